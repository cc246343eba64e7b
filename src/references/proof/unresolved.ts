import { topLevelNames, type Unresolved, unresolved } from '../unresolved.ts';
import { added, type Keyed } from './compare.ts';
import { type Concerned, concernedAfter, concernedBefore } from './concerned.ts';
import { unresolvedScripts } from './scripts.ts';
import type { Comparison, Problem, State } from './types.ts';

/** Imports, imported names and strings that find nothing, and did before. */
export async function unresolvedProblems(comparison: Comparison): Promise<Problem[]> {
  const { before, after, sources, memory } = comparison;
  const own = topLevelNames(before.world);
  const find = async ({ world }: State, { judged, known }: Concerned): Promise<Keyed[]> => {
    const all = await unresolved(known, world, { own, memory: memory.summaries });
    const scripts = await unresolvedScripts({ files: known, world }, judged, memory);
    return [...all.filter(({ path }) => judged.has(path)).map(keyed), ...scripts];
  };
  const now = concernedAfter(comparison);
  const then = concernedBefore(comparison, now.judged);
  return added(await find(before, then), await find(after, now), sources);
}

/** The messages do not depend on what the modules are called, so they tell whether something was missing before. */
function keyed({ path, line, text, message, kind, module }: Unresolved): Keyed {
  const isString = kind === 'string';
  return {
    problem: {
      path,
      line,
      message: isString ? `"${text}": ${message}` : message,
      kind: isString ? 'dead-string' : 'unresolved',
      ...(module !== undefined && { module }),
    },
    key: `${kind} ${message}`,
  };
}
