import { foldersAbove } from '../../gate/parts.ts';
import type { Draft, Statement } from '../draft.ts';
import type { Phase, Plan, Remark, Step } from '../types.ts';
import { called } from './called.ts';
import { inOne } from './in-one.ts';
import type { Made } from './operations.ts';

export interface Arranged {
  readonly plan: Omit<Plan, 'notTaken'>;
  readonly operations: readonly Made[];
}

/**
 * Gives every operation a phase. What no phase of the document says is put where it belongs: facades into the phase of the
 * facades, what a step calls for by its name into the phase of that step, what leaves a folder into the phase that removes that
 * folder, the rest into a phase of its own behind the last. A plan without phases is one phase.
 */
export function arrange(said: Draft, all: readonly Made[], used: ReadonlySet<Statement>): Arranged {
  const { made, lines } = called(said, all);
  const draft = { ...said, unread: said.unread.filter(({ line }) => !lines.has(line)) };
  const last = Math.max(0, ...draft.phases.map(phase => phase.number));
  const facades = made.find(({ operation }) => operation.kind === 'facade' && operation.phase > 0)?.operation
    .phase;
  // Whatever leaves a folder that a phase removes has to leave it by then.
  const removals = made.filter(({ operation: { kind, phase } }) => kind === 'remove-directory' && phase > 0);
  const removing = (from: string): number | undefined =>
    removals.find(({ operation }) => from.startsWith(operation.from!))?.operation.phase;
  const placed = made.map(({ operation, statement }) => {
    if (operation.phase > 0) return { operation, statement };
    const first = operation.kind === 'facade' ? facades : removing(operation.from ?? '');
    return { statement, operation: { ...operation, phase: first ?? last + 1 } };
  });
  const phases = withSteps(draft, placed, last + 1);
  const keys = phases.flatMap(({ number, steps }) => steps.map(({ id }) => `${number} ${id}`));
  const ranks = new Map(keys.map((key, rank) => [key, rank]));
  const rank = ({ operation }: Made): number => ranks.get(`${operation.phase} ${operation.step}`) ?? 0;
  const operations = placed.toSorted((a, b) => rank(a) - rank(b));
  const { title, path } = draft;
  return { plan: { title, path, phases, ...remaining(draft, operations, used) }, operations };
}

/** The phases with the steps that came from outside them; those in the order of their lines, behind the phase's own. */
function withSteps(draft: Draft, made: readonly Made[], extra: number): Phase[] {
  const foreign = new Map<number, Map<string, Step>>();
  const own = new Map(draft.phases.map(phase => [phase.number, new Set(phase.steps.map(step => step.id))]));
  for (const { operation, statement } of made) {
    const { phase, step: id } = operation;
    if (own.get(phase)?.has(id)) continue;
    const list = foreign.get(phase) ?? new Map<string, Step>();
    if (!list.has(id)) list.set(id, { id, phase, line: statement.line, text: statement.text });
    foreign.set(phase, list);
  }
  const added = (number: number): Step[] =>
    [...(foreign.get(number)?.values() ?? [])].sort((a, b) => a.line - b.line);
  const phases = draft.phases.map(phase => ({ ...phase, steps: [...phase.steps, ...added(phase.number)] }));
  const rest = added(extra);
  if (rest.length === 0) return phases;
  const line = rest[0]!.line;
  return draft.phases.length === 0
    ? [{ number: extra, title: draft.title, line, steps: rest }]
    : [...phases, { number: extra, title: 'Outside the phases', line, steps: rest, outside: true }];
}

/** Lines of statements that came to no operation are context. */
function remaining(
  draft: Draft,
  made: readonly Made[],
  used: ReadonlySet<Statement>,
): { context: readonly Remark[]; unread: Plan['unread'] } {
  const taken = new Set(made.flatMap(({ operation }) => [...operation.lines]));
  const context: Remark[] = [...draft.context];
  const unread: { line: number; text: string }[] = draft.unread.map(({ line, text }) => ({ line, text }));
  const reached = new Set(
    made.flatMap(({ operation: { to } }) => (to === undefined ? [] : foldersAbove(to))),
  );
  for (const statement of draft.statements) {
    for (const line of statement.lines) {
      if (taken.has(line)) continue;
      taken.add(line);
      const { kind, text, targets, left } = statement;
      const vain =
        kind === 'merge' ? targets.length === 0 : kind === 'summary' && !reached.has(targets[0]!.path);
      if (left === undefined && vain) unread.push({ line, text });
      else context.push({ line, text, why: why(statement, used) });
    }
  }
  return {
    context: context.toSorted((a, b) => a.line - b.line),
    unread: inOne(unread.toSorted((a, b) => a.line - b.line)),
  };
}

/** What statements of which no operation came are. */
const WHY: Readonly<Partial<Record<Statement['kind'], string>>> = {
  keep: 'stays where it is',
  summary: 'sums up other lines',
  place: 'a place in the drawn tree',
  create: 'a folder, made when a file is put there',
  rewrite: 'a change of content, done with the moves',
};

function why(statement: Statement, used: ReadonlySet<Statement>): string {
  if (statement.left !== undefined) return `not carried out: ${statement.left}`;
  if (used.has(statement)) return 'without operation: see the findings';
  return WHY[statement.kind] ?? 'names no file of the repository';
}
