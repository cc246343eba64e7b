import { describe, expect, test } from 'vitest';
import { loadScripts } from '../../../src/references/languages/typescript/parse.ts';
import { withoutComments } from '../../../src/references/proof/names/masks.ts';
import { expressionOf, written } from '../../../src/references/proof/names/written.ts';
import { type Files, lost, MOVE, THERE } from './lost.ts';

await loadScripts();

describe('is told, whoever reads it', () => {
  test.each([
    ['build.js', 'copy("assets/logo.png");', 'assets/logo.png'],
    [
      'tools/build.js',
      'const a = `\x24{__dirname}/../assets/logo.png`;',
      '\x24{__dirname}/../assets/logo.png',
    ],
    ['load.js', 'import(`./assets/deep/\x24{name}.css`)', './assets/deep/\x24{name}.css'],
    ['vitest.config.ts', 'x({ include: ["**/assets/**/*.[jt]s?(x)"] })', '**/assets/**/*.[jt]s?(x)'],
    ['conf.toml', 'icon = "assets/logo.png"', 'assets/logo.png'],
    ['test/a.js', 'const app = proxyquire("..", { "./assets/run": fake });', './assets/run'],
    ['vite.config.ts', 'x({ build: { chunkFilename: "assets/run.js" } })', undefined],
    ['rc.json', '{"require": "./assets/run"}', './assets/run'],
    ['MANIFEST.in', 'recursive-include docs *.png', undefined],
    ['a.py', 'Flask().send("deep/site.css")', undefined],
    ['conf.yml', 'files: [assets/**/*.css]', 'assets/**/*.css'],
    ['conf.yml', 'files: ["**/logo.png"]', undefined],
    ['package.json', '{"x": {"y": ["assets/*.png"]}}', 'assets/*.png'],
    ['jest.config.js', 'x = { "^~": "<rootDir>/assets/$1" }', '<rootDir>/assets/$1'],
    ['run.sh', 'cp assets/logo.png out', 'assets/logo.png'],
    ['a.py', 'open("assets/logo.png")', 'assets/logo.png'],
    ['page.html', '<img src="assets/logo.png">', 'assets/logo.png'],
    ['docs/a.md', '![logo](../assets/logo.png)', '../assets/logo.png'],
    ['docs/a.rst', '.. image:: ../assets/logo.png', '../assets/logo.png'],
    ['app/x.go', 'var f = "assets/deep/site.css"', 'assets/deep/site.css'],
    [
      'build.js',
      "exec('node assets/run.js --fast && cp assets/deep/site.css out')",
      'assets/run.js',
      'assets/deep/site.css',
    ],
    ['build.js', "warn('take it from assets/run.js')", 'assets/run.js'],
    ['app.js', "serve({ root: './assets/deep/' })", './assets/deep/'],
    ['docs/a.js', "x = { link: './deep/part/' }", undefined],
    ['a.py', 'get(self.get_url("/") + "assets/run.js", b"assets/run.js?v=" + x)', undefined],
    ['a.js', 'read("./assets/run.js?raw")', './assets/run.js?raw'],
    ['a.js', 'links.replace(/\\/assets\\/deep\\//, "")', '\\/assets\\/deep\\/'],
    ['requirements/a.txt', 'x==1\n    # via -r assets/logo.png\n', undefined],
    ['win.bat', 'copy assets\\logo.png out', 'assets\\logo.png'],
  ])('%s: %s', async (path, text, ...words) => {
    const told = words.flatMap(each => (each ? [`${path}:1 ${each}`] : []));
    expect(await lost({ ...THERE, [path]: text }, MOVE)).toEqual(told);
  });

  test('behind an expression that has the sign of a comment in it', async () => {
    const text = "expect(a).toMatch(/[\\s\\S/*]+x/);\nread('assets/logo.png'); // 'assets/run.js'\n";
    expect(await lost({ ...THERE, 'a.js': text }, MOVE)).toEqual(['a.js:2 assets/logo.png']);
  });

  test('what is found beside its file, though the end of its path stands elsewhere', async () => {
    const files = { 'tests/a.py': 'app.open("static/a.html")', 'tests/static/a.html': '' };
    expect(await lost(files, { 'tests/static/a.html': 'tests/data/static/a.html' })).toEqual([
      'tests/a.py:1 static/a.html',
    ]);
  });

  test('a script that is called by its name, and is renamed', async () => {
    const files = {
      'lib/make.js': "const a = native ? 'x' : 'proxy-adapter.js';",
      'run/proxy-adapter.js': '',
    };
    expect(await lost(files, { 'run/proxy-adapter.js': 'run/proxy/adapter.js' })).toEqual([
      'lib/make.js:1 proxy-adapter.js',
    ]);
    expect(await lost(files, { 'run/proxy-adapter.js': 'other/proxy-adapter.js' })).toEqual([]);
  });

  test('an address of the repository itself', async () => {
    const url = 'https://raw.githubusercontent.com/some/one/main/src/a.json';
    const files = {
      'pyproject.toml': 'url = "https://github.com/some/one"',
      'a.py': `ID = "${url}"`,
      'src/a.json': '',
    };
    expect(await lost(files, { 'src/a.json': 'src/b/a.json' })).toEqual([`a.py:1 ${url}`]);
    expect(await lost({ ...files, 'pyproject.toml': '' }, { 'src/a.json': 'src/b/a.json' })).toEqual([]);
  });

  test('what is opened from the top, and a path through a link', async () => {
    const files = {
      'tests/a.py': 'open("needs.txt"), get(verify="tests/ca/ca.crt")',
      'needs.txt': '',
      'tests/ca': '',
    };
    const moves = { 'needs.txt': 'needs/dev.txt', 'tests/ca': 'tests/data/ca' };
    expect(await lost(files, moves)).toEqual(['tests/a.py:1 needs.txt', 'tests/a.py:1 tests/ca/ca.crt']);
  });

  test.each([
    [
      'a file beside a folder of its name',
      { 'lib/a.rb': '', 'lib/a/b.rb': '', 'x.rb': 'open "lib/a"' },
      { 'lib/a/b.rb': 'lib/c/b.rb' },
    ],
    [
      'a sample in a raw text of several lines',
      { 'conf/a.go': '', 'x/y.go': "s := `\nFile \\ not found: open('../conf')\n`\n" },
      { 'conf/a.go': 'settings/a.go' },
    ],
  ])('but for %s', async (_, files: Files, moves) => {
    expect(await lost(files, moves)).toEqual([]);
  });

  test.each([
    ['commandDir', "run.commandDir('assets')", ['lib/a.js:1 assets']],
    ['relpath', 'STATIC = relpath("assets")', ['lib/a.py:1 assets']],
    ['a path of Django', 'path("assets", view)', []],
    ['a name that is no folder', 'relpath("asset")', []],
    ['another call', 'emit("assets")', []],
  ])('a folder that a call takes: %s', async (_, text, told) => {
    const path = text.includes("'") ? 'lib/a.js' : 'lib/a.py';
    const files = { [path]: text, 'lib/assets/x.txt': '' };
    expect(await lost(files, { 'lib/assets/x.txt': 'lib/media/x.txt' })).toEqual(told);
  });

  test.each([
    ['a.js', "run(join('assets', 'deep', 'site.css'));", "assets', 'deep', 'site.css"],
    ['a.py', 'Path(top, "assets", "deep")', 'assets", "deep'],
    ['a.py', 'read_data("assets", "run")', 'assets", "run'],
    ['a.py', 'read_data("deep", "site.css")', undefined],
    ['a.py', 'read_data("assets", "deep")', undefined],
  ])('strings that make one path: %s, %s', async (path, text, words) => {
    expect(await lost({ ...THERE, [path]: text }, MOVE)).toEqual(words ? [`${path}:1 ${words}`] : []);
  });

  test('folders whose rest is filled in, in markup', async () => {
    const text = '<!-- cog\nf\'<img src="assets/{name["x"]}">\'\n-->';
    expect(await lost({ ...THERE, 'a.md': text }, MOVE)).toEqual(['a.md:2 assets']);
  });

  test('names of modules that are loaded by what is put together', async () => {
    const text = 'LAZY = {"one", "other"}\nimport_module(f".{name}", __name__)\n';
    const files = { 'a/__init__.py': text, 'a/one.py': '', 'a/other.py': '' };
    const moves = { 'a/one.py': 'a/b/one.py' };
    expect(await lost(files, moves)).toEqual(['a/__init__.py:1 one']);
    expect(await lost({ ...files, 'a/__init__.py': 'LAZY = {"one"}\nimport_module("x")' }, moves)).toEqual(
      [],
    );
  });

  test('folders that a script joins to its place', async () => {
    const text = (place: string) => `const from = name => join(${place}, name);\nlist(from('first'));`;
    const files = { 'x/a.js': text('__dirname'), 'x/first/b.js': '' };
    const moves = { 'x/first/b.js': 'x/last/b.js' };
    expect(await lost(files, moves)).toEqual(['x/a.js:2 first']);
    expect(await lost({ ...files, 'x/a.js': text("'/tmp'") }, moves)).toEqual([]);
  });

  test('what a command line in a string gives to its options', async () => {
    const text = "run('--config ./assets/deep/site.css -v'); log('see assets/logo.png now');";
    expect(await lost({ ...THERE, 'a.js': text }, MOVE)).toEqual([
      'a.js:1 ./assets/deep/site.css',
      'a.js:1 assets/logo.png',
    ]);
  });

  test('a page that is named without its ending', async () => {
    const files = {
      'docs/index.rst': '.. toctree::\n   :maxdepth: 1\n\n   user/first\n',
      'docs/user/first.rst': '',
    };
    expect(await lost(files, { 'docs/user/first.rst': 'docs/guide/first.rst' })).toEqual([
      'docs/index.rst:4 user/first',
    ]);
  });

  test('a page that a site lists, however its generator spells it', async () => {
    const files = {
      'site/sidebars.js': "export default { docs: ['start/first', 'api/makeone', 'api/other'] };",
      'docs/start/first.md': '',
      'docs/api/makeOne.mdx': '',
    };
    expect(await lost(files, { 'docs/api/makeOne.mdx': 'docs/reference/makeOne.mdx' })).toEqual([
      'site/sidebars.js:1 api/makeone',
    ]);
  });

  test.each([
    ['X = Path(__file__).parents[1] / "x.txt"', []],
    ['X = Path(__file__).parent.parent.joinpath("x.txt").read_text()', []],
    ['X = open(os.path.join(os.path.dirname(__file__), "..", "x.txt"))', []],
    ['X = open(os.path.join(\n    os.path.dirname(os.path.dirname(__file__)), "x.txt"\n))', []],
    ['UP = Path(__file__).parents[1]\nX = UP / "x.txt"', []],
    ['X = Path(__file__).parent / "x.txt"', ['app/io/load.py:1 x.txt']],
  ])('what is counted from the place of a moved file, where that leads nowhere: %s', async (text, told) => {
    const files = { 'app/load.py': text, 'app/x.txt': '' };
    expect(await lost(files, { 'app/load.py': 'app/io/load.py' })).toEqual(told);
  });

  test('the neighbour of a file that moves alone', async () => {
    const files = { 'a/load.py': 'open(here / "table.json")\n', 'a/table.json': '' };
    expect(await lost(files, { 'a/load.py': 'b/load.py' })).toEqual(['b/load.py:1 table.json']);
    expect(await lost(files, { 'a/load.py': 'b/load.py', 'a/table.json': 'b/table.json' })).toEqual([]);
  });
});

