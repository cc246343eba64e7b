import { choiceWords, deciderWords } from '../../src/decisions/choice.ts';
import type { Made } from '../../src/session/types.ts';
import { pad, width } from '../text/cells.ts';
import { as, type Row, row } from '../text/row.ts';
import type { Token } from '../theme/tokens.ts';
import { type Document, ofLines } from '../view/document.ts';

const STATES: Readonly<Record<Made['state'], { readonly sign: string; readonly token: Token }>> = {
  // Before the last commit: undo does not reach it.
  fixed: { sign: '·', token: 'muted' },
  done: { sign: '✓', token: 'ok' },
  undone: { sign: '↶', token: 'muted' },
};

type Step = Made['steps'][number];

/** What each key decided, oldest first: whether it holds, when, who, what, and why. */
export function decisionsDocument(made: readonly Made[]): Document {
  const longest = made.reduce((most, one) => Math.max(most, width(whoOf(one))), 0);
  return ofLines(made.length, line => madeRow(made[line]!, longest));
}

/** Who decided; nobody where nothing says. */
const whoOf = ({ steps: [first] }: Made): string => (first && 'who' in first ? deciderWords(first) : '');

/** @param longest columns of the longest name: all of it can be read */
function madeRow(made: Made, longest: number): Row {
  const { about, steps, state } = made;
  const { sign, token } = STATES[state];
  const [first] = steps;
  const why = first && 'why' in first ? first.why : undefined;
  const what = `${about}: ${whatWords(made)}`;
  return row(
    as(token, `${sign} `),
    as('muted', `${first?.when.slice(0, 16).replace('T', ' ') ?? ''} ${pad(whoOf(made), longest)} `),
    state === 'undone' ? as('muted', what) : what,
    as('muted', why === undefined ? '' : `  because ${why}`),
  );
}

/** What a key did: the same for all, or each with how often. */
function whatWords({ steps }: Made): string {
  const counts = Map.groupBy(steps, stepWords);
  return [...counts].map(([words, own]) => (counts.size > 1 ? `${own.length} ${words}` : words)).join(', ');
}

function stepWords(step: Step): string {
  switch (step.type) {
    case 'decision':
      return choiceWords(step);
    case 'correction':
      return step.says.length === 0 ? 'asks for nothing' : 'read otherwise';
    case 'dismissed':
      return 'no matter';
    case 'clear':
      return 'open again';
    case 'uncorrected':
      return 'read as it stands';
    case 'undismissed':
      return 'a matter again';
  }
}
