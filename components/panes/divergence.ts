import { movedBlocks } from '../../src/merge/moved.ts';
import type { Row as Compared } from '../../src/merge/rows.ts';
import { sideBySide } from '../../src/merge/side-by-side.ts';
import { changesBetween, linesOf } from '../../src/merge/sides.ts';
import { unified } from '../../src/merge/unified.ts';
import type { Windowed } from '../../src/merge/windowed.ts';
import type { Copy, Divergence } from '../../src/session/types.ts';
import type { BlamedText } from '../../store/load.ts';
import { counted } from '../../store/words.ts';
import { cutStart, width } from '../text/cells.ts';
import { as, beside, fitRow, type Row, row, type Span } from '../text/row.ts';
import { ago } from '../text/time.ts';
import { type Document, nothing } from '../view/document.ts';
import { cellSpans } from './cell.ts';
import { blameGutter, GUTTER } from './gutter.ts';
import { isMechanical } from './mechanical.ts';

export interface CompareOptions {
  /** Equal lines shown around a difference. */
  readonly context: number;
  /** One line for each run of mechanical differences. */
  readonly foldMechanical: boolean;
  /** The copies next to each other; else the lines of one, then those of the other. */
  readonly sideBySide: boolean;
  /** Folds that were opened one by one. */
  readonly open: ReadonlySet<string>;
}

/** A document of folds and lines: says which fold is at a line. */
export interface FoldedDocument extends Document {
  readonly foldAt: (line: number) => string | undefined;
}

/** One copy as it is compared. */
interface Side {
  readonly copy: Copy;
  readonly lines: readonly string[];
  readonly blamed: BlamedText | undefined;
  /** Lines (from 1) that stand elsewhere in the other copy. */
  readonly moved: ReadonlySet<number>;
  readonly sign: '-' | '+';
}

/** Columns a half needs before it has room for the blame beside its lines. */
const ROOM_FOR_BLAME = 54;

/** The copies of an operation compared, side by side or one after the other. */
export function divergenceDocument(
  { copies, merge }: Divergence,
  blames: readonly (BlamedText | undefined)[],
  options: CompareOptions,
  now: number,
): Document | FoldedDocument {
  const [first, second] = copies;
  if (!first || !second || !merge) return nothing('There is only one file: nothing to compare it with.');
  const [leftLines, rightLines] = [linesOf(merge, 'left'), linesOf(merge, 'right')];
  const changes = changesBetween(merge, 'left', 'right');
  if (changes.length === 0) {
    const lines = counted(leftLines.length, 'line');
    return nothing(
      `${first.path} and ${second.path} are the same: ${lines}, imports counted as they will be.`,
    );
  }
  const moved = movedBlocks(leftLines, rightLines, changes);
  const left: Side = {
    copy: first,
    lines: leftLines,
    blamed: blames[0],
    sign: '-',
    moved: lineSet(moved.map(({ from, count }) => [from, count])),
  };
  const right: Side = {
    copy: second,
    lines: rightLines,
    blamed: blames[1],
    sign: '+',
    moved: lineSet(moved.map(({ to, count }) => [to, count])),
  };
  const rows = (options.sideBySide ? sideBySide : unified)(leftLines, rightLines, changes, {
    context: options.context,
    open: options.open,
    ...(options.foldMechanical && { mechanical: change => isMechanical(leftLines, rightLines, change) }),
  });
  const draw = options.sideBySide ? besides : alone;
  const at = (line: number): Compared => rows.at(line)!;
  let stops: readonly number[] | undefined;
  return {
    length: rows.length,
    // Going through all rows takes longer than a key may: once, when they are first asked for.
    get stops() {
      stops ??= stopsOf(rows);
      return stops;
    },
    head: columns => headRow(left, right, options.sideBySide, columns, now),
    row: (line, columns, from) => draw(at(line), left, right, columns, from, now),
    words: line => wordsOf(at(line)),
    foldAt: line => {
      const found = at(line);
      return found.kind === 'fold' ? found.id : undefined;
    },
  };
}

function lineSet(blocks: readonly (readonly [start: number, count: number])[]): ReadonlySet<number> {
  return new Set(
    blocks.flatMap(([start, count]) => Array.from({ length: count }, (_, line) => start + line + 1)),
  );
}

