import { align } from './align.ts';
import { content } from './lines.ts';
import { type Patch, type Placed, placePatches } from './patch.ts';
import { pieceLines } from './result.ts';
import type { Cell } from './rows.ts';
import { linesOfRuns, type Run, runsOf } from './runs.ts';
import { pieceOf } from './sides.ts';
import { type Choosing, isUnsolved, pieceAt } from './stops.ts';
import type { Piece, Settled } from './types.ts';
import { type Block, type FoldOptions, type FoldRow, foldStretch, Windowed } from './windowed.ts';
import { emphasis } from './words.ts';

/** A line that can be taken: `name` is what the choice `lines` calls it. */
export interface SideCell extends Cell {
  readonly name?: string;
}

export type MergeRow =
  | {
      readonly kind: 'lines';
      /** Index into `stops`; absent where nobody changed anything. */
      readonly stop?: number;
      /** `open`: what stands in the result is the base until something is chosen. `hand`: an edit outside of the hunks. */
      readonly by: Settled['by'] | 'choice' | 'open' | 'hand';
      readonly left?: SideCell;
      readonly result?: Cell;
      readonly right?: SideCell;
    }
  | FoldRow;

export interface MergeView {
  readonly rows: Windowed<MergeRow>;
  /** First row of a stop. */
  readonly rowOf: (stop: number) => number;
}

export interface MergeRowsOptions extends FoldOptions {
  /** Edits by hand outside of hunks; those that have no place are left out. */
  readonly patches?: readonly Patch[];
}

/** How many lines of each column stand above; `merged`: of the result before it was edited by hand. */
interface Above {
  readonly left: number;
  readonly result: number;
  readonly right: number;
  readonly merged: number;
}

/** Left copy, result and right copy side by side. Takes time by pieces, not by lines; rows are made when looked at. */
export function mergeRows(state: Choosing, options: MergeRowsOptions = {}): MergeView {
  const blocks: Block<MergeRow>[] = [];
  const blockOf: number[] = [];
  const { pieces } = state.merge;
  const stopOf = new Map(state.stops.map(({ piece }, stop) => [piece, stop]));
  const placed = placedIn(state, options.patches ?? []);
  let above: Above = { left: 0, result: 0, right: 0, merged: 0 };
  for (const [index, piece] of pieces.entries()) {
    const stop = stopOf.get(index);
    const merged = mergedLines(state, index, stop);
    const last = index === pieces.length - 1;
    const runs = runsOf({ length: merged.length, above: above.merged, last }, placed);
    const result = linesOfRuns(merged, runs);
    if (stop !== undefined) {
      blockOf.push(blocks.length);
      blocks.push(stopBlock(piece, result, above, { stop, by: settledBy(state, stop) }));
    } else blocks.push(...quietBlocks(merged, runs, above, { first: index === 0, last }, options));
    above = {
      left: above.left + pieceOf(piece, 'left').length,
      result: above.result + result.length,
      right: above.right + pieceOf(piece, 'right').length,
      merged: above.merged + merged.length,
    };
  }
  const rows = new Windowed(blocks);
  return { rows, rowOf: at => rows.start(blockOf[at] ?? blocks.length) };
}

/** What a piece comes to with the choices so far; an open one stands as in the base. */
function mergedLines(
  { merge, choices }: Choosing,
  index: number,
  stop: number | undefined,
): readonly string[] {
  const piece = merge.pieces[index]!;
  if (stop === undefined) return pieceOf(piece, 'left');
  return pieceLines(piece, choices[stop], merge.eol) ?? pieceOf(piece, 'base');
}

function placedIn(state: Choosing, patches: readonly Patch[]): readonly Placed[] {
  if (patches.length === 0) return [];
  const stopOf = new Map(state.stops.map(({ piece }, stop) => [piece, stop]));
  const lines = state.merge.pieces.flatMap((_, index) => mergedLines(state, index, stopOf.get(index)));
  return placePatches(lines, patches).placed;
}

