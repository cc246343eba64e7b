import { movedBlocks } from '../../src/merge/moved.ts';
import type { Row as Compared } from '../../src/merge/rows.ts';
import { sideBySide } from '../../src/merge/side-by-side.ts';
import type { Change } from '../../src/merge/types.ts';
import { unified } from '../../src/merge/unified.ts';
import type { Windowed } from '../../src/merge/windowed.ts';
import type { Colours } from '../../src/references/colours/types.ts';
import type { BlamedText } from '../../store/parts/load.ts';
import { counted } from '../../store/words.ts';
import { width } from '../text/cells.ts';
import { as, beside, EMPTY, type Row, row, type Span } from '../text/row.ts';
import { type Document, ofParts } from '../view/document.ts';
import type { Part, Parts } from '../view/part.ts';
import type { Thing } from '../view/thing.ts';
import { cellSpans } from './cell.ts';
import { blameGutter, GUTTER } from './gutter.ts';
import { isMechanical } from './mechanical.ts';

export interface CompareOptions {
  /** Equal lines shown around a difference. */
  readonly context: number;
  /** One line for each run of mechanical differences. */
  readonly foldMechanical: boolean;
  /** The texts next to each other; else the lines of one, then those of the other. */
  readonly sideBySide: boolean;
  /** Folds that were opened one by one. */
  readonly open: ReadonlySet<string>;
}

/** One of two texts that are compared. */
export interface ComparedText {
  readonly path: string;
  readonly lines: readonly string[];
  /** What it is, in so many columns. */
  readonly name: (columns: number) => Row;
  /** The number that each line has in the file, where that is another one. */
  readonly standing?: readonly (number | undefined)[] | undefined;
  readonly blamed?: BlamedText | undefined;
  readonly colours?: Colours | undefined;
}

/** The same as one side of the rows. */
interface Side extends ComparedText {
  readonly sign: '-' | '+';
  /** Lines (from 1) that stand elsewhere in the other text. */
  readonly moved: ReadonlySet<number>;
}

/** Columns a half needs before it has room for the blame beside its lines. */
const ROOM_FOR_BLAME = 54;

/** Two texts compared, side by side or one after the other. @param now seconds since 1970, for ages */
export function comparedDocument(
  one: ComparedText,
  other: ComparedText,
  changes: readonly Change[],
  options: CompareOptions,
  now: number,
): Document {
  const moved = movedBlocks(one.lines, other.lines, changes);
  const left: Side = { ...one, sign: '-', moved: lineSet(moved.map(({ from, count }) => [from, count])) };
  const right: Side = { ...other, sign: '+', moved: lineSet(moved.map(({ to, count }) => [to, count])) };
  const rows = (options.sideBySide ? sideBySide : unified)(left.lines, right.lines, changes, {
    context: options.context,
    open: options.open,
    ...(options.foldMechanical && { mechanical: change => isMechanical(left.lines, right.lines, change) }),
  });
  const draw = options.sideBySide ? besides : alone;
  const at = (line: number): Compared => rows.at(line)!;
  let stops: readonly number[] | undefined;
  return ofParts((line, columns) => draw(at(line), left, right, columns, now), {
    length: rows.length,
    // Going through all rows takes longer than a key may: once, when they are first asked for.
    stops: () => {
      stops ??= stopsOf(rows);
      return stops;
    },
    head: columns =>
      options.sideBySide ? namesBeside(left, right, columns) : namesInOne(left, right, columns),
    words: line => wordsOf(at(line)),
    thing: line => thingOf(at(line), left, right),
  });
}

/** The number of a line in the file. */
const numberOf = ({ standing }: ComparedText, line: number): number | undefined =>
  standing ? standing[line - 1] : line;

/** Whether blame is of the very file that is compared. */
const isBlamed = ({ standing, lines, blamed }: ComparedText): boolean =>
  standing !== undefined || blamed?.blame.lines.length === lines.length;

/** A line of the second text, or of the first where the second has none. */
function thingOf(found: Compared, left: Side, right: Side): Thing {
  if (found.kind === 'fold') return { fold: found.id };
  const [cell, side] = found.right ? [found.right, right] : [found.left, left];
  if (!cell) return {};
  const number = numberOf(side, cell.line);
  const commit =
    number === undefined || !isBlamed(side) ? undefined : side.blamed?.blame.lines[number - 1]?.commit;
  return {
    place: { path: side.path, ...(number !== undefined && { line: number }) },
    text: cell.text,
    ...(commit !== undefined && { commit }),
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

function namesBeside(left: Side, right: Side, columns: number): Row {
  const half = Math.floor((columns - 1) / 2);
  const other = columns - 1 - half;
  return beside(left.name(half), right.name(other), half, other, as('rule', '│'));
}

/** Columns of the signs before the names, and at the right edge for how far the text is moved. */
const [SIGNS, NOTE] = [4, 5];

/** Both by their names, which are cut at the start of their paths; where one has no line, it is not there, and the other has the whole width. */
function namesInOne(left: Side, right: Side, columns: number): Row {
  if (right.lines.length === 0) return left.name(columns);
  if (left.lines.length === 0) return right.name(columns);
  const half = Math.floor((columns - NOTE - SIGNS) / 2);
  return row(as('removed', ' -'), ...left.name(half).spans, as('added', ' +'), ...right.name(half).spans);
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

function besides(found: Compared, left: Side, right: Side, columns: number, now: number): Parts | Row {
  if (found.kind === 'fold') return foldRow(found.count, found.why, columns);
  const half = Math.floor((columns - 1) / 2);
  return [linePart(found, left, half, now), linePart(found, right, columns - 1 - half, now)];
}

function alone(found: Compared, left: Side, right: Side, columns: number, now: number): Parts | Row {
  if (found.kind === 'fold') return foldRow(found.count, found.why, columns);
  return [linePart(found, found.kind === 'changed' && found.left ? left : right, columns, now)];
}

const LOOKS = {
  '-': { text: 'removed', word: 'removedWord' },
  '+': { text: 'added', word: 'addedWord' },
} as const;

/** Line number, blame where there is room, sign, and the text. */
function linePart(
  found: Exclude<Compared, { kind: 'fold' }>,
  side: Side,
  columns: number,
  now: number,
): Part {
  const cell = side.sign === '-' ? found.left : found.right;
  if (!cell) return { before: [as('rule', '     .')], taken: 6, text: EMPTY, columns };
  const isMoved = side.moved.has(cell.line);
  const look = LOOKS[side.sign];
  const changed = found.kind === 'changed';
  const sign: Span = !changed ? { text: ' ' } : isMoved ? as('moved', '>') : as(look.text, side.sign);
  const tokens = !changed
    ? { colours: side.colours?.[cell.line - 1] }
    : isMoved
      ? { text: 'moved' as const }
      : look;
  const number = numberOf(side, cell.line);
  const gutter = columns >= ROOM_FOR_BLAME && isBlamed(side) ? blameGutter(side.blamed, number, now) : [];
  return {
    before: [as('muted', String(number ?? '').padStart(5)), ...gutter, sign],
    taken: 6 + (gutter.length > 0 ? GUTTER : 0),
    text: row(...cellSpans(cell, tokens)),
    columns,
  };
}
