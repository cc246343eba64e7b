import { describe, expect, test } from 'vitest';
import { configuration } from '../../../../src/references/languages/text/configuration.ts';
import { ledger, run } from '../typescript/support.ts';

const moves = {
  'src/old/x.py': 'src/new/x.py',
  'src/old/__init__.py': 'src/new/__init__.py',
  'src/pkg/a.py': 'lib/b.py',
  'tools/gone.sh': null,
};
const others = [...Object.keys(moves), 'src/pkg/stays.py', 'src/other/a.py', 'src/__init__.py'];

async function change(path: string, text: string, options = {}) {
  const file = (await run(configuration, { [path]: text }, moves, others, options)).get(path)!;
  return { text: file.text, ledger: ledger(file) };
}

describe('paths that are whole words are rewritten', () => {
  test.each([
    ['Dockerfile', 'COPY src/old/x.py ./src/old/ /app/', 'COPY src/new/x.py ./src/new/ /app/'],
    ['pyproject.toml', 'testpaths = ["src/old", "src/old/x.py"]', 'testpaths = ["src/new", "src/new/x.py"]'],
    ['setup.cfg', 'omit =\n    src/old/*\n    src/pkg/a.py', 'omit =\n    src/new/*\n    lib/b.py'],
    [
      '.github/workflows/ci.yml',
      "paths: ['src/old/**']\nrun: pytest src/old/x.py::test_f",
      "paths: ['src/new/**']\nrun: pytest src/new/x.py::test_f",
    ],
    ['ci.yml', 'run: $GITHUB_WORKSPACE/src/old/x.py', 'run: $GITHUB_WORKSPACE/src/new/x.py'],
    [
      'Makefile',
      'x: src/pkg/a.py\n\tpython src/pkg/a.py --cov=src/old',
      'x: lib/b.py\n\tpython lib/b.py --cov=src/new',
    ],
    ['run.sh', 'exec "./src/pkg/a.py" $@', 'exec "./lib/b.py" $@'],
    ['.pre-commit-config.yaml', 'files: src/old/.*\\.in$', 'files: src/new/.*\\.in$'],
    ['.pre-commit-config.yaml', 'files: ^src/old/(x|y)\\.py$', 'files: ^src/new/(x|y)\\.py$'],
    [
      '.github/workflows/ci.yml',
      "key: pip-\x24{{ hashFiles('src/old/*.txt', 'src/pkg/a.py') }}",
      "key: pip-\x24{{ hashFiles('src/new/*.txt', 'lib/b.py') }}",
    ],
    ['pyproject.toml', 'skip = "./.*,src/pkg/a.py,*.key"', 'skip = "./.*,lib/b.py,*.key"'],
    ['pyproject.toml', 'omit = ["*src/pkg/a.py"]', 'omit = ["*lib/b.py"]'],
    ['conf.yml', 'x: [[ -n "$(git status -- src/old/)" ]]', 'x: [[ -n "$(git status -- src/new/)" ]]'],
    ['tox.ini', 'deps = -rsrc/pkg/a.py -csrc/old/x.py', 'deps = -rlib/b.py -csrc/new/x.py'],
    [
      'conf.json',
      '{"file": "src/pkg/a.py", "at": "src/old/x.py:12"}',
      '{"file": "lib/b.py", "at": "src/new/x.py:12"}',
    ],
    ['.gitignore', '/src/old/x.py\n!src/old/*.pyc', '/src/new/x.py\n!src/new/*.pyc'],
    ['.gitignore', '/src/old/made.crt\nsrc/pkg/made.txt', '/src/new/made.crt\nsrc/pkg/made.txt'],
    ['src/.dockerignore', 'old/x.py', 'new/x.py'],
    ['.github/CODEOWNERS', '/src/old/ @a\nsrc/pkg/a.py @b', '/src/new/ @a\nlib/b.py @b'],
    ['deep/conf.yaml', 'file: ../src/old/x.py', 'file: ../src/new/x.py'],
  ])('%s: %j', async (path, before, after) => {
    expect((await change(path, before)).text).toBe(after);
  });
});

