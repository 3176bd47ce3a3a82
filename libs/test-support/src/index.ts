export { createEmptyDatabase, createTestDatabase, getTestServerUrl, TEST_SECRET } from './test-server.js';
export type { TestDatabase } from './test-server.js';
export { actorOf, cec, InlineQueue, openTestPlatform, platformOn } from './test-platform.js';
export type { TestPlatform } from './test-platform.js';
export { allMigrations } from './all-migrations.js';
export { openTestApi } from './test-api.js';
export type { TestAgent, TestApi, TestApiOptions } from './test-api.js';
