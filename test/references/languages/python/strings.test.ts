import { describe, expect, it } from 'vitest';
import { ledger, moving } from '../../moving.ts';
import { FILES, user } from './user.ts';

describe('strings that follow', () => {
  it.each([
    ['@patch("pkg.mod.f")\ndef u(): ...\n'],
    ["with mock.patch('pkg.mod.subprocess.Popen') as p: ...\n"],
    ['mocker.patch("pkg.mod.f", return_value=1)\n'],
    ['patch.dict("pkg.mod.TABLE", {"a": 1})\n'],
    ['patch.multiple("pkg.mod", f=1)\n'],
    ['unittest.mock.patch(target="pkg.mod.f")\n'],
    ['patch(\n    "pkg.mod.f",  # why\n    new=1,\n)\n'],
    ['monkeypatch.setattr("pkg.mod.f", 1)\n'],
    ['monkeypatch.delattr("pkg.mod.f")\n'],
    ['importlib.import_module("pkg.mod")\n'],
    ['__import__("pkg.mod")\n'],
    ['pkgutil.resolve_name("pkg.mod:f")\n'],
    ['sys.modules["pkg.mod"] = x\n'],
    ['del sys.modules["pkg.mod"]\n'],
    ['"pkg.mod" in sys.modules\n'],
    ['sys.modules.pop("pkg.mod", None)\n'],
    ['patch.dict("sys.modules", {"pkg.mod": x})\n'],
    ['subprocess.run([sys.executable, "-m", "pkg.mod", "--x"])\n'],
    ['subprocess.run("python -m pkg.mod --x", shell=True)\n'],
    ['runpy.run_module("pkg.mod")\n'],
    ['pytest_plugins = ["pkg.mod", "other"]\n'],
    ['pytest_plugins = "pkg.mod"\n'],
    ['logging.getLogger("pkg.mod")\n'],
    ['S = {"stream": "ext://pkg.mod.TABLE"}\n'],
    ['run("from pkg.mod import f; f()")\n'],
    ['CODE = """\nimport os\nfrom pkg.mod import f\n""".strip()\n'],
    ['"""Calls :func:`pkg.mod.f` or :class:`it <pkg.mod.T>`."""\n'],
    ['def u():\n    """Sums.\n\n    >>> import pkg.mod\n    >>> pkg.mod.f() is pkg.mod.f\n    """\n'],
    ['"""\n>>> u()\nTraceback (most recent call last):\n  ...\npkg.mod.T: no\n"""\n'],
    ['def u(x):\n    """Sums.\n\n    :type x: pkg.mod.T\n    :rtype: ~pkg.mod.T\n    """\n'],
    ['caplog.set_level(10, logger="pkg.mod")\n'],
    [`load('{"pkg.mod.f": 1, "pkg.mod": 2}')\n`],
    ['raise E("use \'pkg.mod:f\' or \\"pkg.mod.TABLE\\"")\n'],
    ['CONFIG = {"_target_": "pkg.mod.f"}\n'],
    ['def u(x: "pkg.mod.T", y: "list[pkg.mod.T]") -> "pkg.mod.T": ...\n'],
    ['patch("pkg.mod." "f")\n'],
    ['patch(\n    "pkg.mod."  # why\n    "f"\n)\n'],
    ['NAME = "pkg.mod"\npatch(f"{NAME}.f")\n'],
    ['patch(f"pkg.mod.{name}")\n'],
    ['patch("pkg.mod." + name)\n'],
    ['patch("src.pkg.mod.f")\n'],
    ['uvicorn.run("pkg.mod:f")\n'],
    ['patch(r"pkg.mod.f")\n'],
    ['run("pkg.mod:f:4")\n'],
  ])('%s', async text => {
    const { text: after, references } = await user(text);
    expect(after).toBe(text.replaceAll('pkg.mod', 'new.module'));
    expect(references.every(({ decision }) => decision === 'rewritten')).toBe(true);
  });

  it.each([
    ['importlib.import_module("alone")\n', 'importlib.import_module("new.alone")\n'],
    ['sys.modules["alone"]\n', 'sys.modules["new.alone"]\n'],
    ['[python, "-m", "alone"]\n', '[python, "-m", "new.alone"]\n'],
    ['patch("alone.k")\n', 'patch("new.alone.k")\n'],
    ['x = "alone"\n', 'x = "alone"\n'],
    ['x = "alone.json"\n', 'x = "alone.json"\n'],
    ['x = "alone.k"\n', 'x = "new.alone.k"\n'],
    ['import_module(".mod", package="pkg")\n', 'import_module("new.module", package="pkg")\n'],
    ['ENV = "tool src/pkg/mod.py run --"\n', 'ENV = "tool src/new/module.py run --"\n'],
    ['say("no src/pkg/mod.py here")\n', 'say("no src/pkg/mod.py here")\n'],
    ['import_module(".mod", "pkg")\n', 'import_module("new.module", "pkg")\n'],
  ])('%s → %s', async (text, after) => {
    expect((await user(text)).text).toBe(after);
  });

  it('a name put together follows within a package', async () => {
    const files = { ...FILES, 'src/pkg/user.py': 'import_module(".mod", package=__package__)\n' };
    const { changed } = await moving({ files, moves: { 'src/pkg/mod.py': 'src/pkg/sub/mod.py' } });
    expect(changed['src/pkg/user.py']).toBe('import_module(".sub.mod", package=__package__)\n');
  });
});

