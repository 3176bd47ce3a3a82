import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { DomainError } from '@tizilim/domain';
import { ConfigError } from '../config/config.js';
import { runProcess } from './run-process.js';

describe('runProcess', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  async function faultLine(fault: unknown): Promise<{ line: string; code: unknown }> {
    const written: string[] = [];
    let code: unknown;
    const had = process.send;
    process.send = ((_message: unknown, done?: () => void) => (done?.(), true)) as NonNullable<typeof process.send>;
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
    jest.spyOn(process, 'exit').mockImplementation(((given: unknown) => (code = given)) as typeof process.exit);
    try {
      await runProcess('api', () => Promise.reject(fault));
    } finally {
      if (had) process.send = had;
      else delete process.send;
    }
    return { line: written.join(''), code };
  }

  it.each([
    ['a taken port', Object.assign(new Error('listen EADDRINUSE'), { code: 'EADDRINUSE', port: 3000 }), '3000'],
    ['no database', Object.assign(new AggregateError([], ''), { code: 'ECONNREFUSED' }), 'DATABASE_URL'],
    ['another secret', Object.assign(new Error('password authentication failed'), { code: '28P01' }), 'tizilim migrate'],
    ['a wrong configuration', new ConfigError('PORT: not a number'), 'PORT: not a number'],
    ['a clock that is off', new DomainError('start.clock-skew', 'unavailable', { seconds: 7 }), '7'],
  ])('tells %s in one plain line and ends with 1', async (_, fault, words) => {
    const { line, code } = await faultLine(fault);
    expect(line).toMatch(/^tizilim api: /);
    expect(line).toContain(words);
    expect(line).not.toMatch(/\n\s+at /);
    expect(code).toBe(1);
  });

  it('tells its parent when it is ready', async () => {
    const had = process.send;
    const sent: unknown[] = [];
    process.send = ((message: unknown) => sent.push(message) > 0) as NonNullable<typeof process.send>;
    const listeners = process.listeners('disconnect');
    try {
      await runProcess('api', async () => ({ port: 4711 }));
    } finally {
      if (had) process.send = had;
      else delete process.send;
      for (const one of process.listeners('disconnect')) if (!listeners.includes(one)) process.removeListener('disconnect', one);
    }
    expect(sent).toEqual([{ ready: true, port: 4711 }]);
  });
});
