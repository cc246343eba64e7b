import { describe, expect, test } from 'vitest';
import { compare } from '../../../src/references/proof/compare.ts';
import { leftFilled } from '../../../src/references/proof/filled.ts';

type Files = Readonly<Record<string, string>>;

const state = (files: Files) => ({
  files: Object.entries(files).map(([path, text]) => ({ path, text })),
  world: { paths: new Set(Object.keys(files)), roots: [''] },
});

/** The paths with a part filled in that files have left: `path:line words -> file`. */
async function left(files: Files, moves: Readonly<Record<string, string>>): Promise<string[]> {
  const after = Object.fromEntries(Object.entries(files).map(([path, text]) => [moves[path] ?? path, text]));
  const problems = await leftFilled(
    compare({ before: state(files), after: state(after), moves: new Map(Object.entries(moves)) }),
  );
  return problems.map(({ path, line, name }) => `${path}:${line} ${name?.text} -> ${name?.target}`);
}

const THERE = {
  'lib/words/de.json': '{}',
  'lib/words/en.json': '{}',
  'lib/words/old/fr.json': '{}',
  'units/core/package.json': '{}',
  'units/net/package.json': '{}',
};
const MOVE = { 'lib/words/de.json': 'lib/more/de.json', 'units/net/package.json': 'other/net/package.json' };

describe('what is filled in may have been the file that went', () => {
  test.each([
    ['build.js', 'bundle(`lib/words/\x24{name}.json`)', 'lib/words/\x24{name}.json'],
    [
      'build.js',
      'const a = `lib/\x24{name.replace(/_/g, "/")}.json`',
      'lib/\x24{name.replace(/_/g, "/")}.json',
    ],
    ['lib/a.ts', 'read(`./words/\x24{x ? "a" : "b"}.json`)', './words/\x24{x ? "a" : "b"}.json'],
    ['lib/a.ts', 'read(`\x24{__dirname}/words/\x24{x}.json`)', '\x24{__dirname}/words/\x24{x}.json'],
    ['lib/a/b.ts', "join(__dirname, '..', 'words', `\x24{x}.json`)", '\x24{x}.json'],
    ['lib/a.js', "require('./words/' + name)", './words/'],
    ['lib/a.js', "const p = 'lib/words/' + name + '.json'", 'lib/words/'],
    ['a.py', 'open(f"lib/words/{name}.json")', 'lib/words/{name}.json'],
    ['a.py', 'P = "lib/words/{}.json".format(name)', 'lib/words/{}.json'],
    ['a.py', 'P = "lib/words/%s.json" % name', 'lib/words/%s.json'],
    ['lib/a.py', 'P = HERE / "words" / f"{name}.json"', '{name}.json'],
    ['a.rb', 'load "lib/words/#{name}.json"', 'lib/words/#{name}.json'],
    ['run.sh', 'cp "lib/words/\x24name.json" out', 'lib/words/\x24name.json'],
    ['ci.yml', 'with: lib/words/\x24{{ matrix.name }}.json', 'lib/words/\x24{{ matrix.name }}.json'],
    ['build.js', "x === 'de' && read(`lib/words/\x24{x}.json`)", 'lib/words/\x24{x}.json'],
    // The comparison says nothing of it.
    ['build.js', "y === 'en' ? read(`lib/words/\x24{x}.json`) : 0", 'lib/words/\x24{x}.json'],
    ['build.js', "x !== 'en' ? read(`lib/words/\x24{x}.json`) : 0", 'lib/words/\x24{x}.json'],
    ['build.js', "x === 'en' ? 0 : read(`lib/words/\x24{x}.json`)", 'lib/words/\x24{x}.json'],
    ['build.js', "if (x === 'en') y(); read(`lib/words/\x24{x}.json`)", 'lib/words/\x24{x}.json'],
    // Groups of an expression, in what is put in the place of its match.
    ['vite.config.ts', "replacement: resolve('./lib/words/$1.json')", './lib/words/$1.json'],
    ['vite.config.ts', "replacement: resolve('./lib$1.json')", './lib$1.json'],
    ['vite.config.ts', "replacement: resolve(root, 'lib/words', '$<name>.json')", '$<name>.json'],
    ['jest.config.js', "{ '^@w/(.*)$': '<rootDir>/lib/words/$1.json' }", '<rootDir>/lib/words/$1.json'],
    ['jest.json', '{ "^@w/(.*)$": "<rootDir>/lib/words/$1.json" }', '<rootDir>/lib/words/$1.json'],
    ['names.mjs', "key.replace(/^w\\.(.*)/, 'lib/words/$1.json')", 'lib/words/$1.json'],
  ])('%s: %s', async (path, text, words) => {
    expect(await left({ ...THERE, [path]: `\n${text}` }, MOVE)).toEqual([
      `${path}:2 ${words} -> lib/words/de.json`,
    ]);
  });

  test('also where a comparison stands in another statement', async () => {
    const files = { ...THERE, 'build.js': "x === 'en' && y()\nread(`lib/words/\x24{x}.json`)" };
    expect(await left(files, MOVE)).toEqual(['build.js:2 lib/words/\x24{x}.json -> lib/words/de.json']);
  });

  test('also folders below what a group stands for', async () => {
    const files = {
      'units/core/src/a.ts': '',
      'units/net/src/b.ts': '',
      'vite.config.ts': "replacement: resolve('./units/$1/src')",
    };
    const moves = { 'units/net/src/b.ts': 'units/web/src/b.ts' };
    expect(await left(files, moves)).toEqual(['vite.config.ts:1 ./units/$1/src -> units/net/src']);
  });

  test('also a folder', async () => {
    const files = { ...THERE, 'ci.yml': 'working-directory: units/\x24{{ matrix.unit }}' };
    expect(await left(files, MOVE)).toEqual(['ci.yml:1 units/\x24{{ matrix.unit }} -> units/net']);
  });
});

