import { describe, expect, test } from 'vitest';
import { manifests } from '../../../../src/references/languages/typescript/manifests.ts';
import { scripts } from '../../../../src/references/languages/typescript/scripts.ts';
import { run } from './support.ts';

const MOVES = { 'test/fix/a.txt': 'test/data/a.txt', 'test/fix/deep/b.txt': 'test/data/deep/b.txt' };

/** What becomes of one line of `test/x.js` when `test/fix/` goes to `test/data/`, and of the script when `to` is given. */
async function change(line: string, to?: string, path = 'test/x.js') {
  const moves = to === undefined ? MOVES : { [path]: to };
  const text = `const here = __dirname;\nconst root = path.resolve(__dirname, '..');\n${line}\n`;
  const answer = (await run(scripts, { [path]: text }, moves, [...Object.keys(MOVES), 'package.json'])).get(
    path,
  )!;
  return answer.text.split('\n')[2];
}

describe('paths from the place of a script follow what they name', () => {
  test.each([
    ["path.join(__dirname, 'fix', 'a.txt')", "path.join(__dirname, 'data', 'a.txt')"],
    ["join(import.meta.dirname, './fix/a.txt')", "join(import.meta.dirname, './data/a.txt')"],
    ["path.resolve(__dirname, 'fix', name)", "path.resolve(__dirname, 'data', name)"],
    ['`\x24{__dirname}/fix/\x24{name}.txt`', '`\x24{__dirname}/data/\x24{name}.txt`'],
    ['`\x24{here}/fix/a.txt`', '`\x24{here}/data/a.txt`'],
    ["path.join(__dirname, 'fix', 'deep', 'a')", "path.join(__dirname, 'data', 'deep', 'a')"],
    ["path.join(__dirname, 'made', 'a')", "path.join(__dirname, 'made', 'a')"],
    ["__dirname + '/fix/a.txt'", "__dirname + '/data/a.txt'"],
    ["new URL('./fix/', import.meta.url)", "new URL('./data/', import.meta.url)"],
    [
      "fileURLToPath(new URL('fix/a.txt', import.meta.url))",
      "fileURLToPath(new URL('data/a.txt', import.meta.url))",
    ],
    ['path.join(root, "test/fix/deep/b.txt")', 'path.join(root, "test/data/deep/b.txt")'],
    ['new URL(`./fix/\x24{name}`, import.meta.url)', 'new URL(`./data/\x24{name}`, import.meta.url)'],
    ['import(`./fix/\x24{name}.js`)', 'import(`./data/\x24{name}.js`)'],
    ["require('./fix/deep/' + name)", "require('./data/deep/' + name)"],
    ["path.resolve(__dirname, './fix/$1')", "path.resolve(__dirname, './data/$1')"],
    ["path.join(__dirname, 'fix/deep/b.js')", "path.join(__dirname, 'data/deep/b.js')"],
    ["path.join(path.resolve() , 'test', 'fix', name)", "path.join(path.resolve() , 'test', 'data', name)"],
    ["path.join(process.cwd(), 'test', 'fix')", "path.join(process.cwd(), 'test', 'data')"],
    ["path.join(path.dirname(__filename), 'fix')", "path.join(path.dirname(__filename), 'data')"],
    [
      "require(path.join(__dirname, '..', 'test', 'fix', 'a.txt'))",
      "require(path.join(__dirname, '..', 'test', 'data', 'a.txt'))",
    ],
  ])('%s', async (before, after) => {
    expect(await change(before)).toBe(after);
  });
});

describe('and what a script that moves names', () => {
  test.each([
    ["path.join(__dirname, 'fix', 'a.txt')", "path.join(__dirname, '..', 'fix', 'a.txt')"],
    ['`\x24{__dirname}/fix/a.txt`', '`\x24{__dirname}/../fix/a.txt`'],
    ["new URL('./fix/', import.meta.url)", "new URL('../fix/', import.meta.url)"],
    // The constant is rewritten, and leads where it led.
    ["path.join(root, 'test', 'fix')", "path.join(root, 'test', 'fix')"],
    ["path.join(process.cwd(), 'test/fix')", "path.join(process.cwd(), 'test/fix')"],
    ["path.join(__dirname, 'nothing')", "path.join(__dirname, 'nothing')"],
    ["path.resolve(__dirname, '../lib/' + name)", "path.resolve(__dirname, '../../lib/' + name)"],
    ['path.join(__dirname, `fix/\x24{a}.txt`)', 'path.join(__dirname, `../fix/\x24{a}.txt`)'],
    ["path.join(__dirname, '../node_modules/.bin/x')", "path.join(__dirname, '../../node_modules/.bin/x')"],
    ["path.join(__dirname, '..', name)", "path.join(__dirname, '../..', name)"],
    ['new URL(`./fix/\x24{name}`, import.meta.url)', 'new URL(`../fix/\x24{name}`, import.meta.url)'],
    ['import(`./fix/\x24{name}.js`)', 'import(`../fix/\x24{name}.js`)'],
    ['import(`./\x24{name}.js`)', 'import(`../\x24{name}.js`)'],
    ['import(`../lib/\x24{name}.js`)', 'import(`../../lib/\x24{name}.js`)'],
  ])('%s', async (before, after) => {
    expect(await change(before, 'test/unit/x.js')).toBe(after);
  });
});

