import { kindWord } from '../findings/operation.ts';
import type { DivergenceClass } from '../merge/types.ts';
import type { Operation } from '../plan/types.ts';
import type { Reference } from '../references/types.ts';
import type { ItemState, Landing, PhaseState, PhaseStatus } from '../session/types.ts';

/** A sign and a word for every state, the same as on the screen; no state is told by colour alone. */
export const ITEM_STATE: Readonly<Record<ItemState, readonly [sign: string, word: string]>> = {
  done: ['●', 'committed'],
  decided: ['✓', 'decided'],
  skipped: ['–', 'skipped'],
  open: ['○', 'open'],
  person: ['?', 'needs a person'],
};

const PHASE_STATE: Readonly<Record<PhaseState, readonly [sign: string, word: string]>> = {
  committed: ['●', 'committed'],
  ready: ['✓', 'ready'],
  open: ['○', 'open'],
  later: ['·', 'later'],
};

/** A sign and words for how a phase stands. */
export function phaseState({ state, items, commits }: PhaseStatus): readonly [sign: string, words: string] {
  if (items.length === 0) return ['·', 'asks for nothing'];
  return state === 'committed' && commits.length === 0
    ? ['–', 'done, nothing to commit']
    : PHASE_STATE[state];
}

export const LANDING: Readonly<Record<Landing['way'], string>> = {
  'fast-forward': 'fast-forward',
  'merge-commit': 'merge commit',
  rebase: 'rebase',
  squash: 'squash',
  'one-request-per-commit': 'one request for each commit',
};

/** What becomes of the places that name a moved file, what needs a look first. */
export const DECISIONS: readonly (readonly [Reference['decision'], string])[] = [
  ['asked', 'to be decided by a person'],
  ['left', 'left unchanged'],
  ['rewritten', 'rewritten'],
];

export const DIVERGENCE: Readonly<Record<DivergenceClass, string>> = {
  identical: 'identical',
  'imports-only': 'differ in imports only',
  'formatting-only': 'differ in formatting only',
  'comments-only': 'differ in comments only',
  'left-only': 'only the older copy changed',
  'right-only': 'only the younger copy changed',
  'both-clean': 'both changed, in different places',
  conflicting: 'both changed the same places',
  unrelated: 'have no text in common',
};

/** Which files an operation concerns: `move a.py → b.py`. */
export function operationWords({ kind, left, from: read, at: from = read, to, survivor }: Operation): string {
  const name = kindWord(kind, left).replace('-', ' ');
  if (kind === 'delete' && survivor) return `${name} ${from} (${survivor} stays)`;
  return [name, [from, to].filter(Boolean).join(' → ')].join(' ');
}

/** `101 places name these files: 87 rewritten, 14 left unchanged`. */
export function ledgerWords(references: readonly Reference[]): string {
  const parts = DECISIONS.flatMap(([decision, words]) => {
    const own = references.filter(reference => reference.decision === decision);
    return own.length > 0 ? `${own.length} ${words}` : [];
  });
  return `${references.length} ${references.length === 1 ? 'place names' : 'places name'} these files: ${parts.join(', ')}`;
}

/** `1 line`, `2 lines`. */
export function count(number: number, noun: string): string {
  return `${number} ${number === 1 ? noun : `${noun}s`}`;
}
