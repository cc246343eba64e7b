import { expect, test } from 'vitest';
import { byKind } from '../../src/references/leftover.ts';
import { leftovers } from '../../src/references/leftovers.ts';
import type { Moves } from '../../src/references/types.ts';

const find = (files: Record<string, string>, moves: Record<string, string | null>) =>
  leftovers(
    Object.entries(files).map(([path, text]) => ({ path, text })),
    { paths: new Set(Object.keys(files)), roots: [''] },
    new Map(Object.entries(moves)) as Moves,
  );

const files = {
  'new/__init__.py': '',
  'new/mod.py': 'def f(): pass\n',
  'old/__init__.py': '',
  'old/mod.py': 'from new.mod import f as f\n',
  'user.py': 'from old.mod import f\npatch("old.mod.f")\n',
  'good.py': 'from new.mod import f\n',
  'a.toml': 'file = "old/mod.py"\n',
  'CHANGELOG.md': '`old/mod.py` moved\n',
  'x.ts': "import './b';\nimport './c';\n",
  'lib/b.ts': '',
  'c.ts': '',
};
const moves = { 'old/mod.py': 'new/mod.py', 'b.ts': 'lib/b.ts' };

test('what names an old path, with whether a facade answers', async () => {
  const found = await find(files, moves);
  expect(
    found.map(({ path, line, kind, target, facade }) => `${path}:${line} ${kind} ${target} ${facade}`),
  ).toEqual([
    'user.py:1 import old/mod.py true',
    'user.py:2 string old/mod.py true',
    'a.toml:1 configuration old/mod.py true',
    'CHANGELOG.md:1 document old/mod.py true',
    'x.ts:1 import b.ts false',
  ]);
  expect(found[0]).toMatchObject({ text: 'old.mod', to: 'new/mod.py', reason: 'could be rewritten' });
  expect(found[3]!.reason).toBe('historical document');
});

test('by kind, imports first', async () => {
  expect([...byKind(await find(files, moves)).keys()]).toEqual([
    'import',
    'string',
    'configuration',
    'document',
  ]);
});

test('a file without successor, and a directory that is no more', async () => {
  const found = await find({ 'a.sh': 'cat data/x.txt\nls data/\n' }, { 'data/x.txt': null });
  expect(found.map(({ text, to, facade }) => [text, to, facade])).toEqual([
    ['data/x.txt', null, false],
    ['data', null, false],
  ]);
});

test('what outputs and texts of a notebook name, once for each notebook', async () => {
  const cell = {
    cell_type: 'code',
    source: ['import new.mod'],
    outputs: [{ text: ['old.mod: done', 'old/mod.py:3'] }],
  };
  const notebook = JSON.stringify({ cells: [cell, { cell_type: 'markdown', source: ['old.model'] }] });
  const found = await find({ 'new/mod.py': '', 'a.ipynb': notebook }, { 'old/mod.py': 'new/mod.py' });
  expect(found).toMatchObject([
    {
      path: 'a.ipynb',
      kind: 'notebook',
      text: 'old.mod',
      to: 'new/mod.py',
      reason: 'an output or a text of the notebook, which nothing rewrites, with 1 more like it',
    },
  ]);
});

test('nothing moved: nothing is left', async () => {
  expect(await find(files, {})).toEqual([]);
});

test('what is asked of a module that became a package, and that the package does not have', async () => {
  const files = {
    'pkg/__init__.py': '',
    'pkg/testing/__init__.py': 'from .runner import Kept\n',
    'pkg/testing/runner.py': 'class Runner: ...\nclass Kept: ...\n',
    'docs/a.md':
      'The `pkg.testing` module.\n\n```python\nfrom pkg.testing import Runner\nfrom pkg.testing import Kept\nfrom pkg.testing import runner\npkg.testing.Runner()\npkg.testing.runner.Runner()\n```\n',
  };
  const found = await find(files, { 'pkg/testing.py': 'pkg/testing/runner.py' });
  expect(found.map(({ path, line, kind, to }) => `${path}:${line} ${kind} ${to}`)).toEqual([
    'docs/a.md:4 document pkg/testing/runner.py',
    'docs/a.md:7 document pkg/testing/runner.py',
  ]);
});

test.each([
  [
    'all of it, some of it with another step before',
    {
      'barn/hay.js': 'yard/barn/hay.js',
      'barn/cow.js': 'yard/barn/cow.js',
      'barn/sick.js': 'yard/barn/vet/sick.js',
    },
  ],
  ['its only file, with a new name', { 'barn/hay.js': 'yard/shed/straw.js' }],
])('a folder of which one folder takes the place goes to no several places: %s', async (_, gone) => {
  const now = Object.fromEntries(Object.values(gone).map(path => [path, '']));
  const found = await find({ 'README.md': 'Run it in `barn/` first.\n', ...now }, gone);
  expect(found.map(({ reason }) => reason)).toEqual(['could be rewritten']);
});
