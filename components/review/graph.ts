import type { PlannedCommit } from '../../src/session/types.ts';

/** One line of a drawn history. */
export interface GraphLine {
  readonly lanes: string;
  readonly commit?: PlannedCommit;
}

/**
 * Draws planned commits, newest first: the main line left, the side branches of each commit to its right. `commits`
 * come parents first. A side branch belongs to the main-line commit that has its last one as a later parent.
 */
export function graphOf(commits: readonly PlannedCommit[]): GraphLine[] {
  const byId = new Map(commits.map(commit => [commit.id, commit]));
  const lines: GraphLine[] = [];
  const main = commits.filter(commit => commit.role !== 'side').toReversed();
  for (const commit of main) {
    lines.push({ lanes: '●', commit });
    for (const tip of commit.parents.slice(1)) {
      const side = branch(byId, tip);
      if (side.length === 0) continue;
      lines.push({ lanes: '├─╮' });
      for (const one of side) lines.push({ lanes: '│ ○', commit: one });
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
