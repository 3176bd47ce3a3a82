import { LOG, loadConfig, runProcess, type Log } from '@tizilim/platform';
import { jobKinds } from './job-kinds.js';
import { startWorker } from './start-worker.js';

await runProcess('worker', async () => {
  const app = await startWorker(loadConfig());
  app.get<Log>(LOG).info({ kinds: jobKinds.length }, 'ready');
  return {};
});
