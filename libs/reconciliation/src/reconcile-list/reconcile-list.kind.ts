export const RECONCILE_LIST = 'reconciliation.reconcile-list';
