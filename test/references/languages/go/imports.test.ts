import { describe, expect, test } from 'vitest';
import { doubts } from '../../../../src/references/doubts.ts';
import { go } from '../../../../src/references/languages/go/adapter.ts';
import { moving } from '../../moving.ts';

const MODULE = { 'go.mod': 'module m.org/app\n\ngo 1.21\n' };
const PACKAGES = {
  'a/a.go': 'package a\n\nfunc A() {}\n',
  'b/b.go': 'package b\n\nfunc B() {}\n',
  'c/c.go': 'package c\n\nfunc C() {}\n',
};
const TOGETHER = { 'a/a.go': 'core/x/a.go', 'b/b.go': 'core/x/b.go' };

const block = (...lines: readonly string[]) =>
  `import (\n${lines.map(line => (line === '' ? '\n' : `\t${line}\n`)).join('')})\n\n`;
const user = (imports: string, body: string) => `package u\n\n${imports}func f() {\n\t${body}\n}\n`;

async function used(text: string, moves: Readonly<Record<string, string>> = TOGETHER, more = {}) {
  const files = { ...MODULE, ...PACKAGES, ...more, 'u/u.go': text };
  return (await moving({ files, moves, roots: [''] })).after['u/u.go'];
}

describe('two packages that become one', () => {
  test.each<[string, string, string]>([
    [
      'are imported once',
      user(block('"m.org/app/a"', '"m.org/app/b"', '"m.org/app/c"'), 'a.A(); b.B(); c.C()'),
      user(block('"m.org/app/c"', '"m.org/app/core/x"'), 'x.A(); x.B(); c.C()'),
    ],
    [
      'have another name where theirs is that of something else',
      user(block('"m.org/app/a"', '"m.org/app/b"'), 'x := 1; a.A(); b.B(); _ = x'),
      user(block('a "m.org/app/core/x"'), 'x := 1; a.A(); a.B(); _ = x'),
    ],
    [
      'have a new name where all of theirs are taken',
      user(
        block('"m.org/app/a"', '"m.org/app/b"'),
        '{ x, a := 1, 2; b.B(); _, _ = x, a }; { b := 1; a.A(); _ = b }',
      ),
      user(
        block('x2 "m.org/app/core/x"'),
        '{ x, a := 1, 2; x2.B(); _, _ = x, a }; { b := 1; x2.A(); _ = b }',
      ),
    ],
    [
      'lose an alias where one of them has none',
      user(block('y "m.org/app/a"', '"m.org/app/b"'), 'y.A(); b.B()'),
      user(block('"m.org/app/core/x"'), 'x.A(); x.B()'),
    ],
    [
      'keep an import that is there for what it does',
      user(block('_ "m.org/app/a"', '"m.org/app/b"'), 'b.B()'),
      user(block('"m.org/app/core/x"', '_ "m.org/app/core/x"'), 'x.B()'),
    ],
    [
      'leave no empty lines of a block',
      user(block('"fmt"', '', '"m.org/app/a"', '', '"m.org/app/b"'), 'fmt.Print(); a.A(); b.B()'),
      user(block('"fmt"', '', '"m.org/app/core/x"'), 'fmt.Print(); x.A(); x.B()'),
    ],
    [
      'are imported once by single declarations',
      user('import "m.org/app/a"\nimport "m.org/app/b"\n\n', 'a.A(); b.B()'),
      user('import "m.org/app/core/x"\n\n', 'x.A(); x.B()'),
    ],
  ])('%s', async (_, before, expected) => {
    expect(await used(before)).toBe(expected);
  });

  test('have the name under which one of them is imported already', async () => {
    const text = user(block('"m.org/app/a"', '"m.org/app/core/x"'), 'a.A(); x.X()');
    const x = { 'core/x/x.go': 'package x\n\nfunc X() {}\n' };
    expect(await used(text, TOGETHER, x)).toBe(user(block('"m.org/app/core/x"'), 'x.A(); x.X()'));
  });

  test('import nothing of each other', async () => {
    const files = {
      ...MODULE,
      ...PACKAGES,
      'b/b.go': `package b\n\n${block('"m.org/app/a"')}func B() { a.A() }\n`,
    };
    const moved = await moving({ files, moves: TOGETHER, roots: [''] });
    expect(moved.after['core/x/b.go']).toBe('package x\n\nfunc B() { A() }\n');
  });
});

test('two packages that come to one name are told apart', async () => {
  const moves = { 'a/a.go': 'p/x/a.go', 'b/b.go': 'q/x/b.go' };
  const text = user(block('"m.org/app/a"', '"m.org/app/b"'), 'a.A(); b.B()');
  expect(await used(text, moves)).toBe(user(block('"m.org/app/p/x"', 'b "m.org/app/q/x"'), 'x.A(); b.B()'));
});

