const almaty = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Almaty', year: 'numeric', month: '2-digit', day: '2-digit' });

/** Today in Asia/Almaty, YYYY-MM-DD, without loading the server's clock. */
export function todayInAlmaty(): string {
  return almaty.format(Date.now());
}
