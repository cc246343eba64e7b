import { expect, test } from 'vitest';
import { lost } from './lost.ts';

test('what a compiler writes, by its source', async () => {
  const files = {
    'tsconfig.json': '{ "compilerOptions": { "outDir": "./out/made" } }',
    'test/setup.ts': '',
    'rc.json': '{ "file": ["./out/made/test/setup.js", "./out/made/test/none.js"] }',
  };
  expect(await lost(files, { 'test/setup.ts': 'test/support/setup.ts' })).toEqual([
    'rc.json:1 ./out/made/test/setup.js',
  ]);
});

test('what the template of a script imports', async () => {
  const files = { 'src/run/a.template': 'import { L } from "../log/L";\n', 'src/log/L.ts': '' };
  expect(await lost(files, { 'src/log/L.ts': 'src/logging/L.ts' })).toEqual([
    'src/run/a.template:1 ../log/L',
  ]);
});

test('an address that a site leads to', async () => {
  const files = { 'docs/redirects.ts': 'x({ to: "/docs/guides/first" })', 'docs/docs/guides/first.md': '' };
  expect(await lost(files, { 'docs/docs/guides/first.md': 'docs/docs/how-to/first.md' })).toEqual([
    'docs/redirects.ts:1 /docs/guides/first',
  ]);
});
