import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orderFailures } from '../../src/references/import-order.ts';
import { Memory } from '../../src/references/proof/memory.ts';

const hasPython = spawnSync('python3', ['--version']).status === 0;

const failures = (files: Record<string, string>, members = Object.keys(files)) =>
  orderFailures(
    members,
    {
      files: Object.entries(files).map(([path, text]) => ({ path, text })),
      world: { paths: new Set(Object.keys(files)), roots: [''] },
    },
    new Memory(),
  );

describe('an import in a cycle', () => {
  test('fails where the name comes later', async () => {
    expect(await failures({ 'a.py': 'import b\nx = 1\n', 'b.py': 'from a import x\n' })).toEqual([
      { path: 'b.py', line: 1, name: 'x', module: 'a.py', entry: 'a.py', caught: false },
    ]);
  });

  test('does not where the name is bound already, or is looked up later', async () => {
    expect(await failures({ 'a.py': 'x = 1\nimport b\n', 'b.py': 'from a import x\n' })).toEqual([]);
    expect(await failures({ 'a.py': 'import b\nx = 1\n', 'b.py': 'import a\n' })).toEqual([]);
    expect(
      await failures({ 'a.py': 'import b\nx = 1\n', 'b.py': 'def f():\n    from a import x\n' }),
    ).toEqual([]);
  });

  test('finds a module below a package that is being loaded', async () => {
    expect(
      await failures({ 'p/__init__.py': 'from . import a\n', 'p/a.py': 'from p import b\n', 'p/b.py': '' }),
    ).toEqual([]);
  });

  test('is told where a `try` hides it', async () => {
    const files = {
      'a.py': 'try:\n    import b\nexcept ImportError:\n    b = None\nx = 1\n',
      'b.py': 'from a import x\n',
    };
    expect(await failures(files)).toEqual([
      expect.objectContaining({ path: 'b.py', entry: 'a.py', caught: true }),
    ]);
  });
});

/** Modules `m0`… and a package `p` with modules, each with statements in random order. */
const statements = (count: number) =>
  fc.array(
    fc.oneof(
      fc.nat(count - 1).map(n => `import ${name(n)}`),
      fc
        .tuple(fc.nat(count - 1), fc.constantFrom('x', 'y'))
        .map(([n, word]) => `from ${name(n)} import ${word}`),
      fc
        .nat(count - 1)
        .map(n => `try:\n    from ${name(n)} import x as z\nexcept ImportError:\n    z = None`),
      fc.nat(count - 1).map(n => `def f${n}():\n    from ${name(n)} import x`),
    ),
    { maxLength: 3 },
  );

const PATHS = ['m0.py', 'm1.py', 'p/__init__.py', 'p/m3.py', 'p/m4.py'];
const name = (n: number): string => PATHS[n]!.replace(/(\/__init__)?\.py$/, '').replaceAll('/', '.');

test.skipIf(!hasPython)('random modules fail as they do in Python', { timeout: 120_000 }, async () => {
  const texts = fc.array(fc.tuple(statements(PATHS.length), fc.nat(3), fc.nat(3)), {
    minLength: PATHS.length,
    maxLength: PATHS.length,
  });
  await fc.assert(
    fc.asyncProperty(texts, async all => {
      const files = Object.fromEntries(
        all.map(([lines, x, y], n) => {
          const body = [...lines];
          body.splice(x, 0, 'x = 1');
          body.splice(y, 0, 'y = 1');
          return [PATHS[n]!, `${body.join('\n')}\n`];
        }),
      );
      const failing = new Set((await failures(files)).filter(each => !each.caught).map(each => each.entry));
      expect([...failing].sort()).toEqual(inPython(files).sort());
    }),
    { numRuns: 15 },
  );
});

/** The modules that cannot be imported first. */
function inPython(files: Record<string, string>): string[] {
  const root = mkdtempSync(join(tmpdir(), 'order'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const script = `import os, sys, importlib
for at, name in enumerate(sys.argv[1:]):
    if os.fork() == 0:
        try:
            importlib.import_module(name)
        except ImportError:
            print(at, flush=True)
        os._exit(0)
    os.wait()
`;
    const { stdout } = spawnSync('python3', ['-c', script, ...PATHS.map((_, n) => name(n))], {
      cwd: root,
      encoding: 'utf8',
    });
    return stdout
      .split('\n')
      .filter(Boolean)
      .map(at => PATHS[Number(at)]!);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
