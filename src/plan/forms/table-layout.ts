import type { Block } from '../document/blocks.ts';
import type { Name } from '../draft.ts';
import { plain, scan } from '../text/scan.ts';
import type { Column } from '../words/types.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { namesIn } from './clause.ts';
import { type Frame, frameVerb } from './frame.ts';

/** Which column of a table holds what. */
export interface Layout {
  readonly source?: number;
  readonly target?: number;
  readonly action?: number;
  /** Columns with notes. */
  readonly remarks: readonly number[];
  /** A column with folders that the names of the row are in. */
  readonly folder?: number;
  /** The folder that the heading of the target column names. */
  readonly below?: Name;
  readonly eitherWay: boolean;
}

const COLUMNS: readonly Column[] = ['target', 'source', 'action', 'remark', 'file'];

/** Finds what the columns hold: by their headings, else by what most of their cells are. */
export function layoutOf(
  header: readonly string[],
  body: readonly Block[],
  frames: readonly Frame[],
  words: Vocabulary,
): Layout {
  const said = header.map(cell => {
    const text = plain(cell);
    return COLUMNS.find(column => words.columns.get(column)?.isIn(text));
  });
  const first = (column: Column): number | undefined =>
    said.includes(column) ? said.indexOf(column) : undefined;
  const files = said.flatMap((column, index) => (column === 'file' ? [index] : []));
  const remarks = said.flatMap((column, index) => (column === 'remark' ? [index] : []));
  const action = first('action');
  let [source, target] = [first('source'), first('target')];
  let folder: number | undefined;
  if (source === undefined) {
    source = files.find(index => index !== target);
    const named = files.find(
      index => index !== source && index !== target && !isFolders(body, index) && share(body, index) > 0.5,
    );
    if (source !== undefined && named !== undefined && isFolders(body, source))
      [folder, source] = [source, named];
    else folder = files.filter(index => index !== source).find(index => isFolders(body, index));
  } else folder = files.find(index => isFolders(body, index));
  if (folder !== undefined && files.indexOf(folder) < files.length - 1 && first('source') === undefined) {
    const other = files.find(index => index !== folder);
    if (other !== undefined && other > folder) source = other;
  }
  const headed = header.findIndex((cell, index) => said[index] === undefined && isFolderName(cell));
  if (target === undefined && source !== undefined && headed >= 0)
    return { source, target: headed, remarks, below: namesIn(scan(header[headed]!))[0]!, eitherWay: false };
  if (source === undefined && target === undefined && action !== undefined && files.length === 0) {
    const filled = header.flatMap((_, index) =>
      index !== action && share(body, index) >= 0.5 ? [index] : [],
    );
    if (filled.length > 0)
      return {
        source: filled[0]!,
        ...(filled[1] !== undefined && { target: filled[1] }),
        action,
        remarks,
        eitherWay: filled.length > 1,
      };
  }
  const creates = target !== undefined && source === undefined;
  if (creates && frameVerb(frames)?.verb !== 'create') [source, target] = [target, undefined];
  if (source !== undefined || target !== undefined || action !== undefined) {
    return {
      remarks,
      eitherWay: false,
      ...(source !== undefined && { source }),
      ...(target !== undefined && { target }),
      ...(action !== undefined && { action }),
      ...(folder !== undefined && folder !== source && { folder }),
    };
  }
  const named = header.flatMap((_, index) => (share(body, index) >= 0.5 ? [index] : []));
  return named.length >= 2 && named.slice(0, 2).every(index => pure(body, index) >= 0.5)
    ? { source: named[0]!, target: named[1]!, remarks: [], eitherWay: true }
    : { remarks, eitherWay: false, ...(named.length === 1 && { source: named[0]! }) };
}

function isFolderName(cell: string): boolean {
  const names = namesIn(scan(cell));
  return names.length === 1 && names[0]!.directory;
}

/** Share of the rows that hold a name in a column. */
function share(body: readonly Block[], column: number): number {
  const named = body.filter(row => namesIn(scan(row.cells![column] ?? '')).some(name => !name.weak));
  return body.length === 0 ? 0 : named.length / body.length;
}

/** Share of the rows whose cell holds a name and hardly anything else. */
function pure(body: readonly Block[], column: number): number {
  const plainly = body.filter(row => {
    const tokens = scan(row.cells![column] ?? '');
    const words = tokens.filter(({ type, text }) => type === 'word' && /\p{L}/u.test(text)).length;
    return namesIn(tokens).length === 1 && words <= 1;
  });
  return body.length === 0 ? 0 : plainly.length / body.length;
}

function isFolders(body: readonly Block[], column: number): boolean {
  const names = body.flatMap(row => namesIn(scan(row.cells![column] ?? '')));
  return names.length > 0 && names.every(name => name.directory);
}
