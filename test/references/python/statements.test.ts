import { describe, expect, it } from 'vitest';
import { moving } from '../moving.ts';

/** One importer, before and after. */
type Case = readonly [name: string, before: string, after: string];

const PACKAGE = {
  'src/pkg/__init__.py': 'TOP = 1\n',
  'src/pkg/mod.py': 'f = 1\n',
  'src/pkg/two.py': 'g = 1\n',
  'src/pkg/sub/__init__.py': '',
  'src/pkg/sub/deep.py': 'h = 1\n',
  'src/new/__init__.py': '',
  'src/alone.py': 'k = 1\n',
};
const MOVES = { 'src/pkg/mod.py': 'src/new/mod.py', 'src/pkg/sub/deep.py': 'src/new/deeper.py' };

function table(
  cases: readonly Case[],
  moves: Record<string, string | null> = MOVES,
  importer = 'src/user.py',
) {
  it.each(cases)('%s', async (_, before, after) => {
    const { changed } = await moving({ files: { ...PACKAGE, [importer]: before }, moves });
    expect(changed[importer] ?? before).toBe(after);
  });
}

describe('from … import', () => {
  table([
    ['a name of a moved module', 'from pkg.mod import f\n', 'from new.mod import f\n'],
    ['with an alias', 'from pkg.mod import f as g\n', 'from new.mod import f as g\n'],
    ['star', 'from pkg.mod import *\n', 'from new.mod import *\n'],
    ['a name of the package stays', 'from pkg import TOP\n', 'from pkg import TOP\n'],
    ['a submodule', 'from pkg import mod\nmod.f\n', 'from new import mod\nmod.f\n'],
    [
      'a submodule whose name changes',
      'from pkg.sub import deep\ndeep.h\n',
      'from new import deeper as deep\ndeep.h\n',
    ],
    ['a submodule with an alias', 'from pkg.sub import deep as d\n', 'from new import deeper as d\n'],
    ['an alias that becomes the name', 'from pkg.sub import deep as deeper\n', 'from new import deeper\n'],
    ['spaces stay', 'from  pkg.mod   import  f\n', 'from  new.mod   import  f\n'],
    ['split, the moved one last', 'from pkg import TOP, mod\n', 'from pkg import TOP\nfrom new import mod\n'],
    [
      'split, the moved one first',
      'from pkg import mod, TOP\n',
      'from pkg import TOP\nfrom new import mod\n',
    ],
    [
      'split, in the middle',
      'from pkg import TOP, mod, two\n',
      'from pkg import TOP, two\nfrom new import mod\n',
    ],
    [
      'split in an indented block',
      'def u():\n    from pkg import two, mod\n    return mod\n',
      'def u():\n    from pkg import two\n    from new import mod\n    return mod\n',
    ],
    [
      'split on a line with more on it',
      'if 1: from pkg import two, mod\n',
      'if 1: from pkg import two; from new import mod\n',
    ],
    [
      'split among semicolons',
      'x = 1; from pkg import two, mod; y = 2\n',
      'x = 1; from pkg import two; from new import mod; y = 2\n',
    ],
    [
      'split behind a backslash',
      'from pkg import two, \\\n    mod\n',
      'from pkg import two\nfrom new import mod\n',
    ],
    [
      'split at the end of a text without line end',
      'from pkg import two, mod',
      'from pkg import two\nfrom new import mod',
    ],
    [
      'split keeps CRLF',
      'from pkg import two, mod\r\nx = 1\r\n',
      'from pkg import two\r\nfrom new import mod\r\nx = 1\r\n',
    ],
    [
      'a BOM stays where it is',
      '\uFEFFfrom pkg import two, mod\n',
      '\uFEFFfrom pkg import two\nfrom new import mod\n',
    ],
    [
      'a pragma is kept on both',
      'from pkg import two, mod  # noqa: F401\n',
      'from pkg import two  # noqa: F401\nfrom new import mod  # noqa: F401\n',
    ],
    [
      'any other comment stays',
      'from pkg import two, mod  # both\n',
      'from pkg import two  # both\nfrom new import mod\n',
    ],
    [
      'comments in a list go with their names',
      'from pkg import (\n    TOP,  # first\n    mod,  # second\n    two,\n)\n',
      'from pkg import (\n    TOP,  # first\n    two,\n)\nfrom new import mod  # second\n',
    ],
    [
      'the last name of a list without a last comma',
      'from pkg import (\n    TOP,  # first\n    mod)\n',
      'from pkg import (\n    TOP,  # first\n)\nfrom new import mod\n',
    ],
    [
      'several names on one line of a list',
      'from pkg import (TOP, mod,\n                 two)\n',
      'from pkg import (TOP,\n                 two)\nfrom new import mod\n',
    ],
    [
      'a list that goes as a whole keeps its layout',
      'from pkg.mod import (  # why\n    f,\n\n    # about g\n    g,\n)\n',
      'from new.mod import (  # why\n    f,\n\n    # about g\n    g,\n)\n',
    ],
    ['tabs', 'if 1:\n\tfrom pkg import two, mod\n', 'if 1:\n\tfrom pkg import two\n\tfrom new import mod\n'],
    [
      'two names that go together',
      'from pkg import mod, TOP, mod as m\n',
      'from pkg import TOP\nfrom new import mod, mod as m\n',
    ],
    [
      'the same import twice',
      'from pkg.mod import f\nfrom pkg.mod import f\n',
      'from new.mod import f\nfrom new.mod import f\n',
    ],
    [
      'both branches of a try',
      'try:\n    from pkg.mod import f\nexcept ImportError:\n    from pkg.two import g as f\n',
      'try:\n    from new.mod import f\nexcept ImportError:\n    from pkg.two import g as f\n',
    ],
    [
      'TYPE_CHECKING',
      'if TYPE_CHECKING:\n    from pkg.mod import f\n',
      'if TYPE_CHECKING:\n    from new.mod import f\n',
    ],
    ['in a class body', 'class A:\n    from pkg.mod import f\n', 'class A:\n    from new.mod import f\n'],
    [
      'a future import is no module',
      'from __future__ import annotations\nfrom pkg.mod import f\n',
      'from __future__ import annotations\nfrom new.mod import f\n',
    ],
    ['prefixed with the root', 'from src.pkg.mod import f\n', 'from src.new.mod import f\n'],
    ['a submodule prefixed with the root', 'from src.pkg import mod\n', 'from src.new import mod\n'],
    [
      'of something else that is called the same',
      'from other.pkg.mod import f\nfrom mod import f\n',
      'from other.pkg.mod import f\nfrom mod import f\n',
    ],
    [
      'what was dangling stays',
      'from pkg.missing import f\nfrom pkg.mod.x import y\n',
      'from pkg.missing import f\nfrom pkg.mod.x import y\n',
    ],
  ]);
});

