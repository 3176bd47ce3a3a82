/** The sixteen groups of four hexadecimal digits of a SHA-256. */
export function hashGroups(sha256: string): string[] {
  return sha256.match(/.{4}/g) ?? [];
}

/** Sixteen groups of four, eight on a line. */
export function hashLines(sha256: string): string[] {
  const groups = hashGroups(sha256);
  return [groups.slice(0, 8).join(' '), groups.slice(8).join(' ')];
}
