import type { Colours } from '../../src/references/colours/types.ts';
import type { Preview } from '../../src/session/types.ts';
import { counted } from '../../store/words.ts';
import { cutStart } from '../text/cells.ts';
import { as, row } from '../text/row.ts';
import { type Document, nothing, ofParts } from '../view/document.ts';
import { cellSpans } from './cell.ts';
import { linesOf } from './lines.ts';

/** Columns of the line number. */
const NUMBER = 7;

/** What will stand at the destination. */
export function previewDocument({ path, text, open = 0 }: Preview, colours?: Colours): Document {
  const lines = linesOf(text);
  const still = open > 0 ? ` not merged yet, ${counted(open, 'conflict')} open: ` : '';
  if (lines.length === 0)
    return nothing(
      path === '' || path === '.' ? 'This step makes no file.' : `Nothing will stand at ${path}.`,
    );
  return ofParts(
    (line, columns) => {
      const words = lines[line] ?? '';
      const look = isMarker(words) ? ({ text: 'conflict' } as const) : { colours: colours?.[line] };
      return [
        {
          before: [as('muted', `${String(line + 1).padStart(NUMBER - 1)} `)],
          taken: NUMBER,
          text: row(...cellSpans({ line: line + 1, text: words }, look)),
          columns,
        },
      ];
    },
    {
      length: lines.length,
      words: line => lines[line] ?? '',
      stops: () => lines.flatMap((line, index) => (line.startsWith('<<<<<<< ') ? [index] : [])),
      head: columns =>
        row(
          as('warning', still.padEnd(NUMBER)),
          as('path', cutStart(path, columns - Math.max(NUMBER, still.length))),
        ),
      thing: line => ({ place: { path }, text: lines[line] ?? '' }),
    },
  );
}

const isMarker = (line: string): boolean => /^(<{7}|={7}|>{7}|\|{7})( |$)/.test(line);
