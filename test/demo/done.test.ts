import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { guessRange } from '../../src/after/guess.ts';
import { build, open } from '../../src/after/session.ts';
import type { Pair } from '../../src/after/types.ts';
import { type Demo, makeDemo } from '../../src/demo/make.ts';
import { openRepository, type Repository } from '../../src/git/repository.ts';
import { asked } from '../support/asking.ts';
import { hermetic } from '../support/repository.ts';

const folder = mkdtempSync(join(tmpdir(), 'reorg-demo-done-'));
let demo: Demo;
let repository: Repository;

beforeAll(async () => {
  demo = await makeDemo(join(folder, 'done'), 'done');
  repository = await openRepository(demo.root, hermetic(folder));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const opened = async () =>
  open(repository, (await guessRange(repository)).range, { tool: 'test', keep: false });

describe('the demonstration of a reorganization that is done', () => {
  test('goes on from the one before', async () => {
    const before = await makeDemo(join(folder, 'before'));
    expect(await asked(repository.git, 'merge-base', before.head, 'HEAD')).toEqual([before.head]);
    await expect(makeDemo(before.root, 'done')).rejects.toThrow(/holds the other demonstration/);
    expect(await makeDemo(demo.root, 'done')).toEqual(demo);
  });

  test('has one copy that was left behind and fixed alone since, and files that were renamed again', async () => {
    const { pairs } = await opened();
    const left = pairs.filter(pair => pair.copyLeft && pair.sinceSource > 0 && pair.sinceFile === 0);
    expect(left.map(pair => pair.source)).toContain('src/harbor/tasks/alerts/channels/sms.py');
    const again = (pair: Pair) => pair.via !== pair.path;
    expect(pairs.filter(again).map(pair => pair.path)).toEqual([
      'src/bulletins/tides.py',
      'src/bulletins/warnings.py',
    ]);
  });

  test('gets every line back that it lost', async () => {
    const session = await opened();
    expect(session.audit.lost).toBeGreaterThan(1000);
    expect(session.pairs.filter(pair => pair.sureness !== 'sure')).toEqual([]);
    const made = await build(session, session.pairs, { way: 'a', dropSignatures: false, published: false });
    expect(made.proof).toMatchObject({ back: session.audit.lost, otherwise: 0, tool: 0 });
    expect(made.refused).toEqual([]);
  });

  test.runIf(spawnSync('python3', ['--version']).status === 0)(
    'passes its own tests at each commit',
    {
      timeout: 240_000,
    },
    async () => {
      const since = await asked(repository.git, 'rev-list', '--grep=^Plan how', '-1', 'HEAD');
      for (const commit of await asked(repository.git, 'rev-list', `${since[0]}..HEAD`)) {
        const tree = join(folder, commit);
        await asked(repository.git, 'worktree', 'add', '--detach', tree, commit);
        const { status, stderr } = spawnSync('python3', ['-B', '-m', 'unittest'], {
          cwd: tree,
          encoding: 'utf8',
        });
        expect({ commit, status, passed: /^OK$/m.test(stderr) }).toEqual({ commit, status: 0, passed: true });
        await asked(repository.git, 'worktree', 'remove', '--force', tree);
      }
    },
  );
});
