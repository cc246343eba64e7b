import { describe, expect, test } from 'vitest';
import { Memory, type Problem, prove, type State } from '../../src/references/proof.ts';
import type { Moves } from '../../src/references/types.ts';

const state = (files: Record<string, string>): State => ({
  files: Object.entries(files).map(([path, text]) => ({ path, text })),
  world: { paths: new Set(Object.keys(files)), roots: [''] },
});

const proof = (
  before: Record<string, string>,
  after: Record<string, string>,
  moves: Record<string, string | null> = {},
  waived: string[] = [],
) =>
  prove({
    before: state(before),
    after: state(after),
    moves: new Map(Object.entries(moves)) as Moves,
    waived: new Set(waived),
  });

const said = (problems: readonly Problem[]) =>
  problems.map(
    ({ path, line, kind, severity }) => `${path}:${line} ${kind}${severity === 'note' ? ' (note)' : ''}`,
  );

describe('unresolved', () => {
  test('an import of a module that went, a name that a module lost, a string that names it', async () => {
    const problems = await proof(
      {
        'a.py': 'def f(): pass\ndef g(): pass\n',
        'p/__init__.py': '',
        'p/b.py': 'x = 1\n',
        'user.py': 'from a import f, g\nimport p.b\npatch("p.b.x")\n',
      },
      {
        'a.py': 'def f(): pass\n',
        'p/__init__.py': '',
        'user.py': 'from a import f, g\nimport p.b\npatch("p.b.x")\n',
      },
      { 'p/b.py': null },
      ['x', 'g'],
    );
    expect(said(problems)).toEqual(['user.py:1 unresolved', 'user.py:2 unresolved', 'user.py:3 dead-string']);
    expect(problems[2]!.message).toContain('"p.b.x"');
  });

  test('what was missing before is not told, also where its file moved', async () => {
    const text = 'from .gone import x\nfrom p.b import missing\npatch("p.b.missing")\n';
    expect(
      await proof(
        { 'p/__init__.py': '', 'p/b.py': '', 'p/user.py': text },
        { 'p/__init__.py': '', 'p/c.py': '', 'q/user.py': text.replaceAll('p.b', 'p.c') },
        { 'p/user.py': 'q/user.py', 'p/b.py': 'p/c.py' },
      ),
    ).toEqual([]);
  });

  test('the same fault in another file is new', async () => {
    const problems = await proof(
      { 'b.py': '', 'old.py': 'from b import x\n', 'user.py': '' },
      { 'b.py': '', 'user.py': 'from b import x\n' },
      { 'old.py': null },
    );
    expect(said(problems)).toEqual(['user.py:1 unresolved']);
  });

  test('scripts: modules, test mocks and exported names; packages are not judged', async () => {
    const user =
      "import { f, g } from './a';\nimport './b';\njest.mock('./b');\nimport 'react';\nimport h from './a';\n";
    const problems = await proof(
      {
        'a.ts': 'export function f() {}\nexport function g() {}\nexport default 1;\n',
        'b.ts': '',
        'user.ts': user,
      },
      { 'a.ts': 'export function f() {}\n', 'user.ts': user },
      { 'b.ts': null },
      ['g', 'default'],
    );
    expect(said(problems)).toEqual([
      'user.ts:1 unresolved',
      'user.ts:2 unresolved',
      'user.ts:3 unresolved',
      'user.ts:5 unresolved',
    ]);
  });
});

test('scripts: what is not in the repository is no loss where a script names it from a new place', async () => {
  const problems = await proof(
    { 'a/x.js': "import '../dist/src/i.js';\nimport '../made/y.js';\nimport '..';\n", 'src/i.ts': '' },
    {
      'a/b/x.js': "import '../../dist/code/i.js';\nimport '../../made/y.js';\nimport '../..';\n",
      'code/i.ts': '',
    },
    { 'a/x.js': 'a/b/x.js', 'src/i.ts': 'code/i.ts' },
  );
  expect(said(problems)).toEqual([]);
});

