import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Io } from '../../bin/command.ts';
import { main } from '../../bin/main.ts';
import { TestRepository } from '../support/repository.ts';

let repo: TestRepository;
beforeEach(() => {
  repo = new TestRepository();
  repo.commit('begin', {
    'a/x.py': 'X = 1\n',
    'plan.md': '# Plan\n\n## Phase 1: Move\n\n1. Move `a/x.py` → `b/x.py`\n',
  });
});
afterEach(() => repo.remove());

async function start(
  args: readonly string[] = ['plan.md', '--auto'],
  environment: Record<string, string | undefined> = repo.environment,
) {
  const said: string[] = [];
  const io: Io = {
    out: text => said.push(text),
    err: text => said.push(text),
    env: environment,
    cwd: repo.root,
    interactive: false,
  };
  const code = await main(args, io);
  return { code, said: said.join('') };
}
const state = () =>
  [repo.run('rev-parse', '--all'), repo.run('status', '--porcelain', '--ignored')].join('\n');

describe('at the start', () => {
  it('carries a plan out where nothing is in the way', async () => {
    const { code, said } = await start();
    expect(said).toContain('✓ phase 1');
    expect(code).toBe(0);
    expect(repo.run('ls-files')).toBe('b/x.py\nplan.md');
  });

  const cases: readonly [name: string, arrange: () => void, message: RegExp][] = [
    [
      'a dirty tree',
      () => repo.write({ 'a/x.py': 'X = 2\n' }),
      /Uncommitted changes: a\/x\.py\. Commit or stash/,
    ],
    [
      'a staged change',
      () => {
        repo.write({ 'a/x.py': 'X = 2\n' });
        repo.run('add', '-A');
      },
      /Uncommitted changes/,
    ],
    [
      'a merge under way',
      () => {
        repo.run('switch', '-qc', 'other');
        repo.commit('other', { 'o.py': '' });
        repo.run('switch', '-q', 'main');
        repo.commit('main', { 'm.py': '' });
        repo.run('merge', '-q', '--no-commit', '--no-ff', 'other');
      },
      /A merge is under way.*git merge --abort/,
    ],
    [
      'patches that are being applied',
      () => {
        repo.run('switch', '-qc', 'other');
        repo.commit('other', { 'a.py': 'other' });
        const patch = repo.run('format-patch', '-1', '--stdout');
        repo.run('switch', '-q', 'main');
        repo.commit('main', { 'a.py': 'main' });
        writeFileSync(join(repo.root, '.git/patch'), `${patch}\n`);
        expect(() => repo.run('am', '-q', '.git/patch')).toThrow();
      },
      /git am.*is under way.*git am --continue.*git am --abort/,
    ],
    ['a detached HEAD', () => repo.run('checkout', '-q', '--detach'), /HEAD is detached.*git switch -c/],
    [
      'a phase of another plan that was interrupted',
      () => {
        repo.commit('another', {
          'b/y.py': 'Y = 1\n',
          'other.md': '# Other\n\n1. Move `b/y.py` to `c/y.py`\n',
        });
        const head = repo.run('rev-parse', 'HEAD');
        const when = '2026-01-01T00:00:00Z';
        const plan = { path: 'other.md', title: 'Other', sha256: '' };
        const entries = [
          { type: 'record', version: 1, plan, base: head, tool: 'test' },
          {
            type: 'apply',
            phase: 1,
            parent: head,
            commits: [head],
            branch: 'main',
            workTree: repo.root,
            when,
          },
        ];
        mkdirSync(join(repo.root, '.git/reorg-tui'), { recursive: true });
        const record = entries.map(entry => `${JSON.stringify(entry)}\n`).join('');
        writeFileSync(join(repo.root, '.git/reorg-tui/other-1.jsonl'), record);
        repo.run('mv', 'b/y.py', 'b/z.py');
      },
      /Phase 1 of other\.md was interrupted here: `reorg-tui other\.md` ends it\..*Uncommitted changes/,
    ],
    ['an index lock', () => writeFileSync(join(repo.root, '.git/index.lock'), ''), /index\.lock exists/],
    [
      'a plan that is not UTF-8',
      () =>
        repo.commit('bad', { 'plan.md': '' }) &&
        writeFileSync(join(repo.root, 'plan.md'), Buffer.from([0x23, 0x20, 0xe9, 0xe8, 0x0a])),
      /plan\.md.*UTF-8/s,
    ],
    ['an empty plan', () => repo.commit('empty', { 'plan.md': '\n' }), /plan\.md/],
  ];
  it.each(cases)(
    'says in one sentence what to do about %s, and touches nothing',
    async (_, arrange, message) => {
      arrange();
      const before = state();
      const { code, said } = await start();
      expect(said).toMatch(message);
      expect(code).toBeGreaterThan(0);
      expect(state()).toBe(before);
    },
  );

  it('unlocks the index that a killed program of ours locked, though the record says nothing of it', async () => {
    const { pid } = spawnSync('true');
    writeFileSync(join(repo.root, '.git/index.lock'), `reorg-tui ${pid}\n`);
    expect(await start()).toMatchObject({ code: 0 });
    expect(existsSync(join(repo.root, '.git/index.lock'))).toBe(false);
  });

  it('says that a plan is missing, or is a folder', async () => {
    expect(await start(['nowhere.md', '--auto'])).toMatchObject({
      said: expect.stringMatching(/nowhere\.md/),
    });
    expect((await start(['./a', '--auto'])).said).toMatch(/is a folder/);
  });

  it('says that there is no repository, or no commit in it', async () => {
    rmSync(join(repo.root, '.git'), { recursive: true });
    expect((await start()).said).toMatch(/not in a git repository.*-C DIR/s);
    repo.run('init', '-q');
    expect((await start()).said).toMatch(/The branch \w+ has no commit yet\. Commit something first\.\n/);
    repo.commit('begin', {});
    repo.run('checkout', '-q', '--orphan', 'fresh');
    expect((await start()).said).toMatch(/The branch fresh has no commit yet.*switch to a branch/s);
  });

  it('says that git is missing or too old', async () => {
    const bin = join(repo.root, 'bin');
    mkdirSync(bin);
    const environment = { ...repo.environment, PATH: bin };
    expect((await start(undefined, environment)).said).toMatch(/git was not found/);
    writeFileSync(join(bin, 'git'), '#!/bin/sh\necho git version 2.20.1\n', { mode: 0o755 });
    expect((await start(undefined, environment)).said).toMatch(/git 2\.20 is too old/);
  });

  it('says that git does not know who commits', async () => {
    const {
      GIT_AUTHOR_NAME: _,
      GIT_AUTHOR_EMAIL: __,
      GIT_COMMITTER_NAME: ___,
      GIT_COMMITTER_EMAIL: ____,
      ...environment
    } = repo.environment;
    repo.run('config', 'user.useConfigOnly', 'true');
    expect((await start(undefined, environment)).said).toMatch(/does not know who you are/);
  });

  it('leaves no record behind where it only looked', async () => {
    await start(['rehearse', 'plan.md']);
    expect(readdirSync(join(repo.root, '.git'))).not.toContain('reorg-tui');
    expect(repo.run('status', '--porcelain')).toBe('');
  });
});
