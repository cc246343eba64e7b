import { beforeAll, expect, test } from 'vitest';
import { loadScripts } from '../../../../src/references/languages/typescript/parse.ts';
import { moving } from '../../moving.ts';

beforeAll(loadScripts);

const MANIFEST = JSON.stringify({
  name: 'kit',
  main: 'dist/index.cjs.js',
  exports: { '.': { types: './dist/index.d.ts', import: './dist/index.esm.mjs' } },
});

test.each([
  ['scripts/check.mjs', "import * as kit from 'kit';\n"],
  ['scripts/check.cjs', "const kit = require('kit');\n"],
  ['examples/one/a.tsx', "import { form } from 'kit';\n"],
])('a package that is built keeps its name, also for itself: %s', async (path, text) => {
  const { changed } = await moving({
    files: { 'package.json': MANIFEST, 'src/index.ts': 'export const form = 1;\n', [path]: text },
    moves: { 'src/index.ts': 'src/entry/index.ts' },
    roots: [''],
  });
  expect(changed[path]).toBeUndefined();
});
