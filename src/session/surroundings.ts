import type { Repository } from '../git/repository.ts';
import type { CommitTree } from '../git/tree.ts';
import { lookAtDisk, obstacleLine } from '../phase/disk.ts';
import { statesOf } from '../phase/paths.ts';
import { mainLine, type Rehearsal } from '../phase/rehearse.ts';
import { byPath } from './by-path.ts';
import type { Composed } from './compose.ts';
import type { Layout } from './layout.ts';

/**
 * What a rehearsed phase meets outside of its own files: what is on the disk, what git and forges apply by path, and links.
 * @returns sentences: what stops the phase, and what is worth knowing
 */
export async function surroundings(
  repository: Repository,
  tree: CommitTree,
  rehearsal: Rehearsal,
  { files, lost }: Composed,
  { groups }: Layout,
): Promise<{ readonly problems: readonly string[]; readonly notes: readonly string[] }> {
  const moved = groups.flatMap(({ to, sources }) => sources.slice(0, 1).map(from => [from, to] as const));
  const after = mainLine(rehearsal).at(-1)?.tree;
  const [disk, rules] = await Promise.all([
    lookAtDisk(repository, statesOf(tree.entries, rehearsal)),
    after === undefined ? [] : byPath(repository.git, tree, files.after, after, moved),
  ]);
  return {
    problems: [
      ...disk.map(obstacleLine),
      ...lost.map(({ message }) => message),
      ...rules.filter(({ content }) => content).map(({ message }) => message),
    ],
    notes: rules.filter(({ content }) => !content).map(({ message }) => message),
  };
}
