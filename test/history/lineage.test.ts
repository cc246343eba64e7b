import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lineages } from '../../src/history/lineage.ts';
import { eldestFirst, lives } from '../../src/history/lives.ts';
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
    expect(base).toMatchObject({ similarity: 1, certain: true });
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
    expect((await lineage('a.py', 'b.py')).base).toEqual({ kind: 'none', similarity: 0, certain: false });
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

  it('takes a merge of main into an older branch for no birth', async () => {
    repo.commit('begin', { 'README.md': 'x\n' });
    repo.run('branch', 'topic');
    const begun = repo.commit('elder', { 'old.py': numbered(1, 30) });
    const copy = repo.commit('copy', { 'new.py': numbered(1, 30) });
    repo.run('checkout', '-q', 'topic');
    repo.commit('topic', { 'topic.txt': 't\n' });
    repo.merge('main');
    repo.run('checkout', '-q', 'main');
    repo.merge('topic');
    expect(await lineage('new.py', 'old.py')).toMatchObject({
      elder: 'old.py',
      copyCommit: copy,
      base: { kind: 'exact', commit: begun },
    });
  });

  it('orders what was born on parallel branches by date', async () => {
    repo.commit('begin', { 'README.md': 'x\n' });
    repo.run('checkout', '-q', '-b', 'topic');
    repo.commit('first', { 'first.py': numbered(1, 30) });
    repo.run('checkout', '-q', 'main');
    repo.commit('second', { 'second.py': numbered(1, 30) });
    repo.merge('topic');
    expect((await lineage('second.py', 'first.py')).elder).toBe('first.py');
  });

  it('follows a subtree merge to the history that it brings', async () => {
    repo.commit('begin', { 'README.md': 'x\n' });
    repo.run('checkout', '-q', '--orphan', 'library');
    const born = repo.commit('library', { 'README.md': null, 'part.py': numbered(1, 30) });
    repo.commit('more', { 'part.py': numbered(1, 40) });
    repo.run('checkout', '-q', 'main');
    repo.commit('own copy', { 'own/part.py': numbered(1, 40) });
    repo.run('merge', '-q', '-s', 'ours', '--no-commit', '--allow-unrelated-histories', 'library');
    repo.run('read-tree', '--prefix=deps/', '-u', 'library');
    repo.commit('subtree', {});
    const known = await lives(repo.git, 'HEAD', ['deps/part.py']);
    expect(known.get('deps/part.py')?.versions.at(-1)).toMatchObject({ commit: born, path: 'part.py' });
    expect((await lineage('own/part.py', 'deps/part.py')).elder).toBe('deps/part.py');
  });

  it('finds an equal text at any depth, and across a removal', async () => {
    const texts = Array.from(
      { length: 6 },
      (_, index) => `${numbered(1, 20)}${numbered(100 + index, 110 + index)}`,
    );
    const ids = texts.map((text, index) => repo.commit(`version ${index}`, { 'old.py': text }));
    repo.commit('remove', { 'old.py': null });
    repo.commit('again', { 'old.py': `${numbered(1, 20)}${numbered(300, 340)}` });
    const copy = repo.commit('copy', { 'new.py': texts[2]! });
    expect(await lineage('old.py', 'new.py')).toMatchObject({
      elder: 'old.py',
      copyCommit: copy,
      base: { kind: 'exact', commit: ids[2], certain: true },
    });
  });

  it('lets the life of a vendored file go on where it was replaced by much the same', async () => {
    repo.commit('own', { 'src/a.c': numbered(1, 30) });
    const vendored = repo.commit('vendor', { 'deps/a.c': `/* theirs */\n${numbered(1, 30)}` });
    repo.commit('remove', { 'deps/a.c': null });
    repo.commit('replace', { 'deps/a.c': `/* theirs */\n${numbered(1, 33)}` });
    expect(await lineage('src/a.c', 'deps/a.c')).toMatchObject({ elder: 'src/a.c', copyCommit: vendored });
  });

  it('lets the life of a short file go on where all but its head was adapted', async () => {
    const head = `/* A licence,\n${' * line after line.\n'.repeat(9)} */\n`;
    repo.commit('own', { 'src/alloc.h': `${head}#define make malloc\n#define give free\n` });
    const copy = repo.commit('vendor', { 'deps/alloc.h': `${head}#define make malloc\n#define give free\n` });
    repo.commit('remove', { 'deps/alloc.h': null });
    repo.commit('replace', { 'deps/alloc.h': `${head}#define make my_malloc\n#define give my_free\n` });
    expect(await lineage('src/alloc.h', 'deps/alloc.h')).toMatchObject({
      elder: 'src/alloc.h',
      copyCommit: copy,
      base: { kind: 'exact', certain: true },
    });
  });

  it('begins a new life where a file that was renamed away comes back as a copy', async () => {
    repo.commit('begin', { 'a.py': numbered(1, 30) });
    repo.commit('rename', { 'a.py': null, 'b.py': numbered(1, 30) });
    const copy = repo.commit('copy back', { 'a.py': numbered(1, 30) });
    expect(await lineage('a.py', 'b.py')).toMatchObject({ elder: 'b.py', copyCommit: copy });
  });

  it('takes the last text that was copied over again', async () => {
    repo.commit('begin', { 'old.py': numbered(1, 30) });
    const copy = repo.commit('copy', { 'new.py': numbered(1, 30) });
    const better = repo.commit('better', { 'old.py': numbered(1, 50) });
    repo.commit('take over', { 'new.py': numbered(1, 50) });
    const later = repo.commit('later', { 'old.py': numbered(1, 60) });
    expect(await lineage('old.py', 'new.py')).toMatchObject({
      copyCommit: copy,
      base: { kind: 'exact', commit: better },
      elderCommits: [later],
      youngerCommits: [],
    });
  });

  it('says that files born together are no copies of each other, unless they are equal', async () => {
    repo.commit('both', {
      'a.py': numbered(1, 30),
      'b.py': numbered(1, 25) + numbered(90, 95),
      'c.py': numbered(1, 30),
    });
    expect(await lineage('b.py', 'a.py')).toMatchObject({
      elder: 'b.py',
      together: true,
      base: { kind: 'similar', certain: false },
    });
    expect(await lineage('a.py', 'c.py')).toMatchObject({
      together: true,
      base: { kind: 'exact', certain: true },
    });
  });

  it('is certain of descent only where most of the elder’s text was kept', async () => {
    const head = Array.from({ length: 20 }, (_, index) => `// Licence, line ${index}\n`).join('');
    repo.commit('begin', { 'old.go': `${head}\npackage util\n\n${numbered(1, 20)}` });
    repo.commit('half', { 'half.go': `${head}\npackage util\n\n${numbered(1, 12)}${numbered(50, 57)}` });
    repo.commit('head', { 'head.go': `${head}\npackage util\n\n${numbered(70, 90)}` });
    repo.commit('most', { 'most.go': `${head}\npackage util\n\n${numbered(1, 16)}${numbered(60, 90)}` });
    const base = async (path: string) => (await lineage('old.go', path)).base;
    expect(await base('half.go')).toMatchObject({ kind: 'similar', certain: false });
    expect(await base('head.go')).toMatchObject({ kind: 'none', certain: false });
    expect(await base('most.go')).toMatchObject({ kind: 'similar', certain: true });
  });
});
