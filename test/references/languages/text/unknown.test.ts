import { expect, it } from 'vitest';
import { moving } from '../../moving.ts';

it.each([
  ['testdata/expected', 'asked'],
  ['testdata/expected.golden', 'asked'],
  ['composer.lock', undefined],
])('the import path of what moves, in %s', async (path, decision) => {
  const { references, changed } = await moving({
    files: {
      'go.mod': 'module example.org/m\n\ngo 1.21\n',
      'old/a.go': 'package old\n\ntype T int\n',
      [path]: '- "example.org/m/old".T\n+ example.org/m/older.T\n',
    },
    moves: { 'old/a.go': 'fresh/a.go' },
  });
  const own = references.filter(one => one.path === path);
  expect(own.map(one => [one.text, one.decision])).toEqual(decision ? [['example.org/m/old', decision]] : []);
  expect(changed[path]).toBeUndefined();
});
