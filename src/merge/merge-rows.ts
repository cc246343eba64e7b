import { align } from './align.ts';
import { content } from './lines.ts';
import { pieceLines } from './result.ts';
import type { Cell } from './rows.ts';
import { pieceOf } from './sides.ts';
import { type Choosing, isUnsolved } from './stops.ts';
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
      /** `open`: what stands in the result is the base until something is chosen. */
      readonly by: Settled['by'] | 'choice' | 'open';
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

/** How many lines of each column stand above. */
interface Above {
  readonly left: number;
  readonly result: number;
  readonly right: number;
}

/** Left copy, result and right copy side by side. Takes time by pieces, not by lines; rows are made when looked at. */
export function mergeRows(state: Choosing, options: FoldOptions = {}): MergeView {
  const blocks: Block<MergeRow>[] = [];
  const blockOf: number[] = [];
  const { pieces, eol } = state.merge;
  let above: Above = { left: 0, result: 0, right: 0 };
  let stop = 0;
  for (const [index, piece] of pieces.entries()) {
    let result: readonly string[];
    if (state.stops[stop]?.piece === index) {
      const choice = state.choices[stop];
      const chosen = pieceLines(piece, choice, eol);
      result = chosen ?? pieceOf(piece, 'base');
      blockOf.push(blocks.length);
      const by = isUnsolved(state, stop) ? 'open' : choice ? 'choice' : (piece as Settled).by;
      blocks.push(stopBlock(piece, result, above, { stop, by }));
      stop += 1;
    } else {
      const lines = pieceOf(piece, 'left');
      const before = above;
      const stretch = {
        id: `${above.left + 1}-${above.right + 1}`,
        length: lines.length,
        changeBefore: index > 0,
        changeAfter: index < pieces.length - 1,
        row: (line: number) => quietRow(lines, before, line),
      };
      blocks.push(...foldStretch(stretch, options));
      result = lines;
    }
    above = {
      left: above.left + pieceOf(piece, 'left').length,
      result: above.result + result.length,
      right: above.right + pieceOf(piece, 'right').length,
    };
  }
  const rows = new Windowed(blocks);
  return { rows, rowOf: at => rows.start(blockOf[at] ?? blocks.length) };
}

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

function quietRow(lines: readonly string[], above: Above, line: number): MergeRow {
  const [left, result, right] = [above.left, above.result, above.right].map(start =>
    cell(lines, line, start),
  );
  return { kind: 'lines', by: 'both', left: left!, result: result!, right: right! };
}

function cell(lines: readonly string[], line: number, above: number): Cell {
  return { line: above + line + 1, text: content(lines[line]!) };
}
