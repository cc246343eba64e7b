import { describe, expect, test } from 'vitest';
import { left } from './left.ts';
import { lost } from './lost.ts';

const OUT = { 'packages/size/package.json': 'tools/size/package.json' };
const THERE = { 'packages/size/package.json': '{}', 'packages/a/package.json': '{}' };

describe('a pattern that means a file no more is told', () => {
  test.each([
    ['pnpm-workspace.yaml', "packages:\n  - 'packages/*'\n", ['pnpm-workspace.yaml:2 packages/*']],
    ['package.json', '{"workspaces": ["packages/*"]}', ['package.json:1 packages/*']],
    ['vitest.config.ts', "export default { projects: ['packages/*'] };", ['vitest.config.ts:1 packages/*']],
    ['tasks.py', 'watch("packages/*/package.json")', ['tasks.py:1 packages/*/package.json']],
    [
      '.rules.cjs',
      "x = { from: '^packages/[^/]+/package\\.json$' }",
      ['.rules.cjs:1 ^packages/[^/]+/package\\.json$'],
    ],
    ['a.config.js', "x({ a: ['**/package.json'], b: ['packages/*/*'] })", ['a.config.js:1 packages/*/*']],
    ['lib/load.py', 'watch("packages/*/package.json")', []],
    // Another of the list means it, or it is left out.
    ['package.json', '{"workspaces": ["packages/*", "tools/*"]}', []],
    ['package.json', '{"workspaces": ["packages/a", "!packages/*"]}', []],
    ['x.yml', "files: ['**/package.json']", []],
    ['.gitignore', 'packages/*\n', []],
    ['CMakeLists.txt', 'file(GLOB_RECURSE A packages/*.json)\n', []],
  ])('%s: %s', (path, text, told) => {
    expect(left({ ...THERE, [path]: text }, OUT)).toEqual(told);
  });
});

describe('an expression of a tool for paths from the top', () => {
  const files = { 'src/core/_run.py': '', 'src/core/_spin.py': '', 'needs.txt': '', 'needs.in': '' };
  const moves = { 'src/core/_spin.py': 'src/core/_wheel.py', 'needs.txt': 'needs/all.txt' };
  test.each([
    ['      - files: ^src\\/core\\/(_run|(_(spin|x)))\\.py$\n', 1],
    ['        files: "^needs\\\\.(in|txt)$"\n'.replaceAll('\\\\', '\\'), 1],
    [
      '        exclude: |\n          (?x)^(\n            src/core/_spin\\.py|  # spun\n            other\\.py\n          )$\n',
      2,
    ],
    ['        files: \\.py$\n', undefined],
    ['        files: ^src/core/_run\\.py$\n', undefined],
    ['        files: (a+)+$\n', undefined],
    ['        files: (\n', undefined],
  ])('%j', (text, line) => {
    const told = left({ ...files, '.pre-commit-config.yaml': text }, moves);
    expect(told.map(each => each.split(' ')[0])).toEqual(
      line === undefined ? [] : [`.pre-commit-config.yaml:${line}`],
    );
  });
});

test('a workspace lists packages, and nothing else in them', () => {
  const files = { 'package.json': '{"workspaces": ["packages/*"]}', 'packages/a/b/c.vue': '', ...THERE };
  expect(left(files, { 'packages/a/b/c.vue': 'apps/c.vue' })).toEqual([]);
});

test('patterns at the top of a manifest, and those that may begin anywhere', () => {
  const files = { 'MANIFEST.in': 'include *-needs.txt\n', 'a-needs.txt': '', 'b-needs.txt': '' };
  expect(left(files, { 'a-needs.txt': 'needs/a-needs.txt' })).toEqual(['MANIFEST.in:1 *-needs.txt']);
  const omit = { 'x.toml': 'omit = ["*/typed/*"]', 'src/typed/a.py': '', 'lib/typed/b.py': '' };
  expect(left(omit, { 'src/typed/a.py': 'src/typing/a.py' })).toEqual(['x.toml:1 */typed/*']);
  expect(left(omit, { 'src/typed/a.py': 'src/deep/typed/a.py' })).toEqual([]);
});

test('a pattern that means nothing any more', () => {
  const files = { 'eslint.config.js': "x = { files: ['scripts/**/*.cjs'] }", 'scripts/a/check.cjs': '' };
  expect(left(files, { 'scripts/a/check.cjs': 'build/check.cjs' })).toEqual([
    'eslint.config.js:1 scripts/**/*.cjs',
  ]);
});

