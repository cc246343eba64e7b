import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { linear } from '../../src/phase/linear.ts';
import { tip } from '../../src/phase/rehearse.ts';
import { weave } from '../../src/phase/weave.ts';
import { build, type File, file, KINDS, one } from '../support/generated.ts';
import { rehearseCase, SUBJECTS } from '../support/phase.ts';
import { TestRepository } from '../support/repository.ts';

/** @returns the commit whose files are to stand there, where it is not the tip */
type Way = (repo: TestRepository, tip: string, parent: string) => string | undefined;

const rebase =
  (...options: string[]): Way =>
  (repo, tip) => {
    repo.run('checkout', '-q', '-B', 'try', tip);
    repo.run('-c', 'sequence.editor=true', 'rebase', '-q', ...options, 'up');
  };
const patches = mkdtempSync(join(tmpdir(), 'reorg-patches-'));
afterAll(() => rmSync(patches, { recursive: true, force: true }));
const am =
  (...options: string[]): Way =>
  (repo, tip, parent) => {
    const folder = mkdtempSync(join(patches, 'p'));
    repo.run('format-patch', '-q', '-o', folder, `${parent}..${tip}`);
    repo.run('checkout', '-q', '-B', 'try', 'up');
    const names = readdirSync(folder).sort();
    repo.run('am', '-q', ...options, ...names.map(name => join(folder, name)));
  };

const WAYS: Readonly<Record<string, Way>> = {
  rebase: rebase(),
  'rebase -i': rebase('-i'),
  'rebase --rebase-merges': rebase('--rebase-merges'),
  'pull --rebase': (repo, tip) => {
    repo.run('checkout', '-q', '-B', 'try', tip);
    repo.run('pull', '-q', '--rebase', '.', 'up');
  },
  'format-patch and am': am(),
  'format-patch and am -3': am('-3'),
  'cherry-pick': (repo, tip, parent) => {
    repo.run('checkout', '-q', '-B', 'try', 'up');
    repo.run('cherry-pick', `${parent}..${tip}`);
  },
  merge: (repo, tip) => {
    repo.run('checkout', '-q', '-B', 'try', 'up');
    repo.run('merge', '-q', '--no-edit', tip);
  },
  'merge and revert': (repo, tip, parent) => {
    repo.run('checkout', '-q', '-B', 'try', 'up');
    repo.run('merge', '-q', '--no-edit', '--no-ff', tip);
    repo.run('revert', '--no-edit', '-m', '1', 'HEAD');
    return parent;
  },
  'revert of each commit': (repo, tip, parent) => {
    repo.run('checkout', '-q', '-B', 'try', tip);
    for (const commit of repo.run('rev-list', '--first-parent', `${parent}..${tip}`).split('\n')) {
      const merge = repo.run('rev-list', '--parents', '-1', commit).split(' ').length > 2;
      repo.run('revert', '--no-edit', ...(merge ? ['-m', '1'] : []), commit);
    }
    return parent;
  },
  squash: (repo, tip) => {
    repo.run('checkout', '-q', '-B', 'try', 'up');
    repo.run('merge', '-q', '--squash', tip);
    repo.run('commit', '-q', '-m', 'squash');
  },
};

/** These want merges to be applied again: git stops them. */
const MAY_STOP = ['cherry-pick', 'rebase --rebase-merges'];

/** Path → text; without what the other branch wrote. */
function decided(repo: TestRepository, commit: string): Record<string, string> {
  const paths = repo.run('ls-tree', '-r', '--name-only', commit).split('\n');
  return Object.fromEntries(
    paths.filter(path => path !== 'other').map(path => [path, repo.run('show', `${commit}:${path}`)]),
  );
}

/** How the ways end that git does not stop, and whether each ends in the tree that was decided. */
async function landAll(files: readonly File[], style: 'weave' | 'linear') {
  const repo = new TestRepository();
  try {
    const phase = build(repo, files);
    const { rehearsal, proofs } = await rehearseCase(repo, phase, input =>
      style === 'weave' ? weave(input, SUBJECTS) : linear(input, SUBJECTS, new Set()),
    );
    const [end, parent] = [tip(rehearsal), rehearsal.parent];
    repo.run('checkout', '-q', '-B', 'up');
    repo.commit('upstream', { other: 'y\n' });
    const wrong: string[] = [];
    const stopped: string[] = [];
    for (const [name, way] of Object.entries(WAYS)) {
      let wanted: Record<string, string>;
      try {
        wanted = decided(repo, way(repo, end, parent) ?? end);
      } catch {
        stopped.push(name);
        for (const kind of ['rebase', 'am', 'cherry-pick', 'merge'])
          try {
            repo.run(kind, '--abort');
          } catch {}
        repo.run('reset', '-q', '--hard');
        repo.run('clean', '-q', '-fd');
        continue;
      }
      const found = decided(repo, 'HEAD');
      if (JSON.stringify(found) !== JSON.stringify(wanted)) {
        wrong.push(name);
        if (process.env.REORG_TELL) console.log(name, JSON.stringify({ wanted, found }, null, 1));
      }
    }
    return { wrong, stopped, proofs };
  } finally {
    repo.remove();
  }
}

const SOME = Number(process.env.REORG_RUNS ?? 2);

describe.each(['weave', 'linear'] as const)('%s, however it lands', style => {
  it('gives the decided tree, or git stops', { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 4 }), async files => {
        expect((await landAll(files, style)).wrong).toEqual([]);
      }),
      { numRuns: SOME, endOnFailure: true },
    );
  });

  it('is rebased without a stop, and no line loses its author', { timeout: 300_000 }, async () => {
    const { wrong, stopped, proofs } = await landAll(
      KINDS.flatMap(kind => [one(kind), one(kind, { imports: false })]),
      style,
    );
    expect(wrong).toEqual([]);
    if (style === 'linear') return;
    expect(stopped.filter(way => !MAY_STOP.includes(way))).toEqual([]);
    for (const { path, lines, kept, restored } of proofs)
      expect({ path, kept, restored }).toEqual({ path, kept: lines, restored: lines });
  });
});
