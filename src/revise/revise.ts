import type { Finding } from '../findings/types.ts';
import type { Statement } from '../plan/draft.ts';
import { exactStatement } from '../plan/exact.ts';
import type { Files } from '../plan/resolve/files.ts';
import { withinRepository } from '../plan/resolve/guard.ts';
import type { Made } from '../plan/resolve/operations.ts';
import type { Problem } from '../plan/resolve/problem.ts';
import type { Resolved } from '../plan/resolve.ts';
import type { FindingCode, Operation, Plan } from '../plan/types.ts';

/** What was read, before it is checked against the files. */
export interface Read {
  readonly plan: Plan;
  readonly operations: readonly Operation[];
}

/** The same after somebody had a say, and what there is to say about that. */
export interface Revised extends Read {
  readonly findings: readonly Finding[];
  /** Lines about which a person has spoken: what the document seems to say there is no matter any more. */
  readonly settled?: ReadonlySet<number>;
}

/** Somebody who has a say in what was read: the user's helper, a person's corrections. @param files those that the plan is read against */
export type Revise = (read: Read, files: Files) => Revised | Promise<Revised>;

/** One after the other; what the last one says holds. */
export function inTurn(...all: readonly Revise[]): Revise {
  return async (read, files) => {
    let { plan, operations } = read;
    const findings: Finding[] = [];
    const settled = new Set<number>();
    for (const revise of all) {
      const revised = await revise({ plan, operations }, files);
      ({ plan, operations } = revised);
      findings.push(...revised.findings);
      for (const line of revised.settled ?? []) settled.add(line);
    }
    return { plan, operations, findings, settled };
  };
}

/** What a plan asks for, with the lines of which nothing came. */
interface Taken extends Resolved {
  readonly plan: Plan;
}

/** The same with what everybody says who has a say, and what there is to say about that. */
export interface Heard extends Taken {
  readonly findings: readonly Finding[];
  readonly settled: ReadonlySet<number>;
}

/** Lets somebody have a say. What was wrong with the words of a line on which a person has spoken is no matter any more. */
export async function heard(resolved: Taken, revise: Revise): Promise<Heard> {
  const read = { plan: resolved.plan, operations: resolved.operations.map(({ operation }) => operation) };
  const {
    plan,
    operations,
    findings,
    settled = new Set(),
  } = await revise(read, resolved.world.ground.original);
  const isSettled = ({ statement }: Problem) => statement !== undefined && settled.has(statement.line);
  // Nor is it that others name in vain what it did.
  const vain = new Set(resolved.problems.filter(isSettled).map(({ message }) => message));
  const problems = resolved.problems.filter(
    one => !isSettled(one) && !(one.code === 'source-missing' && vain.has(one.message)),
  );
  const final = withinRepository(withStatements(operations, resolved.operations), problems);
  return { ...resolved, plan, operations: final, problems, findings, settled };
}

/** Findings on how the document is to be understood, as others are on what the repository says to it. */
const OF_READING: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'source-missing',
  'glob-without-match',
  'alternative',
  'conditional',
  'ambiguous',
  'contradiction',
  'plan-versus-phases',
  'not-understood',
]);

/** The findings that are left where a person said what lines mean. */
export function unsettled(findings: readonly Finding[], settled: ReadonlySet<number>): Finding[] {
  return findings.filter(
    ({ line, code }) => line === undefined || !settled.has(line) || !OF_READING.has(code),
  );
}

/** The operations with the statements that they come from; one that nobody read in the document stands for itself. */
function withStatements(operations: readonly Operation[], made: readonly Made[]): Made[] {
  const read = new Map(made.map(({ operation, statement }) => [operation.id, statement]));
  return goingOn(operations).map(operation => ({
    operation,
    statement: read.get(operation.id) ?? statementOf(operation),
  }));
}

/** What somebody said of a file goes on, too, from where an earlier phase leaves it. */
function goingOn(operations: readonly Operation[]): Operation[] {
  const places = new Map<string, Pick<Operation, 'phase' | 'to'>>();
  return operations.map(operation => {
    const { kind, from, to, phase } = operation;
    if (from === undefined || !(kind === 'move' || kind === 'merge' || kind === 'copy' || kind === 'delete'))
      return operation;
    const before = places.get(from);
    if (kind !== 'copy') places.set(from, { phase, ...(to !== undefined && { to }) });
    const at = before && before.phase < phase && before.to !== from ? before.to : undefined;
    return operation.at === undefined && at !== undefined ? { ...operation, at } : operation;
  });
}

function statementOf({ kind, from, to, survivor, line, lines, phase, step }: Operation): Statement {
  const paths = { kind, to: to === undefined ? [] : [to], ...(from !== undefined && { from }) };
  const place = { line, lines, phase, step, text: '', group: 'said' };
  return exactStatement({ ...paths, ...place, ...(survivor !== undefined && { survivor }) });
}
