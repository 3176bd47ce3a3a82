import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DbContext, type Actor } from '@tizilim/platform';
import { READ_PAGE } from './read-log.sql.js';

const MAX_LIMIT = 200;

export const AuditQuery = z
  .object({
    limit: z.coerce.number().int().min(1).max(MAX_LIMIT).default(50),
    before: z.coerce.number().int().min(1).optional().meta({ description: 'Only events with a smaller seq; `next` of the page before' }),
    action: z.string().max(100).optional(),
    objectType: z.string().max(100).optional(),
    objectId: z.string().max(100).optional(),
    login: z.string().max(100).optional(),
    region: z.string().max(2).optional().meta({ description: 'Two KATO digits' }),
  })
  .meta({ id: 'AuditQuery' });
export type AuditQuery = z.infer<typeof AuditQuery>;

export const AuditEvent = z
  .object({
    seq: z.int(),
    at: z.iso.datetime(),
    actorId: z.uuid().nullable(),
    login: z.string(),
    role: z.string(),
    regionId: z.string().nullable(),
    districtId: z.string().nullable(),
    action: z.string(),
    objectType: z.string(),
    objectId: z.string().nullable(),
    payload: z.record(z.string(), z.unknown()),
    requestId: z.string().nullable(),
    hash: z.string(),
  })
  .meta({ id: 'AuditEvent' });
export const AuditPage = z.object({ items: z.array(AuditEvent), next: z.int().nullable() }).meta({ id: 'AuditPage' });

/** Row as the database gives it; `at` becomes text in the answer. */
export type AuditEventRow = Omit<z.infer<typeof AuditEvent>, 'at'> & { readonly at: Date };

/** The auditor and the administrator read who did what, newest first; row-level security keeps a region's auditor in his region. */
@Injectable()
export class ReadLog {
  constructor(private readonly context: DbContext) {}

  async run(actor: Actor, query: AuditQuery): Promise<{ items: AuditEventRow[]; next: number | null }> {
    const { limit, before, action, objectType, objectId, login, region } = query;
    const params = [before ?? null, action ?? null, objectType ?? null, objectId ?? null, login ?? null, region ?? null, limit];
    const items = await this.context.read(actor, (db) => db.query<AuditEventRow>(READ_PAGE, params));
    return { items, next: items.length === limit ? (items.at(-1)?.seq ?? null) : null };
  }
}
