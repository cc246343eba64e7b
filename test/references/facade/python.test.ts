import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Definition } from '../../../src/references/definition.ts';
import { pythonFacade } from '../../../src/references/facade/python.ts';

const run = promisify(execFile);
const hasPython = spawnSync('python3', ['--version']).status === 0;
const properties = join(import.meta.dirname, 'properties.py');

const defined = (...names: string[]): Definition[] =>
  names.map(name => ({
    name,
    kind: 'function',
    exported: true,
    start: 0,
    end: 0,
    line: 1,
    endLine: 1,
    hash: '',
  }));

const facade = (from: string, to: string, names: string[], more: object = {}): [string, string] => [
  from,
  pythonFacade({ from, to, definitions: defined(...names), ...more }),
];

const mod = `from __future__ import annotations

import subprocess

__version__ = "1.2"
CONST = 1
TABLE: dict[str, int] = {}


class Thing:
    pass


def f() -> str:
    return "f"


def _hidden() -> str:
    return "hidden"


def use_f() -> str:
    return f()


def use_hidden() -> str:
    return _hidden()


def use_const() -> int:
    return CONST


def start():
    return subprocess.Popen(["true"])
`;
const modNames = ['__version__', 'CONST', 'TABLE', 'Thing', 'f', '_hidden', 'use_f', 'use_const'];

const tree: [string, string][] = [
  ['__init__.py', ''],
  ['new/__init__.py', ''],
  ['new/mod.py', mod],
  ['new/other.py', 'def g():\n    return "g"\n'],
  [
    'new/cyclic.py',
    'def f():\n    return "f"\n\nimport old.cyclic\nfrom old.cyclic import f as again\n\ndef value():\n    return again()\n',
  ],
  ['new/neighbour.py', 'name = "neighbour"\n'],
  [
    'new/program.py',
    'import sys\ntry:\n    from neighbour import name\nexcept ImportError:\n    from new.neighbour import name\n\nif __name__ == "__main__":\n    print(__name__, sys.argv[1:], name)\n',
  ],
  ['old/__init__.py', ''],
  facade('old/mod.py', 'new/mod.py', modNames),
  facade('old/split.py', 'new/mod.py', ['f', 'g'], { elsewhere: new Map([['g', 'new/other.py']]) }),
  facade('old/cyclic.py', 'new/cyclic.py', ['f', 'value']),
  facade('old/program.py', 'new/program.py', [], { runnable: true }),
  ['newpkg/__init__.py', 'from .thing import thing\n\ndef f():\n    return "f of the package"\n'],
  ['newpkg/thing.py', 'def thing():\n    return "the function"\n'],
  ['newpkg/sub/__init__.py', ''],
  [
    'newpkg/sub/deep.py',
    'class Deep:\n    name = "deep"\n\ndef helper():\n    return "helped"\n\ndef use():\n    return helper()\n',
  ],
  facade('oldpkg/__init__.py', 'newpkg/__init__.py', ['f', 'thing']),
  facade('oldpkg/thing.py', 'newpkg/thing.py', ['thing']),
  facade('oldpkg/sub/__init__.py', 'newpkg/sub/__init__.py', []),
  facade('oldpkg/sub/deep.py', 'newpkg/sub/deep.py', ['Deep', 'helper', 'use']),
  ['oldpkg/within.py', 'name = "within"\n'],
  facade('oldpkg/sub/within.py', 'oldpkg/within.py', ['name']),
  ['oldpkg/stayed.py', 'name = "stayed in the old package"\n'],
];

let directory = '';

function write(files: readonly [string, string][], root = directory): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'facade'));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe.skipIf(!hasPython)('code that names the old place', () => {
  const names = [...readFileSync(properties, 'utf8').matchAll(/^def (\w+)\(\):$/gm)].map(m => m[1]!);
  const helpers = new Set(['recorded']);
  for (const name of names.filter(n => !helpers.has(n)))
    test(name.replaceAll('_', ' '), async () => {
      const root = join(directory, name);
      write(tree, root);
      await run('python3', [properties, name], {
        cwd: root,
        env: { PATH: process.env.PATH, HOME: directory, PYTHONDONTWRITEBYTECODE: '1' },
      });
    });
});

describe('the plain form', () => {
  const [, text] = facade('old/mod.py', 'new/mod.py', ['f', '_hidden'], {
    style: 'plain',
    removeAfter: '2.0',
  });

  test('imports the names and warns', () => {
    expect(text).toBe(`"""Deprecated location: moved to new.mod. Remove after 2.0."""

import warnings as _warnings

from new.mod import (
    f as f,
)
from new.mod import _hidden as _hidden  # pyright: ignore[reportPrivateUsage]

__all__ = ["f"]

_warnings.warn("old.mod moved to new.mod", DeprecationWarning, stacklevel=2)
`);
  });

  test.skipIf(!hasPython)('runs', async () => {
    const root = join(directory, 'plain');
    write([...tree, ['old/mod.py', text]], root);
    const code = 'from old.mod import f, _hidden; print(f(), _hidden())';
    const { stdout, stderr } = await run('python3', ['-W', 'always', '-c', code], { cwd: root });
    expect(stdout).toBe('f hidden\n');
    expect(stderr).toContain('<string>:1: DeprecationWarning: old.mod moved to new.mod');
  });
});

test('a path that Python cannot import is refused', () => {
  expect(() => facade('old/my-mod.py', 'new/mod.py', [])).toThrow('old/my-mod.py has no module name');
});

test('a removal date cannot break out of the docstring', () => {
  const [, text] = facade('a.py', 'b.py', [], { removeAfter: '"""\nimport os\\' });
  expect(text.split('\n')[0]).toBe(
    '"""Deprecated location: moved to b. Remove after \\"\\"\\" import os\\\\.',
  );
});

test('type checkers know the types and flag misspelt names', { timeout: 120_000 }, async () => {
  const root = join(directory, 'types');
  write(tree, root);
  write(
    [
      [
        'user.py',
        'from old.mod import f, Thing, __version__\nfrom oldpkg import thing\nfrom old.split import g\nx: str = f()\ny: Thing = Thing()\nz: int = f()\nprint(x, y, z, thing, g, __version__)\n',
      ],
      ['misspelt.py', 'from old.mod import ff\n'],
      [
        'pyrightconfig.json',
        JSON.stringify({
          include: ['user.py', 'misspelt.py', 'old/mod.py', 'old/split.py', 'old/program.py', 'oldpkg/sub'],
          strict: ['.'],
        }),
      ],
    ],
    root,
  );
  const pyright = join(import.meta.dirname, '../../../node_modules/.bin/pyright');
  const out = await run(pyright, ['--outputjson'], { cwd: root }).catch((error: { stdout: string }) => error);
  const all: { file: string; rule: string; severity: string; range: { start: { line: number } } }[] =
    JSON.parse(out.stdout).generalDiagnostics;
  const errors = all
    .filter(d => d.severity === 'error')
    .map(d => `${d.file.slice(root.length + 1)}:${d.range.start.line + 1} ${d.rule}`);
  expect(errors.filter(e => !e.startsWith('misspelt.py'))).toEqual(['user.py:6 reportAssignmentType']);
  expect(errors).toContain('misspelt.py:1 reportAttributeAccessIssue');
});
