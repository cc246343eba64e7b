import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { audit } from '../../src/after/audit.ts';
import { readRange } from '../../src/after/range.ts';
import { build, open, sorted } from '../../src/after/session.ts';
import { openRepository } from '../../src/git/repository.ts';
import { TestRepository } from '../support/repository.ts';
import { numbered } from './texts.ts';

let repo: TestRepository;
let first: string;
let from: string;
/** A copy from long ago, which grew; its elder is removed only now. */
beforeEach(() => {
  repo = new TestRepository();
  first = repo.commit('begin', { 'old/a.py': numbered(1, 40), 'old/c.py': numbered(600, 630) });
  repo.commit('copy', { 'src/a.py': numbered(1, 40), 'src/c.py': numbered(600, 630) });
  from = repo.commit('grow', { 'src/a.py': `${numbered(1, 40)}${numbered(500, 505)}` });
  repo.commit('remove what is double', { 'old/a.py': null, 'readme.md': 'x\n' });
  repo.commit('go on', { 'readme.md': 'y\n' });
});
afterEach(() => repo.remove());

const range = async () => {
  const repository = await openRepository(repo.root, repo.environment);
  return { repository, read: await readRange(repository, `${from}..HEAD`) };
};

describe('a copy from before the range whose elder is removed in it', () => {
  it('is found with the lines that its elder’s authors wrote', async () => {
    const { repository, read } = await range();
    const { files } = await audit(repository, read);
    expect(files.flatMap(file => file.pairs)).toMatchObject([
      { path: 'src/a.py', source: 'old/a.py', why: 'copied-before', sureness: 'sure', lost: { length: 40 } },
    ]);
  });

  it('is found where the elder was made a facade, in the commit that did', async () => {
    from = repo.run('rev-parse', 'HEAD');
    const facade = repo.commit('hand on', { 'old/c.py': 'from src.c import *\n' });
    repo.commit('say why', { 'old/c.py': '# moved\nfrom src.c import *\n' });
    const { repository, read } = await range();
    const { files } = await audit(repository, read);
    expect(files.flatMap(file => file.pairs)).toMatchObject([
      { path: 'src/c.py', source: 'old/c.py', why: 'copied-before', commit: facade, lost: { length: 31 } },
    ]);
  });

  it('is not found where the two only look alike', async () => {
    repo.commit('another', { 'old/b.py': numbered(900, 930), 'src/b.py': numbered(925, 960) });
    from = repo.run('rev-parse', 'HEAD');
    repo.commit('remove', { 'old/b.py': null });
    const { repository, read } = await range();
    expect((await audit(repository, read)).files.flatMap(file => file.pairs)).toEqual([]);
  });

  it.each(['a', 'b', 'c', 'rewrite'] as const)('gets its authors back by way %s', async way => {
    const { repository, read } = await range();
    const session = await open(repository, read, { tool: 'test', keep: false });
    const made = await build(session, sorted(session, true).taken, {
      way,
      dropSignatures: false,
      published: true,
    });
    expect(made.proof).toMatchObject({ lines: 46, back: 40, same: 6, otherwise: 0, tool: 0 });
    const blamed = repo.run('blame', '--porcelain', made.after, '--', 'src/a.py');
    expect(blamed.match(new RegExp(`^${first} `, 'gm'))).toHaveLength(40);
    expect(repo.run('rev-parse', `${made.after}^{tree}`)).toBe(repo.run('rev-parse', 'HEAD^{tree}'));
  });
});
