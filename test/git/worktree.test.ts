import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { removeStrayWorktrees, withWorktree } from '../../src/git/worktree.ts';
import { TestRepository } from '../support/repository.ts';

let repo: TestRepository;
const place = () => ({ git: repo.git, common: join(repo.root, '.git') });
const worktrees = () => repo.run('worktree', 'list').split('\n').length;
beforeEach(() => {
  repo = new TestRepository();
});
afterEach(() => repo.remove());

test('a commit is there while it is used, and gone afterwards, also where the use fails', async () => {
  const first = repo.commit('first', { 'a.txt': '1\n' });
  const head = repo.commit('second', { 'a.txt': '2\n' });
  let seen = '';
  const text = await withWorktree(place(), first, async directory => {
    seen = directory;
    writeFileSync(join(directory, 'left-over.txt'), '');
    return readFileSync(join(directory, 'a.txt'), 'utf8');
  });
  expect(text).toBe('1\n');
  expect(existsSync(dirname(seen))).toBe(false);
  await expect(withWorktree(place(), head, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(worktrees()).toBe(1);
  expect(repo.run('status', '--porcelain')).toBe('');
  expect(repo.run('rev-parse', 'HEAD')).toBe(head);
});

test('the hooks of the user’s checkouts do not run', async () => {
  const head = repo.commit('first', { 'a.txt': '1\n' });
  const hook = join(repo.root, '.git/hooks/post-checkout');
  mkdirSync(dirname(hook), { recursive: true });
  writeFileSync(hook, '#!/bin/sh\necho ran > hook.txt\n');
  chmodSync(hook, 0o755);
  const ran = await withWorktree(place(), head, async directory => existsSync(join(directory, 'hook.txt')));
  expect(ran).toBe(false);
});

const host = hostname().replace(/[^\w.]+/g, '') || 'here';

test('what a killed program left behind goes; what is somebody’s stays', async () => {
  repo.commit('first', { 'a.txt': '1\n' });
  const gone = spawnSync(process.execPath, ['-e', '']).pid;
  const stray = (owner: number) => join(repo.root, '.git', `reorg-tui-${host}-${owner}-x`);
  for (const owner of [gone, process.pid]) {
    const name = `reorg-tui-${host}-${owner}-x`;
    repo.run('worktree', 'add', '-q', '--detach', join(stray(owner), name), 'HEAD');
  }
  repo.run('worktree', 'add', '-q', '--detach', join(repo.root, '.git', 'mine'), 'HEAD');
  await removeStrayWorktrees(place());
  expect(existsSync(stray(gone))).toBe(false);
  expect(existsSync(stray(process.pid))).toBe(true);
  expect(worktrees()).toBe(3);
});

test('one whose folder is gone already is forgotten', async () => {
  repo.commit('first', { 'a.txt': '1\n' });
  const gone = spawnSync(process.execPath, ['-e', '']).pid;
  const name = `reorg-tui-${host}-${gone}-x`;
  const folder = join(repo.root, '.git', name);
  repo.run('worktree', 'add', '-q', '--detach', join(folder, name), 'HEAD');
  renameSync(folder, `${folder}-elsewhere`);
  await removeStrayWorktrees(place());
  expect(worktrees()).toBe(1);
});
