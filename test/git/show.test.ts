import { afterEach, beforeEach, expect, test } from 'vitest';
import { shownCommit } from '../../src/git/calls/show.ts';
import { TestRepository } from '../support/repository.ts';

let repo: TestRepository;
beforeEach(() => {
  repo = new TestRepository();
});
afterEach(() => repo.remove());

test('a commit with who, why, and what it did to each file', async () => {
  const text = 'one\ntwo\nthree\nfour\nfive\nsix\n';
  const first = repo.commit('First', { 'a.txt': text, 'gone.txt': 'x\n', 'b.txt': 'b\n' });
  repo.run('mv', 'a.txt', 'new name.txt');
  const id = repo.commit('Second\n\nWith a reason.', {
    'new name.txt': text.replace('two', '2'),
    'gone.txt': null,
    'b.txt': 'b',
    'c.txt': 'c\n',
  });
  const shown = await repo.git.run(shownCommit(id));
  expect(shown).toMatchObject({
    id,
    parents: [first],
    author: 'Reorganizer',
    message: ['Second', '', 'With a reason.'],
  });
  expect(shown.files.map(({ path, from, change }) => [change, path, from])).toEqual([
    ['changed', 'b.txt', undefined],
    ['added', 'c.txt', undefined],
    ['removed', 'gone.txt', undefined],
    ['moved', 'new name.txt', 'a.txt'],
  ]);
  expect(shown.files[0]?.lines).toEqual([
    { kind: 'hunk', text: '@@ -1 +1 @@' },
    { kind: 'removed', old: 1, text: 'b' },
    { kind: 'added', new: 1, text: 'b' },
  ]);
  expect(shown.files[3]?.lines.slice(0, 4)).toEqual([
    { kind: 'hunk', text: '@@ -1,5 +1,5 @@' },
    { kind: 'same', old: 1, new: 1, text: 'one' },
    { kind: 'removed', old: 2, text: 'two' },
    { kind: 'added', new: 2, text: '2' },
  ]);
});

test('lines of content are never taken for the head of a file, nor names in quotes for others', async () => {
  const odd = 'a "b"\t\\c é';
  repo.commit('First', { [odd]: 'x\n' });
  const id = repo.commit('Second', { [odd]: 'x\ndiff --git a/z b/z\n@@ -1 +1 @@\n--- a/z\n' });
  const { files } = await repo.git.run(shownCommit(id));
  expect(files).toHaveLength(1);
  expect(files[0]).toMatchObject({ path: odd, change: 'changed' });
  expect(files[0]?.lines.filter(({ kind }) => kind === 'added').map(({ text }) => text)).toEqual([
    'diff --git a/z b/z',
    '@@ -1 +1 @@',
    '--- a/z',
  ]);
});

test('a merge is shown against its first parent; the first commit against nothing', async () => {
  const first = repo.commit('First', { a: 'a\n' });
  repo.run('checkout', '-q', '-b', 'side');
  repo.commit('Side', { b: 'b\n' });
  repo.run('checkout', '-q', 'main');
  repo.commit('Main', { c: 'c\n' });
  const merge = repo.merge('side');
  expect((await repo.git.run(shownCommit(merge))).files.map(({ path }) => path)).toEqual(['b']);
  expect((await repo.git.run(shownCommit(first))).files).toMatchObject([{ path: 'a', change: 'added' }]);
});

test('what is no commit is refused before git sees it', () => {
  expect(() => shownCommit('--output=x')).toThrow(TypeError);
});