test('an import that two packages come of keeps its line', async () => {
  const more = { 'b/more.go': 'package b\n\nfunc More() {}\n' };
  const moves = { 'b/more.go': 'new/b/more.go' };
  const text = user(block('"m.org/app/b" // both', '', '"z.org/z"'), 'b.B(); b.More(); z.Z()');
  expect(await used(text, moves, more)).toBe(
    user(block('"m.org/app/b" // both', 'b2 "m.org/app/new/b"', '', '"z.org/z"'), 'b.B(); b2.More(); z.Z()'),
  );
});

test('what was not sorted is not sorted', async () => {
  const text = user(block('"m.org/app/c"', '"m.org/app/a"', '"fmt"'), 'c.C(); a.A(); fmt.Print()');
  expect(await used(text)).toBe(
    user(block('"m.org/app/c"', '"m.org/app/core/x"', '"fmt"'), 'c.C(); x.A(); fmt.Print()'),
  );
});

test('a package that is imported twice under one name stops a phase', async () => {
  const text = user(block('"m.org/app/a"', 'a "m.org/app/b"'), 'a.A()');
  const files = Object.entries({ ...MODULE, ...PACKAGES, 'u/u.go': text }).map(([path, one]) => ({
    path,
    text: one,
  }));
  const world = { paths: new Set(files.map(({ path }) => path)), roots: [''] };
  const found = await go.unresolved!({ files, judged: new Set(['u/u.go']), world });
  expect(found.map(({ message }) => message)).toContain('a is imported twice');
});

test('a path in a test starts where the test is, and climbs where it has to', async () => {
  const text = 'package a\n\nvar one = read("testdata/one.txt")\n';
  const files = { ...MODULE, ...PACKAGES, 'a/a_test.go': text, 'a/testdata/one.txt': '' };
  const moves = { 'a/a.go': 'a/deep/a.go', 'a/a_test.go': 'a/deep/a_test.go' };
  const { after } = await moving({ files, moves, roots: [''] });
  expect(after['a/deep/a_test.go']).toBe(
    text.replace('package a', 'package deep').replace('testdata', '../testdata'),
  );
  const back = Object.fromEntries(Object.entries(moves).map(([from, to]) => [to, from]));
  const there = { ...after, 'a/testdata/one.txt': '' };
  expect((await moving({ files: there, moves: back, roots: [''] })).after['a/a_test.go']).toBe(text);
});

test('a name that is missing is told of the file that had it', async () => {
  const files = {
    ...MODULE,
    'a/a.go': 'package a\n\nfunc A() { second() }\n',
    'a/first.go': 'package a\n\nfunc First() {}\n',
    'a/second.go': 'package a\n\nfunc second() {}\n',
  };
  const moves = new Map([
    ['a/first.go', 'a/x/first.go'],
    ['a/second.go', 'a/y/second.go'],
  ]);
  const read = async () => Object.entries(files).map(([path, text]) => ({ path, text }));
  const found = await doubts({ world: { paths: new Set(Object.keys(files)), roots: [''] }, moves, read });
  expect(found.map(({ path, line, about }) => [path, line, about])).toEqual([['a/a.go', 3, 'a/second.go']]);
});

async function doubted(files: Record<string, string>, moves: Record<string, string>) {
  const read = async () => Object.entries({ ...MODULE, ...files }).map(([path, text]) => ({ path, text }));
  const world = { paths: new Set(['go.mod', ...Object.keys(files)]), roots: [''] };
  const found = await doubts({ world, moves: new Map(Object.entries(moves)), read });
  return found.map(({ path, line, message }) => `${path}:${line} ${message}`);
}

test('a file of which another build has a variant goes with that', async () => {
  const files = {
    'a/a.go': 'package a\n\nfunc A() { b() }\n',
    'a/old.go': '//go:build !go1.21\n\npackage a\n\nfunc b() {}\n',
    'a/new.go': '//go:build go1.21\n\npackage a\n\nfunc b() {}\n',
    'a/gen.go': '//go:build ignore\n\npackage main\n\nfunc main() {}\n',
    'a/tool.go': '//go:build ignore\n\npackage main\n\nfunc main() {}\n',
  };
  expect(await doubted(files, { 'a/old.go': 'a/x/old.go' })).toEqual([
    'a/old.go:5 b is declared in a/new.go too, for another build, and they part',
  ]);
  const all = Object.keys(files).map(path => [path, path.replace('a/', 'c/')] as const);
  expect(await doubted(files, Object.fromEntries(all))).toEqual([]);
});

test('programs in a folder that Go passes over are none together elsewhere', async () => {
  const one = 'package main\n\nfunc main() {}\n';
  const moves = { '_tools/one.go': 'tools/one.go', '_tools/two.go': 'tools/two.go' };
  const found = await doubted({ '_tools/one.go': one, '_tools/two.go': one }, moves);
  expect(found).toHaveLength(2);
  expect(found[0]).toContain('main is declared in another file');
});