test('not where a file leaves the project of the pattern', () => {
  const manifest = '{"exports": {"./*": "./src/*.js"}}';
  const files = { 'a/package.json': manifest, 'a/src/x.js': '', 'a/src/y.js': '', 'package.json': '{}' };
  expect(left(files, { 'a/src/x.js': 'b/src/x.js' })).toEqual([]);
  expect(left(files, { 'a/src/x.js': 'a/lib/x.js' })).toEqual(['a/package.json:1 ./src/*.js']);
});

test('a script that leaves every include of a compiler', () => {
  const config = '{\n  "include": ["src", "types/**/*"]\n}';
  const files = { 'tsconfig.json': config, 'src/a.ts': '', 'src/b.ts': '', 'src/c.css': '' };
  expect(left(files, { 'src/a.ts': 'lib/a.ts' })).toEqual(['tsconfig.json:2 src']);
  expect(left(files, { 'src/a.ts': 'types/a.ts', 'src/c.css': 'style/c.css' })).toEqual([]);
  const other = { ...files, 'lib/tsconfig.json': '{"include": ["./**/*.ts"]}', 'lib/b.ts': '' };
  expect(left(other, { 'src/a.ts': 'lib/a.ts' })).toEqual([]);
});

test('a test that leaves the folders in which tests are looked for', () => {
  const files = {
    'pyproject.toml': '[tool.pytest.ini_options]\ntestpaths = ["tests"]\n',
    'tests/test_a.py': '',
    'tests/help.py': '',
  };
  expect(left(files, { 'tests/test_a.py': 'qa/test_a.py' })).toEqual(['pyproject.toml:2 tests']);
  expect(left(files, { 'tests/help.py': 'qa/help.py' })).toEqual([]);
});

test('data that leaves the patterns of its package', () => {
  const files = {
    'setup.cfg': '[options.package_data]\nshop =\n    data/*.json\n',
    'src/shop/__init__.py': '',
    'src/shop/data/a.json': '',
    'src/shop/data/b.json': '',
  };
  expect(left(files, { 'src/shop/data/a.json': 'src/shop/other/a.json' })).toEqual([
    'setup.cfg:3 data/*.json',
  ]);
  expect(left(files, { 'src/shop/data/a.json': 'src/shop/data/c.json' })).toEqual([]);
});

describe('tests that a runner does not run any more', () => {
  const TEST = "describe('a', () => {});\n";
  const files = {
    'test/a.js': TEST,
    'test/b.js': TEST,
    'test/help.js': 'export const x = 1;\n',
    'test/d/c.js': TEST,
  };
  const deeper = { 'test/a.js': 'test/unit/a.js' };
  test.each([
    ['package.json', '{"scripts": {"test": "mocha --require test/help test/ test/d/"}}', 1],
    ['package.json', '{"scripts": {"test": "NODE_ENV=test mocha test && echo"}}', 1],
    ['package.json', '{"ava": {"timeout": "1m", "files": ["test/*", "!test/*.types.js"]}}', 1],
    ['ava.config.js', "export default { files: ['test/*.js'] };", 1],
    ['.mocharc.yml', 'spec:\n  - test/*.js\n', 1],
    ['.mocharc.json', '{"spec": "test", "recursive": true}', 0],
    ['package.json', '{"scripts": {"test": "mocha --recursive test/"}}', 0],
    ['package.json', '{"scripts": {"test": "mocha \'test/**/*.js\'"}}', 0],
    ['package.json', '{"scripts": {"test": "mocha test/ test/unit/"}}', 0],
    ['package.json', '{"scripts": {"test": "mocha --exclude test/ lib/"}}', 0],
    // Without a word Mocha runs what lies in test.
    ['package.json', '{"scripts": {"test": "nyc mocha --require test/help -R dot && echo"}}', 1],
    ['package.json', '{"scripts": {"test": "mocha"}, "devDependencies": {"mocha": "^9"}}', 1],
    ['package.json', '{"scripts": {"test": "mocha"}, "mocha": {"spec": "test/**/*.js"}}', 0],
    ['package.json', '{"devDependencies": {"mocha": "^9", "mocha-x": "1"}}', 0],
    ['package.json', '{"scripts": {"test": "eslint test/ && node test/a.js"}}', 0],
  ])('%s: %s', (path, text, told) => {
    expect(left({ ...files, [path]: text }, deeper)).toHaveLength(told);
  });

  test('not by the custom of a runner that has settings of its own', () => {
    const text = '{"scripts": {"test": "mocha"}}';
    expect(left({ ...files, 'package.json': text, '.mocharc.cjs': '' }, deeper)).toEqual([]);
  });

  test('not for a file that holds no test, or one that stays where they are looked for', () => {
    const text = '{"scripts": {"test": "mocha test/"}}';
    expect(left({ ...files, 'package.json': text }, { 'test/help.js': 'test/help/own.js' })).toEqual([]);
    expect(left({ ...files, 'package.json': text }, { 'test/a.js': 'test/z.js' })).toEqual([]);
  });
});

