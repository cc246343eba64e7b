import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eldestFirst, lineages, lives } from '../../src/history/lineage.ts';
import { TestRepository } from '../support/repository.ts';

const numbered = (from: number, to: number) =>
  Array.from(
    { length: to - from + 1 },
    (_, index) => `line ${from + index} = ${(from + index) * 104_729}\n`,
  ).join('');

let repo: TestRepository;
beforeEach(() => {
  repo = new TestRepository();
});
afterEach(() => repo.remove());

async function lineage(a: string, b: string) {
  const known = await lives(repo.git, 'HEAD', [a, b]);
  const [found] = await lineages(repo.git, [[a, b]], known);
  return found!;
}

describe('lineage', () => {
  it('finds the elder, the copying commit and an exact base, whichever is named first', async () => {
    repo.commit('begin', { 'old.py': numbered(1, 30) });
    const edit = repo.commit('edit', { 'old.py': numbered(1, 40) });
    const copy = repo.commit('copy', { 'new.py': numbered(1, 40) });
    const later = repo.commit('later', { 'old.py': numbered(1, 50) });
    for (const pair of [
      ['old.py', 'new.py'],
      ['new.py', 'old.py'],
    ] as const) {
      const [one, other] = pair;
      expect(await lineage(one, other)).toMatchObject({
        elder: 'old.py',
        younger: 'new.py',
        copyCommit: copy,
        base: { kind: 'exact', commit: edit, similarity: 1 },
        elderCommits: [later],
        youngerCommits: [],
      });
    }
  });

  it('takes the most similar version where the copying commit edited imports', async () => {
    repo.commit('begin', { 'old.py': `import a\n${numbered(1, 30)}` });
    repo.commit('other text', { 'old.py': `import a\n${numbered(1, 10)}${numbered(100, 140)}` });
    const close = repo.commit('close text', { 'old.py': `import a\n${numbered(1, 30)}${numbered(50, 60)}` });
    repo.commit('copy', { 'new.py': `import b\n${numbered(1, 30)}${numbered(50, 60)}` });
    const { base } = await lineage('old.py', 'new.py');
    expect(base).toMatchObject({ kind: 'similar', commit: close });
    expect(base.similarity).toBeCloseTo(41 / 42);
  });

  it('takes no later version of the elder, even if it became equal', async () => {
    const before = repo.commit('begin', { 'old.py': `import a\n${numbered(1, 30)}` });
    repo.commit('copy', { 'new.py': `import b\n${numbered(1, 30)}` });
    repo.commit('converge', { 'old.py': `import b\n${numbered(1, 30)}` });
    expect((await lineage('old.py', 'new.py')).base).toMatchObject({ kind: 'similar', commit: before });
  });

  it('says that there is none for files that only lie side by side', async () => {
    repo.commit('begin', { 'a.py': numbered(1, 30) });
    repo.commit('other', { 'b.py': numbered(500, 530) });
    expect((await lineage('a.py', 'b.py')).base).toEqual({ kind: 'none', similarity: 0 });
  });

  it('goes through an earlier rename of the elder', async () => {
    const begun = repo.commit('begin', { 'first.py': numbered(1, 30) });
    repo.commit('copy', { 'copy.py': numbered(1, 30) });
    repo.commit('rename', { 'first.py': null, 'second.py': numbered(1, 30) });
    expect(await lineage('second.py', 'copy.py')).toMatchObject({
      elder: 'second.py',
      base: { kind: 'exact', commit: begun, path: 'first.py' },
    });
  });

  it('looks at the last life of a file that was removed and added again', async () => {
    repo.commit('begin', { 'a.py': numbered(1, 5) });
    repo.commit('remove', { 'a.py': null, 'b.py': numbered(1, 30) });
    repo.commit('again', { 'a.py': numbered(1, 30) });
    const known = await lives(repo.git, 'HEAD', ['a.py', 'b.py']);
    expect(eldestFirst(['a.py', 'b.py'], known)).toEqual(['b.py', 'a.py']);
  });

  it('asks git a constant number of times, however many pairs', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [`old/${index}.py`, numbered(index, index + 20)]),
    );
    repo.commit('begin', files);
    repo.commit(
      'copy',
      Object.fromEntries(Object.entries(files).map(([path, text]) => [path.replace('old', 'new'), text])),
    );
    let runs = 0;
    repo.git.onRun(() => {
      runs += 1;
    });
    const pairs = Object.keys(files).map(path => [path, path.replace('old', 'new')] as const);
    const known = await lives(repo.git, 'HEAD', pairs.flat());
    expect(await lineages(repo.git, pairs, known)).toHaveLength(12);
    expect(runs).toBeLessThanOrEqual(4);
  });
});
