import { stagedFiles } from '../git/calls/ls-files.ts';
import { refreshIndex, stage } from '../git/calls/update-index.ts';
import type { HeldIndex } from '../git/held-index.ts';
import type { Repository } from '../git/repository.ts';
import { touchedPaths } from './paths.ts';
import type { Wanted } from './put-back.ts';

/**
 * Brings the index to one of the states of a phase, path by path, and only where it holds what the phase put there.
 * @returns paths at which something else is staged; it stays
 */
export async function bringIndex(
  { git, head }: Repository,
  held: HeldIndex,
  { files, states }: Wanted,
): Promise<string[]> {
  const { env } = held;
  const paths = touchedPaths(states);
  const staged = await git.run(stagedFiles());
  const blobs = new Set(states.flatMap(state => paths.map(path => state.get(path)?.blob)));
  const left: string[] = [];
  const rows: string[] = [];
  for (const path of paths) {
    const [now, wanted] = [staged.get(path), files.get(path)];
    if (now?.blob === wanted?.blob && now?.mode === wanted?.mode) continue;
    const known = now === undefined || blobs.has(now.blob);
    if (!known) left.push(path);
    else
      rows.push(wanted ? `${wanted.mode} ${wanted.blob}\t${path}` : `0 ${'0'.repeat(head.length)}\t${path}`);
  }
  if (rows.length > 0) await git.run(stage(rows), { env });
  await git.run(refreshIndex(), { env });
  await held.install();
  return left;
}
