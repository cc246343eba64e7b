import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { prepareDemo } from '../../bin/commands/demo.ts';

const cwd = mkdtempSync(join(tmpdir(), 'reorg-demo-test-'));
const made = new Set([cwd]);
afterAll(() => {
  for (const path of made) rmSync(path, { recursive: true, force: true });
});

async function prepare(directory: string | undefined) {
  let said = '';
  const demo = await prepareDemo(directory, {
    cwd,
    out: words => {
      said += words;
    },
  });
  made.add(demo.root);
  return { demo, said };
}

test('the repository is made below the directory the program was started in, and its plan is named', async () => {
  const { demo, said } = await prepare('sea/demo');
  expect(demo.root).toBe(join(cwd, 'sea', 'demo'));
  const plan = said.trimEnd().split(' ').at(-1)!;
  expect(plan.startsWith(demo.root) && existsSync(plan)).toBe(true);
  expect((await prepare('sea/demo')).demo).toEqual(demo);
});

test('without a directory it is made in a new one for temporary files, every time', async () => {
  const roots = [(await prepare(undefined)).demo.root, (await prepare(undefined)).demo.root];
  expect(new Set(roots).size).toBe(2);
  for (const root of roots)
    expect([dirname(root), basename(root).slice(0, 11)]).toEqual([tmpdir(), 'reorg-demo-']);
});
