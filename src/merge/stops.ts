import { hunkOf } from './hunks.ts';
import type { Match, Replay } from './match.ts';
import { decide, pieceLines, type Result, result } from './result.ts';
import type { Hunk, HunkChoice, HunkDecision, Merge, Piece } from './types.ts';

/** `change`: any stop. `conflict`: what git left open, solved or not. `unsolved`: what still has no answer. */
export type StopKind = 'change' | 'conflict' | 'unsolved';

/** A place where something can be chosen: a hunk, open or settled. */
export interface Stop {
  /** Index into `merge.pieces`. */
  readonly piece: number;
  readonly hunk: Hunk;
  /** A recorded choice that may not simply be applied: a person takes it, or chooses otherwise. */
  readonly proposal?: Match & { readonly level: 'proposed' | 'refused' };
  /** The choice that stood at the beginning was found in the record. */
  readonly replayed?: boolean;
}

/** What was chosen, by stop. */
type Choices = readonly (HunkChoice | undefined)[];

/** What takes one action back: the choices that were other before it, and where the cursor was. */
export interface Moment {
  readonly choices: ReadonlyMap<number, HunkChoice | undefined>;
  readonly cursor: number;
}

/** The state of choosing. Never changed: every action makes a new one, or gives the same one where there is nothing to do. */
export interface Choosing {
  readonly merge: Merge;
  readonly stops: readonly Stop[];
  readonly choices: Choices;
  /** Index into `stops`; 0 where there are none. */
  readonly cursor: number;
  readonly past: readonly Moment[];
  readonly future: readonly Moment[];
}

/** Begins with the choices of a record that may be applied, at the first hunk without an answer. */
export function begin(merge: Merge, replay?: Replay): Choosing {
  const found = new Map(replay?.matches.map(match => [match.hunk, match]));
  const stops = merge.pieces.flatMap((piece, index): Stop[] => {
    const hunk = hunkOf(piece);
    if (!hunk) return [];
    const match = found.get(hunk);
    if (match?.level === 'applied') return [{ piece: index, hunk, replayed: true }];
    return match && match.level !== 'open'
      ? [{ piece: index, hunk, proposal: match }]
      : [{ piece: index, hunk }];
  });
  const choices = stops.map(({ hunk }): HunkChoice | undefined => {
    const match = found.get(hunk);
    return match?.level === 'applied' ? match.decision.choice : undefined;
  });
  const state: Choosing = { merge, stops, choices, cursor: 0, past: [], future: [] };
  const first = stops.findIndex((_, stop) => isUnsolved(state, stop));
  return { ...state, cursor: Math.max(0, first) };
}

export function pieceAt(state: Pick<Choosing, 'merge' | 'stops'>, stop: number): Piece {
  return state.merge.pieces[state.stops[stop]!.piece]!;
}

export function isOf(state: Choosing, stop: number, kind: StopKind): boolean {
  return (
    kind === 'change' || (kind === 'unsolved' ? isUnsolved(state, stop) : isConflict(pieceAt(state, stop)))
  );
}

/** Whether git itself found no answer; a rule may have. */
function isConflict(piece: Piece): boolean {
  return piece.kind === 'hunk' || !['both', 'same', 'left', 'right'].includes(piece.by);
}

/** Whether a stop has no answer: nothing is chosen, or a recorded choice waits to be accepted. */
export function isUnsolved(state: Pick<Choosing, 'merge' | 'stops' | 'choices'>, stop: number): boolean {
  const choice = state.choices[stop];
  if (!choice && state.stops[stop]!.proposal) return true;
  return pieceLines(pieceAt(state, stop), choice) === undefined;
}

export interface Counts {
  readonly conflicts: number;
  /** Of all stops. */
  readonly unsolved: number;
  /** Conflicts that a rule solved and nobody chose otherwise. */
  readonly byRule: number;
  /** Stops whose choice came out of a record. */
  readonly replayed: number;
}

export function counts(state: Pick<Choosing, 'merge' | 'stops' | 'choices'>): Counts {
  const conflicts = state.stops.filter(({ piece }) => isConflict(state.merge.pieces[piece]!));
  const all = state.stops.map((_, stop) => stop);
  return {
    conflicts: conflicts.length,
    unsolved: all.filter(stop => isUnsolved(state, stop)).length,
    byRule: all.filter(stop => {
      const piece = pieceAt(state, stop);
      return piece.kind === 'settled' && isConflict(piece) && !state.choices[stop];
    }).length,
    replayed: state.stops.filter(({ replayed }) => replayed).length,
  };
}

/** What goes into the record. */
export function decisions(state: Choosing): HunkDecision[] {
  return state.stops.flatMap(({ hunk }, stop) => {
    const choice = state.choices[stop];
    return choice ? [decide(hunk, choice)] : [];
  });
}

/** The text as it stands now. A recorded choice that waits to be accepted counts as open. */
export function resultOf(state: Choosing): Result {
  const made = result(state.merge, decisions(state));
  const waiting = state.stops.flatMap(({ hunk, proposal }, stop) =>
    proposal && !state.choices[stop] ? [hunk] : [],
  );
  return { text: made.text, open: [...new Set([...made.open, ...waiting])] };
}
