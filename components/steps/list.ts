import { placeWords } from '../../src/decisions/place.ts';
import type { Finding } from '../../src/findings/types.ts';
import { stepName } from '../../src/session/subject.ts';
import type { Entry } from '../../store/entry.ts';
import { isWaiting } from '../../store/overview.ts';
import type { State } from '../../store/state.ts';
import { entriesOf, placeOf, rangeOf } from '../../store/step.ts';
import { as, fitRow, justify, over, type Row, row, ruled } from '../text/row.ts';
import type { Area } from '../view/layout.ts';
import { LIST_HEAD } from '../view/layout.ts';
import { keepInSight } from '../view/scroll.ts';
import { itemPaths } from './paths.ts';
import { linesOf, phaseWords, SEVERITIES, signOf, verb } from './words.ts';

/** One entry of the step list. */
export function entryRow(entry: Entry, planLines: readonly string[], columns: number): Row {
  switch (entry.kind) {
    case 'phase': {
      const { text, token } = phaseWords(entry.phase);
      const mark = entry.folded ? '▸' : '▾';
      return justify(
        row(`${mark} `, as('title', `${entry.phase.number} ${entry.phase.title}`)),
        row(as(token, text)),
        columns,
      );
    }
    case 'item': {
      const { item, first } = entry;
      const { sign, token } = signOf(item);
      const worst = isWaiting(item) ? worstOf(item.findings) : undefined;
      const step = first ? stepName(item.operation) : '';
      return justify(
        row(
          '  ',
          as(token, sign),
          ` ${step.padEnd(5)}`,
          as('muted', `${verb(item.operation).padEnd(7)} `),
          itemPaths(item, planLines, columns - AROUND_PATHS),
        ),
        worst ? row(as(SEVERITIES[worst.severity].token, SEVERITIES[worst.severity].sign)) : row(''),
        columns,
      );
    }
    case 'heading':
      return row(entry.folded ? '▸ ' : '▾ ', as('warning', `${entry.title} (${entry.count})`));
    case 'unread':
      return row('  ', as('warning', '¿'), as('muted', ` ${linesOf(entry)} `), entry.text);
    case 'not-taken':
      return row('  ', as('muted', `∅ ${linesOf(entry)} `), entry.text, as('muted', `  ${entry.reason}`));
    case 'apart':
      return row('  ', as('warning', '¿'), as('muted', ` ${placeWords(entry.about)} `), entry.about.what);
    case 'finding': {
      const { sign, token } = SEVERITIES[entry.finding.severity];
      return row('  ', as(token, sign), ` ${entry.finding.message}`);
    }
  }
}

/** Columns of an item's row around its files: sign, step, and what is done; behind them what is worst. */
const AROUND_PATHS = 19;

/** What is worst of what is wrong. */
const worstOf = (findings: readonly Finding[]): Finding | undefined =>
  findings.find(one => one.severity === 'error') ?? findings.find(one => one.severity === 'warning');

/** The first entry on screen. */
export const listTop = (state: State, height: number): number =>
  keepInSight(state.listTop, placeOf(state), entriesOf(state).entries.length, height);

/** The step list, as much of it as is in sight. */
export function listRows(state: State, { columns, rows }: Area): Row[] {
  const height = rows - LIST_HEAD;
  const { entries } = entriesOf(state);
  const top = listTop(state, height);
  const cursor = placeOf(state);
  const [from, to] = rangeOf(state);
  const left = state.views.get('list')?.left ?? 0;
  const focused = state.focus === 'list';
  const shown = entries.slice(top, top + height).map((entry, index) => {
    const place = top + index;
    const mark =
      place === cursor ? '›' : state.anchor !== undefined && place >= from && place <= to ? '┃' : ' ';
    const marked = state.marked.has(entry.key);
    const line = fitRow(entryRow(entry, state.planLines, columns - 2 + left), columns - 2, left);
    const token = place === cursor ? (focused ? 'selected' : 'resting') : undefined;
    return over(
      row(marked ? '◆' : mark, ...line.spans),
      token ?? (marked || mark === '┃' ? 'range' : undefined),
    );
  });
  return [listTitle(state, columns, height), ...shown];
}

function listTitle(state: State, columns: number, height: number): Row {
  const { length } = entriesOf(state).entries;
  const where = length > height ? ` ${placeOf(state) + 1}/${length}` : '';
  const left = state.views.get('list')?.left ?? 0;
  const filter = [
    ...(state.filter === '' ? [] : [as('match', ` /${state.filter} `)]),
    ...(left > 0 ? [as('note', ` «${left}`)] : []),
  ];
  const marks = state.marked.size === 0 ? [] : [as('range', ` ◆ ${state.marked.size} marked `)];
  const title = state.focus === 'list' ? as('focus', '▶ Steps') : as('title', '  Steps');
  return ruled(row(title, ...filter, ...marks), columns, where);
}
