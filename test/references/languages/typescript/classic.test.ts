import { expect, test } from 'vitest';
import { scripts } from '../../../../src/references/languages/typescript/scripts.ts';
import { ledger, run } from './support.ts';

const CLASSIC = '{"compilerOptions": {"module": "amd", "moduleResolution": "Classic"}}';
const FILES = { 'tsconfig.json': CLASSIC, 'src/tea.ts': 'export const cup = 1;\n' };

/** What is found in a script when `src/tea.ts` moves. */
async function found(files: Record<string, string>, path: string, to = 'src/coffee.ts') {
  return ledger((await run(scripts, { ...FILES, ...files }, { 'src/tea.ts': to })).get(path));
}

test.each([
  ['src/user.ts', 'import { cup } from "tea";', 'tea → coffee'],
  ['src/deep/er/user.tsx', 'export * from "tea";', 'tea → coffee'],
  ['src/user.ts', 'import tea = require("tea");', 'tea → coffee'],
  ['src/user.ts', 'type Cup = typeof import("tea");', 'tea → coffee'],
  ['app/user.ts', 'import { cup } from "src/tea";', 'src/tea → src/coffee'],
])('a name alone is looked for in every folder above %s: %s', async (path, text, place) => {
  expect(await found({ [path]: text }, path)).toEqual([place]);
});

test('and follows to another folder, and from one', async () => {
  const user = { 'src/user.ts': 'import { cup } from "tea";\n' };
  expect(await found(user, 'src/user.ts', 'kitchen/tea.ts')).toEqual(['tea → kitchen/tea']);
  const all = await run(scripts, { ...FILES, ...user }, { 'src/user.ts': 'app/user.ts' });
  expect(ledger(all.get('src/user.ts'))).toEqual(['tea → src/tea']);
});

test('in settings that take theirs from others', async () => {
  const files = { 'tsconfig.json': '{"extends": "./base.json"}', 'base.json': CLASSIC };
  const user = { 'src/user.ts': 'import { cup } from "tea";\n' };
  expect(await found({ ...files, ...user }, 'src/user.ts')).toEqual(['tea → coffee']);
});

test.each([
  ['a package, and no file above', 'app/user.ts', 'import { cup } from "tea";', {}],
  ['a script that no compiler reads', 'src/user.js', 'import { cup } from "tea";', {}],
  [
    'settings nearer to it say otherwise',
    'src/in/user.ts',
    'import { cup } from "tea";',
    { 'src/in/tsconfig.json': '{"compilerOptions": {"moduleResolution": "bundler"}}' },
  ],
  [
    'no settings say so',
    'src/user.ts',
    'import { cup } from "tea";',
    { 'tsconfig.json': '{"compilerOptions": {"moduleResolution": "node"}}' },
  ],
  [
    'a nearer file of that name',
    'src/in/user.ts',
    'import { cup } from "tea";',
    { 'src/in/tea.d.ts': 'export const cup: number;\n' },
  ],
])('not where it is %s', async (_, path, text, files) => {
  expect(await found({ [path]: text, ...files }, path)).toEqual([]);
});

test('an index is none that its folder is looked for by', async () => {
  const files = { ...FILES, 'src/jar/index.ts': '', 'src/user.ts': 'import "jar";\nimport "jar/index";\n' };
  const all = await run(scripts, files, { 'src/jar/index.ts': 'src/pot/index.ts' });
  expect(ledger(all.get('src/user.ts'))).toEqual(['jar/index → pot/index']);
});
