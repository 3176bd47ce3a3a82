import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import { openTestApi, type TestApi } from '@tizilim/test-support';
import { Allow, CurrentActor, Public } from './index.js';
import type { Actor } from '@tizilim/platform';

@Controller('probe')
class Probe {
  @Get('open')
  @Public()
  open() {
    return { ok: true };
  }
  @Get('mine')
  @Allow('registrar', 'supervisor@republic')
  mine(@CurrentActor() actor: Actor) {
    return actor;
  }
  @Get('forgotten')
  forgotten() {
    return { ok: true };
  }
}
@Module({ controllers: [Probe] })
class ProbeModule {}

describe('access', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openTestApi({ modules: [ProbeModule] });
  });
  afterAll(() => api.close());

  it('lets a listed role pass with its territory', async () => {
    const answer = await (await api.as('registrar', { level: 'region', regionId: '10' })).get('/api/v1/probe/mine').expect(200);
    expect(answer.body).toMatchObject({ role: 'registrar', territory: { level: 'region', regionId: '10' } });
    await (await api.as('supervisor')).get('/api/v1/probe/mine').expect(200);
    await (await api.as('supervisor', { level: 'region', regionId: '10' })).get('/api/v1/probe/mine').expect(403);
    await (await api.as('auditor')).get('/api/v1/probe/mine').expect(403);
    await api.anonymous().get('/api/v1/probe/mine').expect(401);
    await api.anonymous().get('/api/v1/probe/open').expect(200);
    await (await api.as('administrator')).get('/api/v1/probe/forgotten').expect(403);
  });
});
