import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileChange } from '../../src/session/change.ts';
import { TestRepository } from '../support/repository.ts';

type Planned = Parameters<typeof fileChange>[1];

let repo: TestRepository;
beforeEach(() => {
  repo = new TestRepository();
});
afterEach(() => repo.remove());

/** The files of a commit, by path. */
const filesOf = (commit: string) =>
  new Map(
    repo
      .run('ls-tree', '-r', commit)
      .split('\n')
      .map(line => /^(\d+) blob (\w+)\t(.*)$/.exec(line)!)
      .map(([, mode = '', blob = '', path = '']) => [path, { mode, blob }] as const),
  );

/** A phase that leads from the files of one commit to those of the other. */
function planned(
  from: string,
  to: string,
  groups: readonly { to: string; sources: readonly string[] }[],
): Planned {
  const spec = { role: 'move', files: filesOf(to) };
  return {
    before: filesOf(from),
    layout: { groups },
    rehearsal: { commits: [{ spec, id: to, parents: [from] }] },
  } as unknown as Planned;
}

test('what moves is compared with where it comes from, what stays with itself', async () => {
  const first = repo.commit('first', { 'old.txt': '1\n2\n3\n', 'same.txt': 'a\n', 'gone.txt': 'x\n' });
  const second = repo.commit('second', {
    'old.txt': null,
    'new.txt': '1\ntwo\n3\n',
    'same.txt': 'b\n',
    'gone.txt': null,
    'made.txt': 'm\n',
  });
  const phase = planned(first, second, [{ to: 'new.txt', sources: ['old.txt'] }]);
  const change = (path: string) => fileChange(repo.git, phase, path);
  expect(await change('new.txt')).toEqual({
    path: 'new.txt',
    from: 'old.txt',
    before: '1\n2\n3\n',
    after: '1\ntwo\n3\n',
    changes: [{ fromStart: 1, fromCount: 1, toStart: 1, toCount: 1 }],
  });
  expect(await change('same.txt')).toMatchObject({ path: 'same.txt', before: 'a\n', after: 'b\n' });
  const gone = await change('gone.txt');
  expect(gone).toMatchObject({ before: 'x\n', changes: [{ fromCount: 1, toCount: 0 }] });
  expect(gone.after).toBeUndefined();
  const new_ = await change('made.txt');
  expect(new_).toMatchObject({ after: 'm\n', changes: [{ fromCount: 0, toCount: 1 }] });
  expect(new_.before).toBeUndefined();
});

test('of copies that become one, the text that stands at the place now is the one before', async () => {
  const first = repo.commit('first', { 'a.txt': 'a\n', 'b.txt': 'b\n' });
  const second = repo.commit('second', { 'a.txt': null, 'b.txt': 'a\nb\n' });
  const phase = planned(first, second, [{ to: 'b.txt', sources: ['a.txt', 'b.txt'] }]);
  const change = await fileChange(repo.git, phase, 'b.txt');
  expect(change).toMatchObject({ before: 'b\n', after: 'a\nb\n' });
  expect(change.from).toBeUndefined();
});

test('what is no text has none', async () => {
  const first = repo.commit('first', { 'a.bin': 'a\0b' });
  const second = repo.commit('second', { 'a.bin': 'a\0c' });
  const change = await fileChange(repo.git, planned(first, second, []), 'a.bin');
  expect(change).toEqual({ path: 'a.bin', changes: [] });
});