it('the name of a class within a function follows with its module', async () => {
  const { changed } = await moving({
    files: {
      'src/pkg/mod.py': 'def f():\n    class Inner: ...\n',
      'src/user.py': 'x = "pkg.mod.Inner"\ny = "pkg.mod.txt"\n',
    },
    moves: { 'src/pkg/mod.py': 'src/new/mod.py' },
  });
  expect(changed['src/user.py']).toBe('x = "new.mod.Inner"\ny = "pkg.mod.txt"\n');
});

it('a patch that goes through an import follows with it', async () => {
  const { changed } = await moving({
    files: { 'a/b.py': 'def f(): ...\n', 'm.py': 'import a.b\na.b.f()\n', 't.py': 'patch("m.a.b.f")\n' },
    moves: { 'a/b.py': 'c/b.py' },
  });
  expect(changed['t.py']).toBe('patch("m.c.b.f")\n');
});

describe('strings that stay', () => {
  it.each([
    ['x = "pkg.mod.unknown"\n', 'left', 'src/pkg/mod.py has no name unknown'],
    ['logging.getLogger("pkg.mod.child")\n', 'left', 'a logger below the module has a name of its own'],
    [`load('{"pkg.mod.json": 1}')\n`, 'left', 'src/pkg/mod.py has no name json'],
    ['raise E("pkg.mod is deprecated")\n', 'left', 'the name stands among other words'],
    ['raise E(f"{x}: pkg.mod is deprecated")\n', 'left', 'the name stands among other words'],
    ['"""See pkg.mod.f."""\n', 'left', 'no step asks for documents'],
    ['x = 1  # see pkg.mod\n', 'left', 'comments are rewritten only where that is asked for'],
    ['patch("pk" "g.mod.f")\n', 'asked', 'the name is put together from several strings'],
    ['eval("__import__(\'pkg.mod\').mod.f()")\n', 'asked', 'code in a string loads it'],
    ['exec("import pkg.mod as m\\nm.f()")\n', 'asked', 'code in a string loads it'],
    [
      'patch(f"pkg.{name}.f")\n',
      'asked',
      'the name is put together when the program runs, and modules of the package move',
    ],
  ])('%s', async (text, decision, reason) => {
    const { text: after, references } = await user(text);
    expect(after).toBe(text);
    expect(references.map(reference => [reference.decision, reference.reason])).toEqual([[decision, reason]]);
  });

  it.each([
    'x = "pkg"\n',
    'x = "some words about mod and pkg"\n',
    'patch("pkg.two.g")\n',
    'raise E(f"pkg.{name}")\n',
    'patch("other.pkg.mod.f")\n',
    'patch("pkg.modern.f")\n',
    'b"\\x00 mod"\n',
  ])('%s names nothing that moves', async text => {
    expect(await user(text)).toEqual({ text, references: [] });
  });

  it.each([
    ['x = "bare.pt"\n', 'x = "bare.pt"\n'],
    ['x = "bare.mod.json"\n', 'x = "bare.mod.json"\n'],
    ['x = "bare.mod"\n', 'x = "new.bare.mod"\n'],
    ['x = "bare.mod.f"\n', 'x = "new.bare.mod.f"\n'],
    ['import_module("bare")\n', 'import_module("new.bare")\n'],
  ])('a folder without __init__ has no names but its modules: %s → %s', async (text, after) => {
    const { changed } = await moving({
      files: { 'bare/mod.py': 'def f(): ...\n', 'user.py': text },
      moves: { 'bare/mod.py': 'new/bare/mod.py' },
    });
    expect(changed['user.py'] ?? text).toBe(after);
  });

  it('what a test may compare with is asked', async () => {
    const text =
      'assert str(e) == "pkg.mod.f failed"\nsay("see src/pkg/mod.py")\nload(b"\\x8c\\npkg.mod\\x94")\n';
    const { references } = await moving({
      files: { ...FILES, 'tests/test_a.py': text },
      moves: { 'src/pkg/mod.py': 'src/new/mod.py' },
    });
    expect(ledger(references)).toEqual([
      'tests/test_a.py:1 asked: pkg.mod',
      'tests/test_a.py:2 asked: src/pkg/mod.py',
      'tests/test_a.py:3 asked: pkg.mod',
    ]);
  });

  it('but not where the name stays the same', async () => {
    const files = { 'pkg/__init__.py': 'f = 1\n', 'tests/test_a.py': 'assert e == "pkg.f failed"\n' };
    const { references } = await moving({ files, moves: { 'pkg/__init__.py': 'src/pkg/__init__.py' } });
    expect(ledger(references).filter(line => line.includes('asked'))).toEqual([]);
  });

  it('documentation and comments follow where that is asked for', async () => {
    const { text } = await user('"""See pkg.mod.f, or src/pkg/mod.py."""\nx = 1  # pkg.mod\n', {
      documents: true,
    });
    expect(text).toBe('"""See new.module.f, or src/new/module.py."""\nx = 1  # new.module\n');
  });
});

