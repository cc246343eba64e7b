import { rewrite } from '../../src/references/rewrite.ts';
import type { Moves, Reference, RewriteOptions } from '../../src/references/types.ts';

/** A small repository: texts by path; what moves, `null` for what goes; and its roots. */
export interface Scene {
  readonly files: Readonly<Record<string, string>>;
  readonly moves: Readonly<Record<string, string | null>>;
  readonly roots?: readonly string[];
  readonly options?: RewriteOptions;
}

/** What became of a scene. */
export interface Moving {
  /** The texts that changed, by the path they had. */
  readonly changed: Record<string, string>;
  readonly references: readonly Reference[];
  /** All texts afterwards, by their new paths; of several for one path the one that stood there before. */
  readonly after: Record<string, string>;
}

export async function moving({ files, moves, roots = ['src', ''], options = {} }: Scene): Promise<Moving> {
  const map: Moves = new Map(Object.entries(moves));
  const sources = Object.entries(files).map(([path, text]) => ({ path, text }));
  const out = await rewrite(sources, { paths: new Set(Object.keys(files)), roots }, map, options);
  const after: Record<string, string> = {};
  for (const { path, to, text } of out)
    if (map.get(path) !== null && (path === to || !(to in files) || map.has(to))) after[to] = text;
  return {
    changed: Object.fromEntries(out.filter(({ changed }) => changed).map(({ path, text }) => [path, text])),
    references: out.flatMap(({ references }) => references),
    after,
  };
}

/** `path:line decision: words → replacement`, for comparing ledgers. */
export function ledger(references: readonly Reference[]): string[] {
  return references.map(
    ({ path, line, decision, text, replacement }) =>
      `${path}:${line} ${decision}: ${text}${replacement === undefined ? '' : ` → ${replacement}`}`,
  );
}
