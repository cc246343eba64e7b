import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { blame, blameLines, blameSince } from '../../src/git/blame.ts';
import { versions } from '../../src/git/calls/log-versions.ts';
import { TestRepository } from '../support/repository.ts';

let repo: TestRepository;
beforeEach(() => {
  repo = new TestRepository();
});
afterEach(() => repo.remove());

describe('blame', () => {
  it('is that of everybody, whatever is configured here', async () => {
    const first = repo.commit('first', { a: '1\n2\n3\n', '.gitattributes': 'a diff=short\n' });
    const second = repo.commit('second', { a: '1\n2 changed\n3\n' });
    repo.write({ ignored: `${second}\n` });
    repo.run('config', 'diff.short.textconv', `touch ${join(repo.root, 'ran')}; head -n 1`);
    for (const file of ['ignored', 'not/there', ''])
      repo.run('config', '--add', 'blame.ignoreRevsFile', file);
    repo.run('config', 'blame.markIgnoredLines', 'true');
    const { lines } = await blame(repo.git, second, 'a');
    expect(lines.map(line => line.commit)).toEqual([first, second, first]);
    expect(existsSync(join(repo.root, 'ran'))).toBe(false);
  });

  it('knows paths that git prints in quotes', async () => {
    const odd = 'a "b"\t\\c é';
    repo.commit('first', { [odd]: '1\n2\n' });
    repo.run('mv', '--', odd, 'plain');
    const second = repo.commit('second', {});
    const { lines } = await blame(repo.git, second, 'plain');
    expect(lines.map(line => line.path)).toEqual([odd, odd]);
  });

  it('is asked about no option in the place of a commit', async () => {
    repo.commit('first', { a: '1\n' });
    await expect(blame(repo.git, '--contents=x', 'a')).rejects.toThrow(TypeError);
  });
});

describe('the versions of a path', () => {
  it('are the same with settings that follow renames or say otherwise what a merge changed', async () => {
    repo.commit('first', { old: '1\n2\n3\n4\n' });
    repo.run('mv', 'old', 'new');
    const second = repo.commit('second', {});
    const wanted = await repo.git.run(versions(second, ['new']));
    expect(wanted.map(({ status }) => status)).toEqual(['A']);
    for (const [name, value] of [
      ['log.follow', 'true'],
      ['log.showSignature', 'true'],
      ['log.diffMerges', 'combined'],
      ['color.diff', 'always'],
    ] as const)
      repo.run('config', name, value);
    expect(await repo.git.run(versions(second, ['new']))).toEqual(wanted);
  });
});

it('tells where lines stood in an older commit, or which commit after it wrote them', async () => {
  const first = repo.commit('one', { 'a.txt': 'one\ntwo\nthree\nfour\n' });
  const older = repo.commit('two', { 'a.txt': 'zero\none\ntwo\nthree\nfour\n' });
  const moved = repo.commit('move', { 'a.txt': null, 'b.txt': 'zero\ntwo\nnew\nthree\nfour\n' });
  expect(await blameSince(repo.git, older, moved, 'b.txt')).toEqual([
    { path: 'a.txt', line: 1 },
    { path: 'a.txt', line: 3 },
    moved,
    { path: 'a.txt', line: 4 },
    { path: 'a.txt', line: 5 },
  ]);
  // From there on it is as full blame says.
  expect([...(await blameLines(repo.git, older, 'a.txt', [1, 3, 4]))]).toEqual([
    [1, older],
    [3, first],
    [4, first],
  ]);
  const full = (await blame(repo.git, moved, 'b.txt')).lines.map(line => line.commit);
  expect(full).toEqual([older, first, moved, first, first]);
});
