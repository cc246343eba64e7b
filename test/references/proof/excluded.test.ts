import { expect, test } from 'vitest';
import { lost } from './lost.ts';

const THERE = { 'samples/a.py': '', 'lib/b.py': '' };
const AWAY = { 'samples/a.py': 'data/samples/a.py' };

test.each([
  ['setup.cfg', '[pbr]\nautodoc_tree_excludes =\n  samples*\n  setup.py\n', 3, 'samples*'],
  ['.coveragerc', '[run]\nomit = samples*\n', 2, 'samples*'],
  ['setup.cfg', '[flake8]\nexclude =\n  other\n  samples\n', 4, 'samples'],
  ['pylintrc', '[MAIN]\nignore-paths=samples\n', 2, 'samples'],
])('is told: %s: %j', async (path, text, line, words) => {
  expect(await lost({ ...THERE, [path]: text }, AWAY)).toEqual([`${path}:${line} ${words}`]);
});

test.each([
  ['setup.cfg', '[flake8]\nexclude = samples*\n'],
  ['setup.cfg', '[pbr]\nautodoc_tree_excludes =\n  other*\n'],
  ['setup.cfg', '[x]\nexclude = other\nkind = samples*\n'],
  ['setup.cfg', '[x]\nskip =\n  other\nkind =\n  samples*\n'],
])('stays: %s: %j', async (path, text) => {
  expect(await lost({ ...THERE, [path]: text }, AWAY)).toEqual([]);
});
