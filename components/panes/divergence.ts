import type { Copy, Divergence } from '../../src/session/types.ts';
import type { BlamedText } from '../../store/load.ts';
import { counted } from '../../store/words.ts';
import { cutStart, width } from '../text/cells.ts';
import { as, beside, fitRow, type Row, row, type Span } from '../text/row.ts';
import { ago } from '../text/time.ts';
import type { Token } from '../theme/tokens.ts';
import { type Document, nothing } from '../view/document.ts';
import { align } from './align.ts';
import { emphasised } from './emphasis.ts';
import { blameGutter, GUTTER } from './gutter.ts';
import { type Pair, type PairOptions, pairsOf } from './pairs.ts';

/** One copy as it is compared: its lines, and who wrote them where that is known. */
export interface Side {
  readonly copy: Copy;
  readonly lines: readonly string[];
  readonly blamed: BlamedText | undefined;
}

export const linesOf = (text: string): string[] => {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
};

/** Columns a half needs before it has room for the blame beside its lines. */
const ROOM_FOR_BLAME = 56;

/** The first two copies compared, side by side or one after the other. */
export function divergenceDocument(
  divergence: Divergence,
  blames: readonly (BlamedText | undefined)[],
  options: PairOptions,
  now: number,
): Document {
  const [first, second] = divergence.copies;
  if (!first || !second) return nothing('There is only one file: nothing to compare it with.');
  if (first.text === second.text) {
    return nothing(
      `${first.path} and ${second.path} are identical: ${counted(linesOf(first.text).length, 'line')}.`,
    );
  }
  const left: Side = { copy: first, lines: linesOf(first.text), blamed: blames[0] };
  const right: Side = { copy: second, lines: linesOf(second.text), blamed: blames[1] };
  const { pairs, stops } = pairsOf(align(left.lines, right.lines), options);
  const draw = options.sideBySide ? sideBySide : unified;
  return {
    length: pairs.length,
    stops,
    head: columns => headRow(left, right, options.sideBySide, columns, now),
    row: (line, columns, leftColumn) => draw(pairs[line]!, left, right, columns, leftColumn, now),
    words: line => words(pairs[line]!, left, right),
  };
}

/** Each side by its path; with the age of its newest commit where there is room. The elder has a mark. */
function headRow(left: Side, right: Side, two: boolean, columns: number, now: number): Row {
  const half = Math.floor((columns - 1) / 2);
  if (two)
    return beside(
      nameOf(left, half, now),
      nameOf(right, columns - 1 - half, now),
      half,
      columns - 1 - half,
      as('rule', '│'),
    );
  return row(
    as('removed', ' - '),
    as('path', left.copy.path),
    as('added', '  + '),
    as('path', right.copy.path),
  );
}

function nameOf({ copy }: Side, columns: number, now: number): Row {
  const mark = copy.elder ? ' elder' : '';
  const more = ` ${copy.author}, ${ago(copy.time, now)}`;
  const room = columns - 1 - mark.length;
  const path = cutStart(copy.path, room);
  const rest = width(path) + width(more) <= room ? more : '';
  return row(' ', as('path', path), as('accent', mark), as('muted', rest));
}

function words(pair: Pair, left: Side, right: Side): string {
  if (pair.kind === 'fold') return '';
  const first = pair.left === undefined ? '' : (left.lines[pair.left] ?? '');
  const second = pair.right === undefined ? '' : (right.lines[pair.right] ?? '');
  return `${first}\n${second}`;
}

const foldRow = (pair: Extract<Pair, { kind: 'fold' }>, columns: number): Row => {
  const what = pair.mechanical
    ? ` ≈ ${counted(pair.count, 'line')} differ${pair.count === 1 ? 's' : ''} only in imports or spaces (x unfolds) `
    : ` ⋯ ${counted(pair.count, 'equal line')} `;
  return row(
    as('muted', '┈'.repeat(3)),
    as(pair.mechanical ? 'moved' : 'muted', what),
    as('muted', '┈'.repeat(Math.max(0, columns - what.length - 3))),
  );
};

function sideBySide(pair: Pair, left: Side, right: Side, columns: number, from: number, now: number): Row {
  if (pair.kind === 'fold') return fitRow(foldRow(pair, columns), columns);
  const half = Math.floor((columns - 1) / 2);
  const other = columns - 1 - half;
  const [a, b] = [text(pair.left, left), text(pair.right, right)];
  const one = lineRow(pair, pair.left, left, emphasised(a, b, 'removed', pair), half, from, now);
  const two = lineRow(pair, pair.right, right, emphasised(b, a, 'added', pair), other, from, now);
  return beside(one, two, half, other, as('rule', '│'));
}

const text = (line: number | undefined, side: Side): string | undefined =>
  line === undefined ? undefined : (side.lines[line] ?? '');

/** Line number, sign, blame where there is room, and the text moved sideways. */
function lineRow(
  pair: Pair,
  line: number | undefined,
  side: Side,
  spans: readonly Span[],
  columns: number,
  from: number,
  now: number,
): Row {
  if (line === undefined) return row(as('muted', '     ╌'));
  const changed = pair.kind === 'change';
  const isLeft = spans.some(span => span.token?.startsWith('removed'));
  const sign: Span = changed ? as(isLeft ? 'removed' : 'added', isLeft ? '-' : '+') : { text: ' ' };
  const gutter = columns >= ROOM_FOR_BLAME ? blameGutter(side.blamed, side.lines.length, line, now) : [];
  const taken = 6 + (gutter.length > 0 ? GUTTER : 0);
  const body = fitRow(row(...spans), columns - taken, from);
  return row(as('muted', String(line + 1).padStart(5)), ...gutter, sign, ...body.spans);
}

function unified(pair: Pair, left: Side, right: Side, columns: number, from: number, now: number): Row {
  if (pair.kind === 'fold') return fitRow(foldRow(pair, columns), columns);
  const onLeft = pair.kind === 'change' && pair.left !== undefined;
  const side = onLeft ? left : right;
  const line = onLeft ? pair.left : pair.right;
  const token: Token | undefined = pair.kind === 'same' ? undefined : onLeft ? 'removed' : 'added';
  const body = text(line, side) ?? '';
  return lineRow(pair, line, side, [token ? as(token, body) : { text: body }], columns, from, now);
}
