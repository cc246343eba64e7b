import { lineages } from '../history/lineage.ts';
import { lives } from '../history/lives.ts';
import type { Base, LostLine } from '../history/types.ts';
import type { DivergenceClass } from '../merge/types.ts';
import type { Combined } from './combine.ts';
import type { Engine } from './engine.ts';
import { goneLines } from './judge.ts';
import { ownCommits } from './own-commits.ts';
import type { Divergence } from './types.ts';

/** Two copies that the plan makes one, as plain data. */
export interface ComparedPair {
  readonly operation: string;
  readonly step: string;
  readonly phase: number;
  /** Where they become one. */
  readonly to: string;
  readonly elder: string;
  readonly younger: string;
  readonly copyCommit?: string;
  /** The elder's text when the copy was made. */
  readonly base: Base;
  /** Commits that changed each since that text; the one that made the copy counts where it changed it, too. */
  readonly elderCommits: number;
  readonly youngerCommits: number;
  readonly class: ComparedClass;
  /** Lines that differ, a changed one counted once, and how many of these differ only because one was moved. */
  readonly differing: number;
  readonly mechanical: number;
  /** Open after what was decided and what a rule settles, with imports mapped to the places after the phase. */
  readonly conflicts: number;
  /** Their lines that the result would not have, and that no commit removed; absent where conflicts leave no result. */
  readonly lost?: readonly LostLine[];
  readonly doubled: NonNullable<Divergence['doubled']>;
  readonly broken: NonNullable<Divergence['broken']>;
}

/** A class of divergence that says which copy changed by its age. */
export type ComparedClass =
  | Exclude<DivergenceClass, 'left-only' | 'right-only'>
  | 'elder-only'
  | 'younger-only';

export interface ComparedCopies {
  readonly pairs: readonly ComparedPair[];
  /** Phases that are committed: their copies are one by now. */
  readonly committed: readonly number[];
  /** How long it took to find elders, copies and bases of all pairs, in seconds. */
  readonly lineageSeconds: number;
}

/** Every pair of copies that the phases which are not committed make one, compared. Changes nothing. */
export async function comparedCopies(engine: Engine): Promise<ComparedCopies> {
  const found: { combined: Combined; step: string; phase: number }[] = [];
  const phases = engine.overview().phases.filter(({ state }) => state !== 'committed');
  for (const { number: phase } of phases) {
    for (const { combined, operation } of (await engine.study(phase)).items.values())
      if (combined) found.push({ combined, step: operation.step, phase });
  }
  // Once for all pairs, in the history of one commit.
  const began = performance.now();
  const { git } = engine.opened.repository;
  const paths = found.map(({ combined: { left, right } }) => [left, right] as const);
  const [known, own] = await Promise.all([
    lives(git, engine.head, paths.flat()).then(all => lineages(git, paths, all)),
    ownCommits(git, engine.opened.record.committed),
  ]);
  const ofOthers = (commits: readonly string[]) => commits.filter(id => !own.all.has(id)).length;
  const lineageSeconds = (performance.now() - began) / 1000;

  const pairs: ComparedPair[] = [];
  for (const [index, { combined, step, phase }] of found.entries()) {
    const { elder, younger, copyCommit, base, elderCommits, youngerCommits } = known[index]!;
    const { operation, to, classification, differing, mechanical, open } = combined;
    const { doubled = [], broken = [] } = await engine.divergence(operation);
    pairs.push({
      operation,
      step,
      phase,
      to,
      elder,
      younger,
      ...(copyCommit && { copyCommit }),
      base,
      elderCommits: ofOthers(elderCommits),
      youngerCommits: ofOthers(youngerCommits) + (base.kind === 'similar' ? 1 : 0),
      class: byAge(classification, combined.left === elder),
      differing,
      mechanical,
      conflicts: open,
      ...(combined.text !== undefined && { lost: await goneLines(combined) }),
      doubled,
      broken,
    });
  }
  const committed = engine.overview().phases.filter(({ state }) => state === 'committed');
  return { pairs, committed: committed.map(({ number }) => number), lineageSeconds };
}

function byAge(own: DivergenceClass, leftIsElder: boolean): ComparedClass {
  if (own === 'left-only') return leftIsElder ? 'elder-only' : 'younger-only';
  if (own === 'right-only') return leftIsElder ? 'younger-only' : 'elder-only';
  return own;
}
