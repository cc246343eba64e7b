import type { BlamedText } from '../../store/load.ts';
import { cutStart, pad } from '../text/cells.ts';
import { as, fitRow, type Row, row, type Span } from '../text/row.ts';
import { day } from '../text/time.ts';
import { type Document, ofLines } from '../view/document.ts';
import { ageSpans, commitAt } from './gutter.ts';
import { linesOf } from './lines.ts';

/** Columns of author, day, commit and age where there is room, and where there is little. */
const WIDE = 90;

/** A file with who wrote each line. A commit is named at its first line only, so that its lines are seen as one. */
export function blameDocument(
  blamed: BlamedText,
  path: string,
  commit: string | undefined,
  now: number,
): Document {
  const lines = linesOf(blamed.text);
  const firsts = lines.map(
    (_, line) => blamed.blame.lines[line]?.commit !== blamed.blame.lines[line - 1]?.commit,
  );
  return ofLines(
    lines.length,
    (line, columns, left) => {
      const spans = gutter(blamed, line, firsts[line] ?? true, columns, now);
      const taken = columns >= WIDE ? 47 : 27;
      return row(...spans, ...fitRow(row(lines[line] ?? ''), columns - taken, left).spans);
    },
    line => `${commitAt(blamed, line)?.author ?? ''} ${lines[line] ?? ''}`,
    {
      stops: firsts.flatMap((first, line) => (first ? [line] : [])),
      head: columns => blameHead(path, commit, columns),
    },
  );
}

function blameHead(path: string, commit: string | undefined, columns: number): Row {
  const when = commit === undefined ? ' as it is now' : ` at ${commit.slice(0, 8)}`;
  return row(' ', as('path', cutStart(path, columns - when.length - 1)), as('muted', when));
}

function gutter(blamed: BlamedText, line: number, first: boolean, columns: number, now: number): Span[] {
  const number = as('muted', `${String(line + 1).padStart(6)} `);
  const commit = commitAt(blamed, line);
  const wide = columns >= WIDE;
  if (!commit || !first) {
    const bar = commit ? (ageSpans(commit.time, now)[0] as Span) : { text: ' ' };
    return [{ text: ' '.repeat(wide ? 34 : 14) }, bar, { text: ' '.repeat(5) }, number];
  }
  const [bar, age] = ageSpans(commit.time, now) as [Span, Span];
  const who = as('author', pad(commit.author, wide ? 13 : 13));
  const more = wide ? [as('muted', ` ${commit.id.slice(0, 8)} ${day(commit.time)}`)] : [];
  return [who, ...more, { text: ' ' }, bar, age, { text: ' ' }, number];
}
