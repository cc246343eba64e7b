import { refsHolding } from '../git/calls/for-each-ref.ts';
import type { Repository } from '../git/repository.ts';

/** Names other than the branch itself that hold a commit: what is made anew would be two histories for them. */
export async function holders({ git, branch }: Repository, commit: string): Promise<string[]> {
  const names = await git.run(refsHolding(commit));
  return names.filter(
    name => name !== `refs/heads/${branch}` && !name.startsWith('refs/reorg-tui/') && name !== 'refs/stash',
  );
}
