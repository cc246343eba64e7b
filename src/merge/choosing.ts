import { type Choosing, isOf, isUnsolved, type Moment, pieceAt, type StopKind } from './stops.ts';
import type { HunkChoice } from './types.ts';

export type Side = 'left' | 'right';

export type Action =
  | { readonly type: 'next' | 'previous'; readonly kind: StopKind }
  | { readonly type: 'go'; readonly stop: number }
  | { readonly type: 'choose'; readonly choice: HunkChoice }
  /** Takes a single line (`l3`) at the end of those taken, or gives it back. */
  | { readonly type: 'line'; readonly line: string }
  /** The whole file from one side: what git and rules settled too. */
  | { readonly type: 'whole'; readonly side: Side }
  | { readonly type: 'remaining'; readonly side: Side }
  /** Takes the recorded choice that is proposed. */
  | { readonly type: 'accept' }
  /** Gives back what settled the hunk; nothing is chosen in its place. */
  | { readonly type: 'reject' }
  /** Forgets the choice. */
  | { readonly type: 'clear' }
  | { readonly type: 'undo' | 'redo' };

/** The state after one action. */
export function choosing(state: Choosing, action: Action): Choosing {
  switch (action.type) {
    case 'next':
    case 'previous':
      return moved(state, action.type, action.kind);
    case 'go':
      return at(state, action.stop);
    case 'undo':
      return stepped(state, 'past', 'future');
    case 'redo':
      return stepped(state, 'future', 'past');
    case 'whole':
      return changed(
        state,
        range(0, state.stops.length).map(stop => wholly(state, stop, action.side)),
      );
    case 'remaining':
      return changed(
        state,
        state.choices.map((choice, stop) => (isUnsolved(state, stop) ? { take: action.side } : choice)),
      );
    default:
      return state.stops.length === 0 ? state : changedHere(state, action);
  }
}

/** Actions on the hunk under the cursor. */
function changedHere(
  state: Choosing,
  action: Action & { readonly type: 'choose' | 'line' | 'accept' | 'reject' | 'clear' },
): Choosing {
  const choice = state.choices[state.cursor];
  const set = (next: HunkChoice | undefined): Choosing =>
    changed(state, state.choices.with(state.cursor, next));
  switch (action.type) {
    case 'choose':
      return set(action.choice);
    case 'line':
      return set(toggled(choice?.take === 'lines' ? choice.lines : [], action.line));
    case 'accept': {
      const proposal = state.stops[state.cursor]!.proposal;
      return proposal?.level === 'proposed' ? set(proposal.decision.choice) : state;
    }
    case 'reject':
      return pieceAt(state, state.cursor).kind === 'settled' ? set({ take: 'open' }) : state;
    case 'clear':
      return set(undefined);
  }
}

/** What a stop must be set to so that this side stands there; nothing where it does already. */
function wholly(state: Choosing, stop: number, side: Side): HunkChoice | undefined {
  const piece = pieceAt(state, stop);
  const stands = piece.kind === 'settled' && (piece.by === side || piece.by === 'same');
  return stands && !state.stops[stop]!.proposal ? undefined : { take: side };
}

/** With the last line given back nothing is chosen any more; to leave all lines out is a choice of its own. */
function toggled(lines: readonly string[], line: string): HunkChoice | undefined {
  const next = lines.includes(line) ? lines.filter(other => other !== line) : [...lines, line];
  return next.length > 0 ? { take: 'lines', lines: next } : undefined;
}

/** To the first stop of this kind that way. What is unsolved is found from anywhere: the search goes round. */
function moved(state: Choosing, way: 'next' | 'previous', kind: StopKind): Choosing {
  const after = range(state.cursor + 1, state.stops.length);
  const before = range(0, state.cursor);
  const [near, far] = way === 'next' ? [after, before] : [before.reverse(), after.reverse()];
  const stop = (kind === 'unsolved' ? [...near, ...far] : near).find(candidate =>
    isOf(state, candidate, kind),
  );
  return stop === undefined ? state : at(state, stop);
}

function at(state: Choosing, stop: number): Choosing {
  const cursor = Math.max(0, Math.min(stop, state.stops.length - 1));
  return cursor === state.cursor ? state : { ...state, cursor };
}

function changed(state: Choosing, choices: Choosing['choices']): Choosing {
  const other = new Map(
    [...state.choices.entries()].filter(([stop, choice]) => !sameChoice(choices[stop], choice)),
  );
  if (other.size === 0) return state;
  const before: Moment = { choices: other, cursor: state.cursor };
  return { ...state, choices, past: [...state.past, before], future: [] };
}

/** Goes one step back or forward, and to where that step was made. */
function stepped(state: Choosing, from: 'past' | 'future', to: 'past' | 'future'): Choosing {
  const moment = state[from].at(-1);
  if (!moment) return state;
  const { cursor } = moment;
  const now = new Map([...moment.choices.keys()].map(stop => [stop, state.choices[stop]]));
  const choices = state.choices.map((choice, stop) =>
    moment.choices.has(stop) ? moment.choices.get(stop) : choice,
  );
  const steps = { [from]: state[from].slice(0, -1), [to]: [...state[to], { choices: now, cursor }] };
  return { ...state, choices, cursor, ...steps };
}

/** Whether the same is chosen everywhere. */
export const sameChoices = (one: Choosing['choices'], two: Choosing['choices']): boolean =>
  one === two || (one.length === two.length && one.every((choice, stop) => sameChoice(choice, two[stop])));

function sameChoice(a: HunkChoice | undefined, b: HunkChoice | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