describe('patches after a merge', () => {
  it('go where the name is looked up then', async () => {
    const { changed, references } = await moving({
      files: {
        'src/old/executor.py': 'import subprocess\n',
        'src/new/refit.py': 'import subprocess\n',
        'tests/t.py': 'patch("old.executor.subprocess.Popen")\npatch("new.refit.subprocess.Popen")\n',
      },
      moves: { 'src/old/executor.py': 'src/new/refit.py' },
    });
    expect(changed['tests/t.py']).toBe(
      'patch("new.refit.subprocess.Popen")\npatch("new.refit.subprocess.Popen")\n',
    );
    expect(ledger(references)).toEqual(['tests/t.py:1 rewritten: old.executor → new.refit']);
  });

  it('of a vanished facade are asked: it was not where the name is looked up', async () => {
    const { changed } = await moving({
      files: {
        'src/facade.py': 'from impl import f\n',
        'src/impl.py': 'def f(): ...\n',
        'tests/t.py': 'patch("facade.f")\nx = "facade.f"\n',
      },
      moves: { 'src/facade.py': null },
    });
    expect(changed['tests/t.py']).toBe('patch("facade.f")\nx = "impl.f"\n');
  });
});

describe('patches of a module that the package above binds', () => {
  const test =
    'patch("app.conf.defaults", x)\npatch("app.conf.defaults.X", 1)\nimport_module("app.conf.defaults")\n';
  const files = (init: string) => ({
    'app/__init__.py': '',
    'app/conf/__init__.py': init,
    'app/conf/defaults.py': 'X = 1\n',
    't.py': test,
  });

  it.each(['from app.conf import defaults\n', 'from . import defaults\n'])(
    '%s keeps the name',
    async init => {
      const { changed } = await moving({
        files: files(init),
        moves: { 'app/conf/defaults.py': 'app/conf/base.py' },
      });
      expect(changed['app/conf/__init__.py']).toBe(init.replace('defaults', 'base as defaults'));
      expect(changed['t.py']).toBe(test.replace(/defaults(\.X|"\))/g, 'base$1'));
    },
  );

  it('follow the package when it moves too', async () => {
    const { changed } = await moving({
      files: files('from . import defaults\n'),
      moves: {
        'app/conf/__init__.py': 'app/settings/__init__.py',
        'app/conf/defaults.py': 'app/settings/base.py',
      },
    });
    expect(changed['t.py']).toContain('patch("app.settings.defaults", x)\n');
  });

  it('follow the module where nothing binds it but its import', async () => {
    const { changed } = await moving({
      files: files(''),
      moves: { 'app/conf/defaults.py': 'app/conf/base.py' },
    });
    expect(changed['t.py']).toBe(test.replaceAll('defaults', 'base'));
  });
});

it.each([
  ['x = "tests/data/*/*.json"\n', 'x = "tests/files/data/*/*.json"\n'],
  ['x = "tests/data/a?.json"\n', 'x = "tests/files/data/a?.json"\n'],
  // Another folder, one of the web or of a file that stays, and words.
  ['x = "tests/*/*.json"\n', 'x = "tests/*/*.json"\n'],
  ['x = "data/*.json"\n', 'x = "data/*.json"\n'],
  ['x = "see tests/data/*.json"\n', 'x = "see tests/data/*.json"\n'],
])('the folder that a pattern is about follows: %s', async (text, after) => {
  const files = {
    'tests/data/a1.json': '',
    'tests/data/b/c.json': '',
    'tests/b/d.json': '',
    'data/e.json': '',
  };
  const { changed } = await moving({
    files: { ...files, 'user.py': text },
    moves: {
      'tests/data/a1.json': 'tests/files/data/a1.json',
      'tests/data/b/c.json': 'tests/files/data/b/c.json',
      'data/e.json': 'lib/e.json',
    },
  });
  expect(changed['user.py'] ?? text).toBe(after);
});
