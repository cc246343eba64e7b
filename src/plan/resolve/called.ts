import { bare, foldersAbove } from '../../gate/parts.ts';
import type { Draft } from '../draft.ts';
import type { Operation, Step } from '../types.ts';
import type { Made } from './operations.ts';

export interface Called {
  readonly made: readonly Made[];
  /** Lines that say when something is done that others say where. */
  readonly lines: ReadonlySet<number>;
}

/**
 * Puts what a tree or a table outside all phases says into the phase in which a step names the files: "Move: a.py, b.py" says
 * when, the tree says where to. A step calls for files where it says that they are moved and not where to, and each name that
 * it has is the file of one such operation; or where it says where to and not which, and is the only one to say so of the folder.
 */
export function called(draft: Draft, made: readonly Made[]): Called {
  const outside = made.filter(({ operation: { phase, from } }) => phase === 0 && from !== undefined);
  if (outside.length === 0) return { made, lines: new Set() };
  const byTail = Map.groupBy(
    outside.flatMap(one => tails(one.operation.from!).map(tail => ({ tail, one }))),
    ({ tail }) => tail,
  );
  const steps = new Map(draft.phases.flatMap(phase => phase.steps.map(step => [step.line, step] as const)));
  const calls = new Map<Made, Step>();
  const lines = new Set<number>();
  for (const { line, moved = [] } of draft.unread) {
    const step = steps.get(line);
    const own = moved.map(name => byTail.get(name) ?? []);
    if (!step || own.length === 0 || own.some(({ length }) => length !== 1)) continue;
    for (const [named] of own) if (!calls.has(named!.one)) calls.set(named!.one, step);
    lines.add(line);
  }
  const into = Map.groupBy(
    draft.statements.filter(({ kind, line }) => kind === 'summary' && steps.has(line)),
    ({ targets }) => bare(targets[0]!.path),
  );
  for (const one of outside) {
    const { from = '', to = '' } = one.operation;
    const folder = foldersAbove(to).find(each => into.has(each));
    const [only, ...more] = into.get(folder ?? '') ?? [];
    if (!only || more.length > 0 || calls.has(one) || from.startsWith(`${folder}/`)) continue;
    calls.set(one, steps.get(only.line)!);
  }
  const inSteps = made.map(one => {
    const step = calls.get(one);
    return step ? { ...one, operation: inStep(one.operation, step) } : one;
  });
  return { lines, made: inSteps };
}

/** A path, and what is left of it without the folders above: `a/b.py`, `b.py`. */
const tails = (path: string): string[] => [
  path,
  ...foldersAbove(path).map(folder => path.slice(folder.length + 1)),
];

function inStep(operation: Operation, { id, phase, line, text }: Step): Operation {
  return {
    ...operation,
    id: `${id}:${operation.from}`,
    phase,
    step: id,
    line,
    lines: [...operation.lines, line].sort((a, b) => a - b),
    evidence: [...operation.evidence, { line, says: text }],
  };
}
