import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
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

  it('touches nothing where an untracked file is in the way', async () => {
    repo.write({ 'bin/deep/run': 'mine\n' });
    const { before, rehearsal } = await rehearseOne();
    await expect(apply(repository, before, rehearsal)).rejects.toThrow('bin/deep/run');
    expect(readFileSync(join(repo.root, 'bin/deep/run'), 'utf8')).toBe('mine\n');
    expect(repo.run('rev-parse', 'HEAD')).toBe(head);
  });
});

describe('recover', () => {
  const commitsOf = (rehearsal: Awaited<ReturnType<typeof rehearseOne>>['rehearsal']) =>
    mainLine(rehearsal).map(commit => commit.id);

  it('finds a finished phase done', async () => {
    const { before, rehearsal } = await rehearseOne();
    const { commits } = await apply(repository, before, rehearsal);
    const found = await recover(repository, { phase: 1, parent: head, commits: commitsOf(rehearsal) });
    expect(found).toEqual({ kind: 'done', commits });
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
    expect(await recover(repository, { phase: 1, parent: head, commits })).toEqual({ kind: 'dropped' });
    expect(status()).toBe('');

    repo.run('reset', '-q', '--hard', commits[0]!);
    repo.write({ 'new/a.py': MERGED });
    expect(await recover(repository, { phase: 1, parent: head, commits })).toEqual({ kind: 'dropped' });
    expect(repo.run('rev-parse', 'HEAD')).toBe(head);
    expect(status()).toBe('');
  });

  it('takes a file that git was killed in the middle of for its own', async () => {
    const { rehearsal } = await rehearseOne();
    const commits = commitsOf(rehearsal);
    repo.run('reset', '-q', '--hard', commits[0]!);
    repo.run('rm', '-q', '--cached', 'use.py');
    repo.write({ 'new/a.py': MERGED.slice(0, 30), 'use.py': '' });
    expect(await recover(repository, { phase: 1, parent: head, commits })).toEqual({ kind: 'dropped' });
    expect(repo.run('rev-parse', 'HEAD')).toBe(head);
    expect(status()).toBe('');
  });

  it('takes a file that was moved and not rewritten yet for its own', async () => {
    const { rehearsal } = await rehearseOne();
    const commits = commitsOf(rehearsal);
    repo.run('mv', '-f', 'old/a.py', 'use.py');
    expect(await recover(repository, { phase: 1, parent: head, commits })).toEqual({ kind: 'dropped' });
    expect(status()).toBe('');
  });

  it('refuses to throw away what the phase did not write', async () => {
    const { rehearsal } = await rehearseOne();
    repo.write({ 'use.py': 'import new.a  # my work\n' });
    const commits = commitsOf(rehearsal);
    await expect(recover(repository, { phase: 1, parent: head, commits })).rejects.toThrow('use.py');
    expect(readFileSync(join(repo.root, 'use.py'), 'utf8')).toContain('my work');
  });
});
