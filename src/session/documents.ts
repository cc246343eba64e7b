import type { Git } from '../git/run.ts';
import { readTree } from '../git/tree.ts';
import { rewrite } from '../references/rewrite.ts';
import type { PhaseStudy } from './study.ts';

/** Prose: nothing runs or imports it. */
export function isDocument(path: string): boolean {
  return /\.(md|mdx|markdown|rst|txt|adoc)$/i.test(path);
}

/**
 * Documents that name files which earlier phases moved, brought up to date.
 * They are read against the tree before the plan, since the old places are gone by now.
 */
export async function documentTexts(
  git: Git,
  base: string,
  study: PhaseStudy,
  away: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const changed = new Map<string, string>();
  if (away.size === 0) return changed;
  const texts = await study.tree.read([...study.tree.entries.keys()].filter(isDocument));
  const before = await readTree(git, base);
  const world = { ...study.world, paths: new Set([...before.entries.keys(), ...study.world.paths]) };
  const files = [...texts].map(([path, text]) => ({ path, text }));
  for (const { path, text, changed: differs } of await rewrite(files, world, away, { documents: true })) {
    if (differs) changed.set(path, text);
  }
  return changed;
}
