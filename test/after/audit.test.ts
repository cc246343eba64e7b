import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { audit } from '../../src/after/audit.ts';
import { guessRange } from '../../src/after/guess.ts';
import { readRange } from '../../src/after/range.ts';
import type { AuditedFile } from '../../src/after/types.ts';
import { lostWords } from '../../src/after/words.ts';
import { openRepository } from '../../src/git/repository.ts';
import { TestRepository } from '../support/repository.ts';
import { numbered } from './texts.ts';

let repo: TestRepository;
beforeEach(() => {
  repo = new TestRepository();
});
afterEach(() => repo.remove());

const open = () => openRepository(repo.root, repo.environment);

async function files(from: string): Promise<Map<string, AuditedFile>> {
  const opened = await open();
  const found = await audit(opened, await readRange(opened, `${from}..HEAD`));
  return new Map(found.files.map(file => [file.path, file]));
}

/** What is said of one file, without numbers that depend on the text. */
async function said(from: string, path: string) {
  const file = (await files(from)).get(path);
  const [pair] = file?.pairs ?? [];
  return (
    pair && {
      state: file?.state,
      source: pair.source,
      why: pair.why,
      sureness: pair.sureness,
      lost: file?.lost,
    }
  );
}

describe('audit', () => {
  it('knows a copy whose elder stayed and went later, and counts the lines that came over and are left', async () => {
    repo.commit('begin', { 'lib/tide.py': numbered(1, 40) });
    const from = repo.commit('more', { 'lib/tide.py': numbered(1, 60) });
    const copy = repo.commit('copy', { 'src/tide.py': numbered(1, 60) });
    repo.commit('fix', { 'src/tide.py': `${numbered(1, 50)}fixed here\n` });
    repo.commit('remove the old one', { 'lib/tide.py': null });
    expect(await said(from, 'src/tide.py')).toEqual({
      state: 'lost',
      source: 'lib/tide.py',
      why: 'elder-stayed',
      sureness: 'sure',
      lost: 50,
    });
    const file = (await files(from)).get('src/tide.py');
    expect(file?.pairs[0]).toMatchObject({
      commit: copy,
      at: from,
      copyLeft: false,
      sinceFile: 1,
      sinceSource: 1,
    });
  });

  it('says that a rename which git sees is kept, and that what was never there is new', async () => {
    const from = repo.commit('begin', { 'a.py': numbered(1, 30) });
    repo.commit('move', { 'a.py': null, 'b/a.py': numbered(1, 30), 'b/other.py': numbered(900, 930) });
    const found = await files(from);
    expect(found.get('b/a.py')).toMatchObject({ state: 'kept', source: 'a.py', lost: 0 });
    expect(found.get('b/other.py')).toMatchObject({ state: 'new', lost: 0 });
  });

  it('tells a facade that was left in the place of what moved', async () => {
    const from = repo.commit('begin', { 'a.py': numbered(1, 30) });
    repo.commit('move', { 'a.py': 'from b import *\n', 'b.py': numbered(1, 30) });
    expect(await said(from, 'b.py')).toMatchObject({ source: 'a.py', why: 'facade-left', lost: 30 });
  });

  it('finds what changed too much for git to see a rename', async () => {
    const from = repo.commit('begin', { 'a.py': numbered(1, 30) });
    repo.commit('move and grow', { 'a.py': null, 'b.py': numbered(1, 30) + numbered(500, 580) });
    expect(await said(from, 'b.py')).toMatchObject({ source: 'a.py', why: 'too-different', lost: 30 });
  });

  it('finds an elder that had gone in a commit before, and a file that came back', async () => {
    const from = repo.commit('begin', { 'a.py': numbered(1, 30), 'c.py': numbered(100, 130) });
    repo.commit('remove', { 'a.py': null, 'c.py': null });
    repo.commit('write anew', { 'b.py': numbered(1, 30), 'c.py': numbered(100, 130) });
    expect(await said(from, 'b.py')).toMatchObject({ source: 'a.py', why: 'elder-gone-before', lost: 30 });
    expect(await said(from, 'c.py')).toMatchObject({ source: 'c.py', why: 'came-back', lost: 31 });
  });

  it('follows a file that was copied, renamed, and copied again', async () => {
    const from = repo.commit('begin', { 'a.py': numbered(1, 30) });
    const first = repo.commit('copy', { 'b.py': numbered(1, 30) });
    repo.commit('grow', { 'b.py': numbered(1, 35) });
    repo.commit('rename', { 'b.py': null, 'c.py': numbered(1, 35) });
    const second = repo.commit('copy again', { 'd.py': numbered(1, 35) });
    repo.commit('clear', { 'a.py': null, 'c.py': null });
    const file = (await files(from)).get('d.py');
    expect(file?.pairs.map(({ source, via, commit }) => ({ source, via, commit }))).toEqual([
      { source: 'c.py', via: 'd.py', commit: second },
      { source: 'a.py', via: 'b.py', commit: first },
    ]);
    expect(file?.lost).toBe(35);
  });

  it('names the copy that was fixed alone, and the parts of a file that was split', async () => {
    const from = repo.commit('begin', { 'a.py': numbered(1, 60) });
    repo.commit('split', { 'one.py': numbered(1, 30), 'two.py': numbered(31, 60) });
    repo.commit('fix', { 'a.py': `${numbered(1, 60)}fixed\n` });
    for (const path of ['one.py', 'two.py']) {
      const [pair] = (await files(from)).get(path)?.pairs ?? [];
      expect(pair).toMatchObject({
        source: 'a.py',
        sureness: 'likely',
        copyLeft: true,
        sinceSource: 1,
        sinceFile: 0,
      });
    }
  });

  it('takes no licence, no import and no text of another kind for descent', async () => {
    const head = Array.from({ length: 20 }, (_, at) => `# licence line ${at}\n`).join('');
    const imports = Array.from({ length: 20 }, (_, at) => `import module${at}\n`).join('');
    const from = repo.commit('begin', {
      'a.py': head + imports + numbered(1, 10),
      'notes.md': numbered(300, 330),
    });
    repo.commit('new', { 'b.py': head + imports + numbered(100, 130), 'c.py': numbered(300, 320) });
    const found = await files(from);
    expect([found.get('b.py')?.state, found.get('c.py')?.state]).toEqual(['new', 'new']);
  });

  it('reads binary files, links and files in merge commits without stumbling', async () => {
    const from = repo.commit('begin', { 'a.py': numbered(1, 30), 'pixels.png': '\0\u0001binary' });
    repo.run('switch', '-q', '-c', 'topic');
    repo.commit('copy', { 'b.py': numbered(1, 30), 'copy.png': '\0\u0001binary' });
    repo.run('switch', '-q', 'main');
    repo.commit('meanwhile', { 'z.py': numbered(700, 720) });
    repo.run('merge', '-q', '--no-ff', '-m', 'merge', 'topic');
    const found = await files(from);
    expect(found.get('b.py')).toMatchObject({ state: 'lost', lost: 30 });
    expect(found.get('copy.png')?.lost).toBe(0);
  });

  it('guesses the last reorganization and says which', async () => {
    repo.commit('begin', { 'a.py': numbered(1, 30) });
    const from = repo.commit('more', { 'a.py': numbered(1, 40) });
    repo.commit('copy everything', { 'src/a.py': numbered(1, 40) });
    repo.commit('remove', { 'a.py': null });
    const { range, why } = await guessRange(await open());
    expect(range.from).toBe(from);
    expect(why).toContain('copy everything');
  });

  it('reports a submodule that came to another place, and says that its history is its own', async () => {
    const module = '1234567890123456789012345678901234567890';
    repo.run('update-index', '--add', '--cacheinfo', `160000,${module},lib/dep`);
    repo.run('commit', '-q', '-m', 'begin');
    const from = repo.run('rev-parse', 'HEAD');
    repo.run('update-index', '--force-remove', 'lib/dep');
    repo.run('update-index', '--add', '--cacheinfo', `160000,${module},vendor/dep`);
    repo.run('commit', '-q', '-m', 'move the dependency');
    expect((await files(from)).get('vendor/dep')).toMatchObject({
      state: 'unread',
      what: 'submodule',
      source: 'lib/dep',
      lost: 0,
    });
  });

  it('says of a commit that blame is told to pass over that this gives no line back', async () => {
    const from = repo.commit('begin', { 'a.py': numbered(1, 30) });
    const copy = repo.commit('copy', { 'b.py': numbered(1, 30) });
    repo.commit('pass over it', { '.git-blame-ignore-revs': `# copied\n${copy} # copy\n` });
    const pair = (await files(from)).get('b.py')?.pairs[0];
    expect(pair).toMatchObject({ ignored: true, lost: expect.objectContaining({ length: 30 }) });
    expect(pair && lostWords(pair)).toMatch(/named in \.git-blame-ignore-revs/);
  });

  it('refuses what is no range, and a shallow clone', async () => {
    repo.commit('begin', { 'a.py': 'a\n' });
    const opened = await open();
    for (const words of ['--all..HEAD', 'HEAD...HEAD', 'nowhere..HEAD', '..'])
      await expect(readRange(opened, words)).rejects.toThrow(/range|no commit/);
    repo.commit('more', { 'a.py': 'b\n' });
    repo.run('clone', '-q', '--depth=1', `file://${repo.root}`, `${repo.root}/clone`);
    const shallow = await openRepository(`${repo.root}/clone`, repo.environment);
    await expect(readRange(shallow, 'HEAD..HEAD')).rejects.toThrow(/shallow/);
  });
});