describe('is no loss', () => {
  test.each([
    ['a.py', 'label = "assets.Logo"'],
    ['a.py', '# see assets/logo.png\n"""assets/logo.png"""'],
    ['a.js', '// assets/logo.png\n/* assets/logo.png */'],
    ['urls.py', 'path("assets/", view)'],
    ['urls.py', 'route("assets/deep/", view)'],
    ['a.js', 'app.get("/assets/logo.png")'],
    ['a.js', 'fetch("https://example.org/assets/logo.png")'],
    ['a.py', 'title = "assets"'],
    ['docs/a.md', '`assets/logo.png` and\n```\n[x](../assets/logo.png)\n```'],
    ['docs/plans/a.md', '[logo](../../assets/logo.png)'],
    ['package-lock.json', '{"x": "assets/logo.png"}'],
    ['package.json', '{"exports": {"./assets/deep": "./media/deep/site.css"}}'],
    ['a.js', 'load("elsewhere/logo.png")'],
    ['Dockerfile', 'COPY media /assets\nRUN ls /assets/logo.png'],
  ])('%s: %s', async (path, text) => {
    expect(await lost({ ...THERE, [path]: text }, MOVE)).toEqual([]);
  });

  test('what named nothing before, and what a move leaves right', async () => {
    const files = { ...THERE, 'a.py': 'open("assets/gone.png")', 'b/x.js': 'read("../assets/logo.png")' };
    expect(await lost(files, { ...MOVE, 'b/x.js': 'media/x.js' })).toEqual([
      'media/x.js:1 ../assets/logo.png',
    ]);
    const along = { 'app/a.html': '<img src="i/logo.png">', 'app/i/logo.png': '' };
    expect(await lost(along, { 'app/a.html': 'web/a.html', 'app/i/logo.png': 'web/i/logo.png' })).toEqual([]);
  });
});

