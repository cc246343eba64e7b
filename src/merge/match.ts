import { hunkOf } from './hunks.ts';
import { decide, identity } from './result.ts';
import type { Hunk, HunkChoice, HunkDecision, Merge } from './types.ts';

/** What is not as it was when the choice was made. `edited`: the hunk is the same, but its answer was new text. */
export type Drift = 'context' | 'ordinal' | 'count' | 'base' | 'edited';

/**
 * How a recorded choice meets a hunk. `applied`: all is as it was. `proposed`: less than that; a person accepts it or
 * not. `refused`: what was recorded can mean something else now. `open`: nothing was recorded.
 */
export type Match =
  | { readonly hunk: Hunk; readonly level: 'applied'; readonly decision: HunkDecision }
  | {
      readonly hunk: Hunk;
      readonly level: 'proposed' | 'refused';
      readonly decision: HunkDecision;
      readonly drift: Drift;
    }
  | { readonly hunk: Hunk; readonly level: 'open' };

export interface Replay {
  /** Every open hunk, and every settled one that a recorded choice meets; in order of the file. */
  readonly matches: readonly Match[];
  /** Choices whose hunk is gone. */
  readonly unused: readonly HunkDecision[];
}

export interface MatchOptions {
  /** Base and copies are byte for byte what they were: then new text of a person is applied too. */
  readonly unchanged?: boolean;
}

/**
 * Finds recorded choices again. Content alone is no safe key: equal hunks recur with other answers, so key, place
 * among equals and context must all agree before a choice is applied. Each choice is used for one hunk at most;
 * of two on the same hunk the later one counts.
 */
export function match(merge: Merge, decisions: readonly HunkDecision[], options: MatchOptions = {}): Replay {
  const left = new Map(decisions.map(decision => [identity(decision), decision]));
  const found = new Map<Hunk, Match>();
  const hunks = merge.pieces.flatMap(piece => hunkOf(piece) ?? []);
  const meet = (
    hunk: Hunk,
    find: (hunk: Hunk, decisions: Iterable<HunkDecision>) => Match | undefined,
  ): void => {
    const match = found.has(hunk) ? undefined : find(hunk, left.values());
    if (!match || match.level === 'open') return;
    found.set(hunk, match);
    left.delete(identity(match.decision));
  };
  for (const hunk of hunks) meet(hunk, () => same(hunk, left.get(identity(hunk)), options));
  for (const find of [moved, rebased]) for (const hunk of hunks) meet(hunk, find);
  const matches = merge.pieces.flatMap((piece): Match[] => {
    const hunk = hunkOf(piece);
    const match = hunk && found.get(hunk);
    if (match) return [match];
    return piece.kind === 'hunk' ? [{ hunk: piece, level: 'open' }] : [];
  });
  return { matches, unused: [...left.values()] };
}

function same(
  hunk: Hunk,
  decision: HunkDecision | undefined,
  { unchanged }: MatchOptions,
): Match | undefined {
  if (!decision) return undefined;
  const edited = decision.choice.take === 'edit' && !unchanged;
  return edited
    ? { hunk, level: 'proposed', decision, drift: 'edited' }
    : { hunk, level: 'applied', decision };
}

/** Same content, but the place is another. Where the number of equal hunks changed nobody knows which one was meant. */
function moved(hunk: Hunk, decisions: Iterable<HunkDecision>): Match | undefined {
  const equal = [...decisions].filter(({ key }) => key === hunk.key);
  const decision =
    equal.find(({ context }) => context === hunk.context) ??
    equal.find(({ ordinal }) => ordinal === hunk.ordinal) ??
    equal[0];
  if (!decision) return undefined;
  if (decision.of !== hunk.of) return { hunk, level: 'refused', decision, drift: 'count' };
  const drift = decision.context === hunk.context ? 'ordinal' : 'context';
  return { hunk, level: 'proposed', decision, drift };
}

/** Same left and right over another base. A choice that takes lines of the base would take others now. */
function rebased(hunk: Hunk, decisions: Iterable<HunkDecision>): Match | undefined {
  const equal = [...decisions].filter(({ sides }) => sides !== undefined && sides === hunk.sides);
  const decision = equal.find(({ context }) => context === hunk.context) ?? equal[0];
  if (!decision) return undefined;
  return { hunk, level: takesBase(decision.choice) ? 'refused' : 'proposed', decision, drift: 'base' };
}

function takesBase(choice: HunkChoice): boolean {
  return (
    choice.take === 'base' || (choice.take === 'lines' && choice.lines.some(name => name.startsWith('b')))
  );
}

/** The choices that are in force: those applied, and on demand those proposed, as choices on the hunks of today. */
export function inForce(replay: Replay, accept: { readonly proposed: boolean }): HunkDecision[] {
  return replay.matches.flatMap(match => {
    const taken = match.level === 'applied' || (match.level === 'proposed' && accept.proposed);
    return taken ? [decide(match.hunk, match.decision.choice)] : [];
  });
}
