import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { main } from '../../bin/main.ts';
import { TestRepository } from '../support/repository.ts';

let repo: TestRepository;
beforeEach(() => {
  repo = new TestRepository();
  repo.commit('begin', { 'plan.md': '# Tidy\n\n1. Move `a.txt` to `b/a.txt`\n', 'a.txt': 'one\n' });
});
afterEach(() => repo.remove());

function hook(name: string, script: string): void {
  const file = join(repo.root, '.git/hooks', name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
}

async function auto() {
  let said = '';
  const hear = (text: string) => {
    said += text;
  };
  const io = { env: repo.environment, cwd: repo.root, interactive: false, out: hear, err: hear };
  return { code: await main(['plan.md', '--auto'], io), said };
}

test('a hook that changes what is committed is told', async () => {
  hook('pre-commit', 'echo two >> b/a.txt && git add b/a.txt');
  const { code, said } = await auto();
  expect(said).toContain('A hook changed b/a.txt.');
  expect(code).toBe(0);
});

test('a file that a hook leaves on disk otherwise than committed is told, and not called done', async () => {
  hook('post-commit', 'test -e b/a.txt && echo two >> b/a.txt');
  const { code, said } = await auto();
  expect(said).toMatch(/left for a person:\n +b\/a\.txt: on disk it is not as committed/);
  expect(code).toBe(3);
});

test('a file of others that changed meanwhile is told, and stays as it is', async () => {
  repo.commit('more', { 'z.txt': 'one\n' });
  hook('post-commit', 'rm -f z.txt');
  const { code, said } = await auto();
  expect(said).toContain('Meanwhile z.txt changed on disk, not by the phase.');
  expect(code).toBe(0);
  expect(repo.run('status', '--porcelain')).toBe(' D z.txt');
});
