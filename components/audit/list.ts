import type { Looked } from '../../src/after/looked.ts';
import { drifts } from '../../src/after/words.ts';
import { type LookedRow, lookedRows } from '../../store/looking.ts';
import { cutStart } from '../text/cells.ts';
import { as, justify, type Row, row } from '../text/row.ts';
import { type Document, nothing, ofLines } from '../view/document.ts';
import { remember } from '../view/remember.ts';
import { lostIn, PAIR_SIGNS, rowState } from './words.ts';

/** Columns of a row that is only searched in. */
const MOST = 400;

/** Cells of the longest bar, and of the number behind it. */
const BAR = 12;
const NUMBER = 6;

/** The folders and files that lost lines, as a text with the cursor on a row. */
export const auditList = remember((looked: Looked): Document => {
  const rows = lookedRows(looked);
  const [everything] = rows;
  if (!everything || everything.pairs.length === 0)
    return nothing(`No line lost its author in ${looked.range}.`);
  const most = (kind: LookedRow['kind']) =>
    Math.max(1, ...rows.map(one => (one.kind === kind ? lostIn(one.pairs) : 0)));
  const longest = { all: most('all'), folder: most('folder'), file: most('file') };
  return ofLines(
    rows.length,
    (line, columns) => listRow(rows[line]!, looked, longest, Math.min(columns, MOST)),
    {
      stops: rows.flatMap((one, at) => (one.kind === 'folder' ? [at] : [])),
      thing: line => {
        const one = rows[line]!;
        return one.kind === 'file' ? { place: { path: one.file.path } } : {};
      },
    },
  );
});

function listRow(
  one: LookedRow,
  looked: Looked,
  longest: Readonly<Record<LookedRow['kind'], number>>,
  columns: number,
): Row {
  const state = rowState(one, looked);
  const { sign, token } = PAIR_SIGNS[state ?? 'left'];
  const lost = lostIn(one.pairs);
  const figures = row(
    ...bar(lost, longest[one.kind], one.kind === 'file' ? 'removed' : 'accent'),
    as(one.kind === 'file' ? 'muted' : 'title', lost.toLocaleString('en').padStart(NUMBER)),
    ' ',
  );
  const room = Math.max(8, columns - BAR - NUMBER - 9);
  return justify(row(...nameOf(one, sign, token, room)), figures, columns);
}

function nameOf(one: LookedRow, sign: string, token: Parameters<typeof as>[0], room: number) {
  switch (one.kind) {
    case 'all':
      return [as(token, sign), as('title', ' everything that lost its authors')];
    case 'folder':
      return [as(token, sign), as('path', ` ${cutStart(`${one.folder.path}/`, room + 2)}`)];
    case 'file': {
      const name = one.file.path.slice(one.file.path.lastIndexOf('/') + 1);
      const left = one.pairs.some(drifts);
      return ['  ', as(token, sign), ` ${cutStart(name, room)}`, left ? as('warning', ' !') : ''];
    }
  }
}

const PARTS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** A bar of eighths of cells; what is not nothing is seen. */
function bar(part: number, whole: number, token: Parameters<typeof as>[0]) {
  const eighths = Math.max(part > 0 ? 1 : 0, Math.round((part / whole) * BAR * 8));
  const drawn = `${'█'.repeat(Math.floor(eighths / 8))}${PARTS[eighths % 8]}`;
  return [as(token, drawn), ' '.repeat(BAR - [...drawn].length)];
}
