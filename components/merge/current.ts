import { viewOf } from '../../store/pane.ts';
import type { State } from '../../store/state.ts';
import { as, type Row, row, ruled } from '../text/row.ts';
import { type Document, nothing } from '../view/document.ts';
import type { Area } from '../view/layout.ts';
import { remember } from '../view/remember.ts';
import { textHeight, textRows, whereabouts } from '../view/text.ts';
import { type MergeDocument, mergeDocument, ROOM_FOR_THREE } from './document.ts';
import { foldsRow, foldWords } from './folds.ts';
import { countWords } from './words.ts';

const made = remember(
  (
    merging: NonNullable<State['merging']>,
    context: number,
    open: ReadonlySet<string>,
    now: number,
  ): MergeDocument => mergeDocument(merging, { context, open }, now),
);

/** The merge on screen. */
export function currentMerge({ merging, context, openFolds, now }: State): MergeDocument | undefined {
  return merging && made(merging, context, openFolds, now);
}

export const mergeDocumentOf = (state: State): Document =>
  currentMerge(state) ?? nothing('No merge is open.');

/** Lines of the result under the copies, where it has no room between them. */
const below = ({ columns, rows }: Area): number =>
  columns < ROOM_FOR_THREE ? Math.max(3, Math.floor(rows / 3)) : 0;

/** Lines above the copies: the title, and all copies where there are more than two. */
const above = ({ merging }: State): number => (merging?.divergence.fold ? 2 : 1);

/** Lines of the copies on screen. */
export const mergeHeight = (state: State, document: Document, area: Area): number =>
  textHeight(document, area.rows - above(state) - below(area));

/** The merge screen: title, copies and result, in a narrow window the result below. */
export function mergeScreenRows(state: State, area: Area): Row[] {
  const { merging } = state;
  const document = currentMerge(state);
  if (!merging || !document) return [];
  const { columns, rows } = area;
  const lower = below(area);
  const view = viewOf(state);
  const height = rows - above(state) - lower;
  const { fold } = merging.divergence;
  const { step, to, survivor } = merging.item.operation;
  const title = row(
    as('focus', `▶ Merge ${step} `),
    as('path', to ?? survivor ?? ''),
    as('title', fold ? `  ${foldWords(fold)}` : ''),
    as('accent', `  ${countWords(merging)} `),
  );
  const shown = textRows(document, { columns, rows: height }, { view, focused: true, search: state.search });
  const filled = [...shown, ...Array.from({ length: Math.max(0, height - shown.length) }, () => row(''))];
  const where = whereabouts(document, view, mergeHeight(state, document, area));
  const head = ruled(title, columns, where && ` ${where}`);
  const top = fold ? [head, foldsRow(fold)] : [head];
  return lower === 0
    ? [...top, ...filled]
    : [...top, ...filled, ...resultRows(state, document, columns, lower)];
}

/** The result around the cursor. */
function resultRows(state: State, document: MergeDocument, columns: number, rows: number): Row[] {
  const { line, left } = viewOf(state);
  const height = rows - 1;
  const lines: Row[] = [];
  let cursor = 0;
  for (let at = Math.max(0, line - height); at < Math.min(document.length, line + height); at++) {
    const found = document.resultRow(at, columns, left);
    if (!found) continue;
    if (at <= line) cursor = lines.length;
    lines.push(found);
  }
  const from = Math.max(0, Math.min(cursor - Math.floor(height / 2), lines.length - height));
  return [ruled(row(as('title', '  Result')), columns), ...lines.slice(from, from + height)];
}
