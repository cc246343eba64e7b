import { expect, test } from 'vitest';
import { compare } from '../../../src/references/proof/compare.ts';
import { lostExports } from '../../../src/references/proof/exported.ts';

const state = (files: Readonly<Record<string, string>>) => ({
  files: Object.entries(files).map(([path, text]) => ({ path, text })),
  world: { paths: new Set(Object.keys(files)), roots: [''] },
});

const manifest = (exports: unknown, more = {}) =>
  JSON.stringify({ name: 'wool', ...more, exports }, undefined, 1);

/** What a package at the top offers no more, when its manifest says `exports`, and afterwards `then`. */
async function lost(exports: unknown, moves: Record<string, string>, then = exports, more = {}) {
  const files = { 'lib/a.js': '', 'lib/deep/b.js': '', 'lib/deep/c.js': '' };
  const after = Object.fromEntries(Object.keys(files).map(path => [moves[path] ?? path, '']));
  const problems = await lostExports(
    compare({
      before: state({ ...files, 'package.json': manifest(exports, more) }),
      after: state({ ...after, 'package.json': manifest(then, more) }),
      moves: new Map(Object.entries(moves)),
    }),
  );
  return problems.map(({ path, line, message }) => `${path}:${line} ${message}`);
}

const DEEP = { 'lib/deep/b.js': 'lib/b.js', 'lib/deep/c.js': 'lib/c.js' };

test('names for others that a pattern made', async () => {
  expect(await lost({ './raw/*': './lib/*' }, DEEP)).toEqual([
    'package.json:4 "wool/raw/deep/b.js" named lib/deep/b.js for others, and names nothing afterwards, like 1 more',
  ]);
  expect(await lost({ './raw/*': { import: './lib/*.js' } }, { 'lib/a.js': 'src/a.js' })).toEqual([
    'package.json:5 "wool/raw/a" named lib/a.js for others, and names nothing afterwards',
  ]);
});

test.each([
  [
    'the names are the same',
    { './*': './lib/*' },
    { './*': './src/*' },
    { 'lib/a.js': 'src/a.js', 'lib/deep/b.js': 'src/deep/b.js', 'lib/deep/c.js': 'src/deep/c.js' },
  ],
  [
    'they are written out',
    { './*': './lib/*' },
    { './*': './lib/*', './deep/b.js': './lib/b.js', './deep/c.js': './lib/c.js' },
    DEEP,
  ],
  ['what is built is offered', { './*': './dist/*' }, undefined, DEEP],
])('nothing is lost where %s', async (_, exports, then, moves) => {
  expect(await lost(exports, moves, then ?? exports)).toEqual([]);
});

test('nobody has a private package', async () => {
  expect(await lost({ './*': './lib/*' }, DEEP, undefined, { private: true })).toEqual([]);
});