describe('names of modules are rewritten where the surroundings say that they are', () => {
  test.each([
    [
      'pyproject.toml',
      '[project.scripts]\nrun = "src.old.x:main"',
      '[project.scripts]\nrun = "src.new.x:main"',
    ],
    [
      'setup.cfg',
      'console_scripts =\n    run = src.old.x:main',
      'console_scripts =\n    run = src.new.x:main',
    ],
    ['mypy.ini', '[mypy-src.old.*]\n[mypy-src.old.x]', '[mypy-src.new.*]\n[mypy-src.new.x]'],
    ['pyproject.toml', 'module = ["src.pkg.stays", "src.old.x"]', 'module = ["src.pkg.stays", "src.new.x"]'],
    ['pyproject.toml', 'version = {attr = "src.old.x.V"}', 'version = {attr = "src.new.x.V"}'],
    ['setup.cfg', 'version = attr: src.old.x.V', 'version = attr: src.new.x.V'],
    ['log.yaml', 'stream: ext://src.old.x.stream', 'stream: ext://src.new.x.stream'],
    ['Dockerfile', 'CMD python -m src.old.x', 'CMD python -m src.new.x'],
    ['Procfile', 'web: uvicorn src.old.x:app', 'web: uvicorn src.new.x:app'],
    ['.env', 'DJANGO_SETTINGS_MODULE=src.old.x', 'DJANGO_SETTINGS_MODULE=src.new.x'],
    ['conf.yaml', '_target_: src.old.x.Thing', '_target_: src.new.x.Thing'],
  ])('%s: %j', async (path, before, after) => {
    expect((await change(path, before)).text).toBe(after);
  });

  test('elsewhere they are asked', async () => {
    expect((await change('conf.yaml', 'value: src.old.x')).ledger).toEqual([
      'asked src.old.x: a dotted name that may mean something else',
    ]);
  });
});

test.each([
  [
    'a place inside a container',
    'Dockerfile',
    'COPY . /app/src/old/x.py',
    'the path starts at a place that is not known',
  ],
  ['a variable', 'a.sh', '$HERE/src/old/x.py', 'the path starts at a place that is not known'],
  ['a file without successor', 'a.sh', 'tools/gone.sh', 'the file goes without successor'],
])('asked: %s', async (_, path, text, reason) => {
  const changed = await change(path, text);
  expect(changed.text).toBe(text);
  expect(changed.ledger).toEqual([expect.stringMatching(new RegExp(`^asked .*: ${reason}$`))]);
});

test.each([
  ['src/pkg/stays.py and src/other/a.py'],
  ['src/pkg/*'],
  ['a.py x.py old'],
  ['https://example.org/src/old/x.py'],
  ['oldsrc/old/x.pyc'],
  ['~/.tool/src/old/x.py and /home/me/.tool/src/old/x.py'],
])('nothing to say about %s', async text => {
  expect((await change('a.toml', text)).ledger).toEqual([]);
});

test('of a file that moves, paths that can start nowhere else follow; the others are asked', async () => {
  const text = '{"a": "../../lib/x.ts", "b": "../both/x.ts", "c": "../near/x.ts"}';
  const own = { 'tests/deno/deno.json': 'tests/run/deno/deno.json' };
  const there = ['lib/x.ts', 'both/x.ts', 'tests/both/x.ts', 'tests/near/x.ts'];
  const file = (await run(configuration, { 'tests/deno/deno.json': text }, own, there)).get(
    'tests/deno/deno.json',
  )!;
  expect(file.text).toBe(text.replace('../../lib', '../../../lib').replace('../near', '../../near'));
  expect(ledger(file)).toContain('asked ../both/x.ts: this file moves');
});

test('comments are left, or rewritten with the documents', async () => {
  expect((await change('a.toml', 'x = 1  # src/old/x.py')).ledger).toEqual([
    'left src/old/x.py: in a comment',
  ]);
  expect((await change('a.toml', '# src/old/x.py', { documents: true })).text).toBe('# src/new/x.py');
});

test('other languages are listed', async () => {
  expect((await change('main.go', 'os.Open("src/old/x.py")')).ledger).toEqual([
    'asked src/old/x.py: src/old/x.py moves; such words are not rewritten in this language',
  ]);
});

test('what tools write is not read', () => {
  for (const path of ['package-lock.json', 'poetry.lock', 'a.min.js', 'run.log', 'a.png'])
    expect(configuration.accepts(path)).toBe(false);
});

test('places: line, offsets and target', async () => {
  const text = '# é😀\nfile: "src/old/x.py"\n';
  const file = (await run(configuration, { 'a.yaml': text }, moves, others)).get('a.yaml')!;
  expect(file.references).toEqual([
    {
      path: 'a.yaml',
      line: 2,
      start: 13,
      end: 25,
      text: 'src/old/x.py',
      kind: 'configuration',
      target: 'src/old/x.py',
      decision: 'rewritten',
      reason: 'src/old/x.py moves',
      replacement: 'src/new/x.py',
    },
  ]);
});

