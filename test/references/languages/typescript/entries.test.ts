import { expect, test } from 'vitest';
import { manifests } from '../../../../src/references/languages/typescript/manifests.ts';
import { ledger, run } from './support.ts';

const MANIFEST = '{"name": "x", "main": "./dist/a.mjs"';

async function asked(files: Record<string, string>) {
  const all = { 'package.json': `${MANIFEST}}`, ...files };
  const answer = await run(manifests, all, { 'src/a.ts': 'src/core/b.ts' }, ['src/a.ts', 'src/c.ts']);
  return ledger(answer.get('package.json')).some(line => line.startsWith('asked'));
}

test.each([
  ['tsup.config.ts', "x({ entry: { a: 'src/a.ts' } })"],
  ['tsup.config.ts', 'x({ entry: {\n  c: "src/c.ts",\n  "a": "./src/a.ts",\n} })'],
  ['rollup.config.mjs', "x({ input: { a: resolve(__dirname, 'src/a.ts') } })"],
  ['rollup.config.mjs', "x({ input: { a: fileURLToPath(new URL('./src/a.ts', import.meta.url)) } })"],
  ['rollup.config.mjs', "x({ input: 'src/a.ts', output: { file: 'dist/a.mjs' } })"],
  ['rollup.config.mjs', "x({ input: 'src/a.ts', output: { file: './dist/a.mjs' } })"],
  ['vite.config.ts', "x({ lib: { entry: 'src/a.ts', fileName: 'a' } })"],
  ['vite.config.ts', 'x({ lib: { entry: "src/a.ts", fileName: format => `a.\x24{format}.js` } })'],
  ['build.mjs', "build({ entryPoints: ['src/a.ts'], outfile: 'dist/a.mjs' })"],
  ['package.json', `${MANIFEST}, "scripts": {"b": "esbuild src/a.ts --outfile=dist/a.mjs"}}`],
])('an output that is called by its build keeps its name: %s %s', async (path, text) => {
  expect(await asked({ [path]: text })).toBe(false);
});

test.each([
  ['tsup.config.ts', "x({ entry: ['src/a.ts'] })"],
  ['tsup.config.ts', "x({ entry: { b: 'src/a.ts' } })"],
  ['tsup.config.ts', "x({ entry: { a: 'src/c.ts', b: 'src/a.ts' } })"],
  ['rollup.config.mjs', "x({ input: 'src/a.ts', output: { dir: 'dist' } })"],
  ['rollup.config.mjs', "x({ input: 'src/a.ts', output: { file: 'dist/aa.mjs' } })"],
  ['vite.config.ts', "x({ lib: { entry: 'src/a.ts', fileName: 'all' } })"],
  ['src/c.ts', "x({ entry: { a: 'src/a.ts' } })"],
  ['package.json', `${MANIFEST}, "scripts": {"b": "esbuild src/a.ts --outdir=dist"}}`],
])('and any other is asked: %s %s', async (path, text) => {
  expect(await asked({ [path]: text })).toBe(true);
});
