import { execFileSync } from 'node:child_process';
import { chmodSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { requireConnected } from '../../src/git/connected.ts';
import { Git, GitError } from '../../src/git/run.ts';
import { readTree } from '../../src/git/tree.ts';
import { writeTrees } from '../../src/git/write-trees.ts';
import { TestRepository } from '../support/repository.ts';

let repo: TestRepository;
beforeEach(() => {
  repo = new TestRepository();
});
afterEach(() => repo.remove());

/** Names that sort differently as files and as directories, and beyond ASCII. */
const FILES = {
  'a/b/c.py': '1\n',
  'a-b': '2\n',
  'a.b/c': '3\n',
  a0: '4\n',
  'é/ü': '5\n',
  'with space/x\ty': '6\n',
};

test('trees are those that git makes of the same files', async () => {
  const base = repo.commit('base', { old: 'x\n' });
  repo.write(FILES);
  chmodSync(join(repo.root, 'a0'), 0o755);
  symlinkSync('a0', join(repo.root, 'link'));
  repo.run('update-index', '--add', '--cacheinfo', `160000,${base},module`);
  const next = repo.commit('next', {});
  const before = (await readTree(repo.git, base)).entries;
  const after = (await readTree(repo.git, next)).entries;
  expect(await writeTrees(repo.git, before, [after, before])).toEqual([
    repo.run('rev-parse', `${next}^{tree}`),
    repo.run('rev-parse', `${base}^{tree}`),
  ]);
});

test('what was not there is written, for several states in one process', async () => {
  const base = repo.commit('base', FILES);
  const before = (await readTree(repo.git, base)).entries;
  const entry = before.get('a0') ?? { mode: '', blob: '' };
  const runs: string[] = [];
  repo.git.onRun(({ args }) => runs.push(args[0] ?? ''));
  const states = [new Map(before).set('new/deep/file', entry), new Map([['only', entry]]), new Map()];
  const ids = await writeTrees(repo.git, before, states);
  expect(runs).toEqual(['cat-file', 'config', 'mktree']);
  expect(repo.run('ls-tree', '-r', '--name-only', ids[0] ?? '')).toContain('new/deep/file');
  expect(repo.run('ls-tree', '-r', '--name-only', ids[1] ?? '')).toBe('only');
  expect(repo.run('ls-tree', '-r', ids[2] ?? '')).toBe('');
  repo.run('fsck', '--strict');
});

test('a repository with longer ids', async () => {
  execFileSync('git', ['init', '-q', '--object-format=sha256', join(repo.root, 'long')], {
    env: repo.environment,
  });
  const git = (...args: string[]) => repo.run('-C', join(repo.root, 'long'), ...args);
  repo.write({ 'long/a/b': 'text\n' });
  git('add', '-A');
  git('-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', 'commit', '-q', '-m', 'first');
  const inner = new Git(join(repo.root, 'long'), repo.environment);
  const { entries } = await readTree(inner, 'HEAD');
  expect(await writeTrees(inner, entries, [entries])).toEqual([git('rev-parse', 'HEAD^{tree}')]);
  const moved = new Map([['b', entries.get('a/b') ?? { mode: '', blob: '' }]]);
  const [id = ''] = await writeTrees(inner, entries, [moved]);
  expect(git('ls-tree', '--name-only', id)).toBe('b');
});

test('a path that is a file and a directory is refused', async () => {
  const base = repo.commit('base', { a: '1\n' });
  const { entries } = await readTree(repo.git, base);
  const entry = entries.get('a') ?? { mode: '', blob: '' };
  await expect(writeTrees(repo.git, entries, [new Map(entries).set('a/b', entry)])).rejects.toThrow(
    'a/b: a is a file.',
  );
  const other = new Map([
    ['a/b', entry],
    ['a', entry],
  ]);
  await expect(writeTrees(repo.git, entries, [other])).rejects.toThrow('a is a directory.');
});

test('names that are not UTF-8 keep their bytes', async () => {
  repo.commit('base', { 'app/a': '1\n' });
  writeFileSync(Buffer.concat([Buffer.from(join(repo.root, 'app/caf')), Buffer.from([0xe9])]), '2\n');
  const next = repo.commit('next', {});
  const { entries } = await readTree(repo.git, next);
  expect([...entries.keys()]).toEqual(['app/a', 'app/caf\udce9']);
  const [same, moved = ''] = await writeTrees(repo.git, entries, [
    entries,
    new Map([...entries].map(([path, entry]) => [path.replace('app', 'core'), entry])),
  ]);
  expect(same).toBe(repo.run('rev-parse', `${next}^{tree}`));
  expect(repo.run('ls-tree', '-r', '--name-only', moved)).toBe('core/a\n"core/caf\\351"');
});

test('a tree that git does not have under our id is written, not taken for there', async () => {
  const base = repo.commit('base', { 'old/a': '1\n' });
  const { entries } = await readTree(repo.git, base);
  // As another program might claim: files that no tree of the base holds.
  const claimed = new Map([...entries, ['new/b', entries.get('old/a') ?? { mode: '', blob: '' }] as const]);
  const [id = ''] = await writeTrees(repo.git, claimed, [claimed]);
  expect(repo.run('ls-tree', '-r', '--name-only', id)).toBe('new/b\nold/a');
});

test('files that are missing are found before anything points to them', async () => {
  const base = repo.commit('base', { a: '1\n' });
  const { entries } = await readTree(repo.git, base);
  const files = new Map([...entries, ['b', { mode: '100644', blob: '1'.repeat(40) }] as const]);
  await expect(writeTrees(repo.git, entries, [files])).rejects.toThrow(GitError);
  const tree = execFileSync('git', ['mktree', '--missing'], {
    cwd: repo.root,
    env: repo.environment,
    input: `100644 blob ${'1'.repeat(40)}\tb\n`,
    encoding: 'utf8',
  }).trim();
  const broken = repo.run('commit-tree', '-m', 'broken', '-p', base, tree);
  await expect(requireConnected(repo.git, [broken], base)).rejects.toThrow('1111111');
  const whole = repo.commit('whole', { c: '3\n' });
  await requireConnected(repo.git, [whole], base);
});