test.each([
  ["path.join(somewhere, 'fix')", "path.join(somewhere, 'fix')"],
  ["app.get('/fix', f)", "app.get('/fix', f)"],
  ["title = 'fix'", "title = 'fix'"],
])('no place: %s', async (before, after) => {
  expect(await change(before)).toBe(after);
});

test('settings of tools name from their directory', async () => {
  const text =
    "export default { a: './test/fix', b: 'test/fix/a.txt', c: ['test/fix/**/*.txt'], d: 'fix' };\n";
  const answer = (await run(scripts, { 'vite.config.ts': text }, MOVES, Object.keys(MOVES))).get(
    'vite.config.ts',
  )!;
  expect(answer.text).toBe(text.replaceAll('test/fix', 'test/data'));
});

test.each([
  ["{ entry: { app: './js/app.js' } }", "{ entry: { app: './scripts/app.js' } }"],
  ["{ output: { filename: './js/app.js', path: x } }", undefined],
  ["{ output: { chunkFilename: dev ? 'js/app.js' : './js/app.js' } }", undefined],
  [
    "{ entryFileNames: 'js/app.js', input: 'js/app.js' }",
    "{ entryFileNames: 'js/app.js', input: 'scripts/app.js' }",
  ],
  ["[{ from: './js/app.js', to: './js/app.js' }]", "[{ from: './scripts/app.js', to: './js/app.js' }]"],
  [
    "{ context: path.resolve(__dirname, 'web'), entry: './a/page.js' }",
    "{ context: path.resolve(__dirname, 'web'), entry: './b/page.js' }",
  ],
])('what a bundler reads follows, and what it makes does not: %s', async (before, after = before) => {
  const path = 'webpack.config.js';
  const moves = { 'js/app.js': 'scripts/app.js', 'web/a/page.js': 'web/b/page.js' };
  const text = `module.exports = ${before};\n`;
  const answer = (await run(scripts, { [path]: text }, moves, Object.keys(moves))).get(path)!;
  expect(answer.text).toBe(`module.exports = ${after};\n`);
});

test.each([
  ['{ "jest": { "roots": ["test/fix"] } }', '{ "jest": { "roots": ["test/data"] } }'],
  ['{ "hooks": { "x": "node test/fix/a.txt" } }', '{ "hooks": { "x": "node test/data/a.txt" } }'],
  [
    '{ "scripts": { "x": "run \\"test/fix/a.txt\\"" } }',
    '{ "scripts": { "x": "run \\"test/data/a.txt\\"" } }',
  ],
  ['{ "lint-staged": { "test/fix/*.txt": "x" } }', '{ "lint-staged": { "test/data/*.txt": "x" } }'],
  ['{ "description": "test/fix" }', '{ "description": "test/fix" }'],
])('every key of package.json: %s', async (before, after) => {
  const answer = (await run(manifests, { 'package.json': before }, MOVES, Object.keys(MOVES))).get(
    'package.json',
  )!;
  expect(answer.text).toBe(after);
});

test('a folder of one word in package.json and tsconfig.json', async () => {
  const files = {
    'package.json': '{ "name": "lib", "files": ["lib"] }',
    'tsconfig.json': '{ "compilerOptions": { "rootDir": "lib" }, "include": ["lib"] }',
  };
  const answers = await run(manifests, files, { 'lib/index.ts': 'source/index.ts' }, ['lib/index.ts']);
  expect(answers.get('package.json')?.text).toBe('{ "name": "lib", "files": ["source"] }');
  expect(answers.get('tsconfig.json')?.text).toBe(
    '{ "compilerOptions": { "rootDir": "source" }, "include": ["source"] }',
  );
});

test.each([
  ["read('test/fix/e.key')", "read('test/data/e.key')"],
  ["x = { schema: './test/fix/e.key' }", "x = { schema: './test/data/e.key' }"],
  ["x = { schema: './other/e.key' }", "x = { schema: './other/e.key' }"],
])('a path from the package, where its programs are started: %s', async (before, after) => {
  const moves = { 'packages/a/test/fix/e.key': 'packages/a/test/data/e.key' };
  const files = { 'packages/a/package.json': '{}', 'packages/a/test/x.js': `${before}\n` };
  const answer = await run(scripts, files, moves, Object.keys(moves));
  expect(answer.get('packages/a/test/x.js')!.text).toBe(`${after}\n`);
});
