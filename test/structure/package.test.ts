import { execFileSync } from 'node:child_process';
import { basename } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { GRAMMARS } from '../../src/references/grammars.ts';
import { ROOT, readModules } from './modules.ts';

interface Packed {
  readonly files: readonly { readonly path: string; readonly mode: number; readonly size: number }[];
  readonly unpackedSize: number;
}

/** What this program was asked to be made with; with the last one its screens are tested. */
const NAMED = ['ink', 'react', 'isomorphic-git', 'diff2html', 'zustand', 'ink-testing-library'];

test.each(NAMED)('%s is imported, and not only declared', name => {
  const folders = name === 'ink-testing-library' ? ['test'] : ['bin', 'components', 'src', 'store'];
  const owners = readModules(folders).filter(({ imports }) =>
    imports.some(({ target, typeOnly }) => !typeOnly && (target === name || target.startsWith(`${name}/`))),
  );
  expect(owners.map(({ path }) => path)).not.toEqual([]);
});

describe('the package that npm makes', () => {
  let packed: Packed;
  let paths: string[];
  beforeAll(() => {
    const out = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const answer: unknown = JSON.parse(out);
    packed = (Array.isArray(answer) ? answer : Object.values(answer as object))[0];
    paths = packed.files.map(({ path }) => path);
  });

  test('has the program, its parsers, completions, manual page and licences', () => {
    expect(paths).toEqual(
      expect.arrayContaining([
        'dist/reorg-tui.js',
        'dist/web-tree-sitter.wasm',
        ...Object.values(GRAMMARS).map(file => `dist/${basename(file)}`),
        'dist/THIRD-PARTY-LICENCES.txt',
        'bin/completions/_reorg-tui',
        'bin/completions/reorg-tui.bash',
        'bin/completions/reorg-tui.fish',
        'docs/reorg-tui.1',
        'LICENSE',
        'README.md',
      ]),
    );
  });

  test('has no sources and no tests', () => {
    expect(
      paths.filter(path => /\.(ts|tsx|mjs|map)$|^(src|test|scripts|store|components)\//.test(path)),
    ).toEqual([]);
  });

  test('is small, but for the grammars', () => {
    const sizes = packed.files.map(({ path, size }) => (path.endsWith('.wasm') ? 0 : size));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(3_400_000);
    expect(packed.unpackedSize).toBeLessThan(22_000_000);
  });
});
