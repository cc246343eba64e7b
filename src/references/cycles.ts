import {
  type ImportGraph,
  importGraph,
  type ReadImports,
  readImports,
  roughGraph,
  type Side,
} from './import-graph.ts';
import type { Moves, World } from './types.ts';

/** A way from a file back to itself; each imports the next, the last the first. */
export interface Cycle {
  readonly paths: readonly string[];
  /** Line of the import in the first file. */
  readonly line: number;
  /** All files that lead to each other. */
  readonly members: readonly string[];
}

/**
 * The import cycles of `after` that `before` did not have: groups of modules that all load each other, and
 * whose sources did not all do so before. One way round is named for each, through a module that is new in it.
 */
export async function newCycles(
  before: Side,
  after: Side,
  moves: Moves,
  imports: ReadImports = readImports,
): Promise<Cycle[]> {
  const [roughBefore, roughAfter] = [roughGraph(before), roughGraph(after)];
  const texts = new Map(before.files.map(file => [file.path, file.text]));
  const same = new Set(after.files.filter(file => texts.get(file.path) === file.text).map(file => file.path));
  // Where neither texts nor what they name changed, nothing is new.
  const isOld = (path: string) => same.has(path) && sameKeys(roughBefore.get(path), roughAfter.get(path));
  const suspects = knots(roughAfter).filter(knot => !knot.every(isOld));
  if (suspects.length === 0) return [];
  const inside = new Set(suspects.flat());
  const graph = await importGraph(
    { ...after, files: after.files.filter(file => inside.has(file.path)) },
    imports,
  );
  const found = knots(graph);
  if (found.length === 0) return [];
  const sources = sourcesOf(moves, before.world);
  const old = knots(roughBefore);
  const oldInside = new Set(old.flat());
  const oldGraph = await importGraph(
    { ...before, files: before.files.filter(file => oldInside.has(file.path)) },
    imports,
  );
  const oldKnots = knots(oldGraph).map(knot => new Set(knot));
  return found.flatMap(knot => {
    const isMember = (each: ReadonlySet<string>) => (path: string) =>
      sources(path).length > 0 && sources(path).every(source => each.has(source));
    const joined = oldKnots.map(each => knot.filter(path => !isMember(each)(path)));
    const newest = joined.reduce((least, each) => (each.length < least.length ? each : least), knot);
    return newest.length === 0 ? [] : [shortest(graph, knot, newest[0]!)];
  });
}

function sameKeys(
  a: ReadonlyMap<string, number> | undefined,
  b: ReadonlyMap<string, number> | undefined,
): boolean {
  return (a?.size ?? 0) === (b?.size ?? 0) && [...(a?.keys() ?? [])].every(key => b?.has(key));
}

/** Where the files of the state after the moves were before. A file that stands at its place and took others in has several. */
function sourcesOf(moves: Moves, world: World): (path: string) => string[] {
  const sources = new Map<string, string[]>();
  for (const [from, to] of moves) if (to !== null) sources.set(to, [...(sources.get(to) ?? []), from]);
  return path => [...(sources.get(path) ?? []), ...(world.paths.has(path) && !moves.has(path) ? [path] : [])];
}

/** Groups of files that all lead to each other (Tarjan's strongly connected components), of two or more. */
export function knots(graph: ImportGraph): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const found: string[][] = [];
  for (const root of graph.keys()) {
    if (index.has(root)) continue;
    const work: { node: string; next: Iterator<string> }[] = [];
    const enter = (node: string) => {
      index.set(node, index.size);
      low.set(node, index.get(node)!);
      stack.push(node);
      onStack.add(node);
      work.push({ node, next: (graph.get(node) ?? new Map<string, number>()).keys() });
    };
    enter(root);
    while (work.length > 0) {
      const { node, next } = work.at(-1)!;
      const step = next.next();
      if (!step.done) {
        if (!index.has(step.value)) enter(step.value);
        else if (onStack.has(step.value)) low.set(node, Math.min(low.get(node)!, index.get(step.value)!));
        continue;
      }
      work.pop();
      const above = work.at(-1)?.node;
      if (above !== undefined) low.set(above, Math.min(low.get(above)!, low.get(node)!));
      if (low.get(node) !== index.get(node)) continue;
      const group = stack.splice(stack.lastIndexOf(node));
      for (const each of group) onStack.delete(each);
      if (group.length > 1) found.push(group.sort());
    }
  }
  return found;
}

/**
 * Groups of files that all lead to each other after a change, and did not all do so before.
 * @param place where a file is afterwards; null: nowhere
 */
export function joinedKnots(
  before: ImportGraph,
  after: ImportGraph,
  place: (path: string) => string | null,
): string[][] {
  const old = knots(before).map(knot => new Set(knot.map(place)));
  return knots(after).filter(knot => !old.some(each => knot.every(path => each.has(path))));
}

/** The shortest way from a file of a knot back to it. */
export function shortest(graph: ImportGraph, knot: readonly string[], first: string): Cycle {
  const inside = new Set(knot);
  const next = (node: string) => [...(graph.get(node)?.keys() ?? [])].filter(each => inside.has(each));
  const paths = wayBack(first, next(first), next);
  if (!paths) return { paths: knot, line: 1, members: knot };
  return { paths, line: graph.get(first)?.get(paths[1] ?? first) ?? 1, members: knot };
}

/** The shortest way from one back to itself that goes on with one of `second`: all that are passed, each once. */
export function wayBack(
  first: string,
  second: Iterable<string>,
  next: (one: string) => Iterable<string>,
): readonly string[] | undefined {
  const from = new Map([...second].map(one => [one, first]));
  for (const one of from.keys()) {
    if (one === first) {
      const way = [from.get(first)!];
      while (way[0] !== first) way.unshift(from.get(way[0]!)!);
      return way;
    }
    for (const each of next(one)) if (!from.has(each)) from.set(each, one);
  }
  return undefined;
}
