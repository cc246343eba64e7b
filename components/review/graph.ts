import type { PlannedCommit } from '../../src/session/types.ts';

/** One line of a drawn history. */
export interface GraphLine {
  readonly lanes: string;
  readonly commit?: PlannedCommit;
}

/**
 * Draws planned commits, newest first: the main line left, the side branches of each commit to its right. `commits`
 * come parents first. A side branch belongs to the main-line commit that has its last one as a later parent; one that ends in
 * the middle of another is a part of that one, and where it ends is joined to the main line. So is what stands beside it.
 */
export function graphOf(commits: readonly PlannedCommit[]): GraphLine[] {
  const byId = new Map(commits.map(commit => [commit.id, commit]));
  const lines: GraphLine[] = [];
  const main = commits.filter(commit => commit.role !== 'side').toReversed();
  for (const commit of main) {
    lines.push({ lanes: '●', commit });
    const tips = commit.parents.slice(1);
    const chains = tips.map(tip => branch(byId, tip));
    const whole = chains.filter(chain => !chains.some(other => other !== chain && partOf(chain, other)));
    const beside = Map.groupBy(
      chains.flatMap(([tip]) => (tip && !whole.flat().includes(tip) ? [tip] : [])),
      tip => tip.parents[0],
    );
    for (const chain of whole) {
      const [tip] = chain;
      if (tip === undefined) continue;
      lines.push({ lanes: '├─╮' });
      for (const one of chain) {
        for (const leaf of beside.get(one.id) ?? []) {
          lines.push({ lanes: '├─┼─○', commit: leaf });
          lines.push({ lanes: '│ ├─╯' });
        }
        lines.push({ lanes: one !== tip && tips.includes(one.id) ? '├─○' : '│ ○', commit: one });
      }
      lines.push({ lanes: '├─╯' });
    }
    if (commit !== main.at(-1) && commit.parents.length === 1) lines.push({ lanes: '│' });
  }
  lines.push({ lanes: '◌ now' });
  return lines;
}

/** What stands under a commit's own line of the drawing: every lane goes on. */
export const lanesBelow = (lanes: string): string => lanes.replace(/[├┼○●]/g, '│').replaceAll('─', ' ');

/** Whether a chain ends in the middle of another, or in a merge beside one. */
function partOf([tip, before]: readonly PlannedCommit[], other: readonly PlannedCommit[]): boolean {
  if (tip === undefined || other.includes(tip)) return tip !== undefined;
  return tip.parents.length > 1 && before !== undefined && other.slice(1).includes(before);
}

/** The side commits from a tip down to where the branch left the main line. */
function branch(byId: ReadonlyMap<string, PlannedCommit>, tip: string): PlannedCommit[] {
  const found: PlannedCommit[] = [];
  for (let commit = byId.get(tip); commit?.role === 'side'; commit = byId.get(commit.parents[0] ?? '')) {
    found.push(commit);
  }
  return found;
}
