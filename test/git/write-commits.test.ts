import { afterEach, beforeEach, expect, test } from 'vitest';
import { commitTree } from '../../src/git/calls/commit-tree.ts';
import { Git } from '../../src/git/run.ts';
import { writeCommits } from '../../src/git/write-commits.ts';
import { TestRepository } from '../support/repository.ts';

let repo: TestRepository;
let head: string;
let tree: string;
beforeEach(() => {
  repo = new TestRepository();
  head = repo.commit('begin', { 'a.txt': 'a\n' }, 'Ada');
  tree = repo.run('rev-parse', 'HEAD^{tree}');
});
afterEach(() => repo.remove());

test('commits are what git commit-tree makes of the same, and may be parents of each other', async () => {
  const message = 'Grüße 😀\n\nbody\n';
  const [first, second] = await writeCommits(repo.git, [
    { name: 'one', tree, parents: [head], message },
    { name: 'two', tree, parents: [head, 'one'], message: 'no line end' },
  ]);
  const same = await repo.git.run(commitTree(tree, [head], message));
  const body = (id: string) => repo.run('cat-file', 'commit', id).replace(/ \d+ [+-]\d{4}$/gm, '');
  expect(body(first!)).toBe(body(same));
  expect(repo.run('rev-list', '--parents', '--max-count=1', second!)).toBe(`${second} ${head} ${first}`);
  expect(repo.run('cat-file', 'commit', second!)).toMatch(/\n\nno line end$/);
  expect(repo.run('fsck', '--strict')).not.toMatch(/error/);
});

test('without an author git says what to do', async () => {
  const nobody = new Git(repo.root, { ...repo.environment, GIT_AUTHOR_NAME: '', GIT_COMMITTER_NAME: '' });
  await expect(writeCommits(nobody, [{ name: 'one', tree, parents: [], message: 'x' }])).rejects.toThrow(
    /ident/i,
  );
});

test('nothing asks git for nothing', async () => {
  expect(await writeCommits(repo.git, [])).toEqual([]);
});