test.each([
  ['./a/b.js', { path: 'a/b.js', start: 'relative', pattern: false }],
  ['../a', { path: '../a', start: 'relative', pattern: false }],
  ['/src/a', { path: 'src/a', start: 'top', pattern: false }],
  ['\x24{ROOT}/a/b', { path: 'a/b', start: 'unknown', pattern: false }],
  ['<rootDir>/a/$1', { path: 'a/*', start: 'any', pattern: true }],
  ['!src/**/*.ts', { path: 'src/**/*.ts', start: 'any', pattern: true }],
  ['a/t.py::test_x', { path: 'a/t.py', start: 'any', pattern: false }],
  ['a/b.md#part', { path: 'a/b.md', start: 'any', pattern: false }],
  ['file:../pkg', { path: '../pkg', start: 'relative', pattern: false }],
  ['https://a/b', undefined],
  ['git+ssh://a/b', undefined],
  ['a b', undefined],
  ['^a/(b)$', undefined],
])('%s is written', (words, expected) => {
  expect(written(words)).toEqual(expected);
});

test.each([
  ['src/*.ts', 'src/a.ts', true],
  ['src/*.ts', 'src/a/b.ts', false],
  ['src/**/*.ts', 'src/a/b.ts', true],
  ['src/**/*.ts', 'src/b.ts', true],
  ['**/x.py', 'x.py', true],
  ['a.{js,ts}', 'a.ts', true],
  ['a?.js', 'ab.js', true],
  ['src/*', 'src/a/b.ts', true],
  ['{**/src/**,foo}', 'a/src/b.ts', true],
  ['{**/src/**,foo}', 'a/b.ts', false],
  ['**/a/**/*.[jt]s?(x)', 'a/b.tsx', true],
  ['**/a/**/*.[jt]s?(x)', 'a/b.css', false],
  ['a.@(js|ts)', 'a.ts', true],
  ['a.@(js|ts)', 'a.', false],
  ['app/[id]/a.ts', 'app/[id]/a.ts', true],
  ['a[!b].c', 'ab.c', false],
  ['a[z-a]', 'az', false],
  ['a[-x^]', 'a-', true],
  ['a+b/c@1', 'a+b/c@1', true],
  ['src/**/(*.)+(spec|test).+(ts|js)', 'src/a/b.test.ts', true],
  ['src/**/(*.)+(spec|test).+(ts|js)', 'src/a/b.ts', false],
  ['app/(shop)/*.ts', 'app/(shop)/a.ts', true],
])('%s and %s: %s', (pattern, path, fits) => {
  expect(expressionOf(pattern).test(path)).toBe(fits);
});

test.each([
  ['a.py', 'x = "# no" # yes', 'x = "# no"      '],
  ['a.py', 'def f():\n  """doc"""\n  s = """text"""', 'def f():\n           \n  s = """text"""'],
  ['a.ts', "it's // no\n'//' // x", "it's      \n'//'     "],
  ['a.yml', 'a: b#c # d', 'a: b#c    '],
  ['a.html', '<a><!-- x --></a>', '<a>          </a>'],
])('comments of %s are made blank', (path, text, bare) => {
  expect(withoutComments(path, text)).toBe(bare);
});
