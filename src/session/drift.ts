import type { Decision } from '../decisions/types.ts';
import type { CommitTree } from '../git/tree.ts';
import { hunkOf } from '../merge/hunks.ts';
import { inForce, type Match, match } from '../merge/match.ts';
import { decide } from '../merge/result.ts';
import { placesOf } from '../merge/sides.ts';
import type { Hunk, HunkDecision } from '../merge/types.ts';
import type { ByHunks } from './chosen.ts';
import type { Combined } from './combine.ts';
import { destinationOf } from './outcome.ts';
import type { Studied } from './study.ts';

/** A decision, or one hunk of it, that cannot be taken over as it is, and why. */
export interface Drift {
  readonly operation: string;
  readonly message: string;
  /** Where the hunk stands, from 1; absent where the whole decision is asked again. */
  readonly path?: string;
  readonly line?: number;
}

/** How a recorded decision meets the files of today. */
export interface Met {
  /** What of it is taken over; absent: nothing. */
  readonly decision?: Decision;
  /** What has to be asked. Empty: the decision holds whole. */
  readonly asked: readonly Drift[];
  /** Hunks taken over although their files are others. */
  readonly hunks: number;
}

/**
 * Meets a decision with the files of today. Where they are those it was made on, it holds. Of a choice by hunks every
 * hunk is taken over that stands as it stood, in its place and its surroundings; all others are asked again, with the
 * answer of then as a proposal. Any other choice is asked again whole.
 * @param trees the files now, and before that as they were before each phase of the same reorganization: what was decided
 * ahead was decided on one of these
 * @param after the files as the last of these phases left them, where one is committed: what is not so any more was
 * changed by somebody else, and what they were before does not count
 */
export function meet(
  decision: Decision,
  item: Studied,
  trees: readonly [CommitTree, ...CommitTree[]],
  after?: CommitTree,
): Met {
  const [now, ...before] = trees;
  const changed = differing(decision, item, now);
  if (changed.length === 0) return { decision, asked: [], hunks: 0 };
  const byPhases = changed.every(
    path => !after || after.entries.get(path)?.blob === now.entries.get(path)?.blob,
  );
  if (byPhases && before.some(tree => differing(decision, item, tree).length === 0))
    return { decision, asked: [], hunks: 0 };
  const { operation, choice } = decision;
  const names = changed.map(path => `${path} ${difference(path, decision, now)}`);
  const whole: Met = {
    asked: [{ operation, message: `${names.join(', ')} since it was decided` }],
    hunks: 0,
  };
  const { combined } = item;
  const same = changed.every(path => difference(path, decision, now) === 'has changed');
  if (choice.kind !== 'hunks' || !combined || !same) return whole;
  if (combined.to !== (choice.to ?? plannedPlace(item))) return whole;
  const met = meetHunks(operation, choice, combined);
  if (!met) return whole;
  const inputs = decision.inputs.map(({ path }) => ({ path, blob: now.entries.get(path)?.blob ?? '' }));
  return { ...met, decision: { ...decision, inputs, choice: met.choice } };
}

/**
 * Paths that a decision is about and that are in these files not what they were: other content, gone, or new. A decision that
 * names no file, as one written by hand, does not say what they were: it holds on any.
 */
function differing({ inputs, choice }: Decision, { operation }: Studied, tree: CommitTree): string[] {
  if (inputs.length === 0) return [];
  const decided = new Map(inputs.map(({ path, blob }) => [path, blob]));
  const places = [operation.to, operation.survivor, destinationOf(choice)].filter(path => path !== undefined);
  const paths = new Set([...decided.keys(), ...places]);
  return [...paths].filter(path => tree.entries.get(path)?.blob !== decided.get(path));
}

function difference(path: string, { inputs }: Decision, tree: CommitTree): string {
  if (!tree.entries.has(path)) return 'is not there';
  return inputs.some(input => input.path === path) ? 'has changed' : 'is new';
}

function plannedPlace({ operation }: Studied): string | undefined {
  return operation.kind === 'delete' ? operation.survivor : operation.to;
}

/** @returns undefined where no hunk can be taken over, or where an answer has lost its hunk and nothing is open in its place */
function meetHunks(
  operation: string,
  choice: ByHunks,
  combined: Combined,
): { choice: ByHunks; asked: Drift[]; hunks: number } | undefined {
  const { merge, to } = combined;
  const replay = match(merge, choice.hunks);
  const rest = replay.matches.filter(one => one.level !== 'applied');
  const taken = inForce(replay, { proposed: false });
  if (taken.length === 0 || (replay.unused.length > 0 && rest.length === 0)) return undefined;
  const patches = choice.patches ?? [];
  const asked = [
    ...rest.map((one): Drift => {
      const place = placeOf(one.hunk, combined);
      return { operation, ...place, message: `${place.path}:${place.line}: ${reason(one)}` };
    }),
    ...patches.map(({ line }): Drift => {
      const message = `${to}:${line}: an edit by hand outside of the differences, made on other files`;
      return { operation, path: to, line, message };
    }),
  ];
  const settled = new Set(
    merge.pieces.flatMap(piece => (piece.kind === 'settled' ? (piece.hunk ?? []) : [])),
  );
  const hunks = [...taken, ...rest.flatMap(one => reopened(one, settled.has(one.hunk)))];
  // A place that is the 0th of 0 is nowhere, so that the edit waits to be made again.
  const waiting = patches.map(patch => ({ ...patch, ordinal: 0, of: 0 }));
  return {
    choice: { ...choice, hunks, ...(waiting.length > 0 && { patches: waiting }) },
    asked,
    hunks: taken.length,
  };
}

/** What is kept of an answer that may not be applied: a proposal, where its hunk is open anyway. */
function reopened(one: Match, settled: boolean): HunkDecision[] {
  if (settled) return [decide(one.hunk, { take: 'open' })];
  if (one.level === 'open' || one.level === 'applied') return [];
  // Without its context even an equal hunk is not the same, so that the answer is no more than proposed.
  return [one.drift === 'edited' ? { ...one.decision, context: '' } : one.decision];
}

/** The line at which a hunk begins in the copy at the destination, or in the other one where that has no line of it. */
function placeOf(hunk: Hunk, { merge, left, right }: Combined): { path: string; line: number } {
  const places = placesOf(merge)[merge.pieces.findIndex(piece => hunkOf(piece) === hunk)];
  const at = hunk.right.length > 0 || hunk.left.length === 0 ? places?.right : places?.left;
  return { path: at === places?.right ? right : left, line: (at?.start ?? 0) + 1 };
}

function reason(one: Match): string {
  if (one.level === 'open' || one.level === 'applied')
    return 'nothing was decided on this difference as it is now';
  switch (one.drift) {
    case 'context':
      return 'the lines around this difference are others than when it was decided';
    case 'ordinal':
      return 'this difference stands in another place among equals than when it was decided';
    case 'count':
      return 'there were more or fewer differences equal to this one when it was decided';
    case 'base':
      return 'the common text of this difference is another than when it was decided';
    case 'edited':
      return 'this difference was answered with a text by hand, made on other files';
  }
}
