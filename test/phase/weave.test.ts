import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Prover } from '../../src/history/kept.ts';
import { withChanges } from '../../src/phase/files.ts';
import { linear } from '../../src/phase/linear.ts';
import { mainLine, tip } from '../../src/phase/rehearse.ts';
import type { CommitSpec, PhaseFiles } from '../../src/phase/types.ts';
import { weave } from '../../src/phase/weave.ts';
import { type Case, numbered, rehearseCase, SUBJECTS } from '../support/phase.ts';
import { TestRepository } from '../support/repository.ts';

let repo: TestRepository;
beforeEach(() => {
  repo = new TestRepository();
});
afterEach(() => repo.remove());

/** old/a.py is the elder of new/a.py; Bo wrote on the old one, Cy on the new one since the copy. */
function divergedCopies(): void {
  repo.commit('begin', { 'old/a.py': numbered('x', 1, 20), 'use.py': 'import new.a\n' }, 'Ada');
  repo.commit('more', { 'old/a.py': numbered('x', 1, 40) }, 'Bo');
  repo.commit('copy', { 'new/a.py': `import new\n${numbered('x', 1, 40)}` }, 'Cy');
  repo.commit('old side', { 'old/a.py': `${numbered('x', 1, 40)}${numbered('old', 1, 5)}` }, 'Bo');
  repo.commit(
    'new side',
    { 'new/a.py': `import new\n${numbered('new', 1, 5)}${numbered('x', 1, 40)}` },
    'Cy',
  );
}

const phase = (one: Case, build: (input: PhaseFiles) => CommitSpec[]) => rehearseCase(repo, one, build);

const weaving = (input: PhaseFiles) => weave(input, SUBJECTS);
const lining = (input: PhaseFiles) => linear(input, SUBJECTS, new Set());

