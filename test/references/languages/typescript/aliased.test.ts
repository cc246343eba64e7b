import { expect, test } from 'vitest';
import { scripts } from '../../../../src/references/languages/typescript/scripts.ts';
import { ledger, run } from './support.ts';

const FILES = { 'test/x.js': "import a from '../src/a';\n", 'test/y.js': "import b from '../src/b';\n" };

async function asked(settings: string, moves: Record<string, string>) {
  const files = { ...FILES, 'vite.config.js': `export default ${settings};\n` };
  const answer = await run(scripts, files, moves, ['src/a.js', 'src/b.js', 'dist/a.js']);
  return ledger(answer.get('vite.config.js'));
}

const REASON = 'the text of imports of src/a.js, which are written anew';

test.each([
  ["{ alias: [{ find: '../src/a', replacement: x }] }", '../src/a'],
  ['{ alias: [{ find: /^\\.\\.\\/src\\/a$/, replacement: x }] }', '^\\.\\.\\/src\\/a$'],
  ["{ alias: { '../src/a': x } }", '../src/a'],
  ["{ moduleNameMapper: { '^../src/a$': x } }", '^../src/a$'],
])('an alias for an import as it is written: %s', async (settings, words) => {
  expect(await asked(settings, { 'src/a.js': 'src/core/a.js' })).toEqual([`asked ${words}: ${REASON}`]);
  // The import is written anew because its own file goes.
  expect(await asked(settings, { 'test/x.js': 'test/unit/x.js' })).toEqual([`asked ${words}: ${REASON}`]);
});

test.each([
  ["{ alias: [{ find: '../src/b', replacement: x }] }"],
  ["{ alias: { 'src/a': x, '@/a': x, '../src/(a)': x } }"],
  ["{ other: { '../src/a': x } }"],
])('and no other: %s', async settings => {
  expect(await asked(settings, { 'src/a.js': 'src/core/a.js' })).toEqual([]);
});

test('nothing is asked where the imports stay as they are', async () => {
  const moves = {
    'src/a.js': 'all/src/a.js',
    'src/b.js': 'all/src/b.js',
    'test/x.js': 'all/test/x.js',
    'test/y.js': 'all/test/y.js',
  };
  expect(await asked("{ alias: { '../src/a': x } }", moves)).toEqual([]);
});

test('the text of an import is no path of the settings', async () => {
  const files = {
    ...FILES,
    'conf/vite.config.js': "export default { alias: [{ find: '../src/b', replacement: '../src/b' }] };\n",
  };
  const others = ['src/a.js', 'src/b.js', 'conf/package.json'];
  const answer = await run(scripts, files, { 'src/b.js': 'src/core/b.js' }, others);
  expect(ledger(answer.get('conf/vite.config.js'))).toEqual([
    'asked ../src/b: the text of imports of src/b.js, which are written anew',
    '../src/b → ../src/core/b',
  ]);
});