const settledBy = (state: Choosing, stop: number): Told['by'] =>
  isUnsolved(state, stop) ? 'open' : state.choices[stop] ? 'choice' : (pieceAt(state, stop) as Settled).by;

/** Lines on which all agree: folded where nothing is near, and cut where somebody edited the result. */
function quietBlocks(
  lines: readonly string[],
  runs: readonly Run[],
  above: Above,
  { first, last }: { readonly first: boolean; readonly last: boolean },
  options: FoldOptions,
): Block<MergeRow>[] {
  let grown = 0;
  return runs.flatMap(({ from, to, added }, index): Block<MergeRow>[] => {
    const start = { left: above.left + from, right: above.right + from, result: above.result + from + grown };
    const own = to - from === lines.length ? lines : lines.slice(from, to);
    if (added) {
      grown += added.length - own.length;
      return [patchBlock(own, added, start)];
    }
    const stretch = {
      id: `${start.left + 1}-${start.right + 1}`,
      length: own.length,
      changeBefore: !first || index > 0,
      changeAfter: !last || index < runs.length - 1,
      row: (line: number) => quietRow(own, start, line),
    };
    return foldStretch(stretch, options);
  });
}

/** Lines that a person put in place of others on which both copies agree. */
function patchBlock(own: readonly string[], added: readonly string[], above: Columns): Block<MergeRow> {
  return {
    height: Math.max(own.length, added.length),
    row: line => ({
      kind: 'lines',
      by: 'hand',
      ...(line < own.length && { left: cell(own, line, above.left), right: cell(own, line, above.right) }),
      ...(line < added.length && { result: cell(added, line, above.result) }),
    }),
  };
}

type Columns = Omit<Above, 'merged'>;

type Told = Pick<MergeRow & { kind: 'lines' }, 'stop' | 'by'>;

function stopBlock(piece: Piece, result: readonly string[], above: Above, told: Told): Block<MergeRow> {
  const [left, right] = [pieceOf(piece, 'left'), pieceOf(piece, 'right')];
  let placed: ReturnType<typeof place> | undefined;
  return {
    height: Math.max(left.length, right.length, result.length),
    row: at => {
      placed ??= place(left, right, result);
      const { l, r, made } = placed(at);
      const ofLeft = l === undefined ? undefined : { ...cell(left, l, above.left), name: `l${l + 1}` };
      const ofRight = r === undefined ? undefined : { ...cell(right, r, above.right), name: `r${r + 1}` };
      const marks = ofLeft && ofRight && emphasis(ofLeft.text, ofRight.text);
      return {
        kind: 'lines',
        ...told,
        ...(ofLeft && { left: marks ? { ...ofLeft, marks: marks.left } : ofLeft }),
        ...(made !== undefined && { result: cell(result, made, above.result) }),
        ...(ofRight && { right: marks ? { ...ofRight, marks: marks.right } : ofRight }),
      };
    },
  };
}

/** Which line of each column stands on a row. A result that is one side stands beside it, any other from the top. */
function place(left: readonly string[], right: readonly string[], result: readonly string[]) {
  const pairs = align(left, right);
  const rowOfResult = new Map<number, number>();
  if (result === left || result === right)
    for (const [row, pair] of pairs.entries()) {
      const line = result === left ? pair[0] : pair[1];
      if (line !== undefined) rowOfResult.set(row, line);
    }
  else for (const line of result.keys()) rowOfResult.set(line, line);
  return (row: number) => {
    const [l, r] = pairs[row] ?? [undefined, undefined];
    return { l, r, made: rowOfResult.get(row) };
  };
}

function quietRow(lines: readonly string[], above: Columns, line: number): MergeRow {
  const [left, result, right] = [above.left, above.result, above.right].map(start =>
    cell(lines, line, start),
  );
  return { kind: 'lines', by: 'both', left: left!, result: result!, right: right! };
}

function cell(lines: readonly string[], line: number, above: number): Cell {
  return { line: above + line + 1, text: content(lines[line]!) };
}
