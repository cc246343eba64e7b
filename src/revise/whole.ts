import { testNames } from '../findings/tests.ts';
import type { Reading } from '../findings/types.ts';
import { baseName, endingOf, folderOf, join } from '../gate/parts.ts';
import type { Operation } from '../plan/types.ts';
import { adapterOf } from '../references/languages/of.ts';
import type { Said } from './correct/types.ts';

/** A part of a file that goes to a place of its own. */
export interface Piece {
  /** Of the plan, from 1. */
  readonly line: number;
  readonly to?: string;
  /** Lines of the file that it has, where the plan says so. */
  readonly size: number;
}

/** A file that the plan cuts up, by steps or by lines of which nothing else was made. */
export interface Split {
  readonly file: string;
  /** The step that says so, as operations are named; absent where only lines do. */
  readonly operation?: string;
  readonly pieces: readonly Piece[];
  /** The plan keeps a part of it where it is. */
  readonly stays: boolean;
}

/** The plan, and the files that it is about. */
export interface Planned {
  readonly reading: Reading;
  /** Lines of the document. */
  readonly lines: readonly string[];
  readonly paths: Iterable<string>;
}

/** `Lines 20-120`. */
const RANGE = /(\d+)\s*[-–—]\s*(\d+)/;
const PATH = /[\p{L}\p{N}_][\p{L}\p{N}_./-]*\.\w+/u;

/** The files that a plan cuts up, each once, whatever says so. */
export function splits(given: Planned): readonly Split[] {
  const found = new Map<string, { operation?: string; pieces: Piece[]; stays: boolean }>();
  const of = (file: string) => {
    const own = found.get(file) ?? { pieces: [], stays: false };
    found.set(file, own);
    return own;
  };
  for (const operation of given.reading.operations) {
    if (operation.kind !== 'manual' || operation.from === undefined) continue;
    const own = of(operation.from);
    own.operation ??= operation.id;
    own.pieces.push(...extracted(operation, given));
  }
  for (const { file, piece } of cutBelowHeadings(given)) {
    const own = of(file);
    if (isWhere(file, piece.to, given)) own.stays = true;
    else own.pieces.push(piece);
  }
  return [...found].map(([file, own]) => ({ file, ...own }));
}

/**
 * What it means that such a file goes whole to the place to which most of it goes, with its test and what cannot be without it, to be
 * cut there.
 * @returns the line that names the place; undefined where a part of the file stays, or no place is named
 */
export function wholeMove(
  { file, pieces, stays }: Split,
  given: Planned,
): { readonly line: number; readonly says: readonly Said[] } | undefined {
  const placed = pieces.flatMap(({ to, ...piece }) => (to === undefined ? [] : [{ ...piece, to }]));
  const [largest] = placed.toSorted((a, b) => b.size - a.size || b.line - a.line);
  if (stays || !largest) return undefined;
  const { to, line } = largest;
  const paths = new Set(given.paths);
  const named = new Set(given.reading.operations.map(({ from }) => from));
  const isFree = (path: string) => paths.has(path) && !named.has(path);
  const tests = testNames(file).flatMap((name, at) => {
    const [test, there] = [join(folderOf(file), name), join(folderOf(to), testNames(to)[at]!)];
    return isFree(test) ? [move(test, there)] : [];
  });
  const along = together(file, paths)
    .filter(path => isFree(path) && !tests.some(({ from }) => from === path))
    .map(path => move(path, join(folderOf(to), baseName(path))));
  return { line, says: [move(file, to), ...tests, ...along] };
}

const move = (from: string, to: string): Said => ({ kind: 'move', from, to });

/** The other files of its folder, in a language in which they are one thing. */
function together(file: string, paths: ReadonlySet<string>): string[] {
  if (!adapterOf(file)?.sharesFolder) return [];
  return [...paths].filter(
    path => path !== file && folderOf(path) === folderOf(file) && endingOf(path) === endingOf(file),
  );
}

/** What a step has cut out: to the file that the lines before have created, or where the step itself says. */
function extracted({ lines: own, to, alternatives = [], line: first }: Operation, given: Planned): Piece[] {
  const { reading, lines } = given;
  const named = [to, ...alternatives].filter(place => place !== undefined);
  if (named.length > 0) return named.map(place => ({ line: first, to: place, size: 0 }));
  const cut = new Set(
    reading.findings.filter(({ code }) => code === 'comes-with-a-cut').map(({ operation }) => operation),
  );
  const created = reading.operations.filter(({ id }) => cut.has(id));
  return own.map(line => {
    const made = created.filter(one => one.line < line).at(-1);
    return { line, size: sizeIn(lines[line - 1]), ...(made?.to !== undefined && { to: made.to }) };
  });
}

const sizeIn = (text = ''): number => {
  const [, from = '0', until = '-1'] = RANGE.exec(text) ?? [];
  return Math.max(0, Number(until) - Number(from) + 1);
};

/** Lines with a range and a path below a heading that names a file; one may say that a part stays where it is. */
function cutBelowHeadings(given: Planned) {
  const { lines, reading } = given;
  const open = new Set([...reading.plan.unread, ...reading.plan.notTaken].map(({ line }) => line));
  const found: { readonly file: string; readonly piece: Piece & { readonly to: string } }[] = [];
  let source: Named | undefined;
  for (const [at, text] of lines.entries()) {
    const isHeading = /^#+\s/.test(text);
    if (isHeading) source = fileIn(text, given.paths);
    const range = RANGE.exec(text);
    const [name] = range ? (PATH.exec(text.slice(range.index + range[0].length)) ?? []) : [];
    if (!source || isHeading || name === undefined) continue;
    const [line, to] = [at + 1, below(source, name)];
    if (open.has(line) || isWhere(source.file, to, given))
      found.push({ file: source.file, piece: { line, to, size: sizeIn(text) } });
  }
  const cut = new Set(found.flatMap(({ file, piece }) => (open.has(piece.line) ? [file] : [])));
  return found.filter(({ file }) => cut.has(file));
}

interface Named {
  readonly file: string;
  /** What stands before the name that the plan writes, with `/`. */
  readonly base: string;
}

/** The one file that a heading names, by the end of its path. */
function fileIn(text: string, paths: Iterable<string>): Named | undefined {
  const [name] = PATH.exec(text.replace(/^#+\s+[\d.]*\s*/, '')) ?? [];
  if (name === undefined) return undefined;
  const [file, ...more] = [...paths].filter(path => path === name || path.endsWith(`/${name}`));
  return file === undefined || more.length > 0 ? undefined : { file, base: file.slice(0, -name.length) };
}

/** A place as the source is written: from the same base, or beside it where it is a bare name. */
function below({ file, base }: Named, name: string): string {
  if (!name.includes('/')) return join(folderOf(file), name);
  return name.startsWith(base) ? name : base + name;
}

/** Whether a place is that of the file: where it is, or where a step brings it. */
function isWhere(file: string, place: string, { reading }: Planned): boolean {
  return (
    place === file ||
    reading.operations.some(({ kind, from, to }) => kind === 'move' && from === file && to === place)
  );
}
