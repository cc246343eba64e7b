import type { Git } from '../git/run.ts';
import { linesOf } from './align.ts';
import { textsOf } from './sources.ts';
import type { AuditedFile, Pair } from './types.ts';

/** The files with further pairs; those that no commit of the range added are among them then. */
export async function withPairs(
  git: Git,
  files: readonly AuditedFile[],
  more: readonly Pair[],
  last: ReadonlyMap<string, { readonly blob: string }>,
): Promise<AuditedFile[]> {
  const texts = await textsOf(
    git,
    more.map(({ path }) => last.get(path)?.blob ?? ''),
  );
  const found = new Map(files.map(file => [file.path, file]));
  for (const pair of more) {
    const { path, commit, source } = pair;
    const text = texts.get(last.get(path)?.blob ?? '') ?? '';
    const before = found.get(path) ?? { path, commit, source, lines: linesOf(text).length, pairs: [] };
    const pairs = [...before.pairs, pair];
    const lost = new Set(pairs.flatMap(own => own.lost)).size;
    found.set(path, { ...before, state: 'lost', pairs, lost });
  }
  return [...found.values()];
}
