import { describe, expect, it } from 'vitest';
import { moving } from '../../moving.ts';
import { MOVES, PACKAGE, table } from './table.ts';

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
      'import pkg\nimport new.mod\npkg.TOP, new.mod.f\n',
    ],
    [
      'the package is bound by another import',
      'import pkg.mod\nimport pkg.two\npkg.two.g, pkg.mod.f\n',
      'import new.mod\nimport pkg.two\npkg.two.g, new.mod.f\n',
    ],
    [
      'of the package only',
      'import pkg\npkg.mod.f\npkg.TOP\n',
      'import pkg\nimport new.mod\nnew.mod.f\npkg.TOP\n',
    ],
    [
      'a comment behind the import stays there',
      'import pkg as p  # why\np.mod.f\n',
      'import pkg as p  # why\nimport new.mod\nnew.mod.f\n',
    ],
    [
      'of a package under an alias',
      'import pkg as p\np.mod.f\n',
      'import pkg as p\nimport new.mod\nnew.mod.f\n',
    ],
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
