import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One folder a run; the first test that needs PostgreSQL starts it there (see libs/test-support). */
export default () => {
  const folder = mkdtempSync(join(tmpdir(), 'tizilim-test-'));
  chmodSync(folder, 0o755);
  process.env.TIZILIM_TEST_FOLDER = folder;
};
