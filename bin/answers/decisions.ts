import { basename } from 'node:path';
import { deciderWords } from '../../src/decisions/choice.ts';
import type { Difference, Ruling } from '../../src/decisions/list.ts';
import { count } from '../../src/report/words.ts';
import type { Answer } from '../answer/give.ts';
import { oneOf, type RecordOf, shape, text, texts } from '../answer/shape.ts';

const RULING = {
  about: text('An operation, a line of the plan (`:12`), or a place.'),
  step: text(),
  files: texts(),
  kind: oneOf(['decision', 'correction', 'dismissal', 'taken-back']),
  what: text('In words.'),
  state: oneOf(['holds', 'replaced', 'contradicted']),
  who: text('Name and address; `--auto` for the program.'),
  when: text('ISO 8601.'),
  'why?': text(),
};

/** What `decisions` answers. */
export const DECISIONS = shape(
  'Who decided what, and why',
  { record: text(), 'other?': text('The record that it was compared with.') },
  {
    decisions: RULING,
    'differences?': {
      about: text(),
      'first?': text('What the first record says; absent: nothing.'),
      'firstWho?': text(),
      'firstWhy?': text(),
      'second?': text(),
      'secondWho?': text(),
      'secondWhy?': text(),
    },
  },
);

interface Listed {
  readonly record: string;
  readonly decisions: readonly Ruling[];
  readonly other?: string;
  readonly differences?: readonly Difference[];
}

export function decisionsAnswer({ record, decisions, other, differences }: Listed): Answer<typeof DECISIONS> {
  const apart = decisions.filter(({ state }) => state === 'contradicted');
  const rest = decisions.filter(({ state }) => state !== 'contradicted');
  return {
    all: {
      record,
      other,
      decisions: decisions.map(recordOf),
      differences: differences?.map(({ about, first, second }) => ({
        about,
        first: first?.what,
        firstWho: first?.who,
        firstWhy: first?.why,
        second: second?.what,
        secondWho: second?.who,
        secondWhy: second?.why,
      })),
    },
    facts: [
      `${basename(record)}: ${count(decisions.length, 'decision')}, ${apart.length} contradicted${differences ? `; ${count(differences.length, 'difference')} from ${basename(other ?? '')}` : ''}`,
      ...apart.map(one => `✗ ${rulingLine(one)}`),
      ...(differences ?? []).map(differenceLine),
      ...rest.map(one => `${one.state === 'holds' ? '·' : '–'} ${rulingLine(one)}`),
    ],
    next: [],
  };
}

const recordOf = ({ says: _, ...one }: Ruling): RecordOf<typeof RULING> => one;

/** `2.1:src/a.py goes to lib/a.py (Ada, 2026-03-01: as agreed)`. */
export function rulingLine({ about, what, who, when, why, state }: Ruling): string {
  const name = who === '' ? '' : `${deciderWords({ who })}, `;
  const past = state === 'replaced' ? ', replaced since' : '';
  return `${about}: ${what} (${name}${when.slice(0, 10)}${why === undefined ? '' : `: ${why}`}${past})`;
}

export function differenceLine({ about, first, second }: Difference): string {
  const side = (one: Ruling | undefined) =>
    one === undefined
      ? 'nothing'
      : `${one.what} (${deciderWords(one)}${one.why === undefined ? '' : `: ${one.why}`})`;
  return `${first && second ? '✗' : '?'} ${about}: ${side(first)} | ${side(second)}`;
}
