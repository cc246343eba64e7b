import { describe, expect, it } from 'vitest';
import { ledger, moving } from '../moving.ts';

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

describe('what is called the same', () => {
  it('an installed distribution behind a local package stays', async () => {
    const user = 'import azure.client\nfrom azure.client import C\nfrom azure import jobs\n';
    const { changed } = await moving({
      files: { 'src/azure/__init__.py': '', 'src/azure/jobs.py': '', 'src/user.py': user },
      moves: { 'src/azure/jobs.py': 'src/jobs.py' },
    });
    expect(changed['src/user.py']).toBe('import azure.client\nfrom azure.client import C\nimport jobs\n');
  });

  it('a module called as a library, in a package, is not the library', async () => {
    const { changed } = await moving({
      files: {
        'src/t/__init__.py': '',
        'src/t/json.py': '',
        'src/t/x.py': 'import json\nfrom . import json as own\njson.loads\n',
      },
      moves: { 'src/t/json.py': 'src/u/json.py' },
    });
    expect(changed).toEqual({ 'src/t/x.py': 'import json\nfrom u import json as own\njson.loads\n' });
  });

  it('a package wins over a module of the same name', async () => {
    const { changed } = await moving({
      files: { 'src/j/conv.py': '', 'src/j/conv/__init__.py': '', 'src/user.py': 'from j.conv import x\n' },
      moves: { 'src/j/conv.py': 'src/conv.py' },
    });
    expect(changed).toEqual({});
  });

  it('a new package that would hide a module is noticed by those who import it', async () => {
    const { changed, references } = await moving({
      files: {
        'src/x/__init__.py': '',
        'src/x/refit.py': 'f = 1\n',
        'src/old.py': 'g = 1\n',
        'src/oldinit.py': '',
        'src/user.py': 'from x.refit import f\nfrom old import g\n',
      },
      moves: { 'src/old.py': 'src/x/refit/executor.py', 'src/oldinit.py': 'src/x/refit/__init__.py' },
    });
    expect(changed['src/user.py']).toBe('from x.refit import f\nfrom x.refit.executor import g\n');
    expect(references).toContainEqual(
      expect.objectContaining({
        decision: 'asked',
        text: 'x.refit',
        reason: 'x.refit would mean src/x/refit/__init__.py',
      }),
    );
  });

  it('a destination behind a module of the same name is asked', async () => {
    const { changed, references } = await moving({
      files: {
        'src/x/__init__.py': '',
        'src/x/refit.py': '',
        'src/old.py': '',
        'src/user.py': 'from old import g\n',
      },
      moves: { 'src/old.py': 'src/x/refit/executor.py' },
    });
    expect(changed).toEqual({});
    expect(references[0]?.reason).toBe('x.refit.executor would not be found afterwards');
  });

  it('scripts import their neighbours', async () => {
    const { changed } = await moving({
      files: { 'tools/run.py': 'import helper\nfrom helper import h\n', 'tools/helper.py': '' },
      moves: { 'tools/helper.py': 'src/lib/helper.py' },
    });
    expect(changed).toEqual({ 'tools/run.py': 'import lib.helper as helper\nfrom lib.helper import h\n' });
  });
});

