import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Demo, makeDemo } from '../../src/demo/make.ts';
import { Git } from '../../src/git/run.ts';
import { asked, printed } from '../support/asking.ts';
import { hermetic } from '../support/repository.ts';

const folder = mkdtempSync(join(tmpdir(), 'reorg-demo-test-'));
let demo: Demo;
let git: Git;

beforeAll(async () => {
  const started = performance.now();
  demo = await makeDemo(join(folder, 'first'));
  console.log(`demonstration made in ${Math.round(performance.now() - started)} ms`);
  git = new Git(demo.root, hermetic(folder));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the repository', () => {
  test('is clean and whole, as git sees it', async () => {
    expect(await printed(git, 'status', '--porcelain', '--ignored')).toBe('');
    expect(await printed(git, 'fsck', '--strict', '--full')).toBe('');
    expect(await printed(git, 'diff', '--stat', 'HEAD')).toBe('');
    expect(await asked(git, 'symbolic-ref', 'HEAD')).toEqual(['refs/heads/main']);
    expect(await asked(git, 'rev-parse', 'HEAD')).toEqual([demo.head]);
  });

  test('is clean also for somebody whose git turns line ends around', async () => {
    const home = join(folder, 'home');
    mkdirSync(home);
    writeFileSync(join(home, '.gitconfig'), '[core]\n\tautocrlf = true\n');
    const theirs = new Git(demo.root, { ...hermetic(home), GIT_CONFIG_GLOBAL: join(home, '.gitconfig') });
    expect(await printed(theirs, 'status', '--porcelain')).toBe('');
  });

  test('has a history of many hands over more than a year', async () => {
    const lines = await asked(git, 'log', '--format=%an <%ae>%x09%at%x09%P');
    const authors = new Set(lines.map(line => line.split('\t')[0]));
    const times = lines.map(line => Number(line.split('\t')[1]));
    expect(lines.length).toBeGreaterThanOrEqual(40);
    expect(authors.size).toBeGreaterThanOrEqual(6);
    expect([...authors].filter(author => !author?.endsWith('@example.org>'))).toEqual([]);
    expect(authors).toContain('Lucía Ferreiro <lucia@example.org>');
    expect((times[0]! - times.at(-1)!) / 86_400).toBeGreaterThan(365);
  });

  test('has files in which several people wrote', async () => {
    const paths = await asked(git, 'ls-files', 'src/**.py');
    const counts = await Promise.all(
      paths.map(async path => {
        const blame = await asked(git, 'blame', '--line-porcelain', '--', path);
        return new Set(blame.filter(line => line.startsWith('author '))).size;
      }),
    );
    expect(counts.filter(count => count > 1).length).toBeGreaterThan(15);
    expect(Math.max(...counts)).toBeGreaterThanOrEqual(4);
  });

  test('lets somebody commit whom git does not know', async () => {
    const environment = { PATH: process.env.PATH, HOME: folder, GIT_CONFIG_NOSYSTEM: '1' };
    const unknown = new Git(demo.root, environment);
    expect(await printed(unknown, 'var', 'GIT_COMMITTER_IDENT')).toContain('You <you@example.org>');
  });

  test('holds the plan', async () => {
    expect(await asked(git, 'ls-tree', '--name-only', 'HEAD', demo.plan)).toEqual([demo.plan]);
  });
});

describe('the tests of the demonstration', () => {
  const hasPython = spawnSync('python3', ['--version']).status === 0;

  test.runIf(hasPython)(
    'pass at the end of the history, and where the copies were made',
    { timeout: 240_000 },
    async () => {
      const copying = await asked(git, 'log', '--format=%H', '--grep=a home of their own', '--grep=Release');
      for (const commit of [...copying, demo.head]) {
        const tree = join(folder, commit);
        await asked(git, 'worktree', 'add', '--detach', tree, commit);
        const { status, stderr } = spawnSync('python3', ['-B', '-m', 'unittest'], {
          cwd: tree,
          encoding: 'utf8',
        });
        expect({ commit, status, passed: /^OK$/m.test(stderr) }).toEqual({ commit, status: 0, passed: true });
        await asked(git, 'worktree', 'remove', '--force', tree);
      }
    },
  );
});

describe('making it', () => {
  test('gives the same commits every time', async () => {
    expect((await makeDemo(join(folder, 'second'))).head).toBe(demo.head);
  });

  test('leaves one that is there as it stands', async () => {
    const root = join(folder, 'going-on');
    await makeDemo(root);
    const ours = new Git(root, hermetic(folder));
    await asked(ours, 'commit', '--allow-empty', '-q', '-m', 'A phase');
    const [moved] = await asked(ours, 'rev-parse', 'HEAD');
    expect(await makeDemo(root)).toEqual({ ...demo, root });
    expect(await asked(ours, 'rev-parse', 'HEAD')).toEqual([moved]);
  });

  test('takes an empty directory, and no other', async () => {
    const empty = mkdtempSync(join(folder, 'empty-'));
    expect((await makeDemo(empty)).root).toBe(empty);
    const full = mkdtempSync(join(folder, 'full-'));
    writeFileSync(join(full, 'letter.txt'), 'dear');
    await expect(makeDemo(full)).rejects.toThrow(/neither an empty directory nor a demonstration/);
    expect(readdirSync(full)).toEqual(['letter.txt']);
  });

  test('forgets what a killed attempt left, and leaves nothing beside', async () => {
    const parent = mkdtempSync(join(folder, 'killed-'));
    mkdirSync(join(parent, '.demo.reorg-demo', '.git', 'objects'), { recursive: true });
    writeFileSync(join(parent, '.demo.reorg-demo', '.git', 'HEAD'), 'ref: refs/heads/ma');
    expect((await makeDemo(join(parent, 'demo'))).head).toBe(demo.head);
    expect(readdirSync(parent)).toEqual(['demo']);
    expect(existsSync(join(parent, 'demo', 'Makefile'))).toBe(true);
  });
});
