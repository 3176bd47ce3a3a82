let armed: { name: string; left: number } | undefined;

/** Arms one crash point, `name:n`: the process kills itself at its n-th pass. For fault tests only. */
export function armCrashPoint(spec: string | undefined): void {
  if (!spec) return;
  const [name = '', count = '1'] = spec.split(':');
  armed = { name, left: Number(count) };
}

/** A named place where a kill must lose nothing; does nothing unless armed. */
export function crashPoint(name: CrashPointName): void {
  if (armed?.name !== name) return;
  armed.left -= 1;
  if (armed.left <= 0) process.kill(process.pid, 'SIGKILL');
}

/** Every crash point of the product; the kill sweep goes through all of them. */
export const crashPointNames = [
  'upload-before-rename',
  'upload-after-rename',
  'upload-after-piece',
  'job-before-queue-add',
  'job-after-queue-add',
  'job-before-claim',
  'job-after-claim',
  'job-before-page-commit',
  'job-after-page-commit',
  'job-before-done',
  'job-after-done',
  'apply-before-commit',
  'sheet-before-rename',
  'report-before-commit',
] as const;
export type CrashPointName = (typeof crashPointNames)[number];
