import { content } from './lines.ts';
import { pairsOf, type SideCell } from './pairs.ts';
import { type Patch, placePatches } from './patch.ts';
import { pieceLines } from './result.ts';
import type { Cell } from './rows.ts';
import { linesOfRuns, type Run, runsOf } from './runs.ts';
import { pieceOf } from './sides.ts';
import { type Choosing, isUnsolved, pieceAt } from './stops.ts';
import type { Piece, Settled } from './types.ts';
import {
  type Block,
  type FoldOptions,
  type FoldRow,
  foldStretch,
  type Stretch,
  stretchHeight,
  Windowed,
} from './windowed.ts';

export type { SideCell } from './pairs.ts';

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
      /** What both had before. */
      readonly base?: Cell;
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
  /** Whether every line that both had before has a row. */
  readonly base?: boolean;
}

/** What was chosen in a merge. */
export type Chosen = Pick<Choosing, 'merge' | 'stops' | 'choices'>;

/** How many lines of each column stand above; `merged`: of the result before it was edited by hand. */
interface Above {
  readonly base: number;
  readonly left: number;
  readonly result: number;
  readonly right: number;
  readonly merged: number;
}

/** One piece in its place. */
interface Laid {
  readonly piece: Piece;
  /** Index into `stops`. */
  readonly stop: number | undefined;
  /** What it comes to with the choices so far; an open one stands as in the base. */
  readonly merged: readonly string[];
  /** How edits by hand cut it; absent where there are none. */
  readonly runs: readonly Run[] | undefined;
  /** What stands in the result. */
  readonly result: readonly string[];
  readonly above: Above;
  readonly first: boolean;
  readonly last: boolean;
}

/**
 * Left copy, result and right copy side by side. Every piece is measured; its rows are made when looked at. Where the
 * cursor is plays no part.
 */
export function mergeRows(state: Chosen, options: MergeRowsOptions = {}): MergeView {
  const laid = layOut(state, options.patches ?? []);
  const heights = laid.map(one =>
    one.stop === undefined ? quietHeight(one, options) : stopHeight(one, options),
  );
  const rows = new Windowed(heights, index => {
    const one = laid[index]!;
    const { stop } = one;
    if (stop === undefined) return joined(quietBlocks(one, options));
    return stopBlock(one, { stop, by: settledBy(state, stop) }, options);
  });
  return { rows, rowOf: at => rows.start(state.stops[at]?.piece ?? laid.length) };
}

const NOTHING: readonly Piece[] = [{ kind: 'settled', lines: [], by: 'both' }];

function layOut(state: Chosen, patches: readonly Patch[]): Laid[] {
  // Two empty copies have no piece; what is written by hand still needs one to stand in.
  const pieces = state.merge.pieces.length > 0 ? state.merge.pieces : NOTHING;
  const stopOf: (number | undefined)[] = pieces.map(() => undefined);
  for (const [stop, { piece }] of state.stops.entries()) stopOf[piece] = stop;
  const lines = pieces.map((piece, index) => mergedLines(state, piece, stopOf[index]));
  const placed = patches.length === 0 ? [] : placePatches(lines.flat(), patches).placed;
  let above: Above = { base: 0, left: 0, result: 0, right: 0, merged: 0 };
  return pieces.map((piece, index) => {
    const merged = lines[index]!;
    const [first, last] = [index === 0, index === pieces.length - 1];
    const runs =
      placed.length === 0 ? undefined : runsOf({ length: merged.length, above: above.merged, last }, placed);
    const result = runs ? linesOfRuns(merged, runs) : merged;
    const one = { piece, stop: stopOf[index], merged, runs, result, above, first, last };
    above = {
      base: above.base + pieceOf(piece, 'base').length,
      left: above.left + pieceOf(piece, 'left').length,
      result: above.result + result.length,
      right: above.right + pieceOf(piece, 'right').length,
      merged: above.merged + merged.length,
    };
    return one;
  });
}

function mergedLines({ merge, choices }: Chosen, piece: Piece, stop: number | undefined): readonly string[] {
  if (stop === undefined) return pieceOf(piece, 'left');
  return pieceLines(piece, choices[stop], merge.eol) ?? pieceOf(piece, 'base');
}

const settledBy = (state: Chosen, stop: number): Told['by'] =>
  isUnsolved(state, stop) ? 'open' : state.choices[stop] ? 'choice' : (pieceAt(state, stop) as Settled).by;