describe('where names are looked for', () => {
  const TEXT = [
    'import sys',
    'from pathlib import Path',
    'sys.path.insert(0, str(Path(__file__).parent / "lib"))',
    'import helper',
    'from extra import x',
    '',
  ].join('\n');

  it('a file may put a directory on the search path itself', async () => {
    const files = { 'tools/run.py': TEXT, 'tools/lib/helper.py': '', 'tools/lib/extra.py': '' };
    const moves = { 'tools/lib/helper.py': 'tools/lib/sub/helper.py', 'tools/lib/extra.py': 'src/extra.py' };
    const { changed } = await moving({ files, moves });
    expect(changed).toEqual({
      'tools/run.py': TEXT.replace('import helper', 'import sub.helper as helper'),
    });
  });

  it('a script that moves with the directory it put there stays as it is', async () => {
    const files = { 'tools/run.py': TEXT, 'tools/lib/helper.py': '', 'tools/lib/extra.py': '' };
    const moves = Object.fromEntries(Object.keys(files).map(path => [path, path.replace('tools', 'bin')]));
    const { changed, references } = await moving({ files, moves });
    expect(changed).toEqual({});
    expect(references.filter(({ decision }) => decision === 'asked')).toEqual([]);
  });

  it('a name that differs in its case only', async () => {
    const { changed } = await moving({
      files: {
        'src/pkg/__init__.py': '',
        'src/pkg/Mod.py': '',
        'src/user.py': 'from pkg.Mod import f\nfrom pkg import Mod\n',
      },
      moves: { 'src/pkg/Mod.py': 'src/pkg/mod.py' },
    });
    expect(changed['src/user.py']).toBe('from pkg.mod import f\nfrom pkg import mod as Mod\n');
  });
});

describe('merges and what goes', () => {
  it('references to all copies go to the one that stays', async () => {
    const { changed, after } = await moving({
      files: {
        'src/a/util.py': 'from .x import y\nf = 1\n',
        'src/a/x.py': '',
        'src/b/util.py': 'f = 1\n',
        'src/user.py': 'from a.util import f\nfrom b.util import f as g\n',
      },
      moves: { 'src/a/util.py': 'src/b/util.py' },
    });
    expect(changed).toEqual({
      'src/a/util.py': 'from a.x import y\nf = 1\n',
      'src/user.py': 'from b.util import f\nfrom b.util import f as g\n',
    });
    expect(after['src/b/util.py']).toBe('f = 1\n');
  });

  it('a file that would import from itself is asked, but for imports that run later', async () => {
    const { changed, references } = await moving({
      files: { 'src/a.py': 'f = 1\n', 'src/b.py': 'from a import f\ndef u():\n    from a import f\n' },
      moves: { 'src/a.py': 'src/b.py' },
    });
    expect(changed['src/b.py']).toBe('from a import f\ndef u():\n    from b import f\n');
    expect(references[0]).toMatchObject({
      decision: 'asked',
      reason: 'the file would import the name from itself',
    });
  });

  it('chains of moves are one simultaneous map', async () => {
    const { changed } = await moving({
      files: { 'src/a.py': '', 'src/b.py': '', 'src/user.py': 'from a import x\nfrom b import y\n' },
      moves: { 'src/a.py': 'src/b.py', 'src/b.py': 'src/c.py' },
    });
    expect(changed).toEqual({ 'src/user.py': 'from b import x\nfrom c import y\n' });
  });

  it('a file given in several ages is rewritten in each', async () => {
    const { changed } = await moving({
      files: { 'src/a/m.py': 'from .n import x\n', 'src/a/n.py': '' },
      moves: { 'src/a/m.py': 'src/b/m.py' },
    });
    expect(changed).toEqual({ 'src/a/m.py': 'from a.n import x\n' });
  });

  it('what goes without successor is asked', async () => {
    const user = 'from a import f\nimport a\na.f\npatch("a.f")\n';
    const { changed, references } = await moving({
      files: { 'src/a.py': 'f = 1\n', 'src/user.py': user },
      moves: { 'src/a.py': null },
    });
    expect(changed).toEqual({});
    expect(ledger(references)).toEqual([
      'src/user.py:1 asked: a',
      'src/user.py:2 asked: a',
      'src/user.py:4 asked: a',
    ]);
  });

  it('names that a vanished facade passed on come from where it had them', async () => {
    const { changed, references } = await moving({
      files: {
        'src/facade.py':
          'from .middle import f\nfrom lib.two import g as h\nfrom lib import sub\nimport json\n',
        'src/middle.py': 'from lib.one import f\n',
        'src/lib/__init__.py': '',
        'src/lib/one.py': 'f = 1\n',
        'src/lib/two.py': 'g = 1\n',
        'src/lib/sub.py': '',
        'src/user.py': 'from facade import f, h, sub\nfrom facade import json\n',
      },
      moves: { 'src/facade.py': null, 'src/middle.py': null, 'src/lib/one.py': 'src/core/one.py' },
    });
    expect(changed['src/user.py']).toBe(
      'from core.one import f\nfrom lib.two import g as h\nfrom lib import sub\nfrom facade import json\n',
    );
    expect(references.filter(({ decision }) => decision === 'asked')).toHaveLength(1);
  });

  it('names that the kept copy lacks come from where the other had them', async () => {
    const { changed } = await moving({
      files: {
        'src/a/util.py': 'from shared import log\ndef f(): ...\n',
        'src/b/util.py': 'def f(): ...\n',
        'src/shared.py': 'def log(): ...\n',
        'src/user.py': 'from a.util import f, log\n',
      },
      moves: { 'src/a/util.py': 'src/b/util.py' },
    });
    expect(changed['src/user.py']).toBe('from b.util import f\nfrom shared import log\n');
  });

  it('imports follow to the end of a chain where the destination is a facade', async () => {
    const { changed } = await moving({
      files: {
        'src/old.py': 'from new import f\n',
        'src/new.py':
          '"""Facade."""\nimport warnings\nfrom impl import f\nwarnings.warn("moved")\n__all__ = ["f"]\n',
        'src/impl.py': 'def f(): ...\n',
        'src/user.py': 'from old import f\n',
      },
      moves: { 'src/old.py': 'src/new.py' },
    });
    expect(changed['src/user.py']).toBe('from impl import f\n');
  });
});

