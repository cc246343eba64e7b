import type { Proof } from '../history/types.ts';
import type { Divergence, Item, Landing, PhaseStatus, Session } from '../session/types.ts';
import { hunksBetween } from './hunks.ts';
import type { ReportCommit, ReportData, ReportDivergence, ReportPhase } from './types.ts';

/** What a report needs beside the session. */
export interface CollectPorts {
  readonly made: string;
  readonly tool: string;
  readonly name: string;
  /** Commits of a committed phase, main line and sides, oldest first. */
  readonly commits: (phase: PhaseStatus) => Promise<readonly ReportCommit[]>;
  /** Kept and restored of every file of a committed phase. */
  readonly proof: (phase: PhaseStatus) => Promise<readonly Proof[]>;
  /** Ways in which the branch of a committed phase may land. */
  readonly landing: (phase: PhaseStatus) => Promise<readonly Landing[]>;
}

/** Gathers from a session what a report tells. A phase that cannot be rehearsed yet is told without commits. */
export async function collectReport(session: Session, ports: CollectPorts): Promise<ReportData> {
  const { repository, phases, findings } = session.overview();
  const told: ReportPhase[] = [];
  for (const status of phases) told.push(await collectPhase(session, status, ports));
  return {
    made: ports.made,
    tool: ports.tool,
    repository: { name: ports.name, branch: repository.branch, head: repository.head },
    reading: session.reading,
    planLines: session.planLines(),
    phases: told,
    findings,
  };
}

async function collectPhase(
  session: Session,
  status: PhaseStatus,
  ports: CollectPorts,
): Promise<ReportPhase> {
  const divergences = await collectDivergences(session, status.items);
  if (status.state === 'committed') {
    const [commits, proof, landing] = await Promise.all([
      ports.commits(status),
      ports.proof(status),
      ports.landing(status),
    ]);
    return { status, commits, proof, landing, references: [], divergences, problems: [] };
  }
  if (status.state === 'later') {
    return { status, commits: [], proof: [], landing: [], references: [], divergences, problems: [] };
  }
  const review = await session.review(status.number);
  const landing = review.problems.length === 0 ? await session.landing(status.number) : [];
  const { commits, proof, references, problems } = review;
  return { status, commits, proof, landing, references, divergences, problems };
}

async function collectDivergences(session: Session, items: readonly Item[]): Promise<ReportDivergence[]> {
  const found: ReportDivergence[] = [];
  for (const { operation } of items) {
    if (operation.kind !== 'merge' && !(operation.kind === 'delete' && operation.survivor)) continue;
    found.push(...reportDivergence(operation.id, await session.divergence(operation.id)));
  }
  return found;
}

/** The elder beside each younger copy. Empty where there is only one copy. */
export function reportDivergence(operation: string, divergence: Divergence): ReportDivergence[] {
  const { copies, classification, lineage, differing, mechanical, onlyIn } = divergence;
  const left = copies.find(({ elder }) => elder) ?? copies[0];
  if (!left) return [];
  return copies
    .filter(copy => copy !== left)
    .map(right => {
      const hunks = hunksBetween(left.text, right.text);
      const facts = {
        operation,
        classification,
        base: lineage?.base.kind ?? 'none',
        differing,
        mechanical,
        onlyIn,
      };
      return { ...facts, left: left.path, right: right.path, ...(hunks && { hunks }) };
    });
}
