import { expect, it } from 'vitest';
import { freed } from '../../src/session/freed.ts';
import { layout } from '../../src/session/layout.ts';

const files = new Map(
  ['a.py', 'b.py', 'c.py'].map(path => [path, { mode: '100644', blob: `blob of ${path}` }] as const),
);
const bring = (from: string, to: string) => ({ kind: 'bring', from, to }) as const;
const PLACES = [
  ['a file that is deleted', [{ kind: 'remove', path: 'b.py' } as const, bring('a.py', 'b.py')], ['b.py']],
  ['a file that moves on', [bring('b.py', 'd.py'), bring('a.py', 'b.py')], ['b.py']],
  ['a file that it becomes one with', [bring('a.py', 'b.py')], []],
  ['nothing', [bring('a.py', 'd.py')], []],
] as const;

it.each(PLACES)('linear names a move onto the place of %s: %#', (_, outcomes, expected) => {
  const made = layout(outcomes, new Set(files.keys()), paths => [...paths], new Map());
  expect(freed(made, files, 'linear', 1).map(({ file }) => file)).toEqual(expected);
  expect(freed(made, files, 'weave', 1)).toEqual([]);
});
