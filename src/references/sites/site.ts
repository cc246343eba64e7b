import type { Captured } from '../captured.ts';
import { parent } from '../path.ts';
import type { ReferenceKind } from '../types.ts';

/** A directory that written paths start from: where it is before the moves, and after. */
export interface Base {
  readonly before: string;
  readonly after: string;
}

/** The root of the repository. */
export const TOP: Base = { before: '', after: '' };

/** The folder above a folder, as `dirname` gives it. */
export function above(base: Base): Base {
  return { before: parent(base.before), after: parent(base.after) };
}

/** How a path that is written stands for files, and how a file is written. */
export interface Lookup {
  /** Repository paths of the files that a path may stand for, best first. */
  readonly files: (path: string) => readonly string[];
  /** Repository paths as which a file may be written, in an order that does not depend on the file. */
  readonly spellings: (file: string) => readonly string[];
  /** Whether files are written as the folder that they stand in. */
  readonly byFolder?: true;
}

/** A place in a text that names a file or a folder by a path. */
export interface Site {
  /** UTF-16 indexes of exactly the path, without quotes, variables and slashes around it. */
  readonly start: number;
  readonly end: number;
  /** The path as it is looked up: `/` between segments, no leading slash; `` is the base itself. May be a pattern. */
  readonly path: string;
  /** Where it may start from: what stands under the first that has something is meant. */
  readonly bases: readonly Base[];
  readonly kind: ReferenceKind;
  /** Default: the path is that of a file or a folder, as it is written. */
  readonly lookup?: Lookup;
  /** Whether only one of the bases can be right, and the text does not say which: the one that had it has to have it again. */
  readonly guessed?: boolean;
  /** Whether a new path may lead out of its base with `..`. Default: true. */
  readonly climbs?: boolean;
  /** Whether nothing works without: such a place is proved. Default: true. */
  readonly needed?: boolean;
  /** Whether only a file, or only a folder, can be meant. Default: either. */
  readonly names?: 'file' | 'folder';
  /** Whether a path that leads downwards begins with `./`. Default: where the old one did. */
  readonly dotted?: boolean;
  /** What is missing where it names nothing, in words that stay the same when files move. Default: the path. */
  readonly key?: string;
  /** Why it is not rewritten, whatever it names. */
  readonly asked?: string;
  /** Whether something else in the text means a path after the moves: what a pattern has no longer is not lost then. */
  readonly alsoMeans?: (path: string) => boolean;
  /** Whether a pattern that means nothing at all fails, whatever else does. */
  readonly keepsOne?: true;
  /** Of a folder behind which the program makes the name of a file: the pattern of such names. */
  readonly made?: string;
  /** How a new path stands in the text: with back-slashes, encoded. Default: as it is. */
  readonly write?: (path: string) => string;
}

/** A site of words, but for slashes at their end. */
export function siteOf(
  { words, start }: Captured,
  bases: readonly Base[],
  kind: ReferenceKind,
  more: Partial<Site> = {},
): Site {
  const path = words.replace(/\/+$/, '');
  return { start, end: start + path.length, path, bases, kind, ...more };
}

/** Of several pieces that begin at one place the first. */
export const firstAtEach = <Piece extends { readonly start: number }>(pieces: readonly Piece[]): Piece[] =>
  [...Map.groupBy(pieces, ({ start }) => start).values()].map(([first]) => first!);

/** The site of a path whose words stand at a place as they are looked up. */
export const siteAt = (
  start: number,
  path: string,
  bases: readonly Base[],
  more: Omit<Site, 'start' | 'end' | 'path' | 'bases'>,
): Site => ({ start, end: start + path.length, path, bases, ...more });

/** A piece of a text whose words are no paths of the repository: nothing else reads them as such. */
export interface Foreign {
  readonly start: number;
  readonly end: number;
  readonly foreign: true;
}

export const isSite = (piece: Site | Foreign): piece is Site => !('foreign' in piece);

/** Names without these endings, or with them: `require "a/b"`. */
export function withEndings(...endings: readonly string[]): Lookup {
  return {
    files: path => [path, ...endings.map(ending => path + ending)],
    spellings: file => [
      file,
      ...endings.map(ending => (file.endsWith(ending) ? file.slice(0, -ending.length) : file)),
    ],
  };
}