test('a pattern may start at a folder that its settings name', () => {
  const files = {
    'site/docusaurus.config.ts': "x({ path: '../docs', include: ['{api,usage}/**/*.md'] })",
    'docs/usage/a.md': '',
    'docs/api/b.md': '',
  };
  expect(left(files, { 'docs/usage/a.md': 'docs/guides/a.md' })).toEqual([
    'site/docusaurus.config.ts:1 {api,usage}/**/*.md',
  ]);
});

test('a package that goes deeper than a workspace looks', () => {
  const files = {
    'pnpm-workspace.yaml': "packages:\n  - 'examples/*'\n",
    'examples/one/package.json': '{}',
    'examples/two/package.json': '{}',
  };
  expect(left(files, { 'examples/one/package.json': 'examples/deep/one/package.json' })).toEqual([
    'pnpm-workspace.yaml:2 examples/*',
  ]);
});

test('a pattern of a compiler means what lies in the folder itself', () => {
  const files = {
    'test/tsconfig.json': '{ "include": ["./*", "./mocks/**/*"] }',
    'test/utils.js': '',
    'test/a.js': '',
  };
  expect(left(files, { 'test/utils.js': 'test/helpers/utils.js' })).toEqual(['test/tsconfig.json:1 ./*']);
});

describe('alternatives in braces', () => {
  test.each([
    ['package.json', '{"scripts": {"x": "cat lib/{a,b}.js"}}', ['package.json:1 lib/{a,b}.js']],
    ['package.json', '{"scripts": {"x": "fmt \\"{lib,test}/**/*.js\\""}}', []],
    ['a.yml', 'files: "lib/{a,b}.js"\n', ['a.yml:1 lib/{a,b}.js']],
    ['a.yml', 'run: cat lib/{b,c}.js\n', []],
    ['a.yml', 'run: cat lib/{b,c}.js other/{a,b}.js\n', []],
  ])('each of them named something: %s %s', async (path, text, expected) => {
    const files = { 'lib/a.js': '', 'lib/b.js': '', 'lib/c.js': '', 'test/t.js': '', [path]: text };
    expect(await lost(files, { 'lib/a.js': 'lib/deep/a.js' })).toEqual(expected);
  });
});

describe('a pattern of one segment, of a tool that looks no deeper', () => {
  const files = { 'spin.config.mts': '', 'weave.config.ts': '', 'gulp.js': '', 'src/a.js': '' };
  const config = { 'spin.config.mts': 'config/spin.config.mts' };
  test.each([
    ['eslint.config.mjs', "x = [{ files: ['*.config.*'] }]", config, ['eslint.config.mjs:1 *.config.*']],
    [
      'eslint.config.js',
      'x = [{ ignores: ["*.js"] }]',
      { 'gulp.js': 'tools/gulp.js' },
      ['eslint.config.js:1 *.js'],
    ],
    ['tsup.config.ts', "x = { entry: ['*.js'] }", { 'gulp.js': 'tools/gulp.js' }, ['tsup.config.ts:1 *.js']],
    [
      'eslint.config.js',
      "x = [{ files: ['src/*.js', '*.js'] }]",
      { 'gulp.js': 'tools/gulp.js' },
      ['eslint.config.js:1 *.js'],
    ],
    // Another of the list means it, or it means what it did.
    ['eslint.config.mjs', "x = [{ files: ['*.config.*', 'config/*'] }]", config, []],
    ['eslint.config.mjs', "x = [{ files: ['*.config.*', '**/*.mts'] }]", config, []],
    ['eslint.config.mjs', "x = [{ files: ['*.config.*'] }]", { 'gulp.js': 'tools/gulp.js' }, []],
    ['eslint.config.mjs', "x = [{ files: ['*.cjs'] }]", config, []],
    ['eslint.config.mjs', "x = [{ files: ['!*.config.*'] }]", config, []],
    ['eslint.config.mjs', "x = [{ words: ['*.config.*'] }]", config, []],
    ['eslint.config.mjs', "x = [{ files: ['*.config.*'] }]", { 'spin.config.mts': 'turn.config.mts' }, []],
    // Other tools look for such names everywhere.
    ['prettier.config.js', "x = { files: ['*.config.*'] }", config, []],
    ['.eslintrc.json', '{"overrides": [{"files": ["*.config.*"]}]}', config, []],
  ])('%s: %s', (path, text, moves, told) => {
    expect(left({ ...files, [path]: text }, moves as Readonly<Record<string, string>>)).toEqual(told);
  });
});
