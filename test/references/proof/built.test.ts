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

test('what is built into a folder that is made, by the only source of such an end', async () => {
  const files = {
    'packages/a/package.json': '{}',
    'packages/a/lib/entry-point.ts': '',
    'packages/a/roll.js': 'x({ input: "./made/esm-debug/entry-point.js", y: "./lib/entry-none.js" })',
  };
  const moves = { 'packages/a/lib/entry-point.ts': 'packages/a/lib/entries/point.ts' };
  expect(await lost(files, moves)).toEqual(['packages/a/roll.js:1 ./made/esm-debug/entry-point.js']);
});

test('what is built from a source that goes along with its project', async () => {
  const files = {
    'apps/one/package.json': '{}',
    'apps/one/src/side-worker.js': '',
    'apps/one/test.js': 'x("./client/side-worker.js")',
  };
  const moves = Object.fromEntries(Object.keys(files).map(path => [path, path.replace('one', 'two')]));
  expect(await lost(files, moves)).toEqual([]);
});

test('a file that is made in a folder that goes, and the end of a path in an expression', async () => {
  const files = {
    'test/hooks.js': 'x({ file: "./test/public/a.min.js" })',
    'test/public/index.html': '',
    'roll.js': 'x({ find: /.*\\/vanilla\\/shallow\\.ts$/ })',
    'src/vanilla/shallow.ts': '',
  };
  const moves = {
    'test/public/index.html': 'test/helpers/public/index.html',
    'src/vanilla/shallow.ts': 'src/vanilla/compare/shallow.ts',
  };
  expect(await lost(files, moves)).toEqual([
    'test/hooks.js:1 ./test/public/a.min.js',
    'roll.js:1 .*\\/vanilla\\/shallow\\.ts$',
  ]);
});

test('a file that settings name by its name alone', async () => {
  const files = {
    'tsup.config.ts': "const tsconfig = 'tsconfig.build.json';",
    'tsconfig.build.json': '{}',
    'other.ts': "const a = 'tsconfig.build.json';",
  };
  expect(await lost(files, { 'tsconfig.build.json': 'config/tsconfig.build.json' })).toEqual([
    'tsup.config.ts:1 tsconfig.build.json',
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

test.each([
  [
    'a.py',
    'def r(*f):\n    return open(os.path.join(os.getcwd(), "lists", *f))\nr("extra", *p)\nr("plain")\n',
    ['a.py:3 extra'],
  ],
  ['a.py', 'd = Path("lists", name)\nf(name="extra")\n', ['a.py:2 extra']],
  ['a.py', 'd = Path("lists", name)\nprint(extra)\nx = {"extra": 1}\n', []],
  [
    'app/main.py',
    'm = import_module("pkg.cmds." + ".".join(words))\nC = ["about", "search"]\n',
    ['app/main.py:2 search'],
  ],
  [
    'app/main.py',
    'PLUGINS = ("about", "search")\nspec = "pkg.cmds." + name\n__import__(spec)\n',
    ['app/main.py:1 search'],
  ],
])('what a function joins to a folder, or loads from a package: %s %j', async (path, text, expected) => {
  const files = {
    [path]: text,
    'lists/extra/x.txt': '',
    'lists/plain/y.txt': '',
    'pkg/__init__.py': '',
    'pkg/cmds/__init__.py': '',
    'pkg/cmds/about.py': '',
    'pkg/cmds/search.py': '',
  };
  const moves = { 'lists/extra/x.txt': 'lists/more/x.txt', 'pkg/cmds/search.py': 'pkg/cmds/find/search.py' };
  expect(await lost(files, moves)).toEqual(expected);
});

test.each([
  ['a.py', 'V = get_class("shop.orders.views", "V")\n', ['a.py:1 shop.orders.views']],
  ['a.py', 'V = get_class("shop.orders.other", "V")\n', []],
  [
    'tests/s.py',
    'location = lambda x: os.path.join(os.path.dirname(os.path.realpath(__file__)), x)\nD = [location("unit/data")]\n',
    ['tests/s.py:2 unit/data'],
  ],
  ['a.py', 'accepts("text/html", "application/*")\n', []],
])('what only the program puts together: %s %j', async (path, text, expected) => {
  const files = {
    [path]: text,
    'src/core/apps/shop/orders/views.py': '',
    'tests/unit/data/a.json': '',
    'application/compose.py': '',
  };
  const moves = {
    'src/core/apps/shop/orders/views.py': 'src/core/apps/shop/sales/views.py',
    'tests/unit/data/a.json': 'tests/data/unit/a.json',
    'application/compose.py': 'app/compose.py',
  };
  expect(await lost(files, moves)).toEqual(expected);
});
