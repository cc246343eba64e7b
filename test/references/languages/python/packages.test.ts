import { describe, expect, it } from 'vitest';
import { ledger, moving } from '../../moving.ts';

describe('packages', () => {
  it('the names a package passes on stay with it; its own import follows', async () => {
    const { changed } = await moving({
      files: {
        'src/pkg/__init__.py': 'from .mod import f\nfrom .mod import *\n__all__ = ["f"]\n',
        'src/pkg/mod.py': 'f = 1\n',
        'src/user.py': 'from pkg import f\n',
      },
      moves: { 'src/pkg/mod.py': 'src/new/mod.py' },
    });
    expect(changed).toEqual({
      'src/pkg/__init__.py': 'from new.mod import f\nfrom new.mod import *\n__all__ = ["f"]\n',
    });
  });

  it('a name that the package defines is not the submodule of that name', async () => {
    const { changed } = await moving({
      files: {
        'src/pkg/__init__.py': 'from .run import run\n',
        'src/pkg/run.py': 'def run(): ...\n',
        'src/user.py': 'from pkg import run\nfrom pkg.run import run as r\n',
      },
      moves: { 'src/pkg/run.py': 'src/new/run.py' },
    });
    expect(changed).toEqual({
      'src/pkg/__init__.py': 'from new.run import run\n',
      'src/user.py': 'from pkg import run\nfrom new.run import run as r\n',
    });
  });

  it('a module in __all__ that leaves, and that nothing else binds, is asked', async () => {
    const files = {
      'src/pkg/__init__.py': '__all__ = ["mod", "two"]\n__all__ += ["bound"]\nfrom . import bound\n',
      'src/pkg/mod.py': '',
      'src/pkg/bound.py': '',
      'src/pkg/two.py': '',
    };
    const moves = { 'src/pkg/mod.py': 'src/new/mod.py', 'src/pkg/bound.py': 'src/new/bound.py' };
    const { references } = await moving({ files, moves });
    expect(ledger(references)).toEqual([
      'src/pkg/__init__.py:1 asked: mod',
      'src/pkg/__init__.py:3 rewritten: bound → new.bound',
    ]);
  });

  it('is asked where the new package gives the name another meaning', async () => {
    const { changed, references } = await moving({
      files: {
        'src/pkg/__init__.py': '',
        'src/pkg/run.py': 'x = 1\n',
        'src/new/__init__.py': 'def run(): ...\n',
        'src/user.py': 'from pkg import run\n',
      },
      moves: { 'src/pkg/run.py': 'src/new/run.py' },
    });
    expect(changed).toEqual({});
    expect(references).toMatchObject([
      { decision: 'asked', reason: 'src/new/__init__.py gives run another meaning' },
    ]);
  });

  const WHOLE = {
    'src/pkg/__init__.py': 'src/lib/core/__init__.py',
    'src/pkg/mod.py': 'src/lib/core/mod.py',
    'src/pkg/sub/a.py': 'src/lib/core/sub/a.py',
  };
  const FILES = {
    'src/pkg/__init__.py': 'from .mod import f\nfrom . import mod\nTOP = 1\n',
    'src/pkg/mod.py': 'from . import TOP\nfrom .sub.a import x\n',
    'src/pkg/sub/a.py': 'from .. import mod\n',
    'src/lib/__init__.py': '',
  };

  it('a package moves as a whole: nothing inside changes', async () => {
    const user =
      'import pkg\nfrom pkg import TOP, mod\nimport pkg.mod as m\nfrom pkg.sub import a\nfrom pkg import sub\npkg.TOP, pkg.mod.f, sub.a\n';
    const { changed } = await moving({ files: { ...FILES, 'src/user.py': user }, moves: WHOLE });
    expect(changed).toEqual({
      'src/user.py':
        'import lib.core as pkg\nfrom lib.core import TOP, mod\nimport lib.core.mod as m\nfrom lib.core.sub import a\nfrom lib.core import sub\npkg.TOP, pkg.mod.f, sub.a\n',
    });
  });

  it('a module imports the package it is in by name', async () => {
    const { changed } = await moving({
      files: {
        'src/top/__init__.py': '',
        'src/top/core/__init__.py': '',
        'src/top/core/a.py': 'from .. import core\nfrom ... import top\nimport top.core as c\n',
      },
      moves: {
        'src/top/core/__init__.py': 'src/top/kernel/__init__.py',
        'src/top/core/a.py': 'src/top/kernel/a.py',
      },
    });
    expect(changed['src/top/core/a.py']).toBe(
      'from .. import kernel as core\nfrom ... import top\nimport top.kernel as c\n',
    );
  });

  it('a dotted import of a package that moves', async () => {
    const user = 'import pkg.mod\npkg.TOP\npkg.mod.f\n';
    const { changed } = await moving({ files: { ...FILES, 'src/user.py': user }, moves: WHOLE });
    expect(changed['src/user.py']).toBe('import lib.core.mod\nlib.core.TOP\nlib.core.mod.f\n');
  });

  it('only the __init__ of a package becomes a module', async () => {
    const { changed } = await moving({
      files: { ...FILES, 'src/pkg/sub/b.py': 'from .. import TOP, mod\n' },
      moves: { 'src/pkg/__init__.py': 'src/lib/top.py' },
    });
    expect(changed).toEqual({
      'src/pkg/__init__.py': 'from pkg.mod import f\nfrom pkg import mod\nTOP = 1\n',
      'src/pkg/mod.py': 'from lib.top import TOP\nfrom .sub.a import x\n',
      'src/pkg/sub/b.py': 'from .. import mod\nfrom lib.top import TOP\n',
    });
  });

  it('a module becomes a package of the same name: its importers stay', async () => {
    const { changed } = await moving({
      files: {
        'src/a/__init__.py': '',
        'src/a/b.py': 'from . import c\n',
        'src/a/c.py': '',
        'src/user.py': 'from a.b import f\nimport a.b\na.b.f\n"a.b.f"\n',
      },
      moves: { 'src/a/b.py': 'src/a/b/__init__.py' },
    });
    expect(changed).toEqual({ 'src/a/b.py': 'from .. import c\n' });
  });

  it('namespace packages have no __init__', async () => {
    const { changed } = await moving({
      files: {
        'src/ns/a.py': '',
        'src/ns/b.py': 'from . import a\nfrom .a import x\n',
        'src/user.py': 'from ns import a, b\nimport ns.a\nns.a.x\n',
      },
      moves: { 'src/ns/a.py': 'src/other/a.py' },
    });
    expect(changed).toEqual({
      'src/ns/b.py': 'from other import a\nfrom other.a import x\n',
      'src/user.py': 'from ns import b\nfrom other import a\nimport other.a\nother.a.x\n',
    });
  });

  it('a namespace package that moves as a whole is followed', async () => {
    const { changed } = await moving({
      files: {
        'src/ns/sub/a.py': '',
        'src/ns/sub/b.py': '',
        'src/ns/z.py': '',
        'src/user.py': 'from ns import sub, z\n',
      },
      moves: { 'src/ns/sub/a.py': 'src/sub/a.py', 'src/ns/sub/b.py': 'src/sub/b.py' },
    });
    expect(changed['src/user.py']).toBe('from ns import z\nimport sub\n');
  });

  it('names in a folder that a package of another root hides', async () => {
    const text =
      'run("tests.helper:App")\nrun("tests.helper:App:1")\nrun(["tests.helper:App"])\nrun("tests.own:App")\nimport tests.helper\ntests.helper.App\n';
    const { changed } = await moving({
      files: {
        'demo/shop/tests/__init__.py': '',
        'demo/shop/tests/own.py': 'class App: ...\n',
        'tests/helper.py': 'class App: ...\n',
        'tests/test_user.py': text,
        'tox.ini':
          '[testenv]\ncommands =\n  gunicorn tests.helper\n  waitress-serve tests.helper:App\n  python -m tests.helper\n',
      },
      moves: { 'tests/helper.py': 'tests/apps/app.py' },
      roots: ['', 'demo/shop', 'tests'],
    });
    expect(changed).toEqual({
      'tests/test_user.py': text.replaceAll('tests.helper', 'tests.apps.app'),
      'tox.ini':
        '[testenv]\ncommands =\n  gunicorn tests.helper\n  waitress-serve tests.apps.app:App\n  python -m tests.apps.app\n',
    });
  });

  it('__main__ and its siblings', async () => {
    const { changed } = await moving({
      files: {
        'src/app/__init__.py': '',
        'src/app/__main__.py': 'from .cli import main\nmain()\n',
        'src/app/cli.py': '',
      },
      moves: { 'src/app/cli.py': 'src/app/ui/cli.py' },
    });
    expect(changed).toEqual({ 'src/app/__main__.py': 'from .ui.cli import main\nmain()\n' });
  });

  it('modules that are compiled', async () => {
    const { changed } = await moving({
      files: {
        'src/a/m.py': 'from . import _fast\nfrom ._abi import x\nfrom ._win import y\n',
        'src/a/_fast.cpython-312-x86_64-linux-gnu.so': '',
        'src/a/_abi.abi3.so': '',
        'src/a/_win.cp312-win_amd64.pyd': '',
      },
      moves: { 'src/a/m.py': 'src/a/b/m.py' },
    });
    expect(changed['src/a/m.py']).toBe('from .. import _fast\nfrom .._abi import x\nfrom .._win import y\n');
  });

  it('a table of relative names in a package is asked', async () => {
    const { references } = await moving({
      files: {
        'src/a/__init__.py': 'LAZY = {"f": ".m", "g": ".n"}\nEND = ".m.txt"\n',
        'src/a/m.py': '',
        'src/a/n.py': '',
      },
      moves: { 'src/a/m.py': 'src/b/m.py' },
    });
    expect(references).toMatchObject([{ text: '.m', decision: 'asked', line: 1 }]);
  });

  it('a stub moves with its module, and follows imports too', async () => {
    const { changed } = await moving({
      files: {
        'src/a/m.py': '',
        'src/a/m.pyi': 'from .other import T\n',
        'src/a/other.py': '',
        'src/user.pyi': 'from a.m import T\n',
      },
      moves: { 'src/a/m.py': 'src/b/m.py', 'src/a/m.pyi': 'src/b/m.pyi' },
    });
    expect(changed).toEqual({
      'src/a/m.pyi': 'from a.other import T\n',
      'src/user.pyi': 'from b.m import T\n',
    });
  });
});