describe('weave', () => {
  it('keeps and restores every line of two diverged copies merged at the younger copy’s path', async () => {
    divergedCopies();
    const merged = `import new\n${numbered('new', 1, 5)}${numbered('x', 1, 40)}${numbered('old', 1, 5)}`;
    const group = { to: 'new/a.py', sources: ['old/a.py', 'new/a.py'] };
    const { sum } = await phase(
      {
        groups: [group],
        after: { 'new/a.py': merged },
        gather: { 'old/a.py': merged, 'use.py': 'import old.a\n' },
      },
      weaving,
    );
    expect(sum).toEqual({ lines: 51, kept: 51, restored: 51 });
  });

  it('restores the elder’s authors where the result is the younger copy byte for byte', async () => {
    divergedCopies();
    const younger = repo.run('show', 'HEAD:new/a.py');
    const group = { to: 'new/a.py', sources: ['old/a.py', 'new/a.py'] };
    const { sum } = await phase(
      { groups: [group], after: {}, gather: { 'old/a.py': `${younger}\n` } },
      input =>
        weaving({
          ...input,
          after: withChanges(input.after, [], [['new/a.py', input.parent.get('new/a.py')!]]),
        }),
    );
    expect(sum).toEqual({ lines: 46, kept: 46, restored: 46 });
  });

  it('keeps lines of importers that the gather pointed elsewhere for one commit', async () => {
    divergedCopies();
    const merged = `import new\n${numbered('x', 1, 40)}`;
    const group = { to: 'new/a.py', sources: ['old/a.py', 'new/a.py'] };
    const { rehearsal } = await phase(
      {
        groups: [group],
        after: { 'new/a.py': merged },
        gather: { 'old/a.py': merged, 'use.py': 'import old.a\n' },
      },
      weaving,
    );
    const [importer] = await new Prover(repo.git, rehearsal.parent).prove(tip(rehearsal), [
      { path: 'use.py', sources: ['use.py'] },
    ]);
    expect(importer).toMatchObject({ lines: 1, kept: 1, restored: 1 });
  });

  it('keeps everything through a facade left at the old path and a heavily edited move', async () => {
    repo.commit('begin', { 'old/a.py': numbered('x', 1, 10) }, 'Ada');
    repo.commit('more', { 'old/a.py': numbered('x', 1, 20) }, 'Bo');
    const text = `${numbered('x', 1, 4)}${numbered('edited', 1, 60)}`;
    const one = {
      groups: [{ to: 'new/a.py', sources: ['old/a.py'] }],
      after: { 'new/a.py': text, 'old/a.py': 'from new.a import *\n' },
      facades: ['old/a.py'],
    };
    expect((await phase(one, weaving)).sum).toEqual({ lines: 4, kept: 4, restored: 4 });
  });

  it('joins two unrelated files at a new path with all authors', async () => {
    repo.commit('begin', { 'a.py': numbered('a', 1, 30), 'b.py': numbered('b', 1, 30) }, 'Ada');
    repo.commit('more', { 'b.py': numbered('b', 1, 40) }, 'Bo');
    const one = {
      groups: [{ to: 'c.py', sources: ['a.py', 'b.py'] }],
      after: { 'c.py': numbered('a', 1, 30) + numbered('b', 1, 40) },
    };
    expect((await phase(one, weaving)).sum).toEqual({ lines: 70, kept: 70, restored: 70 });
  });

  it('merges a younger copy into the elder where it stands, in one main-line commit', async () => {
    divergedCopies();
    const merged = `${numbered('new', 1, 5)}${numbered('x', 1, 40)}${numbered('old', 1, 5)}`;
    const one = {
      groups: [{ to: 'old/a.py', sources: ['old/a.py', 'new/a.py'] }],
      after: { 'old/a.py': merged },
    };
    const { sum, rehearsal } = await phase(one, weaving);
    expect(sum).toEqual({ lines: 50, kept: 50, restored: 50 });
    expect(mainLine(rehearsal)).toHaveLength(1);
  });

  it('makes no side for plain exact renames', async () => {
    repo.commit('begin', { 'a.py': numbered('a', 1, 30) });
    const { names, sum } = await phase({ groups: [{ to: 'b.py', sources: ['a.py'] }], after: {} }, weaving);
    expect(names).toEqual(['move']);
    expect(sum).toEqual({ lines: 30, kept: 30, restored: 30 });
  });

  it('keeps authors through chained moves and files that change places', async () => {
    repo.commit('begin', {
      'a.py': numbered('a', 1, 9),
      'b.py': numbered('b', 1, 9),
      'c.py': numbered('c', 1, 9),
      'd.py': numbered('d', 1, 9),
    });
    const groups = [
      { to: 'b.py', sources: ['a.py'] },
      { to: 'e.py', sources: ['b.py'] },
      { to: 'd.py', sources: ['c.py'] },
      { to: 'c.py', sources: ['d.py'] },
    ];
    const after = {
      'b.py': `#\n${numbered('a', 1, 9)}`,
      'd.py': `#\n${numbered('c', 1, 9)}`,
      'c.py': `#\n${numbered('d', 1, 9)}`,
    };
    const { sum } = await phase({ groups, after }, weaving);
    expect(sum).toEqual({ lines: 36, kept: 36, restored: 36 });
  });
});

describe('linear', () => {
  it('restores the elder’s authors with gather and move, and puts the facade in a commit of its own', async () => {
    divergedCopies();
    const merged = `import new\n${numbered('new', 1, 5)}${numbered('x', 1, 40)}${numbered('old', 1, 5)}`;
    const group = { to: 'new/a.py', sources: ['old/a.py', 'new/a.py'] };
    const { names, proofs } = await phase(
      {
        groups: [group],
        after: { 'new/a.py': merged, 'old/a.py': 'from new.a import *\n' },
        gather: { 'old/a.py': merged },
        facades: ['old/a.py'],
      },
      lining,
    );
    expect(names).toEqual(['gather', 'move', 'facade']);
    expect(proofs[0]).toMatchObject({ lines: 51, restored: 45 });
  });
});
