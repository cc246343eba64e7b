import type { Corrected, Decision } from '../decisions/types.ts';
import type { Reading } from '../findings/types.ts';
import type { Operation } from '../plan/types.ts';
import { planLine } from '../revise/correct/locate.ts';
import { meaning, saidBy } from '../revise/correct/said.ts';
import type { Said } from '../revise/correct/types.ts';
import { SessionError } from './errors.ts';

/** What a correction is about. */
export interface Subject {
  /** Line of the document, from 1. */
  readonly line: number;
  /** The one file of the line that is meant, as its operation names it; absent: all that the line says. */
  readonly of?: string;
}

/** What a person wants a line of the plan to mean. */
export interface Meaning extends Subject {
  /** Empty: it asks for nothing. */
  readonly says: readonly Said[];
  readonly why?: string;
}

/** What an operation says, as what a person means by its line. */
export function meaningOf(operation: Operation): Meaning {
  return { ...subjectOf(operation), says: [saidBy(operation)] };
}

/** The line of an operation, and its file. */
export function subjectOf({ line, from, to }: Operation): Subject {
  const of = from ?? to;
  return { line, ...(of !== undefined && { of }) };
}

/** The correction that a meaning becomes. @throws {Error} with a sentence where the plan has no such line */
export function correction(
  { line, of, says, why }: Meaning,
  lines: readonly string[],
  who: string,
  when: string,
): Corrected {
  if ((lines[line - 1] ?? '').trim() === '')
    throw new SessionError('not-possible', `Line ${line} of the plan is empty: there is nothing to correct.`);
  const at = planLine(lines, line);
  return { at, ...(of !== undefined && { of }), says, who, when, ...(why && { why }) };
}

/** Why a correction cannot be, where it cannot: what it names is not there. */
export function refusal(reading: Reading, line: number): string | undefined {
  return reading.findings.find(finding => finding.code === 'correction-lost' && finding.line === line)
    ?.message;
}

/** Phases in which two readings differ. */
export function changedPhases(before: Reading, after: Reading): number[] {
  const said = ({ operations }: Reading) =>
    new Set(operations.map(one => `${one.phase} ${one.id} ${meaning(one)}`));
  const [was, is] = [said(before), said(after)];
  const changed = [...before.operations, ...after.operations].filter(one => {
    const key = `${one.phase} ${one.id} ${meaning(one)}`;
    return was.has(key) !== is.has(key);
  });
  return [...new Set(changed.map(({ phase }) => phase))];
}

/** The phase for what a person says about a phase that is committed already: the last, or a new one behind it. */
export function latePhase({ plan }: Reading, isCommitted: (phase: number) => boolean): number {
  const last = plan.phases.at(-1)?.number ?? 0;
  return isCommitted(last) ? last + 1 : last;
}

/** Decisions on operations that a new reading does not have any more, or has with another kind or place: they hold for nothing. */
export function outdated(
  decisions: ReadonlyMap<string, Decision>,
  before: readonly Operation[],
  after: readonly Operation[],
): string[] {
  const now = new Map(after.map(operation => [operation.id, meaning(operation)]));
  return before.filter(one => decisions.has(one.id) && now.get(one.id) !== meaning(one)).map(({ id }) => id);
}
