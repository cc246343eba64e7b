import { loadGraph } from './import-graph.ts';
import { compare } from './proof/compare.ts';
import { cycleProblems } from './proof/cycles.ts';
import { lostExports } from './proof/exported.ts';
import { leftFilled } from './proof/filled.ts';
import { foundTests } from './proof/found-tests.ts';
import { languageProblems } from './proof/languages.ts';
import { leftOut } from './proof/left-out.ts';
import { lostDefinitions } from './proof/lost.ts';
import { lostNames } from './proof/names.ts';
import { leftPatterns } from './proof/patterns.ts';
import { syntaxProblems, undefinedNames } from './proof/syntax.ts';
import type { Problem, ProofInput } from './proof/types.ts';
import { unresolvedProblems } from './proof/unresolved.ts';
import { letOthersGoOn } from './turn.ts';

export { Memory } from './proof/memory.ts';
export type { Source, State } from './proof/state.ts';
export type { Problem, ProblemKind, ProofInput } from './proof/types.ts';

const CHECKS = [
  syntaxProblems,
  unresolvedProblems,
  languageProblems,
  undefinedNames,
  cycleProblems,
  lostDefinitions,
  lostNames,
  leftPatterns,
  leftOut,
  leftFilled,
  foundTests,
  lostExports,
];

/**
 * What a phase breaks: imports and names that find nothing, strings that name what is gone, import cycles, definitions that
 * are nowhere any more, files that do not parse. Only what was whole before is told, by path and line; a repository
 * may have faults of its own. Sorted by path and line.
 */
export async function prove(input: ProofInput): Promise<readonly Problem[]> {
  await Promise.all([loadGraph(input.before), loadGraph(input.after)]);
  const comparison = compare(input);
  const problems: Problem[] = [];
  const isNews = tellingOnce();
  for (const check of CHECKS) {
    for (const problem of await check(comparison)) if (isNews(problem)) problems.push(problem);
    await letOthersGoOn();
  }
  return problems.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line));
}

/** Of what two checks tell of the same words the first counts. */
function tellingOnce(): (problem: Problem) => boolean {
  const told = new Set<string>();
  return ({ path, name }) => {
    if (name === undefined) return true;
    const key = `${name.start} ${path}`;
    const isNews = !told.has(key);
    told.add(key);
    return isNews;
  };
}
