import { compare } from '../../../src/references/proof/compare.ts';
import { leftPatterns } from '../../../src/references/proof/patterns.ts';

type Files = Readonly<Record<string, string>>;

const state = (files: Files) => ({
  files: Object.entries(files).map(([path, text]) => ({ path, text })),
  world: { paths: new Set(Object.keys(files)), roots: ['src', ''] },
});

/** The patterns that a move leaves: `path:line words`. */
export function left(files: Files, moves: Readonly<Record<string, string>>): string[] {
  const after = Object.fromEntries(Object.entries(files).map(([path, text]) => [moves[path] ?? path, text]));
  const comparison = compare({
    before: state(files),
    after: state(after),
    moves: new Map(Object.entries(moves)),
  });
  return leftPatterns(comparison).map(({ path, line, name }) => `${path}:${line} ${name?.text}`);
}
