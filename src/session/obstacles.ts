import { exceptedPaths, ignoredPaths } from '../git/ignored.ts';
import type { Git } from '../git/run.ts';
import type { CommitTree } from '../git/tree.ts';
import { collisions } from '../phase/collisions.ts';
import { lookAtDisk, obstacleLine } from '../phase/disk.ts';
import { withChanges } from '../phase/files.ts';
import { once } from './once.ts';
import type { Outcome } from './outcome.ts';

/**
 * What speaks against the places that operations write to or take from, by operation, one sentence each: what is on the
 * disk there, what git would ignore, and what differs from another name only in case. Looked at each time anew.
 */
export async function obstaclesOf(
  git: Git,
  tree: CommitTree,
  outcomes: ReadonlyMap<string, Outcome>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const places = [...outcomes].map(([id, outcome]) => ({ id, ...placesOf(outcome) }));
  const before = tree.entries;
  const gone = places.flatMap(({ takes }) => takes);
  const after = withChanges(
    before,
    gone,
    places.flatMap(({ writes }) => writes.map(path => [path, { mode: '100644', blob: '' }] as const)),
  );
  const added = places.flatMap(({ writes }) => writes.filter(path => !before.has(path)));
  const [disk, ignored, same] = await Promise.all([
    lookAtDisk({ git, root: git.directory }, [before, after]),
    underRules(git, gone, added),
    once(tree, ['collisions', ...gone, '', ...added], async () => collisions(before, after)),
  ]);
  const found = new Map<string, readonly string[]>();
  for (const { id, writes, takes } of places) {
    const paths = new Set([...writes, ...takes]);
    const sentences = [
      ...disk.filter(({ path }) => paths.has(path)).map(obstacleLine),
      ...writes.flatMap(path => {
        const other = same.get(path);
        return other === undefined
          ? []
          : [`${path} differs only in case from ${other}: on some file systems one of the two is lost.`];
      }),
      ...writes
        .filter(path => ignored.has(path) && !before.has(path) && !takes.some(from => ignored.has(from)))
        .map(path => `git ignores ${path}: what is put there is easily forgotten.`),
    ];
    if (sentences.length > 0) found.set(id, sentences);
  }
  return found;
}

/** What git ignores of paths; where some that are new are, also those that go and that only an exception keeps from it. */
async function underRules(
  git: Git,
  gone: readonly string[],
  added: readonly string[],
): Promise<ReadonlySet<string>> {
  const ignored = await ignoredPaths(git, [...gone, ...added]);
  if (!added.some(path => ignored.has(path))) return ignored;
  return new Set([...ignored, ...(await exceptedPaths(git, gone))]);
}

function placesOf(outcome: Outcome): {
  readonly writes: readonly string[];
  readonly takes: readonly string[];
} {
  switch (outcome.kind) {
    case 'bring':
      return { writes: [outcome.to], takes: outcome.stays ? [] : [outcome.from] };
    case 'create':
    case 'write':
    case 'leave':
      return { writes: [outcome.path], takes: [] };
    case 'remove':
      return { writes: [], takes: [outcome.path] };
    default:
      return { writes: [], takes: [] };
  }
}
