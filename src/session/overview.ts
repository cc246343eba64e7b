import type { RecordState } from '../decisions/state.ts';
import type { Committed } from '../decisions/types.ts';
import type { Finding } from '../findings/types.ts';
import type { Operation } from '../plan/types.ts';
import { commitsOf, donePhases, settledBy } from './done.ts';
import { fateOf } from './fate.ts';
import type { Opened } from './open.ts';
import { type Refutations, withRefutation } from './refuted.ts';
import type { PhaseStudy } from './study.ts';
import type { Item, ItemState, Overview, PhaseState, PhaseStatus } from './types.ts';

/** What speaks against decisions. */
export interface Against {
  /** Why a decision of the record does not hold. */
  readonly drift?: (operation: string) => string | undefined;
  /** What rehearsals found. */
  readonly refutations?: Refutations;
}

/** The state of everything, from the record and from what has been studied so far. */
export function overview(
  opened: Opened,
  head: string,
  record: RecordState,
  studied: ReadonlyMap<number, PhaseStudy>,
  { drift = () => undefined, refutations }: Against = {},
): Overview {
  const { reading, repository, journal } = opened;
  const { committed } = record;
  const settled = settledBy(committed, reading.operations);
  const findings = Map.groupBy(reading.findings, ({ operation }) => operation);
  const operations = Map.groupBy(reading.operations, ({ phase }) => phase);
  const whole = donePhases(committed, reading.plan, reading.operations);
  const current = reading.plan.phases.find(phase => !whole.has(phase.number))?.number;
  const phases = reading.plan.phases.map((phase): PhaseStatus => {
    const own = operations.get(phase.number) ?? [];
    const done = commitsOf(phase.number, committed, own);
    const items = own.map(operation =>
      itemOf(operation, findings.get(operation.id) ?? [], record, studied.get(phase.number), {
        done: settled.has(operation.id),
        drift: drift(operation.id),
        refutations,
      }),
    );
    return {
      number: phase.number,
      title: phase.title,
      ...(phase.outside && { outside: true as const }),
      state: whole.has(phase.number) ? 'committed' : phaseState(items, phase.number, current),
      items,
      ...(!whole.has(phase.number) && !studied.has(phase.number) && { unseen: true }),
      commits: done.flatMap(({ commits }) => commits),
      ...checksOf(done, record),
      ...sums(done),
    };
  });
  return {
    repository: { root: repository.root, branch: repository.branch, head },
    record: journal.path,
    phases,
    current,
    findings: findings.get(undefined) ?? [],
  };
}

/** What was measured, as far as it was. */
function sums(done: readonly Committed[]): Pick<PhaseStatus, 'lines' | 'kept' | 'restored' | 'lost'> {
  const found = (['lines', 'kept', 'restored', 'lost'] as const).flatMap(key => {
    const known = done.flatMap(one => one[key] ?? []);
    return known.length > 0 ? [[key, known.reduce((sum, one) => sum + one, 0)] as const] : [];
  });
  return Object.fromEntries(found);
}

/** What the check said of the commits that were made. */
function checksOf(done: readonly Committed[], { checks }: RecordState) {
  const made = done.flatMap(({ trees, commits }) =>
    trees.map((tree, index) => [tree, commits[index]] as const),
  );
  const found = made.flatMap(([tree, commit]) => {
    const one = checks.findLast(check => check.tree === tree);
    return one ? [{ ...one, commit: commit ?? one.commit }] : [];
  });
  return found.length > 0 ? { checks: found } : {};
}

function phaseState(items: readonly Item[], number: number, current: number | undefined): PhaseState {
  if (items.every(({ state }) => state === 'decided' || state === 'skipped' || state === 'done'))
    return 'ready';
  return current !== undefined && number > current ? 'later' : 'open';
}

const COMPARED: ReadonlySet<Finding['code']> = new Set(['destination-exists', 'not-a-duplicate']);

function itemOf(
  operation: Operation,
  found: readonly Finding[],
  record: RecordState,
  phase: PhaseStudy | undefined,
  {
    done,
    drift,
    refutations,
  }: {
    readonly done: boolean;
    readonly drift: string | undefined;
    readonly refutations: Refutations | undefined;
  },
): Item {
  const decision = record.decisions.get(operation.id);
  const studied = phase?.items.get(operation.id);
  const pair = studied?.combined ?? studied?.unmergeable;
  // How files differ that are compared is told by the comparison.
  const isTold = ({ code, severity }: Finding) =>
    severity === 'note' && studied?.combined !== undefined && COMPARED.has(code);
  const findings = found.filter(one => !isTold(one));
  const choice = decision?.choice ?? studied?.proposal?.choice;
  const item: Item = {
    operation,
    findings,
    ...(studied?.from !== undefined && studied.from !== operation.from && { from: studied.from }),
    ...(studied ? { fate: fateOf(studied, choice) } : !done && !decision && { unseen: true as const }),
    ...(pair && { copies: [pair.left, pair.right] }),
    ...(studied?.proposal && { proposal: studied.proposal }),
    ...(decision && { decision }),
    ...(drift !== undefined && { drift }),
    state: stateOfItem(),
  };
  if (item.state === 'done' || item.state === 'skipped') return item;
  const isDecided = decision !== undefined;
  return withRefutation(item, refutations?.against(operation.phase, operation.id, choice, isDecided) ?? []);

  function stateOfItem(): ItemState {
    if (decision) {
      if (decision.choice.kind === 'skip') return 'skipped';
      if (done) return 'done';
      const { open = 0, refused = [] } = studied?.combined ?? {};
      return open + refused.length > 0 ? 'person' : 'decided';
    }
    if (done) return 'done';
    // What was looked at knows whether an error matters; what is left in a folder is asked about only once that goes.
    const isWrong = findings.some(finding => finding.severity === 'error') && !operation.left;
    const unsure = studied ? !studied.proposal?.sure : isWrong;
    return drift !== undefined || unsure ? 'person' : 'open';
  }
}