describe('definitions lost', () => {
  const a = 'A = 1\nclass B: pass\ndef _c(): pass\nlogger = get()\nimport os\ndef main(): pass\n';

  test('of a deleted file, and of one that was merged', async () => {
    expect(said(await proof({ 'a.py': a }, {}, { 'a.py': null }))).toEqual([
      'a.py:1 definition-lost',
      'a.py:2 definition-lost',
      'a.py:6 definition-lost',
    ]);
    const merged = await proof(
      { 'a.py': a, 'b.py': '' },
      { 'b.py': 'A = 2\nclass B: pass\n' },
      { 'a.py': 'b.py' },
    );
    expect(merged.map(each => each.message)).toEqual(['function main is lost: b.py does not have it']);
  });

  test('not where they are elsewhere by name; a constant must be the same', async () => {
    const after = { 'c.py': 'class B(object): pass\nA = 2\n\n\ndef main(): pass\n' };
    expect(said(await proof({ 'a.py': a }, after, { 'a.py': null }))).toEqual(['a.py:1 definition-lost']);
    expect(await proof({ 'a.py': a }, { 'c.py': `${after['c.py']}A = 1\n` }, { 'a.py': null })).toEqual([]);
  });

  test('not where they were waived; a private one that is still used is missed', async () => {
    expect(await proof({ 'a.py': a }, {}, { 'a.py': null }, ['A', 'a.py:B', 'main'])).toEqual([]);
    const used = await proof({ 'a.py': a }, { 'u.py': '_c()\n' }, { 'a.py': null }, ['A', 'B', 'main']);
    expect(used.filter(each => each.kind === 'definition-lost').map(each => each.message)).toEqual([
      'function _c is lost: nothing else has it',
    ]);
  });

  test('a plain move loses nothing; nor does a facade in the old place', async () => {
    expect(
      await proof({ 'a.py': a }, { 'n/a.py': a, 'a.py': 'from n.a import B\n' }, { 'a.py': 'n/a.py' }),
    ).toEqual([]);
  });
});

describe('syntax', () => {
  test('of what changed, unless what it is made of had a mistake', async () => {
    const broken = 'def f(:\n';
    expect(said(await proof({ 'a.py': 'x = 1\n' }, { 'a.py': broken }))).toEqual(['a.py:1 syntax']);
    expect(await proof({ 'a.py': broken }, { 'n/a.py': broken }, { 'a.py': 'n/a.py' })).toEqual([]);
    expect(said(await proof({}, { 'a.json': '{' }))).toEqual(['a.json:1 syntax']);
  });

  test('a name that nothing binds any more', async () => {
    const problems = await proof(
      { 'a.py': 'import os\nprint(os.sep, unknown)\n' },
      { 'a.py': 'print(os.sep, unknown)\n' },
    );
    expect(problems).toEqual([
      { path: 'a.py', line: 1, message: 'Undefined name `os`', kind: 'undefined-name' },
    ]);
  });
});

test('an import cycle: an error where a name is not there yet, else a note', async () => {
  const before = { 'a.py': 'import b\nx = 1\n', 'b.py': 'y = 1\n' };
  const failing = await proof(before, { ...before, 'b.py': 'y = 1\nfrom a import x\n' });
  expect(said(failing)).toEqual(['b.py:2 import-cycle']);
  expect(failing[0]!.message).toBe(
    'x is not bound yet in a.py when a.py is imported first (import cycle: a.py → b.py → a.py)',
  );
  expect(said(await proof(before, { ...before, 'b.py': 'y = 1\nimport a\n' }))).toEqual([
    'a.py:1 import-cycle (note)',
  ]);
});

test('nothing changed: no problem, whatever the repository is like', async () => {
  const files = {
    'a.py': 'from b import nothing\nimport c.d\ndef f(:\n',
    'b.py': 'import a\n',
    'c.ts': "import './x'",
  };
  expect(await proof(files, files)).toEqual([]);
});

test('texts with the same blob are read once', () => {
  const memory = new Memory();
  const file = (path: string) => ({ path, text: 'def f(): pass\n', blob: '1' });
  const first = memory.definitions(file('a.py'));
  expect(memory.definitions(file('b.py'))).toBe(first);
  expect(memory.definitions({ ...file('b.py'), blob: '2' })).not.toBe(first);
  expect(memory.definitions(file('b.ts'))).not.toBe(first);
});
