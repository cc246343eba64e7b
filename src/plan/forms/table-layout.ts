import type { Block } from '../document/blocks.ts';
import type { Name } from '../draft.ts';
import { plain, scan, type Token } from '../text/scan.ts';
import type { Column } from '../words/types.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { namesIn } from './clause.ts';
import { type Frame, frameVerb } from './frame.ts';

/** Which column of a table holds what. */
export interface Layout {
  readonly source: number | undefined;
  readonly target: number | undefined;
  readonly action: number | undefined;
  /** Columns with notes, and those that say of files what stays at their old places. */
  readonly remarks: readonly number[];
  /** The column in whose heading that is said, and where a cell is a yes or a no. */
  readonly facade?: number | undefined;
  /** A column with folders that the names of the row are in. */
  readonly folder?: number | undefined;
  /** The folder that the heading of the target column names. */
  readonly below?: Name;
}

const COLUMNS: readonly Column[] = ['target', 'source', 'action', 'remark', 'file'];

/** Finds what the columns hold: by their headings, else by what most of their cells are. */
export function layoutOf(
  header: readonly string[],
  body: readonly Block[],
  frames: readonly Frame[],
  words: Vocabulary,
): Layout {
  const said = header.map(cell => COLUMNS.find(column => words.columns.get(column)?.isIn(plain(cell))));
  const all = (column: Column): number[] => said.flatMap((each, index) => (each === column ? [index] : []));
  const [sources, [to], [action], files, remarks] = [
    all('source'),
    all('target'),
    all('action'),
    all('file'),
    all('remark'),
  ];
  // A column of folders beside one of names says where these are.
  const folders = files.filter(index => isFolders(body, index));
  const names = files.filter(index => !folders.includes(index) && share(body, index) > 0.5);
  // "Old path": what stays there may stand below it, and the files in a column of their own.
  const named = sources.filter(index => share(body, index, cell => namesIn(cell).length > 0) >= 0.5);
  const source = [...named, ...names, ...files, ...sources].find(index => index !== to);
  const folder = folders.find(index => index !== source);
  const headed = header.findIndex((cell, index) => said[index] === undefined && isFolderName(cell));
  const facades = header.flatMap((cell, index) => {
    const isUsed = [source, to, action, folder, ...remarks].includes(index);
    const says = (text = '') => words.verbs.get('facade')!.isIn(plain(text));
    return isUsed || ![cell, ...body.map(row => row.cells![index])].some(says)
      ? []
      : [{ index, head: says(cell) }];
  });
  const layout = {
    source,
    target: to,
    action,
    remarks: [...remarks, ...facades.map(({ index }) => index)],
    facade: facades.find(({ head }) => head)?.index,
    folder,
  };
  if (to === undefined && source !== undefined && headed >= 0)
    return { ...layout, target: headed, below: namesIn(scan(header[headed]!))[0]! };
  if (source !== undefined) return layout;
  // One column of destinations alone: files that are made, or files that something is said of.
  if (to !== undefined)
    return frameVerb(frames)?.verb === 'create' ? layout : { ...layout, source: to, target: undefined };
  const filled = header.flatMap((_, index) => (index !== action && share(body, index) >= 0.5 ? [index] : []));
  const [first, second] = filled;
  // Two columns of names: the old one stands first.
  const isPair =
    second !== undefined &&
    (action !== undefined || [first!, second].every(index => share(body, index, isPure) >= 0.5));
  if (isPair) return { ...layout, source: first, target: second };
  return { ...layout, source: action !== undefined || filled.length === 1 ? first : undefined };
}

function isFolderName(cell: string): boolean {
  const names = namesIn(scan(cell));
  return names.length === 1 && names[0]!.directory;
}

const cellsOf = (body: readonly Block[], column: number): Token[][] =>
  body.map(row => scan(row.cells![column] ?? ''));

/** Share of the rows whose cell in a column is such a one. */
function share(body: readonly Block[], column: number, fits = isNamed): number {
  return body.length === 0 ? 0 : cellsOf(body, column).filter(fits).length / body.length;
}

const isNamed = (cell: readonly Token[]): boolean => namesIn(cell).some(name => !name.weak);

/** A name and hardly anything else. */
const isPure = (cell: readonly Token[]): boolean =>
  namesIn(cell).length === 1 &&
  cell.filter(({ type, text }) => type === 'word' && /\p{L}/u.test(text)).length <= 1;

function isFolders(body: readonly Block[], column: number): boolean {
  const names = cellsOf(body, column).flatMap(namesIn);
  return names.length > 0 && names.every(name => name.directory);
}
