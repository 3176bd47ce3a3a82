import { accessEntities, addAccount } from '@tizilim/access';
import type { Role, Territory } from '@tizilim/domain';
import { systemActor, type Config } from '@tizilim/platform';
import { withContext } from '../system/with-database.js';

export interface DemoAccount {
  readonly login: string;
  readonly password: string;
  readonly role: Role;
  readonly territory: Territory;
}

const republic: Territory = { level: 'republic' };

/** One account a role for the shown region and the republic, and those the second region needs. */
function wanted(shown: string, second: string): readonly { login: string; role: Role; territory: Territory }[] {
  const region = (regionId: string): Territory => ({ level: 'region', regionId });
  const national: Role[] = ['supervisor', 'clerk', 'official', 'publisher', 'administrator', 'auditor'];
  const local: Role[] = ['registrar', 'approver', 'supervisor', 'print-operator', 'affixing-officer'];
  return [
    ...national.map((role) => ({ login: `${role}.kz`, role, territory: republic })),
    ...local.map((role) => ({ login: `${role}.${shown}`, role, territory: region(shown) })),
    ...(['registrar', 'approver', 'supervisor'] as const).map((role) => ({ login: `${role}.${second}`, role, territory: region(second) })),
  ];
}

/** Makes the accounts with generated passwords; they are returned once and kept nowhere. */
export function addDemoAccounts(config: Config, shown: string, second: string): Promise<DemoAccount[]> {
  return withContext(config, 'tizilim_api', accessEntities, (context) =>
    context.run(systemActor('demo', republic), async (db) => {
      const accounts: DemoAccount[] = [];
      for (const { login, role, territory } of wanted(shown, second)) {
        const { password } = await addAccount(db, { login, displayName: login, role, territory, mustChangePassword: false });
        accounts.push({ login, password, role, territory });
      }
      return accounts;
    }),
  );
}
