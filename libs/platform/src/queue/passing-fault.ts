/** PostgreSQL: connection lost, server going down or coming up, too many clients, deadlock, serialization, idle too long in a transaction. */
const DATABASE_CODES = /^(08...|57P0[1-5]|53300|40001|40P01|25P03)$/;
const NETWORK_CODES = /^E(CONN[A-Z]+|PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH|AI_AGAIN)$/;
/** What the drivers say without a code when a connection broke under them. */
const TEXTS =
  /connection (terminated|error|timeout|ended)|client (was closed|has encountered)|timeout exceeded when trying to connect|already released/i;

/** True for a fault of the way to the database: the same work can succeed a moment later. */
export function isPassingFault(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && (DATABASE_CODES.test(code) || NETWORK_CODES.test(code))) return true;
  return (typeof code !== 'string' && TEXTS.test(error.message)) || (error.cause !== undefined && isPassingFault(error.cause));
}
