import fc from 'fast-check';
import { expect, it } from 'vitest';
import { commitTree } from '../../src/git/calls/commit-tree.ts';
import { insteadOf, type Origin, Prover } from '../../src/history/kept.ts';
import { mainLine, tip } from '../../src/phase/rehearse.ts';
import { weave } from '../../src/phase/weave.ts';
import { measured } from '../support/full-blame.ts';
import { build, file } from '../support/generated.ts';
import { rehearseCase, SUBJECTS } from '../support/phase.ts';
import { TestRepository } from '../support/repository.ts';

it('counts what full blame counts, however the phase lands', { timeout: 300_000 }, async () => {
  const phases = fc.array(file, { minLength: 2, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(phases, async files => {
      const repo = new TestRepository();
      try {
        const { rehearsal } = await rehearseCase(repo, build(repo, files), input => weave(input, SUBJECTS));
        const { parent } = rehearsal;
        const squashed = await repo.git.run(commitTree(mainLine(rehearsal).at(-1)!.tree, [parent], 'all\n'));
        for (const after of [tip(rehearsal), squashed]) {
          const made = new Set([...rehearsal.commits.map(commit => commit.id), squashed]);
          const origins = repo
            .run('ls-tree', '-r', '--name-only', after)
            .split('\n')
            .filter(path => path.startsWith('new/'))
            .map((path): Origin => {
              const there = [path.replace('new/', 'old/'), path].filter(source =>
                repo.run('ls-tree', '--name-only', parent, '--', source),
              );
              return { path, sources: there };
            });
          const proofs = await new Prover(repo.git, parent).prove(after, origins);
          for (const [index, { lines, kept, restored }] of proofs.entries())
            expect({ lines, kept, restored }).toEqual(
              await measured(repo.git, parent, after, made, origins[index]!),
            );
        }
      } finally {
        repo.remove();
      }
    }),
    { numRuns: Number(process.env.REORG_RUNS ?? 2), endOnFailure: true },
  );
});

it('takes the one of two equal lines that blame keeps', () => {
  const lines = ['namespace B;', '', 'use C;', '', 'class A', ''];
  const stood = [false, true, false, false, true, true];
  const old = [undefined, undefined, undefined, 2, 3, undefined];
  expect(insteadOf(lines, stood, old)).toEqual([undefined, 2, undefined, 2, 3, undefined]);
});
