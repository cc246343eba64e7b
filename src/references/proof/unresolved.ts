import type { Missing } from '../languages/python/missing.ts';
import { namedByStrings, topLevelNames, unresolved } from '../unresolved.ts';
import { added, type Keyed } from './compare.ts';
import { type Concerned, concernedAfter, concernedBefore } from './concerned.ts';
import { unresolvedScripts } from './scripts.ts';
import type { State } from './state.ts';
import type { Comparison, Problem } from './types.ts';

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
  const fresh = added(await find(before, then), await find(after, now), sources);
  if (!fresh.some(({ kind }) => kind === 'dead-string')) return fresh;
  const named = await namedByStrings(then.known, before.world, { memory: memory.summaries });
  return fresh.filter(problem => problem.kind !== 'dead-string' || isLoss(problem, named, comparison));
}

/** Whether words that name nothing did so before, or are new: what never named a module, a label or the name of a file, is no loss. */
function isLoss(
  { path, message }: Problem,
  named: ReadonlyMap<string, ReadonlySet<string>>,
  { sources, textsBefore }: Comparison,
): boolean {
  const words = /^"([^"]*)"/.exec(message)?.[1] ?? '';
  const origins = sources(path);
  if (origins.some(from => named.get(from)?.has(words))) return true;
  return !origins.some(from => textsBefore.get(from)?.text.includes(words));
}

/** The messages do not depend on what the modules are called, so they tell whether something was missing before. */
function keyed({ path, line, text, message, kind, module }: Missing): Keyed {
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