test('a file that a project says is its own', async () => {
  const text = '[project]\nreadme = "READ.md"\nlicense = {file = "RIGHTS"}\nlicense-files = ["RIGHTS.txt"]\n';
  const files = ['RIGHTS.txt', 'READ.md', 'units/a/RIGHTS.txt', 'units/a/READ.md'];
  const legal = { 'RIGHTS.txt': 'legal/RIGHTS.txt', 'READ.md': 'docs/READ.md' };
  const at = async (path: string) => (await run(configuration, { [path]: text }, legal, files)).get(path)!;
  expect((await at('pyproject.toml')).text).toBe(
    text.replace('READ.md', 'docs/READ.md').replace('RIGHTS.txt', 'legal/RIGHTS.txt'),
  );
  // Beside it lies one of its own.
  expect((await at('units/a/pyproject.toml')).text).toBe(text);
});

test('a folder that a key says is one, and an address of this repository', async () => {
  const text =
    'templates_path: ".asks" # where\nasks_url: "https://github.com/wool/yarn/blob/main/ASK.md"\nname: wool/yarn\n';
  const files = { 'asks.yml': text, 'package.json': '{ "repository": "wool/yarn" }' };
  const all = { '.asks/a.md': 'docs/asks/a.md', 'ASK.md': 'docs/ASK.md' };
  const file = (await run(configuration, files, all, Object.keys(all))).get('asks.yml')!;
  expect(file.text).toBe(text.replace('.asks', 'docs/asks').replace('main/ASK', 'main/docs/ASK'));
});

test('a file that a manifest takes in is the one at the top, and a comment is one', async () => {
  const files = {
    'MANIFEST.in': 'include icon.svg\n',
    'tool.json': '{\n  /**\n   * by default "reports/a.txt"\n   */\n  "x": "reports/a.txt"\n}\n',
  };
  const own = { 'icon.svg': 'art/icon.svg', 'reports/a.txt': 'out/a.txt' };
  const answers = await run(configuration, files, own, [...Object.keys(own), 'docs/icon.svg']);
  expect(answers.get('MANIFEST.in')!.text).toBe('include art/icon.svg\n');
  expect(answers.get('tool.json')!.text).toBe(files['tool.json'].replace('"x": "reports', '"x": "out'));
});

describe('a pattern below a folder that goes into one that is there', () => {
  const goes = { 'manual/a.md': 'site/a.md', 'manual/deep/b.md': 'site/deep/b.md' };
  const there = ['site/robots.txt', 'site/legal/terms.txt', 'site/index.html'];
  const told = async (words: string, more: readonly string[] = []) => {
    const files = { 'lint.json': `{"x": ["${words}"]}` };
    const all = [...Object.keys(goes), ...there, ...more];
    return ledger((await run(configuration, files, goes, all)).get('lint.json'));
  };
  test.each([
    ['manual/**/*.md', 'site/**/*.md'],
    ['manual/deep/*', 'site/deep/*'],
    // Nothing of either is meant.
    ['manual/*.log', 'site/*.log'],
    ['manual/**/*.pdf', 'site/**/*.pdf'],
    ['manual', undefined],
    ['./manual/', './site/'],
  ])('follows where it does not mean more than before: %s', async (words, then) => {
    expect(await told(words)).toEqual(then === undefined ? [] : [`${words} → ${then}`]);
  });
  test.each([
    ['manual/**/*.txt', 'site/robots.txt'],
    ['manual/*.html', 'site/index.html'],
    ['manual/**', 'site/robots.txt'],
    ['!/manual/*/*.txt', 'site/legal/terms.txt'],
    ['^manual/.*\\.html$', 'site/index.html'],
  ])('is asked where it would: %s', async (words, besides) => {
    const [line] = await told(words);
    expect(line).toMatch(/^asked /);
    expect(line).toContain(`in site the pattern would mean ${besides} as well`);
  });
  test('follows where what was there goes away, or the folder is a new one', async () => {
    const files = { 'lint.json': '{"x": ["manual/**/*.txt"]}' };
    const away = { ...goes, 'site/robots.txt': 'top/robots.txt', 'site/legal/terms.txt': null };
    const all = [...Object.keys(away), 'site/index.html'];
    expect(ledger((await run(configuration, files, away, all)).get('lint.json'))).toEqual([
      'manual/**/*.txt → site/**/*.txt',
    ]);
    expect(ledger((await run(configuration, files, goes, Object.keys(goes))).get('lint.json'))).toEqual([
      'manual/**/*.txt → site/**/*.txt',
    ]);
  });
});
