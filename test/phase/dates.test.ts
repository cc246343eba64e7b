import { afterEach, beforeEach, expect, test } from 'vitest';
import { Git } from '../../src/git/run.ts';
import { datesAfter } from '../../src/phase/dates.ts';
import { TestRepository } from '../support/repository.ts';

let repo: TestRepository;
beforeEach(() => {
  repo = new TestRepository();
});
afterEach(() => repo.remove());

const at = (now: number) => new Git(repo.root, { ...repo.environment, GIT_COMMITTER_DATE: `${now} +0200` });

test('the commits of a phase are a second apart, and the last one is made now', async () => {
  const head = repo.commit('begin', { a: 'a\n' });
  const then = Number(repo.run('log', '-1', '--format=%ct', head));
  const now = then + 1000;
  expect(await datesAfter(at(now), head, 3)).toEqual([now - 2, now - 1, now].map(date => `${date} +0200`));
});

test('none is older than what it stands on', async () => {
  const head = repo.commit('begin', { a: 'a\n' });
  const then = Number(repo.run('log', '-1', '--format=%ct', head));
  expect(await datesAfter(at(then), head, 2)).toEqual([`${then + 1} +0200`, `${then + 2} +0200`]);
});
