export const CHECK_NATION = 'reconciliation.check-nation';
