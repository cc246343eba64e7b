import type { Files } from './files.ts';
import type { SuffixIndex } from './index.ts';

/** What a written name means on the files there are. */
export type Located =
  | {
      readonly kind: 'file' | 'folder' | 'pattern';
      /** The file, the folder, or the folder before the pattern's first wildcard. */
      readonly path: string;
      /** Of a pattern: with the folder found. */
      readonly pattern?: string;
      readonly files: readonly string[];
      /** What had to be put in front of the written path. */
      readonly prefix: string;
      readonly how: 'exact' | 'base' | 'suffix' | 'ending' | 'alike';
      /** Several were found, and the surroundings pointed to this one. */
      readonly guess?: boolean;
      /** First folder of the written path that had to be left out: the name of the repository itself. */
      readonly without?: string;
    }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly string[] }
  | { readonly kind: 'unsafe'; readonly code: 'outside-repository' | 'bad-path'; readonly why: string }
  | { readonly kind: 'missing' };

/** A name that means files. */
export type Found = Extract<Located, { files: readonly string[] }>;

export const MISSING: Located = { kind: 'missing' };
/** Folders that hold no source of the project. */
export const FOREIGN =
  /(?:^|\/)(?:node_modules|vendor|third[-_]party|dist|build|out|target|\.venv|venv|site-packages|\.[^/]+)(?:\/|$)/;

export interface Place {
  readonly files: Files;
  readonly index: SuffixIndex;
  /** Full paths that the plan writes somewhere. */
  readonly written: ReadonlySet<string>;
}

/** Keeps what fits, unless nothing does. */
export function narrow(left: readonly string[], keeps: (path: string) => boolean): readonly string[] {
  const kept = left.length > 1 ? left.filter(keeps) : left;
  return kept.length > 0 ? kept : left;
}
