import { readOverlay } from '../../store/overlay.ts';
import type { State } from '../../store/state.ts';
import type { Document } from '../view/document.ts';
import type { Area } from '../view/layout.ts';
import { remember } from '../view/remember.ts';
import { commitDocumentOf } from './commit.ts';
import { decisionsDocument } from './decisions.ts';
import { endDocument } from './end.ts';
import { logDocument } from './log.ts';
import { welcomeDocument } from './welcome.ts';

/** Columns under which what lies on top takes the whole width: strips of what is below it would only confuse. */
const NARROW = 112;

/** Columns of a text that is read like a letter. */
const LETTER = 90;

interface TextOnTop {
  readonly document: Document;
  readonly area: Area;
}

/** What lies on top, where it is a text to move about in, and the part of the window that it takes, its frame included. */
export const textOnTop = (state: State, { columns, rows }: Area): TextOnTop | undefined =>
  made(state, columns, rows);

/** Asked for several times in one frame, by the box, what is in it, and the key that moves in it: made once for a state. */
const made = remember((state: State, columns: number, rows: number): TextOnTop | undefined => {
  const body = { columns, rows };
  const top = readOverlay(state);
  switch (top?.kind) {
    case 'log':
      return { document: logDocument(state.runs), area: body };
    case 'commit':
      return { document: commitDocumentOf(state, top.id, body.columns - FRAME), area: body };
    case 'end': {
      const wide = Math.min(LETTER, large(body));
      return fitted(endDocument(state, wide - FRAME), wide, body);
    }
    case 'decisions':
      return fitted(decisionsDocument(top.made), large(body), body);
    case 'welcome': {
      const wide = Math.min(LETTER, large(body));
      return fitted(welcomeDocument(state, wide - FRAME), wide, body);
    }
    default:
      return undefined;
  }
}, 2);

/** Rows, and columns but for two blanks, that a frame takes. */
const FRAME = 4;

const fitted = (document: Document, columns: number, body: Area) => ({
  document,
  area: { columns, rows: Math.min(body.rows, document.length + 2) },
});

/** Columns of what lies on top. */
export const large = ({ columns }: Area): number => (columns < NARROW ? columns : 110);
