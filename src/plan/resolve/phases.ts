import type { Draft, Statement } from '../draft.ts';
import type { Operation, Phase, Plan, Remark, Step } from '../types.ts';
import type { Made } from './operations.ts';

export interface Arranged {
  readonly plan: Plan;
  readonly operations: readonly Made[];
}

/**
 * Gives every operation a phase. What no phase of the document says is put where it belongs: facades into the phase of the facades,
 * the rest into a phase of its own behind the last. A plan without phases is one phase.
 */
export function arrange(draft: Draft, made: readonly Made[], used: ReadonlySet<Statement>): Arranged {
  const steps = new Map<number, Step[]>(draft.phases.map(phase => [phase.number, [...phase.steps]]));
  const last = Math.max(0, ...draft.phases.map(phase => phase.number));
  const facades = made.find(({ operation }) => operation.kind === 'facade' && operation.phase > 0)?.operation
    .phase;
  let extra: Phase | undefined;
  const operations = made.map(each => {
    const { operation, statement } = each;
    if (operation.phase > 0) return each;
    const phase = operation.kind === 'facade' && facades !== undefined ? facades : last + 1;
    if (phase === last + 1)
      extra ??= {
        number: phase,
        title: last === 0 ? draft.title : 'Outside the phases',
        line: operation.line,
        steps: [],
      };
    const list = steps.get(phase) ?? [];
    if (!list.some(step => step.id === operation.step))
      list.push({ id: operation.step, phase, line: statement.line, text: statement.text });
    steps.set(phase, list);
    return { statement, operation: { ...operation, phase } };
  });
  const phases = [...draft.phases, ...(extra ? [extra] : [])].map(phase => ({
    ...phase,
    steps: steps.get(phase.number) ?? phase.steps,
  }));
  const ranks = new Map(phases.map((phase, index) => [phase.number, index]));
  const sorted = operations.toSorted(
    (a, b) =>
      (ranks.get(a.operation.phase) ?? 0) - (ranks.get(b.operation.phase) ?? 0) ||
      stepRank(a.operation, phases) - stepRank(b.operation, phases),
  );
  return {
    plan: { title: draft.title, path: draft.path, phases, ...remaining(draft, used) },
    operations: sorted,
  };
}

function stepRank(operation: Operation, phases: readonly Phase[]): number {
  return (
    phases
      .find(phase => phase.number === operation.phase)
      ?.steps.findIndex(step => step.id === operation.step) ?? 0
  );
}

/** Statements that came to nothing are context. */
function remaining(
  draft: Draft,
  used: ReadonlySet<Statement>,
): { context: readonly Remark[]; unread: Plan['unread'] } {
  const taken = new Set([...used].flatMap(statement => [...statement.lines]));
  const context: Remark[] = [...draft.context];
  const seen = new Set<number>();
  for (const statement of draft.statements) {
    if (used.has(statement)) continue;
    for (const line of statement.lines) {
      if (taken.has(line) || seen.has(line)) continue;
      seen.add(line);
      context.push({ line, text: statement.text, why: why(statement) });
    }
  }
  return { context: context.toSorted((a, b) => a.line - b.line), unread: draft.unread };
}

function why(statement: Statement): string {
  switch (statement.kind) {
    case 'keep':
      return 'stays where it is';
    case 'place':
      return 'a place in the drawn tree';
    case 'create':
      return 'a folder, made when a file is put there';
    case 'rewrite':
      return 'a change of content, done with the moves';
    default:
      return 'names no file of the repository';
  }
}
