import type { RecordState } from '../decisions/state.ts';
import type { Operation } from '../plan/types.ts';
import type { Opened } from './open.ts';
import type { PhaseStudy } from './study.ts';
import type { Item, ItemState, Overview, PhaseState, PhaseStatus } from './types.ts';

/** The state of everything, from the record and from what has been studied so far. */
export function overview(
  opened: Opened,
  head: string,
  record: RecordState,
  studied: ReadonlyMap<number, PhaseStudy>,
): Overview {
  const { reading, repository, journal } = opened;
  const committed = new Map(record.committed.map(entry => [entry.phase, entry]));
  const current = reading.plan.phases.find(phase => !committed.has(phase.number))?.number;
  const phases = reading.plan.phases.map((phase): PhaseStatus => {
    const done = committed.get(phase.number);
    const operations = reading.operations.filter(operation => operation.phase === phase.number);
    const items = operations.map(operation =>
      itemOf(operation, opened, record, studied.get(phase.number), done !== undefined),
    );
    return {
      number: phase.number,
      title: phase.title,
      state: done ? 'committed' : phaseState(items, phase.number, current),
      items,
      ...(!done && !studied.has(phase.number) && { unseen: true }),
      commits: done?.commits ?? [],
      ...checksOf(done, record),
      ...(done?.lines !== undefined && { lines: done.lines }),
      ...(done?.kept !== undefined && { kept: done.kept }),
      ...(done?.restored !== undefined && { restored: done.restored }),
    };
  });
  return {
    repository: { root: repository.root, branch: repository.branch, head },
    record: journal.path,
    phases,
    current,
    findings: reading.findings.filter(finding => finding.operation === undefined),
  };
}

/** What the check said of the commits that were made. */
function checksOf(done: RecordState['committed'][number] | undefined, { checks }: RecordState) {
  const found = (done?.trees ?? []).flatMap((tree, index) => {
    const one = checks.findLast(check => check.tree === tree);
    return one ? [{ ...one, commit: done?.commits[index] ?? one.commit }] : [];
  });
  return found.length > 0 ? { checks: found } : {};
}

function phaseState(items: readonly Item[], number: number, current: number | undefined): PhaseState {
  if (items.every(item => item.state === 'decided' || item.state === 'skipped')) return 'ready';
  return current !== undefined && number > current ? 'later' : 'open';
}

function itemOf(
  operation: Operation,
  { reading }: Opened,
  record: RecordState,
  phase: PhaseStudy | undefined,
  done: boolean,
): Item {
  const decision = record.decisions.get(operation.id);
  const studied = phase?.items.get(operation.id);
  const findings = reading.findings.filter(finding => finding.operation === operation.id);
  return {
    operation,
    findings,
    ...(studied?.combined && { copies: [studied.combined.left, studied.combined.right] }),
    ...(studied?.proposal && { proposal: studied.proposal }),
    ...(decision && { decision }),
    state: stateOfItem(),
  };

  function stateOfItem(): ItemState {
    if (decision) {
      if (decision.choice.kind === 'skip') return 'skipped';
      if (done) return 'done';
      const { open = 0, refused = [] } = studied?.combined ?? {};
      return open + refused.length > 0 ? 'person' : 'decided';
    }
    if (done) return 'done';
    const blocked = findings.some(finding => finding.severity === 'error');
    return blocked || (studied && !studied.proposal?.sure) ? 'person' : 'open';
  }
}