/** Where each run of differences begins. */
function stopsOf(rows: Windowed<Compared>): number[] {
  const stops: number[] = [];
  for (let block = 0; block <= rows.blockAt(rows.length - 1); block++) {
    const start = rows.start(block);
    const [first] = rows.slice(start, start + 1);
    if (first?.kind === 'changed' || (first?.kind === 'fold' && first.why === 'mechanical'))
      stops.push(start);
  }
  return stops;
}

const wordsOf = (found: Compared): string =>
  found.kind === 'fold' ? '' : `${found.left?.text ?? ''}\n${found.right?.text ?? ''}`;

/** Each side by its path; with the age of its newest commit where there is room. The elder has a mark. */
function headRow(left: Side, right: Side, two: boolean, columns: number, now: number): Row {
  const half = Math.floor((columns - 1) / 2);
  const other = columns - 1 - half;
  if (two)
    return beside(nameOf(left.copy, half, now), nameOf(right.copy, other, now), half, other, as('rule', '│'));
  return row(
    as('removed', ' - '),
    as('path', left.copy.path),
    as('added', '  + '),
    as('path', right.copy.path),
  );
}

/** A copy by its path, its end first where there is little room. */
export function nameOf(copy: Copy, columns: number, now: number): Row {
  const mark = copy.elder ? ' elder' : '';
  const more = ` ${copy.author}, ${ago(copy.time, now)}`;
  const room = columns - 1 - mark.length;
  const path = cutStart(copy.path, room);
  const rest = width(path) + width(more) <= room ? more : '';
  return row(' ', as('path', path), as('accent', mark), as('muted', rest));
}

/** A line that stands for others. */
export function foldRow(count: number, why: 'same' | 'mechanical', columns: number): Row {
  const what =
    why === 'mechanical'
      ? ` ≈ ${counted(count, 'line')} differ${count === 1 ? 's' : ''} only in imports or spaces `
      : ` ⋯ ${counted(count, 'equal line')} `;
  const rest = '-'.repeat(Math.max(0, columns - width(what) - 4));
  return row(as('rule', '----'), as(why === 'mechanical' ? 'moved' : 'muted', what), as('rule', rest));
}

function besides(found: Compared, left: Side, right: Side, columns: number, from: number, now: number): Row {
  if (found.kind === 'fold') return fitRow(foldRow(found.count, found.why, columns), columns);
  const half = Math.floor((columns - 1) / 2);
  const other = columns - 1 - half;
  const one = lineRow(found, left, half, from, now);
  const two = lineRow(found, right, other, from, now);
  return beside(one, two, half, other, as('rule', '│'));
}

function alone(found: Compared, left: Side, right: Side, columns: number, from: number, now: number): Row {
  if (found.kind === 'fold') return fitRow(foldRow(found.count, found.why, columns), columns);
  return lineRow(found, found.kind === 'changed' && found.left ? left : right, columns, from, now);
}

/** Line number, blame where there is room, sign, and the text moved sideways. */
function lineRow(
  found: Exclude<Compared, { kind: 'fold' }>,
  side: Side,
  columns: number,
  from: number,
  now: number,
): Row {
  const cell = side.sign === '-' ? found.left : found.right;
  if (!cell) return row(as('rule', '     .'));
  const look = side.sign === '-' ? 'removed' : 'added';
  const isMoved = side.moved.has(cell.line);
  const changed = found.kind === 'changed';
  const sign: Span = !changed ? { text: ' ' } : isMoved ? as('moved', '>') : as(look, side.sign);
  const tokens = !changed
    ? {}
    : isMoved
      ? { text: 'moved' as const }
      : ({ text: look, word: `${look}Word` } as const);
  const gutter =
    columns >= ROOM_FOR_BLAME ? blameGutter(side.blamed, side.lines.length, cell.line - 1, now) : [];
  const taken = 6 + (gutter.length > 0 ? GUTTER : 0);
  const body = fitRow(row(...cellSpans(cell, tokens)), columns - taken, from);
  return row(as('muted', String(cell.line).padStart(5)), ...gutter, sign, ...body.spans);
}
