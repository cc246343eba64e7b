import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { removeCaches } from '../../src/phase/caches.ts';
import type { Files } from '../../src/phase/types.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'reorg-caches-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const files = (...paths: string[]): Files =>
  new Map(paths.map(path => [path, { mode: '100644', blob: 'b'.repeat(40) }]));
const onDisk = (...paths: string[]): void => {
  for (const path of paths) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), '');
  }
};
const here = (path: string): boolean => existsSync(join(root, path));
const BEFORE = files('p/a.py', 'p/q/r/b.py', 'new/c.py');
const AFTER = files('new/a.py', 'new/b.py', 'new/c.py');

describe('folders of which only caches are left', () => {
  it('go, with those above them', async () => {
    onDisk('p/__pycache__/a.cpython-312.pyc', 'p/q/r/__pycache__/b.cpython-312.pyc', 'new/a.py');
    expect(await removeCaches(root, BEFORE, AFTER)).toEqual(['p/q/r', 'p/q', 'p']);
    expect(here('p')).toBe(false);
    expect(here('new/a.py')).toBe(true);
  });

  it('go, too, where a folder below was untracked before', async () => {
    onDisk('p/gone/__pycache__/old.cpython-312.pyc');
    expect(await removeCaches(root, BEFORE, AFTER)).toEqual(['p']);
  });

  it.each([
    'p/notes.txt',
    'p/.env',
    'p/data.pyc',
    'p/__pycache__/notes.txt',
    'p/__pycache__/deep/x.pyc',
    'p/other/kept.py',
  ])('stay as they are where %s is in them', async path => {
    onDisk(path, 'p/__pycache__/a.cpython-312.pyc');
    expect(await removeCaches(root, BEFORE, AFTER)).toEqual([]);
    expect([here(path), here('p/__pycache__/a.cpython-312.pyc')]).toEqual([true, true]);
  });

  it('go below a folder that stays', async () => {
    onDisk('p/notes.txt', 'p/q/r/__pycache__/b.cpython-312.pyc');
    expect(await removeCaches(root, BEFORE, AFTER)).toEqual(['p/q/r', 'p/q']);
    expect(here('p/notes.txt')).toBe(true);
  });

  it('stay where a tracked file is left in them', async () => {
    onDisk('p/a.py', 'p/__pycache__/a.cpython-312.pyc');
    expect(await removeCaches(root, BEFORE, files('p/a.py'))).toEqual([]);
    expect(here('p/__pycache__/a.cpython-312.pyc')).toBe(true);
  });
});

it('a link is followed nowhere', async () => {
  onDisk('elsewhere/x.pyc', 'elsewhere/__pycache__/y.pyc');
  mkdirSync(join(root, 'p'));
  symlinkSync(join(root, 'elsewhere'), join(root, 'p/__pycache__'));
  symlinkSync(join(root, 'elsewhere'), join(root, 'q'));
  expect(await removeCaches(root, files('p/a.py', 'q/a.py'), files('new/a.py'))).toEqual([]);
  expect([here('elsewhere/x.pyc'), here('elsewhere/__pycache__/y.pyc')]).toEqual([true, true]);
});