describe('from … import, to and from the top of a root', () => {
  table(
    [
      ['a submodule comes to the top', 'from pkg import mod\nmod.f\n', 'import mod\nmod.f\n'],
      ['with an alias', 'from pkg import mod as m\n', 'import mod as m\n'],
      ['split', 'from pkg import two, mod\n', 'from pkg import two\nimport mod\n'],
      ['its names', 'from pkg.mod import f\n', 'from mod import f\n'],
      ['a module goes down', 'import alone\nalone.k\n', 'import pkg.alone as alone\nalone.k\n'],
      ['its names, down', 'from alone import k\n', 'from pkg.alone import k\n'],
    ],
    { 'src/pkg/mod.py': 'src/mod.py', 'src/alone.py': 'src/pkg/alone.py' },
  );
});

describe('import', () => {
  table([
    ['and its uses', 'import pkg.mod\npkg.mod.f(pkg.mod.f)\n', 'import new.mod\nnew.mod.f(new.mod.f)\n'],
    ['with an alias', 'import pkg.mod as m\nm.f\n', 'import new.mod as m\nm.f\n'],
    [
      'several on one line',
      'import os, pkg.mod, pkg.two as t\npkg.mod.f\n',
      'import os, new.mod, pkg.two as t\nnew.mod.f\n',
    ],
    [
      'what else is reached through the package',
      'import pkg.mod\npkg.TOP, pkg.mod.f\n',
      'import pkg, new.mod\npkg.TOP, new.mod.f\n',
    ],
    [
      'the package is bound by another import',
      'import pkg.mod\nimport pkg.two\npkg.two.g, pkg.mod.f\n',
      'import new.mod\nimport pkg.two\npkg.two.g, new.mod.f\n',
    ],
    ['of the package only', 'import pkg\npkg.mod.f\npkg.TOP\n', 'import pkg, new.mod\nnew.mod.f\npkg.TOP\n'],
    ['of a package under an alias', 'import pkg as p\np.mod.f\n', 'import pkg as p, new.mod\nnew.mod.f\n'],
    [
      'of a subpackage by from',
      'from pkg import sub\nsub.deep.h\n',
      'from pkg import sub\nimport new.deeper\nnew.deeper.h\n',
    ],
    ['without uses', 'import pkg.mod\n', 'import new.mod\n'],
    [
      'in an annotation and a decorator',
      'import pkg.mod\n@pkg.mod.f\ndef u(x: pkg.mod.F = pkg.mod.D) -> pkg.mod.R: ...\n',
      'import new.mod\n@new.mod.f\ndef u(x: new.mod.F = new.mod.D) -> new.mod.R: ...\n',
    ],
    [
      'in a pattern',
      'import pkg.mod\nmatch x:\n    case pkg.mod.F(): pass\n',
      'import new.mod\nmatch x:\n    case new.mod.F(): pass\n',
    ],
    ['in an f-string', 'import pkg.mod\nf"{pkg.mod.f} pkg"\n', 'import new.mod\nf"{new.mod.f} pkg"\n'],
    [
      'a parameter of the same name is not it',
      'import pkg.mod\ndef u(pkg): return pkg.mod.f\n',
      'import new.mod\ndef u(pkg): return pkg.mod.f\n',
    ],
    [
      'an attribute and a keyword are not it',
      'import pkg.mod\nx.pkg.mod.f(pkg=1)\n',
      'import new.mod\nx.pkg.mod.f(pkg=1)\n',
    ],
    [
      'a lambda and a comprehension of their own',
      'import pkg.mod\nlambda pkg: pkg.mod.f\n[pkg.mod.f for pkg in y]\npkg.mod.f\n',
      'import new.mod\nlambda pkg: pkg.mod.f\n[pkg.mod.f for pkg in y]\nnew.mod.f\n',
    ],
    [
      'inside a function',
      'def u():\n    import pkg.mod\n    return pkg.mod.f\n',
      'def u():\n    import new.mod\n    return new.mod.f\n',
    ],
    [
      'inside a function, with the package bound outside',
      'import pkg.two\ndef u():\n    import pkg.mod\n    return pkg.mod.f, pkg.two.g\n',
      'import pkg.two\ndef u():\n    import new.mod\n    return new.mod.f, pkg.two.g\n',
    ],
    ['prefixed with the root', 'import src.pkg.mod\nsrc.pkg.mod.f\n', 'import src.new.mod\nsrc.new.mod.f\n'],
  ]);

  it('is asked where a variable is in the way', async () => {
    const user = 'import pkg.mod\nnew = 1\npkg.mod.f\n';
    const { changed, references } = await moving({
      files: { ...PACKAGE, 'src/user.py': user },
      moves: MOVES,
    });
    expect(changed).toEqual({});
    expect(references.map(reference => [reference.decision, reference.reason])).toEqual([
      ['asked', 'new means something else in this file'],
      ['asked', 'new means something else in this file'],
    ]);
  });

  it('is asked where the name may be bound in another way', async () => {
    const user = 'try:\n    import pkg.mod\nexcept ImportError:\n    pkg = None\npkg.mod.f\n';
    const { changed, references } = await moving({
      files: { ...PACKAGE, 'src/user.py': user },
      moves: MOVES,
    });
    expect(changed).toEqual({});
    expect(references[0]?.reason).toBe('pkg is bound in another way too');
  });

  it('leaves a use that the package still offers', async () => {
    const files = {
      ...PACKAGE,
      'src/pkg/__init__.py': 'from . import mod\n',
      'src/user.py': 'import pkg\npkg.mod.f\n',
    };
    const { changed } = await moving({ files, moves: MOVES });
    expect(changed).toEqual({ 'src/pkg/__init__.py': 'from new import mod\n' });
  });
});

