import { describe } from 'vitest';
import { table } from './table.ts';

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
