import { realpath } from 'node:fs/promises';
import { checkList, FindingSpool, type CheckResult } from '@tizilim/intake/offline';
import { text } from '@tizilim/messages';
import { complain, EXIT, type Io } from '../io.js';
import { readCheckArguments, type CheckArguments, type CheckOrder } from './check-arguments.js';
import { printCheck, printCheckJson } from './print-check.js';
import { systemErrorCode } from './system-error.js';
import { todayInAlmaty } from './today.js';
import { writeWorkbook } from './write-workbook.js';

/**
 * `tizilim check FILE`: judges a list by the same rules as the server, without one, for the registrar who
 * wants to know before he sends it.
 * @param today the day that "in the future" is judged on
 * @returns 0 acceptable, 1 lines rejected or to confirm, 2 the whole file refused, 3 wrong use of the command
 */
export async function runCheck(given: CheckArguments, io: Io, today: string = todayInAlmaty()): Promise<number> {
  const order = readCheckArguments(given, io.language);
  if (typeof order === 'string') return misuse(io, order);
  if (order.workbook !== undefined && (await isSameFile(order.file, order.workbook)))
    return misuse(io, text('check.workbook-is-input', io.language));
  const findings = new FindingSpool();
  try {
    return await check(order, findings, io, today);
  } catch (error) {
    const reason = systemErrorCode(error);
    if (reason === undefined) throw error;
    complain(io, text('check.file-unreadable', io.language, { path: order.file, reason }));
    return EXIT.usage;
  } finally {
    findings.close();
  }
}

async function check(order: CheckOrder, findings: FindingSpool, io: Io, today: string): Promise<number> {
  const options = {
    asOf: today,
    ...(order.encoding === undefined ? {} : { declaredEncoding: order.encoding }),
    ...(order.mapping.length === 0 ? {} : { mapping: order.mapping }),
    ...(order.lines === undefined ? {} : { declaredLines: order.lines }),
  };
  const result = await checkList({ path: order.file }, options, findings);
  const workbook = order.workbook === undefined ? undefined : await writeWorkbook(order.workbook, { order, options, result, findings });
  if (workbook?.kind === 'unwritable') {
    complain(io, text('check.workbook-unwritable', io.language, { path: workbook.path, reason: workbook.reason }));
    return EXIT.usage;
  }
  await (order.json ? printCheckJson : printCheck)({ order, result, findings, out: io.stdout });
  if (workbook?.kind === 'written') complain(io, text('check.workbook', io.language, { path: workbook.path }));
  if (workbook?.kind === 'refused-file') complain(io, text('check.no-workbook', io.language));
  return exitCodeOf(result, findings);
}

function exitCodeOf(result: CheckResult, findings: FindingSpool): number {
  if (result.refused !== undefined) return EXIT.refused;
  return result.rejected > 0 || findings.has('confirm') ? EXIT.lines : EXIT.ok;
}

function misuse(io: Io, message: string): number {
  complain(io, `${message}\n${text('check.usage', io.language)}`);
  return EXIT.usage;
}

async function isSameFile(a: string, b: string): Promise<boolean> {
  const [first, second] = await Promise.all([a, b].map((path) => realpath(path).catch(() => undefined)));
  return first !== undefined && first === second;
}