describe('relative imports', () => {
  const importer = 'src/pkg/sub/user.py';
  table(
    [
      ['of a module that leaves the package', 'from ..mod import f\n', 'from new.mod import f\n'],
      ['of one that stays in it', 'from .deep import h\n', 'from ..deeper import h\n'],
      ['of the package', 'from . import deep\n', 'from .. import deeper as deep\n'],
      [
        'what stays',
        'from .. import TOP\nfrom ..two import g\n',
        'from .. import TOP\nfrom ..two import g\n',
      ],
      ['split', 'from .. import two, mod\n', 'from .. import two\nfrom new import mod\n'],
      ['with blanks between the dots', 'from . . mod import f\n', 'from new.mod import f\n'],
      [
        'in the style of the file',
        'from src.pkg.two import g\nfrom ..mod import f\n',
        'from src.pkg.two import g\nfrom src.new.mod import f\n',
      ],
    ],
    { 'src/pkg/mod.py': 'src/new/mod.py', 'src/pkg/sub/deep.py': 'src/pkg/deeper.py' },
    importer,
  );

  it.each([
    [
      'to a sibling',
      'src/pkg/other/user.py',
      'from ..mod import f\nfrom ..sub.deep import h\nfrom ..sub import deep\n',
    ],
    ['up', 'src/pkg/user.py', 'from .mod import f\nfrom .sub.deep import h\nfrom .sub import deep\n'],
    [
      'to another package',
      'src/new/user.py',
      'from pkg.mod import f\nfrom pkg.sub.deep import h\nfrom pkg.sub import deep\n',
    ],
    [
      'out of all packages',
      'src/user.py',
      'from pkg.mod import f\nfrom pkg.sub.deep import h\nfrom pkg.sub import deep\n',
    ],
    [
      'and is renamed in its place',
      'src/pkg/sub/renamed.py',
      'from ..mod import f\nfrom .deep import h\nfrom . import deep\n',
    ],
    [
      'to become the package itself',
      'src/pkg/sub/user/__init__.py',
      'from ...mod import f\nfrom ..deep import h\nfrom .. import deep\n',
    ],
  ])('of a file that moves %s', async (_, to, expected) => {
    const text = 'from ..mod import f\nfrom .deep import h\nfrom . import deep\n';
    const { after } = await moving({ files: { ...PACKAGE, [importer]: text }, moves: { [importer]: to } });
    expect(after[to]).toBe(expected);
  });

  it('stay where importer and imported move together', async () => {
    const files = {
      ...PACKAGE,
      [importer]: 'from .deep import h\nfrom . import deep\nfrom ..mod import f\n',
    };
    const moves = { [importer]: 'src/new/user.py', 'src/pkg/sub/deep.py': 'src/new/deep.py' };
    const { after } = await moving({ files, moves });
    expect(after['src/new/user.py']).toBe('from .deep import h\nfrom . import deep\nfrom pkg.mod import f\n');
  });

  it('that name nothing stay, and are listed where their file moves', async () => {
    const files = { ...PACKAGE, [importer]: 'from .missing import x\n' };
    const { changed, references } = await moving({ files, moves: { [importer]: 'src/new/user.py' } });
    expect(changed).toEqual({});
    expect(references).toMatchObject([{ text: '.missing', decision: 'left' }]);
  });
});
