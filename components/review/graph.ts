import type { PlannedCommit } from '../../src/session/types.ts';

/** One line of a drawn history. */
export interface GraphLine {
  readonly lanes: string;
  readonly commit?: PlannedCommit;
}

/**
 * Draws planned commits, newest first: the main line left, the side branches of each commit to its right. `commits`
 * come parents first. A side branch belongs to the main-line commit that has its last one as a later parent; one that ends in
 * the middle of another is a part of that one, and where it ends is joined to the main line.
 */
export function graphOf(commits: readonly PlannedCommit[]): GraphLine[] {
  const byId = new Map(commits.map(commit => [commit.id, commit]));
  const lines: GraphLine[] = [];
  const main = commits.filter(commit => commit.role !== 'side').toReversed();
  for (const commit of main) {
    lines.push({ lanes: '●', commit });
    const tips = commit.parents.slice(1);
    const sides = tips.map(tip => branch(byId, tip));
    const inner = new Set(sides.flatMap(side => side.slice(1)));
    for (const side of sides) {
      const [tip] = side;
      if (tip === undefined || inner.has(tip)) continue;
      lines.push({ lanes: '├─╮' });
      for (const one of side)
        lines.push({ lanes: one !== tip && tips.includes(one.id) ? '├─○' : '│ ○', commit: one });
      lines.push({ lanes: '├─╯' });
    }
    if (commit !== main.at(-1) && commit.parents.length === 1) lines.push({ lanes: '│' });
  }
  lines.push({ lanes: '◌ now' });
  return lines;
}

/** The side commits from a tip down to where the branch left the main line. */
function branch(byId: ReadonlyMap<string, PlannedCommit>, tip: string): PlannedCommit[] {
  const found: PlannedCommit[] = [];
  for (let commit = byId.get(tip); commit?.role === 'side'; commit = byId.get(commit.parents[0] ?? '')) {
    found.push(commit);
  }
  return found;
}
