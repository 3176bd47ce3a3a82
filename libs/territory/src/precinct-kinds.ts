/** General precincts, and the places for which the law allows special ones (Constitutional Law on Elections, art. 23). */
export const precinctKinds = [
  'general',
  'military',
  'ship',
  'rest-home',
  'sanatorium',
  'hospital',
  'remote',
  'pasture',
  'continuous-production',
  'shift-camp',
  'isolation',
  'abroad',
] as const;
export type PrecinctKind = (typeof precinctKinds)[number];