describe('is not told', () => {
  test.each([
    // Other files, and other folders.
    ['build.js', 'bundle(`lib/words/\x24{name}.js`)'],
    ['build.js', 'bundle(`lib/words/x-\x24{name}.json`)'],
    ['build.js', 'bundle(`src/words/\x24{name}.json`)'],
    ['deploy.sh', 'rm -rf units/$tag "units/\x24{DOCS_VERSION}"'],
    ['vite.config.ts', "replacement: resolve('./lib/words/$1.js')"],
    ['vite.config.ts', "replacement: resolve('./lib/other/$1.json')"],
    // Another one is known to be filled in.
    ['build.js', "const all = x === 'en' ? [read(`lib/words/\x24{x}.json`)] : []"],
    ['build.js', "x === 'en'\n  ? [\n    read(\n      `lib/words/\x24{x}.json`,\n    ),\n  ]\n  : []"],
    ['build.js', "x == 'en' && read(`lib/words/\x24{ x }.json`)"],
    // What is imported says which files are meant.
    ['vite.config.ts', "replacement: resolve('./lib/words/$1')"],
    ['jest.json', '{ "^@w/(.*)$": "<rootDir>/lib/words/$1" }'],
    // Nothing is known of it, or nothing is filled in.
    ['build.js', 'bundle(`\x24{folder}/\x24{name}.json`)'],
    ['a.py', 'P = "lib/words/{name}.json"'],
    // No file is meant.
    ['lib/a.js', 'emit(`words/\x24{type}`)'],
    ['lib/a.js', 'router.get(`words/\x24{type}`)'],
    ['lib/a.js', '// bundle(`lib/words/\x24{name}.json`)'],
    ['lib/a.js', 'fetch(`/lib/words/\x24{name}.json`)'],
    ['docs/a.md', 'See `lib/words/\x24{name}.json`.'],
  ])('%s: %s', async (path, text) => {
    expect(await left({ ...THERE, [path]: text }, MOVE)).toEqual([]);
  });

  test('where the whole folder goes and the words go along', async () => {
    const files = { ...THERE, 'lib/a.js': 'read(`./words/\x24{name}.json`)' };
    const moves = Object.fromEntries(
      Object.keys(files).map(path => [path, path.replace(/^lib\//, 'core/lib/')]),
    );
    expect(await left(files, moves)).toEqual([]);
  });
});

describe('what is filled in may have been a page of a site', () => {
  const files = { 'doc/conf.py': '', 'doc/tea/pot_black.rst': '', 'doc/tea/pot_green.rst': '' };
  const moves = {
    'doc/tea/pot_black.rst': 'doc/brew/pot_black.rst',
    'doc/tea/pot_green.rst': 'doc/brew/pot_green.rst',
  };
  test.each([
    ['page = "tea/pot_{kind}.html#{id}"\nreturn page.format(kind=1, id=2)', 'tea/pot_{kind}.html#{id}'],
    ['go(BASE + f"tea/pot_{kind}.html")', 'tea/pot_{kind}.html'],
    ['go(BASE + "tea/%s.html" % kind)', 'tea/%s.html'],
    ['go(BASE + "tea/pot_" + kind + ".html")', 'tea/pot_'],
    ['go(f"{BASE}/tea/pot_{kind}.html")', '{BASE}/tea/pot_{kind}.html'],
    ['go(BASE + f"/tea/{kind}.html")', '/tea/{kind}.html'],
  ])('%s', async (text, words) => {
    expect(await left({ ...files, 'app/a.py': text }, moves)).toEqual([
      `app/a.py:1 ${words} -> doc/tea/pot_black.rst`,
    ]);
  });

  test.each([
    // No page is called so, nothing is filled in, or it stays.
    'go(BASE + f"tea/cup_{kind}.html")',
    'page = "tea/pot_{kind}.html"\nreturn other.format(kind=1)',
    'go(BASE + f"milk/{kind}.html")',
    'go(BASE + f"tea/pot_{kind}.js")',
  ])('not %s', async text => {
    expect(await left({ ...files, 'doc/milk/a.rst': '', 'app/a.py': text }, moves)).toEqual([]);
  });
});
