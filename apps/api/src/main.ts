import { LOG, loadConfig, runProcess, type Log } from '@tizilim/platform';
import { startApi } from './start-api.js';

await runProcess('api', async () => {
  const { app, port } = await startApi(loadConfig());
  app.get<Log>(LOG).info({ port }, 'ready');
  return { port };
});
