export interface TerritoryPolicyOptions {
  /** The table has district_id: an actor of a district sees that district only. */
  readonly district: boolean;
  /** Reference data: everybody may read all of it, writing stays inside the territory. */
  readonly readableByAll?: boolean;
}

const NATIONAL = '(SELECT app.is_national())';
const REGION = `(${NATIONAL} OR region_id = ANY ((SELECT app.region_ids())::text[]))`;
const DISTRICT = `((SELECT app.sees_whole_region()) OR district_id = ANY ((SELECT app.district_ids())::text[]))`;

/**
 * Row-level security of a table with region_id (and district_id): one policy for reading, one for writing,
 * for the two application roles only. Whoever has no verified context sees no row.
 */
export function territoryPolicies(table: string, options: TerritoryPolicyOptions): string {
  const own = options.district ? `${REGION} AND ${DISTRICT}` : REGION;
  const readable = options.readableByAll ? '(SELECT app.has_context())' : own;
  const to = 'TO tizilim_api, tizilim_worker';
  return [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;`,
    `CREATE POLICY ${table}_read ON ${table} FOR SELECT ${to} USING (${readable});`,
    `CREATE POLICY ${table}_insert ON ${table} FOR INSERT ${to} WITH CHECK (${own});`,
    `CREATE POLICY ${table}_update ON ${table} FOR UPDATE ${to} USING (${own}) WITH CHECK (${own});`,
    `CREATE POLICY ${table}_delete ON ${table} FOR DELETE ${to} USING (${own});`,
  ].join('\n');
}
