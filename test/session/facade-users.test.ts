import { expect, it } from 'vitest';
import type { Reference } from '../../src/references/types.ts';
import { facadeUsers } from '../../src/session/facade-users.ts';

const place: Reference = {
  path: 'tests/test_a.py',
  line: 3,
  start: 0,
  end: 5,
  kind: 'string',
  text: 'old.a',
  target: 'old/a.py',
  decision: 'asked',
  reason: 'the name is put together when the program runs',
};
const layout = {
  facades: new Map([['old/a.py', 'new/a.py']]),
  redirects: new Map([['old/b.py', 'new/b.py']]),
};

it('names a place that goes through a facade because it could not be rewritten', () =>
  expect(facadeUsers([place], layout)).toEqual([
    'tests/test_a.py:3: old.a still goes through the facade old/a.py: the name is put together when the program runs',
  ]));

it.each<[string, Partial<Reference>]>([
  ['that is rewritten', { decision: 'rewritten' }],
  ['that only tells', { decision: 'left' }],
  ['where no facade stands', { target: 'old/c.py' }],
  ['in a facade', { path: 'old/a.py' }],
  ['in a facade that stays', { path: 'old/b.py' }],
])('no place %s', (_, more) => expect(facadeUsers([{ ...place, ...more }], layout)).toEqual([]));
