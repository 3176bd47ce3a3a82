import { describe, expect, it } from '@jest/globals';
import { HandlesJob } from '@tizilim/platform';
import { collectHandlers } from './collect-handlers.js';

@HandlesJob('test.first')
class First {
  async run(): Promise<void> {}
}
@HandlesJob('test.first')
class FirstAgain {
  async run(): Promise<void> {}
}
@HandlesJob('test.second')
class Second {
  async run(): Promise<void> {}
}

describe('collectHandlers', () => {
  it('finds the handlers among other providers; one provided twice counts once', () => {
    const first = new First();
    const handlers = collectHandlers([{}, null, 'text', first, new Second(), first], ['test.first', 'test.second']);
    expect([...handlers.keys()]).toEqual(['test.first', 'test.second']);
    expect(handlers.get('test.first')).toBe(first);
  });

  it.each([
    ['two handlers', [new First(), new FirstAgain()], ['test.first'], 'test.first: two handlers'],
    ['no handler', [new First()], ['test.first', 'test.second'], 'test.second: no handler'],
    ['a kind nobody listed', [new First(), new Second()], ['test.first'], 'test.second: not in the list of job kinds'],
  ])('refuses %s', (_, providers, kinds, message) => {
    expect(() => collectHandlers(providers, kinds)).toThrow(message);
  });
});
