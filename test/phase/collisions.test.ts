import { expect, it } from 'vitest';
import { collisions } from '../../src/phase/collisions.ts';

const files = (...paths: readonly string[]) =>
  new Map(paths.map(path => [path, { mode: '100644', blob: 'b' }]));
const BEFORE = files('core/CALC.txt', 'Docs/a.md', 'old/calc.txt', 'é/x');

it.each<[string, ReturnType<typeof files>, readonly (readonly [string, string])[]]>([
  ['a file', files('core/CALC.txt', 'core/calc.txt'), [['core/calc.txt', 'core/CALC.txt']]],
  ['a folder', files('Docs/a.md', 'docs/b.md'), [['docs/b.md', 'Docs']]],
  ['letters composed otherwise', files('é/x', 'e\u0301/y'), [['e\u0301/y', 'é']]],
  [
    'two new files',
    files('n/a', 'n/A'),
    [
      ['n/A', 'n/a'],
      ['n/a', 'n/A'],
    ],
  ],
  ['nothing that goes', files('docs/a.md'), []],
  ['nothing that was there', BEFORE, []],
  ['nothing else', files('core/CALC.txt', 'Docs/b.md'), []],
])('new paths collide with %s', (_, after, expected) => {
  expect([...collisions(BEFORE, after)].sort()).toEqual(expected);
});