describe('texts that do not parse', () => {
  it('still follow', async () => {
    const user = [
      'from a import f',
      'def broken(:',
      '    from a import (f,',
      '        g)',
      '  x = (',
      'from a import h',
      'import a as b',
      '',
    ].join('\n');
    const { changed } = await moving({
      files: { 'src/a.py': '', 'src/user.py': user },
      moves: { 'src/a.py': 'src/b/a.py' },
    });
    expect(changed['src/user.py']).toBe(
      user.replaceAll('from a', 'from b.a').replace('import a', 'import b.a'),
    );
  });

  it('with conflict markers', async () => {
    const user = '<<<<<<< one\nfrom a import f\n=======\nfrom a import g\n>>>>>>> two\n';
    const { changed } = await moving({
      files: { 'src/a.py': '', 'src/user.py': user },
      moves: { 'src/a.py': 'src/b/a.py' },
    });
    expect(changed['src/user.py']).toBe(user.replaceAll('from a', 'from b.a'));
  });
});

describe('there and back', () => {
  const files = {
    'src/pkg/__init__.py': 'from .mod import f\nfrom . import two as t\n',
    'src/pkg/mod.py': 'from .two import g\nfrom . import two\nimport pkg.two\npkg.two.g\n',
    'src/pkg/two.py': 'g = 1\n',
    'src/new/__init__.py': '',
    'src/user.py':
      'from pkg import mod\nimport pkg.mod as m\nimport pkg.mod\nfrom src.pkg.mod import f  # x\npkg.mod.f\npatch("pkg.mod.f")\n',
    'src/top.py': 'x = 1\n',
    'src/other.py': 'import top\nfrom top import x\ntop.x\n',
  };

  it.each([
    [{ 'src/pkg/mod.py': 'src/pkg/sub/mod.py' }],
    [{ 'src/pkg/mod.py': 'src/pkg/renamed.py' }],
    [{ 'src/top.py': 'src/pkg/top.py' }],
    [
      {
        'src/pkg/__init__.py': 'src/q/__init__.py',
        'src/pkg/mod.py': 'src/q/mod.py',
        'src/pkg/two.py': 'src/q/two.py',
      },
    ],
  ])('gives the first bytes: %j', async moves => {
    const there = await moving({ files, moves });
    const back = Object.fromEntries(Object.entries(moves).map(([from, to]) => [to, from]));
    const { after } = await moving({ files: there.after, moves: back });
    expect(there.changed).not.toEqual({});
    expect(after).toEqual(files);
  });
});
