import type { Colours } from '../../src/references/colours/types.ts';
import type { BlamedText } from '../../store/parts/load.ts';
import { cutStart, pad } from '../text/cells.ts';
import { as, type Row, row, type Span } from '../text/row.ts';
import { day } from '../text/time.ts';
import { type Document, ofParts } from '../view/document.ts';
import { cellSpans } from './cell.ts';
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
  colours?: Colours,
): Document {
  const lines = linesOf(blamed.text);
  const firsts = lines.map(
    (_, line) => blamed.blame.lines[line]?.commit !== blamed.blame.lines[line - 1]?.commit,
  );
  return ofParts(
    (line, columns) => [
      {
        before: gutter(blamed, line, firsts[line] ?? true, columns, now),
        taken: columns >= WIDE ? 47 : 27,
        text: row(...cellSpans({ line: line + 1, text: lines[line] ?? '' }, { colours: colours?.[line] })),
        columns,
      },
    ],
    {
      length: lines.length,
      words: line => `${commitAt(blamed, line)?.author ?? ''} ${lines[line] ?? ''}`,
      stops: () => firsts.flatMap((first, line) => (first ? [line] : [])),
      head: columns => blameHead(path, commit, columns),
      thing: line => {
        const wrote = blamed.blame.lines[line]?.commit;
        const at = commit === undefined ? { place: { path, line: line + 1 } } : { place: { path } };
        return { ...at, ...(wrote !== undefined && { commit: wrote }), text: lines[line] ?? '' };
      },
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
