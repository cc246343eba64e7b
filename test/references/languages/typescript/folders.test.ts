import { expect, test } from 'vitest';
import { scripts } from '../../../../src/references/languages/typescript/scripts.ts';
import { run } from './support.ts';

async function rewritten(
  text: string,
  moves: Record<string, string | null>,
  path: string,
  others: string[] = [],
  files: Record<string, string> = {},
) {
  return (await run(scripts, { [path]: text, ...files }, moves, others)).get(path)!;
}

test.each([
  ["require('..')", "require('../..')"],
  ["import p from '../';", "import p from '../../';"],
  ["import part from './part';", "import part from '../part';"],
  ["import part from '../test/part/';", "import part from '../part/';"],
])('a folder that is a package, whose manifest says what it stands for: %s', async (before, after) => {
  const files = { 'package.json': '{"main": "dist/x.js"}', 'test/part/package.json': '{"main": "m.js"}' };
  expect((await rewritten(before, { 'test/h.js': 'test/help/h.js' }, 'test/h.js', [], files)).text).toBe(
    after,
  );
});

test.each([
  ["proxyquire('./a', { './b': fake, fs: {} })", "proxyquire('./x/a', { '../b': fake, fs: {} })"],
  [
    "proxyquire.noCallThru().load('./c', { './d/a': 1 })",
    "proxyquire.noCallThru().load('./c', { './d/a': 1 })",
  ],
  ["proxyquire('./c', { './a': fake })", "proxyquire('./c', { './x/a': fake })"],
])('what stands for another in a module under test is called as in there: %s', async (before, after) => {
  const moves = { 'src/a.js': 'src/x/a.js' };
  const others = ['src/a.js', 'src/b.js', 'src/c.js'];
  expect((await rewritten(before, moves, 'src/user.js', others)).text).toBe(after);
});

test('and so in the script that a package stands for', async () => {
  const files = { 'package.json': '{"name": "p", "main": "./p.js"}', 'p.js': '' };
  const text = "proxyquire('..', { './src/a.js': fake })";
  const { text: after } = await rewritten(
    text,
    { 'src/a.js': 'src/x/a.js' },
    'test/t.js',
    ['src/a.js'],
    files,
  );
  expect(after).toBe("proxyquire('..', { './src/x/a.js': fake })");
});

test('a package whose folder moves', async () => {
  const files = { 'part/package.json': '{"main": "m.js"}' };
  const moves = { 'part/package.json': 'parts/one/package.json', 'part/m.js': 'parts/one/m.js' };
  const { text } = await rewritten("require('./part')", moves, 'user.js', ['part/m.js'], files);
  expect(text).toBe("require('./parts/one')");
});

test.each([
  [
    "x({ exclude: [...(more ?? []), 'scripts', ...more.scripts, scripts, 'scripts/a.ts'] })",
    "x({ exclude: [...(more ?? []), 'tools', ...more.scripts, scripts, 'tools/a.ts'] })",
  ],
  ["x({ ignores: [\n  'scripts',\n  'other',\n] })", "x({ ignores: [\n  'tools',\n  'other',\n] })"],
  ["x({ name: ['scripts'] })", "x({ name: ['scripts'] })"],
])('folders of one word in the lists of settings: %s', async (before, after) => {
  const moves = { 'scripts/a.ts': 'tools/a.ts' };
  expect((await rewritten(before, moves, 'vitest.config.ts', ['scripts/a.ts'])).text).toBe(after);
});

test('paths in settings that go elsewhere: where they start only their tool knows', async () => {
  const text = "x({ files: ['test/a.js', 'test/**', './test/a.js'] })";
  const moves = { 'run.config.js': 'test/run.config.js' };
  const file = await rewritten(text, moves, 'run.config.js', ['test/a.js']);
  expect(file.text).toBe("x({ files: ['test/a.js', 'test/**', './a.js'] })");
  expect(file.references.filter(({ decision }) => decision === 'asked').map(({ text }) => text)).toEqual([
    'test/a.js',
    'test/**',
  ]);
});
