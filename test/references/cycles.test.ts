import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knots, newCycles } from '../../src/references/cycles.ts';
import { importGraph, roughGraph, type Side } from '../../src/references/import-graph.ts';

const side = (files: Record<string, string>, roots = ['']): Side => ({
  files: Object.entries(files).map(([path, text]) => ({ path, text })),
  world: { paths: new Set(Object.keys(files)), roots },
});

const edges = async (files: Record<string, string>, roots?: string[]) =>
  [...(await importGraph(side(files, roots)))].flatMap(([from, to]) =>
    [...to.keys()].map(each => `${from} → ${each}`),
  );

describe('what a module loads when it is loaded', () => {
  test('packages above a module, not those that the importer is in', async () => {
    const files = { 'p/__init__.py': '', 'p/q/__init__.py': '', 'p/q/m.py': '', 'p/n.py': '' };
    expect(await edges({ ...files, 'a.py': 'import p.q.m' })).toEqual([
      'a.py → p/__init__.py',
      'a.py → p/q/__init__.py',
      'a.py → p/q/m.py',
    ]);
    expect(await edges({ ...files, 'p/a.py': 'from .q.m import f' })).toEqual([
      'p/a.py → p/q/__init__.py',
      'p/a.py → p/q/m.py',
    ]);
    expect(await edges({ ...files, 'p/a.py': 'from . import n' })).toEqual(['p/a.py → p/n.py']);
    expect(await edges({ ...files, 'p/a.py': 'from . import name' })).toEqual(['p/a.py → p/__init__.py']);
  });

  test('not what functions and type checkers import', async () => {
    const text =
      'from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import m\nelse:\n    import n\ndef f():\n    import o\ntry:\n    import k\nexcept ImportError:\n    import l\nclass C:\n    import j\n';
    expect(
      await edges({ 'a.py': text, 'm.py': '', 'n.py': '', 'o.py': '', 'k.py': '', 'l.py': '', 'j.py': '' }),
    ).toEqual(['a.py → n.py', 'a.py → k.py', 'a.py → l.py', 'a.py → j.py']);
  });

  test('scripts: not types', async () => {
    const text =
      "import type { A } from './a';\nimport { type B } from './b';\nimport { c } from './c.js';\nexport * from './d';\nimport './e';\nimport type {} from './a';\nawait import('./f');\n";
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    expect(
      await edges({ 'x.ts': text, ...Object.fromEntries(names.map(name => [`${name}.ts`, ''])) }),
    ).toEqual(['x.ts → c.ts', 'x.ts → e.ts', 'x.ts → d.ts']);
  });

  test('the rough graph has every edge of the true one', async () => {
    const statements = fc.constantFrom(
      'import p.m',
      'import p.m as x, q',
      'from p import (m,  # note\n    n)',
      'from . import m, name',
      'from .m import f',
      'from ..q import z; import p.n',
      'if x: import q',
      'from p.m import *',
      'def f():\n    from p import n',
      'import \\\n    q',
    );
    const paths = ['p/__init__.py', 'p/m.py', 'p/n.py', 'q.py', 'p/s/__init__.py', 'p/s/t.py'];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(statements, { maxLength: 4 }), { minLength: 6, maxLength: 6 }),
        async texts => {
          const all = side(Object.fromEntries(paths.map((path, n) => [path, `${texts[n]!.join('\n')}\n`])));
          const rough = roughGraph(all);
          for (const [from, to] of await importGraph(all))
            for (const each of to.keys()) expect([...(rough.get(from)?.keys() ?? [])]).toContain(each);
        },
      ),
      { numRuns: 60 },
    );
  });
});

test('knots: groups that all lead to each other, also in deep graphs', () => {
  const graph = new Map(
    Object.entries({ a: ['b'], b: ['c'], c: ['a', 'd'], d: ['e'], e: ['d'], f: ['a'] }).map(([from, to]) => [
      from,
      new Map(to.map(each => [each, 1])),
    ]),
  );
  expect(knots(graph)).toEqual([
    ['d', 'e'],
    ['a', 'b', 'c'],
  ]);
  const long = new Map(
    Array.from({ length: 20_000 }, (_, n) => [`${n}`, new Map([[`${(n + 1) % 20_000}`, 1]])]),
  );
  expect(knots(long)[0]).toHaveLength(20_000);
});

describe('new cycles', () => {
  test('one that a move makes, with the way round and the line', async () => {
    const before = side({ 'a.py': '\nimport b\n', 'b.py': 'x = 1\n', 'c.py': 'import a\n' });
    const after = side({ 'a.py': '\nimport b\n', 'b.py': 'x = 1\nfrom a import y\n' });
    const moves = new Map([['c.py', 'b.py']]);
    expect(await newCycles(before, after, moves)).toEqual([
      expect.objectContaining({ paths: ['a.py', 'b.py'], line: 2 }),
    ]);
  });

  test('one that was there, at other places, is not new', async () => {
    const before = side({ 'a.py': 'import b\n', 'b.py': 'import a\n' });
    const after = side({ 'n/a.py': 'import n.b\n', 'n/b.py': 'import n.a\n' });
    const moves = new Map([
      ['a.py', 'n/a.py'],
      ['b.py', 'n/b.py'],
    ]);
    expect(await newCycles(before, after, moves)).toEqual([]);
  });

  test('one that another module joins is new', async () => {
    const before = side({ 'a.py': 'import b\n', 'b.py': 'import a\n', 'c.py': 'import a\n' });
    const after = side({ 'a.py': 'import b\nimport c\n', 'b.py': 'import a\n', 'c.py': 'import a\n' });
    expect(await newCycles(before, after, new Map())).toEqual([
      expect.objectContaining({ paths: ['c.py', 'a.py'], line: 1 }),
    ]);
  });

  test('through the `__init__` of a package that is loaded on the way', async () => {
    const before = side({ 'p/__init__.py': 'import h\n', 'p/m.py': '', 'h.py': '' });
    const after = side({ 'p/__init__.py': 'import h\n', 'p/m.py': '', 'h.py': 'from p.m import f\n' });
    expect(await newCycles(before, after, new Map())).toEqual([
      expect.objectContaining({ paths: ['h.py', 'p/__init__.py'], line: 1 }),
    ]);
  });
});
