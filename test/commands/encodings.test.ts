import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { main } from '../../bin/main.ts';
import { TestRepository } from '../support/repository.ts';

vi.setConfig({ testTimeout: 120_000 });

let repo: TestRepository;
beforeEach(() => {
  repo = new TestRepository();
});
afterEach(() => repo.remove());

const bytes = (...parts: readonly (string | number)[]) =>
  Buffer.concat(parts.map(part => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))));

function commit(files: Readonly<Record<string, string | Buffer>>): void {
  repo.write(Object.fromEntries(Object.keys(files).map(path => [path, ''])));
  for (const [path, text] of Object.entries(files)) writeFileSync(join(repo.root, path), text);
  repo.commit('begin', {});
}

async function auto() {
  let said = '';
  const io = { env: repo.environment, cwd: repo.root, interactive: false };
  const hear = (text: string) => {
    said += text;
  };
  return { code: await main(['plan.md', '--auto'], { ...io, out: hear, err: hear }), said };
}

const held = (path: string) => execFileSync('git', ['show', `HEAD:${path}`], { cwd: repo.root });

const PLAN = '# Tidy\n\n1. Move `old/calc.py` to `core/calc.py`\n2. Update imports\n';
const CALC = { 'plan.md': PLAN, 'old/__init__.py': '', 'old/calc.py': 'def add(a, b):\n    return a + b\n' };

test('sources with a coding line or a mark follow, and keep every other byte', async () => {
  const coding = '# -*- coding: latin-1 -*-\n';
  commit({
    ...CALC,
    'latin.py': bytes(
      coding,
      'from old.calc import add\nname = "caf',
      0xe9,
      '"\nprint(add(1, 2), len(name))\n',
    ),
    'mark.py': bytes(0xef, 0xbb, 0xbf, 'from old.calc import add\nprint(add(1, 2), "é")\n'),
    'plain.py': bytes('import old.calc\nprint(old.calc.add(1, 2))\n# caf', 0xe9, '\n'),
  });
  expect(await auto()).toMatchObject({ code: 0 });
  expect([...held('latin.py')]).toEqual([
    ...bytes(coding, 'from core.calc import add\nname = "caf', 0xe9, '"\nprint(add(1, 2), len(name))\n'),
  ]);
  expect([...held('mark.py')]).toEqual([
    ...bytes(0xef, 0xbb, 0xbf, 'from core.calc import add\nprint(add(1, 2), "é")\n'),
  ]);
  expect([...held('plain.py')]).toEqual([
    ...bytes('import core.calc\nprint(core.calc.add(1, 2))\n# caf', 0xe9, '\n'),
  ]);
  if (spawnSync('python3', ['--version']).status !== 0) return;
  for (const file of ['latin.py', 'mark.py'])
    expect(execFileSync('python3', ['-B', file], { cwd: repo.root, encoding: 'utf8' })).toMatch(/^3/);
});

test('what cannot be written back is left, and named', async () => {
  commit({
    ...CALC,
    'wide.ps1': Buffer.from('\ufeffpython old/calc.py\n', 'utf16le'),
    'other.ps1': Buffer.from('\ufeffpython elsewhere\n', 'utf16le'),
    'double.py': bytes('# coding: shift_jis\nfrom old.calc import add\nname = "', 0x83, 0x5c, '"\n'),
  });
  const { code, said } = await auto();
  expect(code).toBe(3);
  expect(said).toMatch(
    /2 left for a person:\n.*double\.py: not read.*\n.*wide\.ps1: not read: it is written in/,
  );
  expect(held('double.py').toString('latin1')).toContain('from old.calc import add');
});

test('a name that is no ASCII is not put into a file in another encoding', async () => {
  commit({
    ...CALC,
    'plan.md': PLAN.replace('core/calc.py', 'core/rechnen_für.py'),
    'latin.py': bytes('# coding: latin-1\nfrom old.calc import add\nname = "caf', 0xe9, '"\n'),
  });
  const { code, said } = await auto();
  expect(code).toBe(3);
  expect(said).toContain('latin.py:2');
  expect(held('latin.py').toString('latin1')).toContain('from old.calc import add');
});

test('copies in one encoding are merged in it', async () => {
  const rows = (first: number, last: number) => bytes('# caf', 0xe9, `\n${first}\nb\nc\nd\ne\n${last}\n`);
  commit({ 'plan.md': '# Tidy\n\n1. Merge `b.txt` into `a.txt`\n', 'a.txt': rows(1, 6) });
  commit({ 'b.txt': rows(1, 6) });
  commit({ 'a.txt': rows(10, 6) });
  commit({ 'b.txt': rows(1, 60) });
  expect(await auto()).toMatchObject({ code: 0 });
  expect([...held('a.txt')]).toEqual([...rows(10, 60)]);
});

test('copies in two encodings are never mixed: a person keeps one of them', async () => {
  const rows = (last: number) => `# café\n1\nb\nc\n${last}\n`;
  commit({ 'plan.md': '# Tidy\n\n1. Merge `b.txt` into `a.txt`\n', 'a.txt': Buffer.from(rows(1), 'latin1') });
  commit({ 'b.txt': Buffer.from(rows(1), 'latin1') });
  commit({ 'b.txt': rows(2) });
  const { code, said } = await auto();
  expect(code).toBe(3);
  expect(said).toContain('b.txt → a.txt: b.txt and a.txt differ, and are no texts that can be merged');
  expect([...held('b.txt')]).toEqual([...Buffer.from(rows(2))]);
});
