import type { Sides } from './types.ts';

export type Eol = '\n' | '\r\n';

/** A text as lines: as they stand, and without their endings. A last line may lack its newline. */
export interface Lines {
  readonly raw: readonly string[];
  readonly contents: readonly string[];
}

/** The lines of a text with their endings. Only LF ends a line, as for git. */
export function split(text: string): string[] {
  return withNewlines(text.split('\n'));
}

/** What stands between newlines, as lines; after the last newline there may be nothing. */
function withNewlines(parts: readonly string[]): string[] {
  const lines = parts.slice(0, -1).map(part => `${part}\n`);
  const last = parts.at(-1) ?? '';
  if (last !== '') lines.push(last);
  return lines;
}

/** A line without its ending: LF, CRLF, or nothing at the end of a text. */
export function content(line: string): string {
  let end = line.endsWith('\n') ? line.length - 1 : line.length;
  while (line[end - 1] === '\r') end -= 1;
  return end === line.length ? line : line.slice(0, end);
}

/** The text as git is to see it: LF only, and with a newline at the end. */
export function plain(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r+(?=\n|$)/g, '') : text;
  return text === '' || text.endsWith('\n') ? lines : `${lines}\n`;
}

/** What a three-way merge of single values gives, or undefined where both sides changed it, each in its way. */
export function three<T>({ base, left, right }: Sides<T>): T | undefined {
  if (left === right || right === base) return left;
  return left === base ? right : undefined;
}

/** Whether two lists hold the same, in the same order. */
export function equal(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((own, at) => own === b[at]);
}

/** Applies a function to all sides. */
export function onSides<T, U>(sides: Sides<T>, make: (value: T) => U): Sides<U> {
  return { base: make(sides.base), left: make(sides.left), right: make(sides.right) };
}

/**
 * Reads the sides of a merge. A side that changed every line ending is followed: where the merged text has one
 * ending throughout, all lines get it; where it has both, each line keeps its own and `eol` is undefined.
 */
export function read(sides: Sides<string>): { readonly lines: Sides<Lines>; readonly eol: Eol | undefined } {
  const returns = [sides.base, sides.left, sides.right].some(text => text.includes('\r'));
  if (!returns) return { lines: onSides(sides, readPlain), eol: '\n' };
  const raw = onSides(sides, split);
  const eol = mergedEol(onSides(raw, style));
  const lines = onSides(raw, side => {
    const contents = side.map(content);
    const own = eol ? side.map((line, at) => withEol(line, contents[at]!, eol)) : side;
    return { raw: own, contents };
  });
  return { lines, eol };
}

/** A text without carriage returns: most texts, and long ones in a fraction of the time. */
function readPlain(text: string): Lines {
  const contents = text.split('\n');
  const raw = withNewlines(contents);
  if (contents.at(-1) === '') contents.pop();
  return { raw, contents };
}

function withEol(line: string, text: string, eol: Eol): string {
  return line.endsWith('\n') && line.length !== text.length + eol.length ? text + eol : line;
}

/** `undefined`: the text has no line ending at all. */
type Style = Eol | 'mixed' | undefined;

function style(lines: readonly string[]): Style {
  let found: Style;
  for (const line of lines) {
    if (!line.endsWith('\n')) continue;
    const own = line.endsWith('\r\n') ? '\r\n' : '\n';
    if (found !== undefined && found !== own) return 'mixed';
    found = own;
  }
  return found;
}

function mergedEol(styles: Sides<Style>): Eol | undefined {
  const base = styles.base ?? styles.left ?? styles.right;
  const merged = three({ base, left: styles.left ?? base, right: styles.right ?? base });
  if (merged === 'mixed') return undefined;
  if (merged !== undefined || base === undefined) return merged ?? '\n';
  return styles.left === 'mixed' || styles.right === 'mixed' ? undefined : '\n';
}

/**
 * One line that both sides have, each perhaps with another ending: the ending merges like any value, and where
 * that is no answer the line ends with `eol`.
 */
export function common(left: string, right: string, base: string | undefined, eol: Eol | undefined): string {
  return left === right ? left : (three({ base, left, right }) ?? content(left) + (eol ?? '\n'));
}

/** Lines one after the other; a line without ending gets one unless it is the last. */
export function join(lines: Iterable<string>, eol: Eol = '\n'): string {
  let text = '';
  let open = false;
  for (const line of lines) {
    text += open ? eol + line : line;
    open = !line.endsWith('\n');
  }
  return text;
}
