import { describe, expect, it } from 'vitest';
import { Modules, resolveModule, stem } from '../../../../src/references/languages/python/modules.ts';

const PATHS = [
  'src/a/__init__.py',
  'src/a/b.py',
  'src/a/c.py',
  'src/a/c/__init__.py',
  'src/a/s.pyi',
  'src/ns/one.py',
  'lib/ns/two.py',
  'lib/a/hidden.py',
  'docs/readme.md',
  'top.py',
  'lib/typing/checks.py',
  'lib/json/__init__.py',
  'src/a/typing/inner.py',
];
const world = { paths: new Set(PATHS), roots: ['src', 'lib', ''] };

describe('resolveModule', () => {
  it.each([
    ['a', 'src/a/__init__.py'],
    ['a.b', 'src/a/b.py'],
    ['src.a.b', 'src/a/b.py'],
    ['top', 'top.py'],
    ['a.s', 'src/a/s.pyi'],
    ['ns', 'src/ns'],
    ['ns.one', 'src/ns/one.py'],
    ['ns.two', 'lib/ns/two.py'],
    ['a.c', 'src/a/c/__init__.py'],
    ['a.hidden', undefined],
    ['a.b.f', undefined],
    ['docs', undefined],
    ['argparse', undefined],
    // A folder without `__init__.py` does not hide the standard library, a package does.
    ['typing', undefined],
    ['typing.checks', undefined],
    ['json', 'lib/json/__init__.py'],
    ['a.typing.inner', 'src/a/typing/inner.py'],
  ])('%s is %s', (name, path) => {
    expect(resolveModule(name, 'top.py', world)).toBe(path);
  });

  it.each([
    ['.', 'src/a/__init__.py'],
    ['.b', 'src/a/b.py'],
    ['..ns.one', 'src/ns/one.py'],
    ['...top', 'top.py'],
    ['....top', undefined],
    ['.missing', undefined],
    ['.typing.inner', 'src/a/typing/inner.py'],
  ])('%s in src/a/c.py is %s', (name, path) => {
    expect(resolveModule(name, 'src/a/c.py', world)).toBe(path);
  });
});

describe('Modules', () => {
  it('finds the longest leading part of a name that is a module', () => {
    const modules = new Modules(world);
    expect(modules.longest(['a', 'b', 'f', 'g'])).toMatchObject({
      length: 2,
      module: { path: 'src/a/b.py' },
    });
    expect(modules.longest(['typing', 'Literal'])).toBeUndefined();
  });
});

describe('what a package of one root hides', () => {
  const world = {
    paths: new Set([
      'demo/shop/tests/__init__.py',
      'demo/shop/tests/own.py',
      'tests/helper.py',
      'tests/deep/more.py',
      'json/tool.py',
    ]),
    roots: ['', 'demo/shop', 'tests'],
  };

  it.each([
    [['tests'], 'demo/shop/tests/__init__.py'],
    [['tests', 'own'], 'demo/shop/tests/own.py'],
    [['tests', 'helper'], 'tests/helper.py'],
    [['tests', 'deep', 'more'], 'tests/deep/more.py'],
    [['helper'], 'tests/helper.py'],
    [['tests', 'gone'], undefined],
    // Names of the standard library come before folders.
    [['json', 'tool'], undefined],
  ])('%j', (parts, path) => {
    expect(new Modules(world).find(parts)?.path).toBe(path);
  });

  it('the longest name is looked for there, too', () => {
    expect(new Modules(world).longest(['tests', 'helper', 'make'])).toMatchObject({
      length: 2,
      module: { path: 'tests/helper.py' },
    });
  });
});

describe('stem', () => {
  it.each([
    ['a/b.py', 'a/b'],
    ['a/__init__.pyi', 'a'],
    ['a/_x.cpython-312-darwin.so', 'a/_x'],
    ['a/b.txt', undefined],
  ])('%s is %s', (path, expected) => {
    expect(stem(path)).toBe(expected);
  });
});
