import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { checkLabelNumber, cleanScan, DomainError, isTestNumber, labelStates, type LabelState } from '@tizilim/domain';
import { audit } from '@tizilim/audit';
import { Clock, DbContext, type Actor, type Db } from '@tizilim/platform';
import { PrecinctId } from '../order.js';
import { ownPrecinct } from '../own-precinct.js';
import { LOCK_ALL, LOCK_LABEL, MARK_AFFIXED } from './affix-label.sql.js';

export const AffixLabelBody = z
  .object({
    scan: z.string().max(64).describe('What the scanner typed; spaces, line ends and a wrong keyboard layout are repaired'),
    precinctId: PrecinctId.optional().describe('Precinct the officer works in; a label of another one stops'),
    documentNumber: z.string().trim().min(1).max(20).optional().describe('Number of the document in hand; a mismatch stops'),
  })
  .meta({ id: 'AffixLabel' });
export type AffixLabelBody = z.infer<typeof AffixLabelBody>;

export const AffixLabelsBody = z
  .object({ scans: z.array(AffixLabelBody).min(1).max(500) })
  .meta({ id: 'AffixLabels' });
export type AffixLabelsBody = z.infer<typeof AffixLabelsBody>;

export const AffixResultView = z
  .object({
    scan: z.string().describe('As it was sent'),
    number: z.string().nullable().describe('The affixed label; null when it was refused'),
    state: z.enum(labelStates.states).nullable().describe('State of the label where it may be told'),
    code: z.string().nullable().describe('Message key: why it was not affixed; null when it was'),
  })
  .meta({ id: 'AffixResult' });
export type AffixResult = z.infer<typeof AffixResultView>;

interface FoundLabel {
  readonly number: string;
  readonly state: LabelState;
  readonly precinctId: string;
  readonly documentNumber: string;
}

/**
 * The affixing officer scans a label after sticking it on its document: number in, state out. Every scan is logged, the
 * refused ones too. @law 178-ө 2.3 (affixing)
 */
@Injectable()
export class AffixLabel {
  constructor(
    private readonly context: DbContext,
    private readonly clock: Clock,
  ) {}

  /** One scan; throws the DomainError that tells why the label may not be affixed. */
  async one(actor: Actor, body: AffixLabelBody): Promise<AffixResult> {
    try {
      return await this.context.run(actor, async (db) => {
        const number = await this.affix(db, actor, body);
        await audit.record(db, { action: 'labels.affixed', objectType: 'label', objectId: number });
        return { scan: body.scan, number, state: 'affixed', code: null };
      });
    } catch (error) {
      if (error instanceof DomainError) await this.logRefusal(actor, error.code);
      throw error;
    }
  }

  /** Scans gathered without a connection; each is judged for itself, none stops the others. */
  many(actor: Actor, scans: readonly AffixLabelBody[]): Promise<AffixResult[]> {
    return this.context.run(actor, async (db) => {
      await db.query(LOCK_ALL, [scans.map(({ scan }) => cleanScan(scan))]);
      const results: AffixResult[] = [];
      for (const scan of scans) results.push(await this.judged(db, actor, scan));
      const affixed = results.flatMap((result) => (result.code === null ? [result.number] : []));
      await audit.record(db, { action: 'labels.affixed', objectType: 'label', objectId: null, payload: { scans: scans.length, affixed } });
      return results;
    });
  }

  private async judged(db: Db, actor: Actor, body: AffixLabelBody): Promise<AffixResult> {
    try {
      return { scan: body.scan, number: await this.affix(db, actor, body), state: 'affixed', code: null };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { scan: body.scan, number: null, state: stateIn(error), code: error.code };
    }
  }

  private async affix(db: Db, actor: Actor, body: AffixLabelBody): Promise<string> {
    const number = cleanScan(body.scan);
    const verdict = checkLabelNumber(number);
    if (verdict !== 'ok') throw new DomainError(verdict.code, 'invalid');
    if (isTestNumber(number)) throw new DomainError('label.test-number', 'invalid');
    const label = await db.maybeOne<FoundLabel>(LOCK_LABEL, [number]);
    // A label of another territory is unknown here, as one that does not exist.
    if (!label) throw new DomainError('label.unknown', 'not-found');
    const precinct = ownPrecinct(actor) ?? body.precinctId;
    if (precinct !== undefined && precinct !== label.precinctId) throw new DomainError('label.other-precinct', 'conflict');
    if (label.state === 'affixed') throw new DomainError('label.already-affixed', 'conflict', { from: label.state });
    labelStates.assertMove(label.state, 'affixed');
    if (body.documentNumber !== undefined && body.documentNumber.toUpperCase() !== label.documentNumber) throw new DomainError('label.other-document', 'conflict');
    await db.execute(MARK_AFFIXED, [number, this.clock.today()]);
    return number;
  }

  /** In its own transaction: that of the scan has been rolled back. */
  private logRefusal(actor: Actor, code: string): Promise<void> {
    return this.context.run(actor, async (db) => void (await audit.record(db, { action: 'labels.scan-refused', objectType: 'label', objectId: null, payload: { code } })));
  }
}

function stateIn(error: DomainError): LabelState | null {
  const { from } = error.params;
  return labelStates.states.find((state) => state === from) ?? null;
}
