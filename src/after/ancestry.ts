import { parentsOf } from '../git/calls/rev-list.ts';
import type { Git } from '../git/run.ts';

/** Whether a commit is in another one's past. The past of a commit is walked through once, and kept. */
export async function ancestry(git: Git, tip: string): Promise<(one: string, of: string) => boolean> {
  const parents = await git.run(parentsOf(tip));
  const pasts = new Map<string, ReadonlySet<string>>();
  return (one, of) => {
    const known = pasts.get(of) ?? pastOf(of, parents);
    pasts.set(of, known);
    return known.has(one);
  };
}

function pastOf(commit: string, parents: ReadonlyMap<string, readonly string[]>): Set<string> {
  const found = new Set<string>();
  const open = [commit];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const parent of parents.get(at) ?? []) {
      if (found.has(parent)) continue;
      found.add(parent);
      open.push(parent);
    }
  }
  return found;
}
