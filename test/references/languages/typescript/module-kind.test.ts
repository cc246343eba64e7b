import { beforeAll, expect, test } from 'vitest';
import { kindAt } from '../../../../src/references/languages/typescript/module-kind.ts';
import { loadScripts } from '../../../../src/references/languages/typescript/parse.ts';
import { scripts } from '../../../../src/references/languages/typescript/scripts.ts';
import { ledger, run } from './support.ts';

beforeAll(loadScripts);

test.each([
  ['{"type": "module"}', 'module'],
  ['{"name": "a", "exports": {"type": "x"}, "type": "module"}', 'module'],
  ['{"type": "commonjs"}', 'commonjs'],
  ['{"exports": {"type": "module"}}', 'commonjs'],
  ['{}', 'commonjs'],
  [undefined, 'commonjs'],
])('below %s a script is read as %s', (text, kind) => {
  expect(kindAt('a/b/c.js', path => (path === 'a/package.json' ? text : undefined))).toBe(kind);
});

const manifests = {
  'package.json': '{"type": "commonjs"}',
  'tools/package.json': '{"type": "module"}',
};
const asked = async (path: string, text: string, moves: Record<string, string>, more = {}) =>
  ledger((await run(scripts, { ...manifests, ...more, [path]: text }, moves)).get(path));

test('a script that goes to where it is read otherwise is asked', async () => {
  expect(await asked('tools/x/a.js', "import fs from 'node:fs';\n", { 'tools/x/a.js': 'x/a.js' })).toEqual([
    "asked import fs from 'node:fs';: it is read as CommonJS at x/a.js, by the package.json above it",
  ]);
  expect(await asked('x/a.js', "const fs = require('fs');\n", { 'x/a.js': 'tools/a.js' })).toEqual([
    'asked require(: it is read as a module at tools/a.js, by the package.json above it',
  ]);
});

test.each([
  ['which is read as before', 'tools/a.js', "import 'fs';\n", { 'tools/a.js': 'tools/x/a.js' }],
  [
    'whose manifest goes along',
    'tools/a.js',
    "import 'fs';\n",
    { 'tools/a.js': 'x/a.js', 'tools/package.json': 'x/package.json' },
  ],
  ['of another ending', 'tools/a.mjs', "import 'fs';\n", { 'tools/a.mjs': 'a.mjs' }],
  ['that is read wrongly already', 'x/a.js', "import 'fs';\n", { 'x/a.js': 'tools/a.js' }],
])('not one %s', async (_, path, text, moves) => {
  expect(await asked(path, text, moves as unknown as Record<string, string>)).toEqual([]);
});
