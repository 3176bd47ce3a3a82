/** The business date up to which a report counts: the month's last day, or today while the month runs and on request. */
export function asOfDay(kind: 'monthly' | 'on-request', month: string, today: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const last = `${month.slice(0, 7)}-${new Date(Date.UTC(year, number, 0)).getUTCDate()}`;
  return kind === 'on-request' || today < last ? today : last;
}
