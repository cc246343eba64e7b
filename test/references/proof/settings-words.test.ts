import { describe, expect, test } from 'vitest';
import { lost } from './lost.ts';

const FILES = {
  'lib/_vendored/a.py': '',
  'test/site/a.html': '',
  'test/data/raw/x.mts': '',
  'docs/conf.py': '',
  'docs/history.rst': '',
  'docs/guide/first.rst': '',
  'docs/typing_marks.py': '',
  'src/core/_spin.py': '',
  'src/main.py': '',
  NEWS: '',
  'tests/run/fake/server.py': '',
  'docs/pack/choco/x.txt': '',
  'packages/core/package.json': '{"name": "@kit/core"}',
  'packages/core/run.js': '',
  'test/data/bins/no-ending': '',
  'test/data/bins/other': '',
};
const MOVES = {
  'lib/_vendored/a.py': 'lib/_vendor/a.py',
  'test/site/a.html': 'test/apps/site2/a.html',
  'test/data/raw/x.mts': 'test/data/plain/x.mts',
  'docs/history.rst': 'docs/changes.rst',
  'docs/guide/first.rst': 'docs/start.rst',
  'docs/typing_marks.py': 'docs/ext/marks.py',
  'src/core/_spin.py': 'src/core/_wheel.py',
  'src/main.py': 'src/cli.py',
  NEWS: 'CHANGES',
  'tests/run/fake/server.py': 'tests/run/apps/server.py',
  'docs/pack/choco/x.txt': 'docs/packaging/x.txt',
  'packages/core/run.js': 'packages/core/lib/run.js',
  'test/data/bins/no-ending': 'test/data/no-ending',
};

describe('words of settings and scripts that name what has gone', () => {
  test.each([
    ['x.toml', 'filename = "NEWS"\n', 'NEWS'],
    ['x.toml', 'title = "NEWS"\n', undefined],
    ['a.yml', 'dir: docs\\pack\\choco\n', 'docs\\pack\\choco'],
    ['kit/a.config.js', "x = { from: 'node_modules/@kit/core/run.js' }", 'node_modules/@kit/core/run.js'],
    ['kit/a.config.js', "x = { from: 'node_modules/@kit/other/run.js' }", undefined],
    ['a/play.test.js', "copy({ src: 'test/site' })", 'test/site'],
    ['test/b.js', "spawn('./no-ending'); at('data/bins');", './no-ending'],
    ['tox.toml', 'change_dir = "{tox_root}{/}test{/}site"\n', '{tox_root}{/}test{/}site'],
    ['tox.toml', 'change_dir = "{tox_root}{/}docs"\n', undefined],
    ['setup.cfg', 'exclude = build, _vendored\n', '_vendored'],
    ['pyproject.toml', '[tool.x]\nexclude = ["_vendored"]\n', '_vendored'],
    ['pyproject.toml', '[tool.x]\nname = "_vendored"\n', undefined],
    ['play.config.js', "x = { command: 'pnpm --dir site start' };", 'site'],
    ['play.config.js', "x = { command: 'pnpm start site' };", undefined],
    [
      'test/unit/a.js',
      "join(import.meta.dirname || toPath(new URL('.', import.meta.url)), '..', 'data', 'raw')",
      "..', 'data', 'raw",
    ],
    ['docs/conf.py', 'redirects = {"old": "guide/first.html"}\n', 'guide/first.html'],
    ['docs/conf.py', 'if docname == "history":\n    pass\n', 'history'],
    ['docs/conf.py', 'if title == "history":\n    pass\n', undefined],
    ['docs/conf.py', 'extensions = ["sphinx.ext.autodoc", "typing_marks"]\n', 'typing_marks'],
    ['tools/make.py', 'HEAD = """\nfrom ._spin import x\n"""\n', '_spin'],
    ['tools/make.py', 'HEAD = """\nfrom ._other import x\n"""\n', undefined],
    ['tests/run/a.py', 'start("fake.server.app")\n', 'fake.server.app'],
    ['tests/run/a.py', 'start("fake.other.app")\n', undefined],
    ['test/a.py', 'start("--from=test/site/a.html")\n', 'test/site/a.html'],
    ['map.yaml', 'to: guide/first.html\n', 'guide/first.html'],
    ['tests/a.py', 'name = os.path.join(src_dir, "main.py")\n', 'main.py'],
    ['tests/a.py', 'name = os.path.join(target, "main.py")\n', undefined],
  ])('%s: %s', async (path, text, words) => {
    const told = await lost({ ...FILES, [path]: text }, MOVES);
    expect(told.map(each => each.slice(each.indexOf(' ') + 1))).toEqual(words ? [words] : []);
  });
});
