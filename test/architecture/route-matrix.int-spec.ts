import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { roles } from '@tizilim/domain';
import { isAllowed } from '@tizilim/platform';
import { roleLevels } from '@tizilim/access';
import { openTestApi, type TestApi } from '@tizilim/test-support';
import { entities, httpModules } from '../../apps/api/src/http-modules.js';
import { listRoutes, type Route } from '../../apps/api/src/routes/list-routes.js';
import { setup } from '../../apps/api/src/setup.js';
import { ShellModule } from '../../apps/api/src/shell.module.js';

/** Open to everybody on purpose. A route that is added here shows no data of a list, a voter, a label or a report. */
const PUBLIC_ROUTES = [
  'GET /',
  'GET /health/live',
  'GET /health/ready',
  'GET /metrics',
  'POST /api/v1/session',
  'GET /api/v1/list-format',
  'GET /api/v1/list-format/page',
  'GET /api/v1/list-format/schema.json',
  'GET /api/v1/list-format/schema.xsd',
  'GET /api/v1/list-format/template.csv',
  'GET /api/v1/list-format/template.xlsx',
];
/**
 * Accounts, the log, the work of the machine, reference data, and bringing in register files (whose rows no route shows):
 * the administrator sees no voter (four eyes).
 */
const ADMINISTRATOR_PATHS = /^\/api\/v1\/(accounts|audit|jobs|session|settings|territory|rounds|registries\/snapshots)(\/|$)/;
const SOME_ID = '00000000-0000-4000-8000-000000000000';

interface Layer {
  route?: { path: string; methods: Record<string, boolean> };
}

describe('every route of the API', () => {
  let api: TestApi;
  let routes: Route[];
  beforeAll(async () => {
    api = await openTestApi({ modules: [ShellModule, ...httpModules], entities, prepare: setup });
    routes = listRoutes(api.app);
  });
  afterAll(() => api.close());

  const nameOf = (route: Route): string => `${route.method} ${route.path}`;
  const addressOf = (route: Route): string => route.path.replace(/:\w+/g, SOME_ID);
  type Agent = Awaited<ReturnType<TestApi['as']>>;
  const call = (agent: Agent, route: Route) => {
    const method = route.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete' | 'head' | 'options';
    return agent[method](addressOf(route));
  };

  it('is known to this test: what the server answers is what the controllers declare', () => {
    const router = (api.app.getHttpAdapter().getInstance() as { router: { stack: Layer[] } }).router;
    // A layer of all methods is the framework's own answer for addresses without a route.
    const layers = router.stack.flatMap(({ route }) => (route && Object.keys(route.methods).length === 1 ? [route] : []));
    const served = layers.map(({ path, methods }) => `${Object.keys(methods)[0]?.toUpperCase()} ${path === '' ? '/' : path}`);
    expect([...new Set(served)].filter((name) => !name.startsWith('GET /api/docs')).sort()).toEqual(
      [...new Set(routes.map(nameOf))].sort(),
    );
  });

  it('says who may call it', () => {
    expect(routes.filter((route) => route.access === undefined).map(nameOf)).toEqual([]);
  });

  it('is public only where it is meant to be', () => {
    expect(
      routes
        .filter((route) => route.access?.kind === 'public')
        .map(nameOf)
        .sort(),
    ).toEqual([...PUBLIC_ROUTES].sort());
  });

  it('lists only roles at levels where they exist', () => {
    const impossible = routes
      .flatMap((route) => (route.access?.kind === 'roles' ? route.access.allowed.map((one) => ({ route, one })) : []))
      .filter(({ one }) => {
        const [role, level] = one.split('@') as [keyof typeof roleLevels, string | undefined];
        return !(role in roleLevels) || (level !== undefined && !(roleLevels[role] as readonly string[]).includes(level));
      });
    expect(impossible.map(({ route, one }) => `${nameOf(route)} ${one}`)).toEqual([]);
  });

  it('keeps the administrator away from voters', () => {
    const open = routes
      .filter((route) => route.access?.kind === 'roles' && isAllowed(route.access, 'administrator', 'republic'))
      .map((route) => route.path);
    expect(open.filter((path) => !ADMINISTRATOR_PATHS.test(path))).toEqual([]);
  });

  it('refuses whoever is not signed in', async () => {
    const wrong: string[] = [];
    for (const route of routes.filter((one) => one.access?.kind !== 'public')) {
      const { status } = await call(api.anonymous(), route);
      if (status !== 401) wrong.push(`${nameOf(route)}: ${status}`);
    }
    expect(wrong).toEqual([]);
  });

  it.each(
    roles.flatMap((role) =>
      roleLevels[role].filter((level) => level === 'republic' || level === 'region').map((level) => [role, level] as const),
    ),
  )('refuses %s of a %s where the role is not listed', async (role, level) => {
    const agent = await api.as(role, level === 'republic' ? { level } : { level: 'region', regionId: '10' });
    const wrong: string[] = [];
    for (const route of routes.filter((one) => one.access?.kind === 'roles' && !isAllowed(one.access, role, level))) {
      const { status, body } = await call(agent, route);
      // An answer to HEAD has no body.
      const isNamed = route.method === 'HEAD' || (body as { code?: unknown }).code === 'access.forbidden';
      if (status !== 403 || !isNamed) wrong.push(`${nameOf(route)}: ${status}`);
    }
    expect(wrong).toEqual([]);
  });
});
