import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRepository, type Repository } from '../../src/git/repository.ts';
import { apply } from '../../src/phase/apply.ts';
import { recover } from '../../src/phase/recover.ts';
import { mainLine } from '../../src/phase/rehearse.ts';
import { weave } from '../../src/phase/weave.ts';
import { numbered, rehearseCase, SUBJECTS } from '../support/phase.ts';
import { TestRepository } from '../support/repository.ts';

let repo: TestRepository;
let repository: Repository;
let head: string;
beforeEach(async () => {
  repo = new TestRepository();
  repo.commit(
    'begin',
    { 'old/a.py': numbered('x', 1, 40), 'use.py': 'import new.a\n', 'run.sh': '#!/bin/sh\n' },
    'Ada',
  );
  repo.run('update-index', '--chmod=+x', 'run.sh');
  repo.run('commit', '-q', '-m', 'mode');
  repo.run('checkout', '-q', '--', 'run.sh');
  head = repo.commit('copy', { 'new/a.py': `${numbered('x', 1, 40)}${numbered('new', 1, 5)}` }, 'Cy');
  repository = await openRepository(repo.root, repo.environment);
});
afterEach(() => repo.remove());

const MERGED = `${numbered('x', 1, 40)}${numbered('new', 1, 4)}${numbered('end', 1, 2)}`;
const rehearseOne = () =>
  rehearseCase(
    repo,
    {
      groups: [
        { to: 'new/a.py', sources: ['old/a.py', 'new/a.py'] },
        { to: 'bin/deep/run', sources: ['run.sh'] },
      ],
      after: { 'new/a.py': MERGED, 'old/a.py': 'from new.a import *\n' },
      gather: { 'old/a.py': MERGED, 'use.py': 'import old.a\n' },
      facades: ['old/a.py'],
    },
    input => weave(input, SUBJECTS),
  );

