import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { audit } from '../../src/after/audit.ts';
import { readRange } from '../../src/after/range.ts';
import type { Way } from '../../src/after/reweave.ts';
import { build, open, sorted } from '../../src/after/session.ts';
import { openRepository } from '../../src/git/repository.ts';
import { TestRepository } from '../support/repository.ts';
import { numbered } from './texts.ts';

let repo: TestRepository;
let from: string;
/** Two files that differ, of which the second one is given up and what it had of its own is put into the first by hand. */
beforeEach(() => {
  repo = new TestRepository();
  repo.commit('begin', { 'a.py': numbered(1, 30), 'old/a.py': numbered(1, 30) });
  repo.commit('fixes', { 'old/a.py': numbered(1, 30) + numbered(500, 512) }, 'Bo');
  from = repo.run('rev-parse', 'HEAD');
  repo.commit('merge by hand', { 'a.py': `${numbered(1, 30)}# own\n${numbered(500, 512)}` }, 'Eve');
});
afterEach(() => repo.remove());

const opened = async () => {
  const repository = await openRepository(repo.root, repo.environment);
  return open(repository, await readRange(repository, `${from}..HEAD`), { tool: 'test', keep: false });
};

const audited = async () => {
  const repository = await openRepository(repo.root, repo.environment);
  const { files } = await audit(repository, await readRange(repository, `${from}..HEAD`));
  return files.flatMap(file => file.pairs.map(pair => ({ ...pair, lost: file.lost, state: file.state })));
};

describe('a text that came by hand into a file that was there', () => {
  it('is found where its own file went in the same commit or soon after', async () => {
    repo.commit('something else', { 'b.py': numbered(700, 720) });
    repo.commit('remove the old one', { 'old/a.py': null });
    expect(await audited()).toMatchObject([
      {
        path: 'a.py',
        source: 'old/a.py',
        why: 'destination-existed',
        sureness: 'sure',
        state: 'lost',
        lost: 13,
        evidence: ['13 of the 13 lines that only old/a.py had came over'],
      },
    ]);
  });

  it('is followed where the file has moved on since', async () => {
    repo.commit('remove the old one', { 'old/a.py': null });
    const text = `${numbered(1, 30)}# own\n${numbered(500, 512)}`;
    repo.commit('move', { 'a.py': null, 'src/a.py': text });
    expect(await audited()).toMatchObject([{ path: 'src/a.py', via: 'a.py', lost: 13 }]);
  });

  it('is not found where its own file stays, or where less than half came over', async () => {
    expect(await audited()).toEqual([]);
    repo.commit('go on', { 'a.py': numbered(1, 30) + numbered(500, 503) });
    repo.commit('remove the old one', { 'old/a.py': null });
    expect((await audited()).map(pair => pair.source)).not.toContain('b.py');
  });

  it.each(['a', 'b', 'c', 'rewrite'] as const)(
    'gets its authors back by way %s, and no other line changes',
    async way => {
      repo.commit('remove the old one', { 'old/a.py': null });
      repo.commit('go on', { 'a.py': `${numbered(1, 30)}# own\n${numbered(500, 512)}end\n` });
      const session = await opened();
      const made = await build(session, sorted(session, true).taken, {
        way: way as Way,
        dropSignatures: false,
        published: true,
      });
      expect(made.proof).toMatchObject({ lines: 45, back: 13, same: 32, otherwise: 0, tool: 0 });
      const blamed = repo.run('blame', '--line-porcelain', made.after, '--', 'a.py');
      expect(blamed.match(new RegExp(`^${from} `, 'gm'))).toHaveLength(13);
    },
  );
});
