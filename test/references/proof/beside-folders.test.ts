import { describe, expect, test } from 'vitest';
import { type Files, lost } from './lost.ts';

describe('a file below a folder that the same text names', () => {
  const files = { 'docs/parts/side.html': '', 'docs/parts/other.html': '', 'parts.txt': '' };
  const moves = { 'docs/parts/side.html': 'docs/parts/deep/side.html' };
  test.each([
    ['docs/conf.py', 'a = ["parts"]\nb = ["side.html"]\n', ['docs/conf.py:2 side.html']],
    ['docs/run.js', 'const a = join(HERE, "parts");\nuse(["side.html"]);\n', ['docs/run.js:2 side.html']],
    ['docs/conf.py', 'a = ["parts"]\nb = ["other.html"]\n', []],
    ['docs/conf.py', 'b = ["side.html"]\n', []],
    ['docs/x/conf.py', 'a = up(HERE, "deep")\nb = ["side.html"]\n', []],
    ['docs/conf.py', 'a = ["parts", "parts/deep"]\nb = ["side.html"]\n', []],
  ])('%s: %s', async (path, text, told) => {
    expect(await lost({ ...files, [path]: text }, moves)).toEqual(told);
  });
});

describe('what a Python text counts from a folder of its own', () => {
  const files = { 'app/data/a.json': '', 'app/data/__init__.py': '', 'app/sql/all.sql': '', 'app/x.py': '' };
  const moves = { 'app/data/a.json': 'app/json/b.json', 'app/sql/all.sql': 'app/queries/all.sql' };
  const here = 'DATA = Path(__file__).parent / "data"\n';
  const told = (text: string, all: Files = files) => lost({ ...all, 'app/load.py': text }, moves);

  test.each([
    [`${here}open(f"{DATA}/a.json")\n`, ['app/load.py:2 a.json']],
    [`${here}open(str(DATA) + "/a.json")\n`, ['app/load.py:2 a.json']],
    [`${here}open(f"{OTHER}/a.json")\n`, []],
    ['read_text(__package__ + ".data", "a.json")\n', ['app/load.py:1 a.json']],
    ['read_text(f"{__package__}.data", "a.json")\n', ['app/load.py:1 a.json']],
    ['read_text(other + ".data", "a.json")\n', []],
    [
      'SQL = join(dirname(__file__), "sql")\ndef query(name):\n    return open(join(SQL, name + ".sql")).read()\nquery("all")\nother("all")\n',
      ['app/load.py:4 all'],
    ],
  ])('%s', async (text, words) => {
    expect(await told(text)).toEqual(words);
  });
});

test.each([
  ['a.yml', 'module: docs/macros', 'a.yml:1 docs/macros'],
  ['docs/_toc.yml', 'root: index\nchapters:\n  - file: guide\n', 'docs/_toc.yml:3 guide'],
  ['a.config.ts', 'x({ css: ["~/css/main.css"] })', 'a.config.ts:1 ~/css/main.css'],
  ['a.html', '<p>"css/main.css"</p><script>show("css/main.css")</script>', 'a.html:1 css/main.css'],
  ['a.py', 'run("cd x && python run-all.py", shell=True)', 'a.py:1 run-all.py'],
])('and in settings, pages and commands: %s, %s', async (path, text, told) => {
  const files = { 'docs/macros.py': '', 'docs/guide.md': '', 'css/main.css': '', 'x/run-all.py': '' };
  const moves = {
    'docs/macros.py': 'docs/tools/macros.py',
    'docs/guide.md': 'docs/manual/start.md',
    'css/main.css': 'styles/main.css',
    'x/run-all.py': 'x/everything.py',
  };
  expect(await lost({ ...files, [path]: text }, moves)).toEqual([told]);
});
