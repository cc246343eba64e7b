import { type Cycle, newCycles } from '../cycles.ts';
import { type OrderFailure, orderFailures } from '../import-order.ts';
import type { Comparison, Problem } from './types.ts';

/**
 * Import cycles that are new. One in which an import finds a name missing is an error, at that import; of any
 * other it is only noted that it is there.
 */
export async function cycleProblems(comparison: Comparison): Promise<Problem[]> {
  const { before, after, moves, sources, memory } = comparison;
  const cycles = await newCycles(before, after, moves, file => memory.imports(file));
  const found: Problem[] = [];
  for (const cycle of cycles) {
    const failures = await orderFailures(cycle.members, after, memory);
    const old = new Set((await orderFailures(cycle.members.flatMap(sources), before, memory)).map(keyOf));
    const isOld = (failure: OrderFailure) =>
      sources(failure.entry).some(entry =>
        sources(failure.path).some(path => old.has(keyOf({ ...failure, path, entry }))),
      );
    const fresh = Map.groupBy(
      failures.filter(failure => !isOld(failure)),
      ({ path, line, name }) => `${path}:${line}:${name}`,
    );
    const way = wayRound(cycle);
    if (fresh.size === 0)
      found.push({
        path: cycle.paths[0]!,
        line: cycle.line,
        message: way,
        kind: 'import-cycle',
        severity: 'note',
      });
    for (const [{ path, line, name, module, entry, caught }] of fresh.values() as Iterable<[OrderFailure]>)
      found.push({
        path,
        line,
        message: `${name} is not bound yet in ${module} when ${entry} is imported first${caught ? ', and a try hides it' : ''} (${way})`,
        kind: 'import-cycle',
        severity: 'error',
      });
  }
  return found;
}

/** A module that could not be loaded first before cannot fail anew; a name that a `try` had to do without can. */
const keyOf = ({ path, name, entry, caught }: OrderFailure): string =>
  caught ? `${entry} ${path} ${name}` : entry;

const wayRound = ({ paths }: Cycle): string => `import cycle: ${[...paths, paths[0]!].join(' → ')}`;
