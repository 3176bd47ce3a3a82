import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { checkLabelNumber, cleanScan, DomainError, isTestNumber, labelStates, type LabelState } from '@tizilim/domain';
import { audit } from '@tizilim/audit';
import { Clock, DbContext, type Actor, type Db } from '@tizilim/platform';
import { LOCK_LABEL, MARK_AFFIXED } from './affix-label.sql.js';

export const AffixLabelBody = z
  .object({
    scan: z.string().max(64).describe('What the scanner typed; spaces, line ends and a wrong keyboard layout are repaired'),
    precinctId: z.string().regex(/^\d+$/).optional().describe('Precinct the officer works in; a label of another one stops'),
    documentNumber: z.string().trim().max(20).optional().describe('Number of the document in hand; a mismatch stops'),
  })
  .meta({ id: 'AffixLabel' });
export type AffixLabelBody = z.infer<typeof AffixLabelBody>;

export const AffixLabelsBody = z
  .object({ scans: z.array(AffixLabelBody).min(1).max(500) })
  .meta({ id: 'AffixLabels' });

export const AffixResultView = z
  .object({ scan: z.string(), number: z.string().nullable(), state: z.string().nullable(), code: z.string().nullable().describe('Why it was not affixed; null when it was') })
  .meta({ id: 'AffixResult' });
export type AffixResult = z.infer<typeof AffixResultView>;

interface FoundLabel {
  readonly number: string;
  readonly state: LabelState;
  readonly precinctId: string;
  readonly documentNumber: string;
}

/** The affixing officer scans a label after sticking it on its document: number in, state out. @law 178-ө 2.3 (affixing) */
@Injectable()
export class AffixLabel {
  constructor(
    private readonly context: DbContext,
    private readonly clock: Clock,
  ) {}

  /** One scan; throws the DomainError that tells why the label may not be affixed. */
  one(actor: Actor, body: AffixLabelBody): Promise<AffixResult> {
    return this.context.run(actor, async (db) => {
      const number = await this.affix(db, body);
      await audit.record(db, { action: 'labels.affixed', objectType: 'label', objectId: number });
      return { scan: body.scan, number, state: 'affixed', code: null };
    });
  }

  /** Scans gathered without a connection; each is judged for itself, none stops the others. */
  many(actor: Actor, scans: readonly AffixLabelBody[]): Promise<AffixResult[]> {
    return this.context.run(actor, async (db) => {
      const results: AffixResult[] = [];
      for (const scan of scans) results.push(await this.judged(db, scan));
      const affixed = results.filter((result) => result.code === null).length;
      await audit.record(db, { action: 'labels.affixed', objectType: 'label', objectId: null, payload: { scans: scans.length, affixed } });
      return results;
    });
  }

  private async judged(db: Db, body: AffixLabelBody): Promise<AffixResult> {
    try {
      return { scan: body.scan, number: await this.affix(db, body), state: 'affixed', code: null };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { scan: body.scan, number: null, state: typeof error.params['from'] === 'string' ? error.params['from'] : null, code: error.code };
    }
  }

  private async affix(db: Db, body: AffixLabelBody): Promise<string> {
    const number = cleanScan(body.scan);
    const verdict = checkLabelNumber(number);
    if (verdict !== 'ok') throw new DomainError(verdict.code, 'invalid');
    if (isTestNumber(number)) throw new DomainError('label.test-number', 'invalid');
    const label = await db.maybeOne<FoundLabel>(LOCK_LABEL, [number]);
    // A label of another territory is unknown here, as one that does not exist.
    if (!label) throw new DomainError('label.unknown', 'not-found');
    if (label.state === 'affixed') throw new DomainError('label.already-affixed', 'conflict', { from: label.state });
    labelStates.assertMove(label.state, 'affixed');
    if (body.precinctId && body.precinctId !== label.precinctId) throw new DomainError('label.other-precinct', 'conflict');
    if (body.documentNumber && body.documentNumber !== label.documentNumber) throw new DomainError('label.other-document', 'conflict');
    await db.execute(MARK_AFFIXED, [number, this.clock.today()]);
    return number;
  }
}
