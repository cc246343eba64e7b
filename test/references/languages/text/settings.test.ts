import { describe, expect, test } from 'vitest';
import { moving } from '../../moving.ts';

const FILES = {
  'shop/__init__.py': '',
  'shop/a.py': '',
  'tests/test_a.py': '',
  'typings/x.pyi': '',
  'news.d/1.md': '',
};
const MOVES = {
  'news.d/1.md': 'docs/news.d/1.md',
  'shop/__init__.py': 'src/shop/__init__.py',
  'shop/a.py': 'src/shop/a.py',
  'tests/test_a.py': 'qa/test_a.py',
  'typings/x.pyi': 'stubs/x.pyi',
};

/** What becomes of a text when `shop/` goes to a root, and `tests/` and `typings/` are renamed. */
async function change(path: string, text: string) {
  const { changed, references } = await moving({
    files: { ...FILES, [path]: text },
    moves: MOVES,
    roots: ['src', ''],
  });
  return {
    text: changed[path] ?? text,
    asked: references.filter(({ decision }) => decision === 'asked').map(({ line }) => line),
  };
}

describe('one word is a folder where its key can hold nothing else', () => {
  test.each([
    ['pyproject.toml', '[tool.pyright]\nstubPath = "typings"', '[tool.pyright]\nstubPath = "stubs"'],
    [
      'pyproject.toml',
      '[tool.towncrier]\ndirectory = "news.d"',
      '[tool.towncrier]\ndirectory = "docs/news.d"',
    ],
    ['.c8rc.yml', 'include:\n  - shop\n  - "tests"\nall: x', 'include:\n  - src/shop\n  - "qa"\nall: x'],
    ['pyproject.toml', '[tool.mypy]\nfiles = ["shop"]', '[tool.mypy]\nfiles = ["src/shop"]'],
    [
      'pyproject.toml',
      '[tool.pytest.ini_options]\ntestpaths = [\n  "tests", # all\n]\naddopts = "-q tests"',
      '[tool.pytest.ini_options]\ntestpaths = [\n  "qa", # all\n]\naddopts = "-q qa"',
    ],
    [
      'pyproject.toml',
      '[tool.pyrefly]\nproject-includes = ["tests"]\nname = "tests"',
      '[tool.pyrefly]\nproject-includes = ["qa"]\nname = "tests"',
    ],
    ['pyproject.toml', '[tool.any.thing]\ncache_dir = "typings"', '[tool.any.thing]\ncache_dir = "stubs"'],
    // The names of packages, below a folder.
    [
      'pyproject.toml',
      '[tool.setuptools.packages.find]\nexclude = ["tests"]',
      '[tool.setuptools.packages.find]\nexclude = ["tests"]',
    ],
    [
      'pyproject.toml',
      '[tool.hatch.build.targets.wheel]\npackages = ["shop"]',
      '[tool.hatch.build.targets.wheel]\npackages = ["src/shop"]',
    ],
    ['pylintrc', '[MAIN]\nignore-paths=tests\nignore=tests-x', '[MAIN]\nignore-paths=qa\nignore=tests-x'],
    ['setup.cfg', '[tool:pytest]\ntestpaths = tests', '[tool:pytest]\ntestpaths = qa'],
    [
      'tox.ini',
      '[testenv]\ncommands =\n    mypy shop\n    pytest tests',
      '[testenv]\ncommands =\n    mypy src/shop\n    pytest qa',
    ],
    [
      'tox.ini',
      '[testenv]\ncommands =\n    -mypy shop\n    ! pytest tests',
      '[testenv]\ncommands =\n    -mypy src/shop\n    ! pytest qa',
    ],
    [
      'MANIFEST.in',
      'recursive-include shop *.json\ngraft tests',
      'recursive-include src/shop *.json\ngraft qa',
    ],
    ['.pre-commit-config.yaml', 'exclude: ^typings/', 'exclude: ^stubs/'],
    ['.pre-commit-config.yaml', 'files: ^shop/a\\.py$', 'files: ^src/shop/a\\.py$'],
    ['.mocharc.json', '{"spec": "tests"}', '{"spec": "qa"}'],
    [
      'composer.json',
      '{"autoload": {"classmap": ["tests", "tests-x"]}}',
      '{"autoload": {"classmap": ["qa", "tests-x"]}}',
    ],
    [
      'composer.json',
      '{"autoload": {"psr-4": {"tests\\\\": "tests", "A\\\\": ["tests"]}}}',
      '{"autoload": {"psr-4": {"tests\\\\": "qa", "A\\\\": ["qa"]}}}',
    ],
    ['mkdocs.yml', 'docs_dir: tests\nsite_name: tests', 'docs_dir: qa\nsite_name: tests'],
    ['bower.json', '{"name": "tests", "ignore": ["tests"]}', '{"name": "tests", "ignore": ["qa"]}'],
    // The package is still imported by its name.
    ['.coveragerc', '[run]\nsource = shop', '[run]\nsource = shop'],
    [
      'pyproject.toml',
      '[tool.isort]\nknown_first_party = ["shop"]',
      '[tool.isort]\nknown_first_party = ["shop"]',
    ],
    [
      'pyproject.toml',
      '[project]\nname = "shop"\nkeywords = ["tests"]',
      '[project]\nname = "shop"\nkeywords = ["tests"]',
    ],
  ])('%s: %j', async (path, before, after) => {
    expect((await change(path, before)).text).toBe(after);
  });
});

test.each([
  ['setup.py', 'from setuptools import setup, find_packages\nsetup(packages=find_packages())\n', [2]],
  ['setup.py', 'setup(package_dir={"": "src"}, packages=find_packages())\n', []],
  ['setup.cfg', '[options]\npackages = find:\n', [2]],
  ['pyproject.toml', '[tool.setuptools.packages.find]\ninclude = ["shop*"]\n', [1]],
  ['pyproject.toml', '[tool.setuptools.packages.find]\nwhere = ["src"]\n', []],
  ['pyproject.toml', '[tool.poetry]\npackages = [{ include = "shop" }]\n', [2]],
])('a build that looks for packages where they are no more is asked: %s, %j', async (path, text, lines) => {
  expect((await change(path, text)).asked).toEqual(lines);
});

test('nothing is asked where a build goes along with its packages', async () => {
  const files = { 'demo/setup.py': 'setup(packages=find_packages())\n', 'demo/shop/__init__.py': '' };
  const moves = Object.fromEntries(Object.keys(files).map(path => [path, `data/${path}`]));
  expect((await moving({ files, moves, roots: [''] })).references).toEqual([]);
});

test.each([
  ['to a new package below one that the list has', { 'shop/till.py': 'shop/money/till.py' }, ['rewritten']],
  ['to a package that the list does not have', { 'shop/till.py': 'money/till.py' }, ['asked']],
  ['to one that it has', { 'shop/till.py': 'shop/food/till.py' }, []],
  [
    'with its whole package',
    { 'shop/food/__init__.py': 'shop/goods/__init__.py', 'shop/food/milk.py': 'shop/goods/milk.py' },
    ['rewritten'],
  ],
] as const)('a build that lists its packages, and a module goes %s', async (_, moves, decisions) => {
  const files = {
    'setup.py': 'from setuptools import setup\nsetup(packages=["shop", "shop.food"])\n',
    'shop/__init__.py': '',
    'shop/till.py': '',
    'shop/food/__init__.py': '',
    'shop/food/milk.py': '',
  };
  const { references } = await moving({ files, moves, roots: [''] });
  const own = references.filter(({ path }) => path === 'setup.py');
  expect(own.map(({ decision }) => decision)).toEqual(decisions);
});
