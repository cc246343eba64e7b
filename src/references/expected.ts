import { type Cycle, joinedKnots, shortest } from './cycles.ts';
import { type ImportGraph, importGraph, loadGraph, roughGraph, type Side } from './import-graph.ts';
import type { Moves } from './types.ts';

/**
 * The import cycles that moves would make, before anything is rewritten. Where files only move, imports follow them and no
 * cycle is new; where one file takes another in, what both import meets in one place.
 *
 * @returns one way round for each group of modules that did not all load each other before; paths are those after the moves.
 */
export async function expectedCycles(before: Side, moves: Moves): Promise<Cycle[]> {
  await loadGraph(before);
  const place = (path: string): string | null => (moves.has(path) ? moves.get(path)! : path);
  const suspects = joinedKnots(roughGraph(before), contracted(roughGraph(before), place), place);
  if (suspects.length === 0) return [];
  const inside = new Set(suspects.flat());
  const files = before.files.filter(({ path }) => inside.has(place(path) ?? ''));
  const graph = await importGraph({ ...before, files });
  const after = contracted(graph, place);
  return joinedKnots(graph, after, place).map(knot => shortest(after, knot, knot[0]!));
}

/** Files that import one of some paths. */
export async function importersOf(
  paths: ReadonlySet<string>,
  side: Side,
): Promise<ReadonlyMap<string, readonly string[]>> {
  await loadGraph(side);
  const near = [...roughGraph(side)].filter(([, edges]) => [...edges.keys()].some(path => paths.has(path)));
  const rough = new Set(near.map(([path]) => path));
  const graph = await importGraph({ ...side, files: side.files.filter(({ path }) => rough.has(path)) });
  const found = new Map<string, string[]>();
  for (const [importer, edges] of graph)
    for (const path of edges.keys())
      if (paths.has(path)) found.set(path, [...(found.get(path) ?? []), importer]);
  return found;
}

/** A graph with every file at its new place; files that come together are one. */
function contracted(graph: ImportGraph, place: (path: string) => string | null): ImportGraph {
  const after = new Map<string, Map<string, number>>();
  for (const [path, edges] of graph) {
    const from = place(path);
    if (from === null) continue;
    const own = after.get(from) ?? new Map<string, number>();
    after.set(from, own);
    for (const [target, line] of edges) {
      const to = place(target);
      if (to !== null && to !== from && !own.has(to)) own.set(to, line);
    }
  }
  return after;
}
