/** Every kind of background work; the worker refuses to start unless each has exactly one handler. */
export const jobKinds: readonly string[] = [
  'registries.import-snapshot',
  'intake.check-list',
  'intake.correct-list',
  'intake.annotate-list',
  'intake.assemble-list',
  'intake.apply-list',
  'intake.close-round',
  'reconciliation.reconcile-list',
  'reconciliation.check-nation',
  'labels.form-order',
  'labels.lay-out-order',
  'labels.prove-order',
  'reports.render-report',
];
