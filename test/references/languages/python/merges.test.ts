import { describe, expect, it } from 'vitest';
import { ledger, moving } from '../../moving.ts';

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

  it('an import whose words stay right because both files move along is in the ledger', async () => {
    const { changed, references } = await moving({
      files: {
        'src/old/__init__.py': 'from .a import f\nfrom . import b\n',
        'src/old/a.py': 'f = 1\n',
        'src/old/b.py': '',
      },
      moves: Object.fromEntries(
        ['__init__', 'a', 'b'].map(name => [`src/old/${name}.py`, `src/new/${name}.py`]),
      ),
    });
    expect(changed).toEqual({});
    expect(ledger(references)).toEqual(['src/old/__init__.py:1 left: .a', 'src/old/__init__.py:2 left: b']);
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
