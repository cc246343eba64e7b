import { expect, test } from 'vitest';
import { lost } from './lost.ts';

const FILES = {
  'package.json': '{"name": "kit", "scripts": {"x": "babel parts -d made"}}',
  'tsconfig.json': '{"include": ["lib"], "compilerOptions": {"outDir": "dist"}}',
  'lib/deep/a.ts': '',
  'lib/group/index.ts': '',
  'lib/data/x.json': '{}',
  'parts/b.js': '',
};
const MOVES = {
  'lib/deep/a.ts': 'lib/core/b.ts',
  'lib/group/index.ts': 'lib/core/group.ts',
  'lib/data/x.json': 'lib/y.json',
  'parts/b.js': 'parts/c.js',
};

test.each([
  ["import { a } from '../dist/deep/a';", ['../dist/deep/a']],
  ["import { a } from '../dist/deep/a.js';", ['../dist/deep/a.js']],
  ["import type { A } from '../dist/group';", ['../dist/group']],
  ["const x = require('../dist/data/x.json');", ['../dist/data/x.json']],
  ["import a from 'kit/dist/deep/a';", ['kit/dist/deep/a']],
  ["import b from '../made/b.js';", ['../made/b.js']],
  ["import a from 'other/dist/deep/a'; import z from '../dist/deep/z';", []],
])('what is built of a source that has gone: %s', async (text, expected) => {
  const told = await lost({ ...FILES, 'spec/t.ts': `${text}\n` }, MOVES);
  expect(told).toEqual(expected.map(words => `spec/t.ts:1 ${words}`));
});
