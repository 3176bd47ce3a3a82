import { join } from 'node:path';
import { mkdir, rm } from 'node:fs/promises';
import { text } from '@tizilim/messages';
import { systemActor, type Config } from '@tizilim/platform';
import { print, type Io } from '../io.js';
import { withContext } from '../system/with-database.js';
import { addDemoAccounts } from './accounts.js';
import { generateDemo } from './generate/generate-demo.js';
import { playStory } from './play-story.js';
import { StageClock } from './stage-clock.js';
import { Cast } from './story/cast.js';

export interface FillOptions {
  readonly url: string;
  readonly config: Config;
  /** Generated files and results. */
  readonly workFolder: string;
}

/** Enough people to see every screen full, few enough to start in a minute. */
const VOTERS = 5000;
const REGION = '10';

/** Fills an empty system through its own API and prints the accounts with their passwords, once. A filled one is left as it is. */
export async function fillWithDemo(options: FillOptions, io: Io): Promise<void> {
  if (await hasAccounts(options.config)) return print(io, text('demo.already-filled', io.language));
  const clock = new StageClock((stage, seconds) => print(io, text('demo.stage', io.language, { stage, seconds })));
  await rm(options.workFolder, { recursive: true, force: true });
  const out = join(options.workFolder, 'results');
  await mkdir(out, { recursive: true });
  const data = await clock.run('generate', () => generateDemo({ seed: '1', voters: VOTERS, regionId: REGION, outDir: join(options.workFolder, 'generated') }));
  const accounts = await addDemoAccounts(options.config, data.shown.regionId, data.second.regionId);
  await playStory({ cast: await Cast.assemble(options.url, accounts), data, out, clock });
  print(io, text('cli.up.accounts', io.language));
  for (const { login, password, role, territory } of accounts) {
    const place = territory.level === 'republic' ? 'KZ' : territory.regionId;
    print(io, `  ${role.padEnd(18)} ${place.padEnd(4)} ${login.padEnd(22)} ${password}`);
  }
}

function hasAccounts(config: Config): Promise<boolean> {
  return withContext(config, 'tizilim_api', [], async (context) => {
    const found = await context.read(systemActor('demo', { level: 'republic' }), (db) => db.maybeOne('SELECT 1 AS found FROM account LIMIT 1'));
    return found !== undefined;
  });
}
