import type { Choosing } from '../../src/merge/stops.ts';
import type { Syntax } from '../../src/session/types.ts';
import { mergeSteps } from '../../store/merges.ts';
import { viewOf } from '../../store/pane.ts';
import type { Merging } from '../../store/parts/merge.ts';
import type { State } from '../../store/state.ts';
import { cutStart } from '../text/cells.ts';
import { as, filled, type Row, row, rowWidth, ruled } from '../text/row.ts';
import { type Document, nothing } from '../view/document.ts';
import type { Area } from '../view/layout.ts';
import { remember } from '../view/remember.ts';
import { optionsOf, textHeight, textRows, whereabouts } from '../view/text.ts';
import type { Told } from './columns.ts';
import { hasBelow } from './columns.ts';
import { type MergeDocument, mergeDocument } from './document.ts';
import { foldsRow, foldWords } from './folds.ts';
import { resultSpans } from './head.ts';
import { countWords } from './words.ts';

/** The document stays the same where only the cursor moves. */
const made = remember(
  (
    divergence: Merging['divergence'],
    merge: Choosing['merge'],
    stops: Choosing['stops'],
    choices: Choosing['choices'],
    patches: Merging['patches'],
    side: Merging['side'],
    showBase: boolean,
    alone: Merging['alone'],
    context: number,
    open: ReadonlySet<string>,
    now: number,
    left: Syntax | undefined,
    result: Syntax | undefined,
    right: Syntax | undefined,
  ): MergeDocument =>
    mergeDocument(
      { divergence, choosing: { merge, stops, choices }, patches, side, showBase, alone },
      { context, open },
      now,
      { ...(left && { left }), ...(result && { result }), ...(right && { right }) },
    ),
);

/** The merge on screen. */
export function currentMerge(state: State): MergeDocument | undefined {
  const { merging, context, openFolds, now } = state;
  if (!merging) return undefined;
  const { divergence, choosing, patches, side, showBase, alone } = merging;
  const { merge, stops, choices } = choosing;
  const { left, result, right } = toldOf(state, merging);
  return made(
    divergence,
    merge,
    stops,
    choices,
    patches,
    side,
    showBase,
    alone,
    context,
    openFolds,
    now,
    left,
    result,
    right,
  );
}

/** What the language says of the three texts: of the result only for the choices as they are. */
function toldOf({ syntaxes }: State, { texts, judged, choosing }: Merging): Told {
  const result = judged?.choices === choosing.choices ? judged.syntax : undefined;
  const [left, right] = [syntaxes.get(texts.left), syntaxes.get(texts.right)];
  return { ...(left && { left }), ...(right && { right }), ...(result && { result }) };
}

export const mergeDocumentOf = (state: State): Document =>
  currentMerge(state) ?? nothing('No merge is open.');

/** Lines of the result under the copies, where it has no room between them. */
const below = ({ merging }: State, { columns, rows }: Area): number =>
  merging && hasBelow(merging, columns) ? Math.max(3, Math.floor(rows / 3)) : 0;

/** Lines above the copies: the title, and all copies where there are more than two. */
const above = ({ merging }: State): number => (merging?.divergence.fold ? 2 : 1);

/** Lines of the copies on screen. */
export const mergeHeight = (state: State, document: Document, area: Area): number =>
  textHeight(document, area.rows - above(state) - below(state, area));

/** Columns that the path keeps in the title. */
const PATH = 12;

/** The merge screen: title, copies and result, in a narrow window the result below. */
export function mergeScreenRows(state: State, area: Area): Row[] {
  const { merging } = state;
  const document = currentMerge(state);
  if (!merging || !document) return [];
  const { columns, rows } = area;
  const lower = below(state, area);
  const view = viewOf(state);
  const height = rows - above(state) - lower;
  const { fold } = merging.divergence;
  const { fate, operation } = merging.item;
  const { step, survivor } = operation;
  const to = fate?.kind === 'goes' ? fate.to : operation.to;
  const where = whereabouts(document, view, mergeHeight(state, document, area));
  const name = as('focus', `▶ Merge ${step} `);
  const counted = [
    as('title', fold ? `  ${foldWords(fold)}` : ''),
    as('accent', `  ${countWords(merging)} `),
    as('muted', whichOfAll(state)),
  ];
  // What is left to do is told whole, the path by its end.
  const room = columns - rowWidth(row(name, ...counted)) - where.length - 4;
  const title = row(name, as('path', cutStart(to ?? survivor ?? '', Math.max(PATH, room))), ...counted);
  const shown = filled(textRows(document, { columns, rows: height }, optionsOf(state)), height);
  const head = ruled(title, columns, where && ` ${where}`);
  const top = fold ? [head, foldsRow(fold, columns)] : [head];
  return lower === 0
    ? [...top, ...shown]
    : [...top, ...shown, ...resultRows(state, document, columns, lower)];
}

/** Which of all steps with conflicts this one is, where there are others. */
function whichOfAll(state: State): string {
  const all = mergeSteps(state);
  const at = all.findIndex(({ operation }) => operation.id === state.merging?.item.operation.id);
  return at < 0 || all.length < 2 ? '' : ` step ${at + 1} of ${all.length} with conflicts `;
}

/** The result around the cursor. */
function resultRows(state: State, document: MergeDocument, columns: number, rows: number): Row[] {
  const { line, left } = viewOf(state);
  const height = rows - 1;
  const lines: Row[] = [];
  let cursor = 0;
  for (let at = Math.max(0, line - height); at < Math.min(document.length, line + height); at++) {
    const found = document.resultRows(at, columns, left, state.wrap);
    if (found.length > 0 && at <= line) cursor = lines.length;
    lines.push(...found);
  }
  const from = Math.max(0, Math.min(cursor - Math.floor(height / 2), lines.length - height));
  const { merging } = state;
  const title = merging?.showBase ? '  Before both' : '  Result';
  const judged = merging ? resultSpans(merging, toldOf(state, merging), columns - 12) : [];
  return [ruled(row(as('title', title), ...judged), columns), ...lines.slice(from, from + height)];
}
