import type { Files } from '../../plan/resolve/files.ts';
import type { Operation, Phase, Step } from '../../plan/types.ts';
import type { Read } from '../revise.ts';
import { ground } from './ground.ts';
import type { Located, Said } from './types.ts';

/** A source that a person named and that is not there. */
export interface Missing {
  readonly line: number;
  readonly step: string;
  readonly path: string;
  /** Where it was to go, if a file is there: it was done before. */
  readonly arrived?: string;
}

/** What was read, corrected. */
export interface Corrected extends Read {
  readonly missing: readonly Missing[];
}

/**
 * What a person said goes before everything that was read: of its line, nothing else is left, and a file that it names has in that phase
 * no other fate, and in none the same once more. Its steps are those of the line, or a new one where the line was no step.
 *
 * @param files those that the plan was read against
 * @param located later ones go before earlier ones
 */
export function correct({ plan, operations }: Read, located: readonly Located[], files: Files): Corrected {
  let phases = plan.phases;
  let kept = operations;
  const missing: Corrected['missing'][number][] = [];
  for (const correction of located) {
    const place = placeOf(correction, phases, kept);
    const { id: step, phase } = place.step;
    if (correction.says.length > 0) phases = place.phases;
    const said = correction.says.flatMap(one => {
      const grounded = ground(one, files);
      if (grounded.length === 0) missing.push({ line: correction.line, step, ...lackOf(one, files) });
      return grounded.map(each => operation(each, correction, place.step));
    });
    kept = [...kept.filter(each => !isReplaced(each, correction, phase, said)), ...said];
  }
  const lines = new Set(located.filter(({ of }) => of === undefined).map(({ line }) => line));
  const others = <Line extends { readonly line: number }>(all: readonly Line[]) =>
    all.filter(({ line }) => !lines.has(line));
  return {
    plan: {
      ...plan,
      phases,
      unread: others(plan.unread),
      context: others(plan.context),
      notTaken: others(plan.notTaken),
    },
    operations: inOrder(named(kept), phases),
    missing,
  };
}

function lackOf({ from = '', to }: Said, files: Files): Pick<Missing, 'path' | 'arrived'> {
  return { path: from, ...(to !== undefined && files.has(to) && { arrived: to }) };
}

function operation(
  { kind, from, to, survivor }: Said,
  { line }: Located,
  { id: step, phase }: Step,
): Operation {
  return {
    id: `${step}:${from ?? to ?? ''}`,
    kind,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(survivor !== undefined && { survivor }),
    step,
    phase,
    line,
    lines: [line],
    certainty: 'sure',
    evidence: [{ line, says: 'a person said so' }],
    against: [],
  };
}

function isReplaced(
  each: Operation,
  { line, of }: Located,
  phase: number,
  said: readonly Operation[],
): boolean {
  const subject = each.from ?? each.to;
  if (of === undefined ? each.line === line : of === subject && each.lines.includes(line)) return true;
  const fate = (one: Operation) => one.from !== undefined && one.from === each.from && one.kind !== 'copy';
  if (each.kind === 'facade') return false;
  // The same said of it elsewhere would find it gone, or there already.
  return said.some(
    one => fate(one) && (each.phase === phase || (each.to !== undefined && each.to === one.to)),
  );
}

/** The step that a line belongs to: its own, else a new one in the phase around it, or in the one that the correction names. */
function placeOf(
  { line, at, phase: named }: Located,
  phases: readonly Phase[],
  operations: readonly Operation[],
): { step: Step; phases: readonly Phase[] } {
  const steps = phases.flatMap(phase => phase.steps);
  const read = operations.find(each => each.line === line);
  const known =
    steps.find(step => step.id === read?.step && step.phase === read.phase) ??
    steps.find(step => step.line === line);
  if (known && (named === undefined || named === known.phase)) return { step: known, phases };
  const number = named ?? (phases.findLast(phase => phase.line <= line) ?? phases[0])?.number ?? 1;
  const step: Step = { id: `L${line}`, phase: number, line, text: at.text };
  if (!phases.some(phase => phase.number === number))
    return { step, phases: [...phases, { number, title: 'Corrections', line, steps: [step] }] };
  return {
    step,
    phases: phases.map(phase =>
      phase.number === number ? { ...phase, steps: [...phase.steps, step] } : phase,
    ),
  };
}

/** Gives every operation an id of its own. */
function named(operations: readonly Operation[]): Operation[] {
  const seen = new Map<string, number>();
  return operations.map(each => {
    const id = each.id.replace(/#\d+$/, '');
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    return { ...each, id: times === 1 ? id : `${id}#${times}` };
  });
}

/** In the order of the plan's steps. */
function inOrder(operations: readonly Operation[], phases: readonly Phase[]): Operation[] {
  const steps = phases.flatMap(phase => phase.steps.map(step => `${phase.number} ${step.id}`));
  const ranks = new Map(steps.map((key, rank) => [key, rank]));
  const rank = ({ phase, step }: Operation) => ranks.get(`${phase} ${step}`) ?? 0;
  return operations.toSorted((a, b) => rank(a) - rank(b));
}