function hook(name: string, script: string): void {
  const path = join(repo.root, '.git/hooks', name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
}
const status = () => repo.run('status', '--porcelain');

describe('apply', () => {
  it('commits exactly what was rehearsed, on a clean tree, with modes kept', async () => {
    const { before, rehearsal } = await rehearseOne();
    const { trees, differing } = await apply(repository, before, rehearsal);
    expect(trees).toEqual(mainLine(rehearsal).map(commit => commit.tree));
    expect(differing).toEqual([]);
    expect(status()).toBe('');
    expect(repo.run('ls-files', '-s', 'bin/deep/run')).toMatch(/^100755 /);
    expect(repo.run('log', '--first-parent', '--format=%s', `${head}..`)).toBe('move\ngather');
    expect(repo.run('fsck', '--strict', '--no-dangling')).toBe('');
  });

  it('lets hooks have their say: a changed file is named', async () => {
    hook('pre-commit', 'echo "# checked" >> use.py; git add use.py');
    const { before, rehearsal } = await rehearseOne();
    const { differing } = await apply(repository, before, rehearsal);
    expect(differing).toEqual(['use.py']);
    expect(status()).toBe('');
  });

  it('puts everything back where a hook refuses the second commit', async () => {
    hook('commit-msg', 'grep -q move "$1" && { echo "no moves today" >&2; exit 1; }; exit 0');
    const { before, rehearsal } = await rehearseOne();
    await expect(apply(repository, before, rehearsal)).rejects.toThrow('no moves today');
    expect(repo.run('rev-parse', 'HEAD')).toBe(head);
    expect(status()).toBe('');
    expect(existsSync(join(repo.root, '.git/MERGE_HEAD'))).toBe(false);
  });

  it('puts back what it wrote, and nothing of what somebody did meanwhile', async () => {
    repo.write({ 'notes.txt': 'mine\n' });
    // The person saves a file that the next commit would write, makes a new one and cannot stage it: the index is held.
    hook(
      'post-commit',
      'echo "# saved" >> use.py; echo x > new.txt; unset GIT_INDEX_FILE; git add new.txt; exit 0',
    );
    const { before, rehearsal } = await rehearseOne();
    await expect(apply(repository, before, rehearsal)).rejects.toThrow(
      /use\.py changed on disk[\s\S]*but use\.py/,
    );
    expect(repo.run('rev-parse', 'HEAD')).toBe(head);
    expect(status().split('\n').sort()).toEqual([' M use.py', '?? new.txt', '?? notes.txt']);
    expect(readFileSync(join(repo.root, 'use.py'), 'utf8')).toContain('# saved');
    expect(existsSync(join(repo.root, '.git/index.lock'))).toBe(false);
    expect(existsSync(join(repo.root, '.git/MERGE_HEAD'))).toBe(false);
  });

  it('is given up on a signal, and put back', async () => {
    const end = new AbortController();
    hook('pre-commit', 'echo waiting >&2; sleep 60');
    const { before, rehearsal } = await rehearseOne();
    const onOutput = () => end.abort();
    await expect(apply(repository, before, rehearsal, { onOutput, signal: end.signal })).rejects.toThrow(
      'Nothing was changed',
    );
    expect(repo.run('rev-parse', 'HEAD')).toBe(head);
    expect(status()).toBe('');
  });

  it('does not wait for what a hook leaves running', async () => {
    hook('pre-commit', 'sleep 60 & exit 0');
    const { before, rehearsal } = await rehearseOne();
    const started = performance.now();
    await apply(repository, before, rehearsal);
    expect(performance.now() - started).toBeLessThan(50_000);
  });

  it('moves files back without a filter, where one cannot write', async () => {
    repo.commit('big', { '.gitattributes': '*.sh filter=big\n' });
    repo.run('config', 'filter.big.required', 'true');
    repo.run('config', 'filter.big.clean', 'cat');
    repo.run('config', 'filter.big.smudge', 'false');
    hook('pre-commit', 'exit 1');
    const { before, rehearsal } = await rehearseOne();
    await expect(apply(repository, before, rehearsal)).rejects.toThrow('Nothing was changed');
    expect(status()).toBe('');
  });

  it.each<[string, () => void, string]>([
    ['an untracked file', () => repo.write({ 'bin/deep/run': 'mine\n' }), 'bin/deep/run is a file'],
    ['a file where a folder goes', () => repo.write({ bin: 'mine\n' }), 'bin is a file, and no folder'],
    [
      'a link to a folder outside',
      () => symlinkSync(tmpdir(), join(repo.root, 'bin')),
      'bin is a symbolic link',
    ],
    [
      'a link to nowhere',
      () => {
        mkdirSync(join(repo.root, 'bin/deep'), { recursive: true });
        symlinkSync('/not/there', join(repo.root, 'bin/deep/run'));
      },
      'bin/deep/run is a symbolic link',
    ],
    ['a folder of files', () => repo.write({ 'bin/deep/run/x': 'mine\n' }), 'bin/deep/run is a folder'],
    [
      'a file kept changed here',
      () => {
        repo.run('update-index', '--skip-worktree', 'use.py');
        repo.write({ 'use.py': 'mine\n' });
      },
      'use.py is kept out of git’s sight here (skip-worktree)',
    ],
    [
      'a file that git is told not to look at',
      () => {
        repo.run('update-index', '--assume-unchanged', 'run.sh');
        repo.write({ 'run.sh': 'mine\n' });
      },
      'run.sh is kept out of git’s sight here (assume-unchanged)',
    ],
  ])('touches nothing where there is %s in the way', async (_, put, message) => {
    const { before, rehearsal } = await rehearseOne();
    put();
    const was = status();
    await expect(apply(repository, before, rehearsal)).rejects.toThrow(message);
    expect(repo.run('rev-parse', 'HEAD')).toBe(head);
    expect(status()).toBe(was);
  });
});

describe('recover', () => {
  const commitsOf = (rehearsal: Awaited<ReturnType<typeof rehearseOne>>['rehearsal']) =>
    mainLine(rehearsal).map(commit => commit.id);

  it('finds a finished phase done', async () => {
    const { before, rehearsal } = await rehearseOne();
    const { commits } = await apply(repository, before, rehearsal);
    const found = await recover(repository, { phase: 1, parent: head, commits: commitsOf(rehearsal) });
    expect(found).toEqual({ kind: 'done', commits, left: [] });
  });

  it('drops a phase that was staged half-way, and one whose first commit was made', async () => {
    const { rehearsal } = await rehearseOne();
    const commits = commitsOf(rehearsal);
    const sides = rehearsal.commits
      .filter(commit => commit.spec.name.startsWith('gather.'))
      .map(commit => commit.id);
    repo.run('merge', '-s', 'ours', '--no-commit', '-q', sides.at(-1)!);
    repo.run('rm', '-q', 'new/a.py');
    repo.run('checkout', commits[0]!, '--', 'use.py');
    expect(await recover(repository, { phase: 1, parent: head, commits })).toEqual({
      kind: 'dropped',
      left: [],
    });
    expect(status()).toBe('');

    repo.run('reset', '-q', '--hard', commits[0]!);
    repo.write({ 'new/a.py': MERGED });
    expect(await recover(repository, { phase: 1, parent: head, commits })).toEqual({
      kind: 'dropped',
      left: [],
    });
    expect(repo.run('rev-parse', 'HEAD')).toBe(head);
    expect(status()).toBe('');
  });

  it('takes a file that git was killed in the middle of for its own', async () => {
    const { rehearsal } = await rehearseOne();
    const commits = commitsOf(rehearsal);
    repo.run('reset', '-q', '--hard', commits[0]!);
    repo.run('rm', '-q', '--cached', 'use.py');
    repo.write({ 'new/a.py': MERGED.slice(0, 30), 'use.py': '' });
    expect(await recover(repository, { phase: 1, parent: head, commits })).toEqual({
      kind: 'dropped',
      left: [],
    });
    expect(repo.run('rev-parse', 'HEAD')).toBe(head);
    expect(status()).toBe('');
  });

  it('takes a file that was moved and not rewritten yet for its own', async () => {
    const { rehearsal } = await rehearseOne();
    const commits = commitsOf(rehearsal);
    repo.run('mv', '-f', 'old/a.py', 'use.py');
    expect(await recover(repository, { phase: 1, parent: head, commits })).toEqual({
      kind: 'dropped',
      left: [],
    });
    expect(status()).toBe('');
  });

  it('leaves and names what the phase did not write', async () => {
    const { rehearsal } = await rehearseOne();
    repo.run('mv', 'run.sh', 'run');
    repo.write({ 'use.py': 'import new.a  # my work\n', 'bin/deep/run': 'mine\n', 'new/b.py': 'b\n' });
    repo.run('add', 'use.py', 'new/b.py');
    const commits = commitsOf(rehearsal);
    const found = await recover(repository, { phase: 1, parent: head, commits });
    expect(found).toEqual({ kind: 'dropped', left: ['bin/deep/run', 'use.py'] });
    expect(readFileSync(join(repo.root, 'use.py'), 'utf8')).toContain('my work');
    expect(status().split('\n').sort()).toEqual(['?? bin/', 'A  new/b.py', 'A  run', 'M  use.py']);
  });

  it('is of the branch that the phase was on: commits of others are not taken back', async () => {
    const { rehearsal } = await rehearseOne();
    const commits = commitsOf(rehearsal);
    const other = repo.commit('somebody else', { 'more.py': 'more\n' });
    await expect(recover(repository, { phase: 1, parent: head, commits })).rejects.toThrow('reset --keep');
    expect(repo.run('rev-parse', 'HEAD')).toBe(other);
    expect(existsSync(join(repo.root, '.git/index.lock'))).toBe(false);
  });
});
