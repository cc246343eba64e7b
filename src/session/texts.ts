import { writeBlobs } from '../git/objects.ts';
import type { Git } from '../git/run.ts';
import { withChanges } from '../phase/files.ts';
import type { Files } from '../phase/types.ts';
import { type Purpose, rewriteFor } from '../references/rewrite.ts';
import type { Reference, RewriteOptions, SourceFile, World } from '../references/types.ts';

export interface RewrittenTexts {
  /** By the path now. */
  readonly texts: ReadonlyMap<string, string>;
  readonly references: readonly Reference[];
}

/** Texts by path as a list. */
export function sourceFiles(texts: ReadonlyMap<string, string>): SourceFile[] {
  return [...texts].map(([path, text]) => ({ path, text }));
}

/** Every text as it reads after the moves of each purpose. */
export async function rewriteAll(
  texts: ReadonlyMap<string, string>,
  world: World,
  purposes: readonly Purpose[],
  options: RewriteOptions = {},
): Promise<readonly RewrittenTexts[]> {
  const rewritten = await rewriteFor(purposes, sourceFiles(texts), world, { ...options, proved: true });
  return rewritten.map(answers => ({
    texts: new Map(answers.map(({ path, text }) => [path, text])),
    references: answers.flatMap(one => one.references),
  }));
}

/** `files` with these texts written as blobs. A file that was there keeps its mode. */
export async function withTexts(git: Git, files: Files, texts: ReadonlyMap<string, string>): Promise<Files> {
  const blobs = await writeBlobs(git, [...texts.values()]);
  const entries = [...texts.keys()].map((path, index) => {
    const mode = files.get(path)?.mode ?? '100644';
    return [path, { mode, blob: blobs[index] ?? '' }] as const;
  });
  return withChanges(files, [], entries);
}
