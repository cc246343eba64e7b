import { placeWords } from '../../src/decisions/place.ts';
import { stepName } from '../../src/session/subject.ts';
import type { Item } from '../../src/session/types.ts';
import { isLater, isWaiting } from '../../store/overview.ts';
import type { Pane } from '../../store/parts/pane.ts';
import { PANES } from '../../store/parts/pane.ts';
import type { State } from '../../store/state.ts';
import { entryOf } from '../../store/step.ts';
import { hasCopies } from '../../store/want.ts';
import { itemWords, linesOf, phaseWords, planWords, SEVERITIES, tookProposal, verb } from '../steps/words.ts';
import { as, EMPTY, type Row, row, type Span } from '../text/row.ts';
import { within } from './plan.ts';

const LABELS: Readonly<Record<Pane, string>> = {
  plan: 'plan',
  divergence: 'differences',
  blame: 'blame',
  history: 'history',
  preview: 'result',
};

/** What the right half is about: a title, then what the plan says, what becomes of it, and why. `low`: with a line less, the plan's words stand in the title. */
export function headRows(state: State, low: boolean): Row[] {
  const entry = entryOf(state);
  const title = (text: string): Span =>
    state.focus === 'pane' ? as('focus', `▶ ${text}`) : as('title', `  ${text}`);
  switch (entry?.kind) {
    case 'item': {
      const { item } = entry;
      const { line } = item.operation;
      const { sign, token, text } = itemWords(item);
      const named = [title(`Step ${stepName(item.operation)} `), as('muted', verb(item.operation))];
      const words = [as('muted', `plan line ${line}: `), planWords(state.planLines[line - 1] ?? '')];
      return [
        ...(low ? [row(...named, '  ', ...words, ' ')] : [row(...named), row('  ', ...words)]),
        row('  ', as(token, `${sign} ${text}`)),
        row('  ', ...reasonSpans(item)),
      ];
    }
    case 'phase': {
      const { text, token } = phaseWords(entry.phase);
      return [
        row(title(`Phase ${entry.phase.number}`)),
        row(`  ${entry.phase.title}`),
        row('  ', as(token, text)),
        EMPTY,
      ];
    }
    case 'unread':
      return [
        row(title('Not understood')),
        row('  ', as('muted', `plan ${linesOf(entry)}: `), entry.text),
        EMPTY,
        EMPTY,
      ];
    case 'not-taken':
      return [
        row(title('Not taken')),
        row('  ', as('muted', `plan ${linesOf(entry)}: `), entry.text),
        row('  ', as('muted', entry.reason)),
        EMPTY,
      ];
    case 'apart': {
      const { what, why } = entry.about;
      return [
        row(title('Left for a person')),
        row('  ', as('path', placeWords(entry.about))),
        row('  ', what),
        row('  ', as('muted', why === what ? '' : why)),
      ];
    }
    case 'finding':
      return [row(title('About the whole plan')), row(`  ${entry.finding.message}`), EMPTY, EMPTY];
    case 'heading':
      return [row(title(entry.title)), EMPTY, EMPTY, EMPTY];
    default:
      return [row(title('Nothing to show')), EMPTY, EMPTY, EMPTY];
  }
}

/** Why it is proposed, or what is wrong. */
function reasonSpans(item: Item): Span[] {
  const { findings, proposal } = item;
  const worst =
    findings.find(one => one.severity === 'error') ?? findings.find(one => one.severity === 'warning');
  if (worst && isWaiting(item)) {
    const { sign, token } = SEVERITIES[worst.severity];
    return [as(token, `${sign} ${worst.message}`)];
  }
  return proposal && isItsReason(item) ? [as('muted', `because ${within(proposal.reason)}`)] : [];
}

/** Whether the reason of the proposal says more than the line above it, and is one for what that says. */
const isItsReason = (item: Item): boolean =>
  !isLater(item) && !(item.decision && item.refuted) && (!item.decision || tookProposal(item));

/** Names for where there is little room, and the columns from which there is enough. */
const SHORT: Readonly<Partial<Record<Pane, string>>> = { divergence: 'diff' };
const ROOM_FOR_NAMES = 68;

/** The names of the panes with their number keys; the one on screen stands out. */
export function tabsRow(state: State, columns: number): Row {
  const entry = entryOf(state);
  if (entry?.kind !== 'item') return EMPTY;
  const spans = PANES.flatMap((pane, index): Span[] => {
    const label = `${index + 1} ${columns < ROOM_FOR_NAMES ? (SHORT[pane] ?? LABELS[pane]) : LABELS[pane]}`;
    if (pane === state.pane) return [as('focus', `[${label}]`), { text: ' ' }];
    return [
      as(pane === 'divergence' && !hasCopies(entry.item) ? 'muted' : 'key', ` ${label} `),
      { text: ' ' },
    ];
  });
  return row(' ', ...spans);
}
