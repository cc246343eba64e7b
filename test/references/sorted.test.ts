import { describe, expect, it } from 'vitest';
import { moving } from './moving.ts';

async function user(text: string, path = 'src/u.py', moves: Readonly<Record<string, string>> = {}) {
  const { changed } = await moving({
    files: { 'src/m/__init__.py': '', 'src/m/old.py': 'x = 1\n', 'src/old.ts': '', [path]: text },
    moves: { 'src/m/old.py': 'src/a/old.py', 'src/old.ts': 'src/z/old.ts', ...moves },
  });
  return changed[path];
}

describe('an import that is rewritten', () => {
  it.each([
    [
      'goes to its place',
      'import b\nimport c\nfrom d import e\nfrom m.old import x\nfrom p import q\n',
      'import b\nimport c\nfrom a.old import x\nfrom d import e\nfrom p import q\n',
    ],
    [
      'goes to its place among both kinds',
      'from b import c\nimport d\nfrom m.old import x\nimport p\n',
      'from a.old import x\nfrom b import c\nimport d\nimport p\n',
    ],
    [
      'takes its lines along',
      'import b\nimport c\nfrom d import e  # d\nfrom m.old import (  # noqa\n    x,\n)\n',
      'import b\nimport c\nfrom a.old import (  # noqa\n    x,\n)\nfrom d import e  # d\n',
    ],
    [
      'stays in its block',
      'import z\n\nimport b\nimport c\nfrom m.old import x\n',
      'import z\n\nimport b\nimport c\nfrom a.old import x\n',
    ],
    [
      'stays where nothing was sorted',
      'import c\nimport b\nfrom d import e\nfrom m.old import x\n',
      'import c\nimport b\nfrom d import e\nfrom a.old import x\n',
    ],
    ['stays among two', 'from d import e\nfrom m.old import x\n', 'from d import e\nfrom a.old import x\n'],
    [
      'stays behind what is no import',
      'import b\nimport c\nprint()\nfrom m.old import x\n',
      'import b\nimport c\nprint()\nfrom a.old import x\n',
    ],
  ])('%s', async (_, before, after) => {
    expect(await user(before)).toBe(after);
  });

  it('goes to its place in an inner block, and names within it', async () => {
    expect(await user('if T:\n    from b import c\n    from d import e\n    from m.old import x\n')).toBe(
      'if T:\n    from a.old import x\n    from b import c\n    from d import e\n',
    );
    const moves = { 'src/m/old.py': 'src/m/zoo.py' };
    const names = await user('import b\nimport c\nfrom m import old, one, two\nold.x\n', 'src/u.py', moves);
    expect(names).toBe('import b\nimport c\nfrom m import one, two, zoo as old\nold.x\n');
  });

  it('goes to its place among two where the house sorts all', async () => {
    const sorted = Object.fromEntries(
      [1, 2, 3, 4, 5].map(each => [`src/s${each}.py`, 'import b\nimport c\nfrom d import e\n']),
    );
    const { changed } = await moving({
      files: { ...sorted, 'src/m/old.py': 'x = 1\n', 'src/u.py': 'from d import e\nfrom m.old import x\n' },
      moves: { 'src/m/old.py': 'src/a/old.py' },
    });
    expect(changed['src/u.py']).toBe('from a.old import x\nfrom d import e\n');
  });

  it('stays where modules lead back to themselves, for their order may be what makes them load', async () => {
    const { changed } = await moving({
      files: {
        'src/m/old.py': 'x = 1\n',
        'src/u.py': 'import b\nimport c\nfrom d import e\nfrom m.old import x\n',
        'src/d.py': 'e = 1\nimport u\n',
      },
      moves: { 'src/m/old.py': 'src/a/old.py' },
    });
    expect(changed['src/u.py']).toBe('import b\nimport c\nfrom d import e\nfrom a.old import x\n');
  });

  it('stays where others are not sorted', async () => {
    const before = 'import b\nimport c\nfrom m.old import x\n';
    const { changed } = await moving({
      files: { 'm/old.py': '', 'u.py': before, 'v.py': 'import c\nimport b\nimport a\n' },
      moves: { 'm/old.py': 'a/old.py' },
      roots: [''],
    });
    expect(changed['u.py']).toBe('import b\nimport c\nfrom a.old import x\n');
  });

  it('goes to its place in TypeScript', async () => {
    const before =
      "import { a } from './a';\nimport { o } from './old';\nimport {\n  x,\n} from './x';\nimport y from './y';\n";
    expect(await user(before, 'src/u.ts')).toBe(
      "import { a } from './a';\nimport {\n  x,\n} from './x';\nimport y from './y';\nimport { o } from './z/old';\n",
    );
  });
});