/** Several blocks as one. */
function joined<R>(blocks: readonly Block<R>[]): Block<R> {
  if (blocks.length === 1) return blocks[0]!;
  const rows = Windowed.of(blocks);
  return { height: rows.length, row: index => rows.at(index)! };
}

function quietHeight(one: Laid, options: FoldOptions): number {
  if (one.runs) return joined(quietBlocks(one, options)).height;
  return stretchHeight(stretchOf(one, one.above, one.merged.length), options);
}

function stretchOf(
  { first, last }: Pick<Laid, 'first' | 'last'>,
  { left, right }: Pick<Above, 'left' | 'right'>,
  length: number,
): Stretch {
  return { id: `${left + 1}-${right + 1}`, length, changeBefore: !first, changeAfter: !last };
}

/** Lines on which all agree: folded where nothing is near, and cut where somebody edited the result. */
function quietBlocks(one: Laid, options: FoldOptions): Block<MergeRow>[] {
  const { merged, above, first, last } = one;
  const runs = one.runs ?? [{ from: 0, to: merged.length }];
  let grown = 0;
  return runs.flatMap(({ from, to, added }: Run, index): Block<MergeRow>[] => {
    const start = {
      base: above.base + from,
      left: above.left + from,
      right: above.right + from,
      result: above.result + from + grown,
    };
    const own = to - from === merged.length ? merged : merged.slice(from, to);
    if (added) {
      grown += added.length - own.length;
      return [patchBlock(own, added, start)];
    }
    const ends = { first: first && index === 0, last: last && index === runs.length - 1 };
    const row = (line: number): MergeRow => quietRow(own, start, line);
    return foldStretch({ ...stretchOf(ends, start, own.length), row }, options);
  });
}

/** Lines that a person put in place of others on which both copies agree. */
function patchBlock(own: readonly string[], added: readonly string[], above: Columns): Block<MergeRow> {
  return {
    height: Math.max(own.length, added.length),
    row: line => ({
      kind: 'lines',
      by: 'hand',
      ...(line < own.length && agreed(own, above, line)),
      ...(line < added.length && { result: cell(added, line, above.result) }),
    }),
  };
}

type Columns = Omit<Above, 'merged'>;

type Told = Pick<MergeRow & { kind: 'lines' }, 'stop' | 'by'>;

function stopHeight({ piece, result }: Laid, options: MergeRowsOptions): number {
  const sides = [pieceOf(piece, 'left'), pieceOf(piece, 'right'), result];
  if (options.base) sides.push(pieceOf(piece, 'base'));
  return Math.max(...sides.map(({ length }) => length));
}

function stopBlock(one: Laid, told: Told, options: MergeRowsOptions): Block<MergeRow> {
  const { piece, result, above } = one;
  const base = pieceOf(piece, 'base');
  const pairs = pairsOf(piece);
  const moved = (cell: SideCell, lines: number): SideCell => ({ ...cell, line: lines + cell.line });
  return {
    height: stopHeight(one, options),
    row: at => {
      const { left, right } = pairs.at(at);
      const made = resultLine(piece, result, at);
      return {
        kind: 'lines',
        ...told,
        ...(left && { left: moved(left, above.left) }),
        ...(made !== undefined && { result: cell(result, made, above.result) }),
        ...(right && { right: moved(right, above.right) }),
        ...(at < base.length && {
          base: { ...cell(base, at, above.base), ...(options.base && { marks: pairs.changed(at) }) },
        }),
      };
    },
  };
}

/** Which line of the result stands on a row. A result that is one side stands beside it, any other from the top. */
function resultLine(piece: Piece, result: readonly string[], row: number): number | undefined {
  for (const side of ['left', 'right'] as const) {
    if (result !== pieceOf(piece, side)) continue;
    const beside = pairsOf(piece).at(row)[side];
    return beside && beside.line - 1;
  }
  return row < result.length ? row : undefined;
}

function quietRow(lines: readonly string[], above: Columns, line: number): MergeRow {
  return {
    kind: 'lines',
    by: 'both',
    ...agreed(lines, above, line),
    result: cell(lines, line, above.result),
  };
}

/** A line on which both copies agree, in each text that has it. */
function agreed(lines: readonly string[], above: Columns, line: number) {
  return {
    base: cell(lines, line, above.base),
    left: cell(lines, line, above.left),
    right: cell(lines, line, above.right),
  };
}

function cell(lines: readonly string[], line: number, above: number): Cell {
  return { line: above + line + 1, text: content(lines[line]!) };
}
