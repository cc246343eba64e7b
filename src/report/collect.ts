import type { Decision } from '../decisions/types.ts';
import type { Item, PhaseStatus, Session } from '../session/types.ts';
import { reportDivergence } from './divergence.ts';
import { hunksBetween } from './hunks.ts';
import type {
  ReportCommit,
  ReportCorrection,
  ReportData,
  ReportDismissal,
  ReportDivergence,
  ReportPhase,
} from './types.ts';

/** A session that begins where the record began, and goes through its phases in memory: the engine can. */
export interface Past extends Pick<Session, 'divergence' | 'review' | 'landing' | 'preview'> {
  study(phase: number): Promise<{ readonly items: ReadonlyMap<string, { readonly combined?: unknown }> }>;
  adopt(decisions: readonly Decision[]): Promise<void>;
  pretend(phase: number): Promise<void>;
}

/** What a report needs beside the session as it stands now. */
export interface CollectPorts {
  readonly made: string;
  readonly tool: string;
  /** Name of the repository. */
  readonly name: string;
  /** Path of the plan as readers know it. */
  readonly planPath: string;
  readonly past: Past;
  /** What a person said that lines of the plan mean. */
  readonly corrections: readonly ReportCorrection[];
  /** What a person said is no matter. */
  readonly dismissals: readonly ReportDismissal[];
  /** Decisions that hold, by operation. */
  readonly decisions: ReadonlyMap<string, Decision>;
  /** What people decided differently, a sentence each. */
  readonly contradictions?: readonly string[];
  /** All paths before the first phase, and after the last that is told; asked for at the end. */
  readonly files?: () => Promise<NonNullable<ReportData['files']>>;
  /** Numbers of the committed phases, in the order in which they were committed. */
  readonly committed: readonly number[];
  /** Called with the number of phases that are gathered. */
  readonly told?: (phases: number) => void;
  /** The commits that a committed phase really made, main line and sides, oldest first. */
  readonly commits: (phase: PhaseStatus) => Promise<readonly ReportCommit[]>;
}

/**
 * Gathers what a report tells. Committed phases are gone through again from where the record began, so that the report
 * shows the copies as they were when they were decided on. Of the phases that are not committed the first is rehearsed.
 */
export async function collectReport(session: Session, ports: CollectPorts): Promise<ReportData> {
  const { repository, phases, findings } = session.overview();
  const open = phases.filter(({ number }) => !ports.committed.includes(number));
  const done = ports.committed.flatMap(number => phases.find(phase => phase.number === number) ?? []);
  const told = new Map<number, ReportPhase>();
  for (const status of done) {
    told.set(status.number, await collectPhase(status, ports, await ports.commits(status)));
    await ports.past.pretend(status.number);
    ports.told?.(told.size);
  }
  for (const [index, status] of open.entries()) {
    told.set(
      status.number,
      index === 0 ? await collectPhase(status, ports) : await collectLater(status, ports),
    );
    ports.told?.(told.size);
  }
  const leftovers = ports.committed.length > 0 ? await session.leftovers?.() : undefined;
  return {
    made: ports.made,
    tool: ports.tool,
    repository: { name: ports.name, branch: repository.branch, head: repository.head },
    reading: session.reading,
    planPath: ports.planPath,
    planLines: session.planLines(),
    corrections: ports.corrections,
    dismissals: ports.dismissals,
    phases: phases.flatMap(({ number }) => told.get(number) ?? []),
    findings,
    ...(leftovers && { leftovers }),
    ...(ports.contradictions && { contradictions: ports.contradictions }),
    ...(ports.files && { files: await ports.files() }),
  };
}

/** @param commits what was really committed; absent: as rehearsed */
async function collectPhase(
  status: PhaseStatus,
  ports: CollectPorts,
  commits?: readonly ReportCommit[],
): Promise<ReportPhase> {
  const { past } = ports;
  const compared = await collectDivergences(status, ports);
  await past.adopt(status.items.flatMap(({ operation }) => ports.decisions.get(operation.id) ?? []));
  const merged = await Promise.all(compared.map(one => withResult(one, status, past)));
  const review = await past.review(status.number);
  const { proof, references } = review;
  const { notes = [] } = review;
  const problems = commits ? [] : review.problems;
  const landing = problems.length === 0 ? await past.landing(status.number) : [];
  return {
    status,
    commits: commits ?? review.commits,
    proof,
    landing,
    references,
    divergences: merged,
    problems,
    notes,
  };
}

/** Two copies compared, and the text of the younger. */
interface Compared {
  readonly divergence: ReportDivergence;
  readonly younger: string;
}

/** With what came of both copies, where nothing of that is open. */
async function withResult(
  { divergence, younger }: Compared,
  { items }: PhaseStatus,
  past: Past,
): Promise<ReportDivergence> {
  const item = items.find(({ operation }) => operation.id === divergence.operation);
  if (!item?.decision || item.decision.choice.kind === 'skip' || item.state === 'person') return divergence;
  const { path, text } = await past.preview(divergence.operation);
  const hunks = hunksBetween(younger, text);
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  return { ...divergence, result: { path, lines, ...(hunks && { hunks }) } };
}

async function collectLater(status: PhaseStatus, ports: CollectPorts): Promise<ReportPhase> {
  const compared = await collectDivergences(status, ports);
  const divergences = compared.map(({ divergence }) => divergence);
  return { status, commits: [], proof: [], landing: [], references: [], divergences, problems: [] };
}

async function collectDivergences(
  { number, items }: PhaseStatus,
  { past }: CollectPorts,
): Promise<Compared[]> {
  const study = await past.study(number);
  const combining = items.filter(({ operation }: Item) => study.items.get(operation.id)?.combined);
  const found: Compared[] = [];
  for (const { operation } of combining) {
    const whole = await past.divergence(operation.id);
    const texts = new Map(whole.copies.map(({ path, text }) => [path, text]));
    for (const divergence of reportDivergence(operation.id, whole))
      found.push({ divergence, younger: texts.get(divergence.right) ?? '' });
  }
  return found;
}
