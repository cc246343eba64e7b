import { ReferencesError } from '../../errors.ts';
/** A JSON string in a text: its words between the quotes as written, and where they stand. */
export interface Written {
  readonly start: number;
  readonly end: number;
}

/** The source of a code cell: one string, or one for each line. */
export interface Cell {
  readonly lines: readonly Written[];
  /** What stands between two lines: comma, line end and indent. */
  readonly gap: string;
}

/**
 * The code cells of a notebook, by their places in its text; nothing else of the text is read into memory.
 * @throws {ReferencesError} when the text is not JSON or has no list of cells.
 */
export function codeCells(text: string): Cell[] {
  const cells: Cell[] = [];
  let at = 0;
  let found = false;

  const fail = (): never => {
    throw new ReferencesError(
      'no-notebook',
      `not a notebook: unexpected ${at < text.length ? JSON.stringify(text[at]) : 'end'} at ${at}`,
    );
  };
  const blank = () => {
    while (at < text.length && ' \t\r\n\uFEFF'.includes(text[at]!)) at++;
  };
  const expect = (character: string) => {
    blank();
    if (text[at] !== character) fail();
    at++;
  };
  const string = (): Written => {
    expect('"');
    const start = at;
    for (; text[at] !== '"'; at++) {
      if (at >= text.length || text[at] === '\n') fail();
      if (text[at] === '\\') at++;
    }
    at++;
    return { start, end: at - 1 };
  };
  /** Goes through `{…}` or `[…]`, calling `entry` where each value begins. */
  const each = (open: string, close: string, entry: (key: string) => void) => {
    expect(open);
    blank();
    if (text[at] === close) {
      at++;
      return;
    }
    for (;;) {
      let key = '';
      if (open === '{') {
        const { start, end } = string();
        key = text.slice(start, end);
        expect(':');
      }
      entry(key);
      blank();
      if (text[at] === ',') at++;
      else break;
    }
    expect(close);
  };
  const skip = (): void => {
    blank();
    const first = text[at];
    if (first === '{') each('{', '}', skip);
    else if (first === '[') each('[', ']', skip);
    else if (first === '"') string();
    else {
      const word = /(?:true|false|null|-?\d[\d.eE+-]*)/y;
      word.lastIndex = at;
      if (!word.test(text)) fail();
      at = word.lastIndex;
    }
  };
  const source = (): Cell => {
    blank();
    if (text[at] === '"') return { lines: [string()], gap: '' };
    const lines: Written[] = [];
    const open = at;
    each('[', ']', () => {
      blank();
      lines.push(string());
    });
    const [first, second] = lines;
    if (!first) return { lines, gap: '' };
    const before = `,${text.slice(open + 1, first.start - 1)}`;
    return { lines, gap: second ? text.slice(first.end + 1, second.start - 1) : before };
  };
  const cell = () => {
    let kind = '';
    let code: Cell | undefined;
    each('{', '}', key => {
      if (key === 'cell_type') {
        const { start, end } = string();
        kind = text.slice(start, end);
      } else if (key === 'source') code = source();
      else skip();
    });
    if (kind === 'code' && code) cells.push(code);
  };

  each('{', '}', key => {
    if (key !== 'cells') return skip();
    found = true;
    each('[', ']', cell);
  });
  blank();
  if (at < text.length) fail();
  if (!found) throw new ReferencesError('no-notebook', 'not a notebook: it has no cells');
  return cells;
}
