import { Memory } from './memory.ts';
import type { Source, State } from './state.ts';
import type { Comparison, Problem, ProofInput } from './types.ts';

/** Prepares two states for the checks. */
export function compare({ before, after, moves, waived, memory }: ProofInput): Comparison {
  const [textsBefore, textsAfter] = [textsOf(before), textsOf(after)];
  const sources = new Map<string, string[]>();
  for (const [from, to] of moves) if (to !== null) sources.set(to, [...(sources.get(to) ?? []), from]);
  // What came goes first: what stood there may be gone to another place.
  const sourcesOf = (path: string) => [
    ...(sources.get(path) ?? []),
    ...(before.world.paths.has(path) ? [path] : []),
  ];
  return {
    before,
    after,
    moves,
    waived: waived ?? new Set(),
    memory: memory ?? new Memory(),
    textsBefore,
    textsAfter,
    changed: new Set(
      after.files.filter(file => !sameText(file, textsBefore.get(file.path))).map(file => file.path),
    ),
    sources: sourcesOf,
    origin: path => sourcesOf(path).flatMap(each => textsBefore.get(each) ?? [])[0],
    relocated: [...moves].flatMap(([from, to]) => (to !== null && to !== from ? [{ from, to }] : [])),
  };
}

function textsOf(state: State): Map<string, Source> {
  return new Map(state.files.map(file => [file.path, file]));
}

function sameText(a: Source, b: Source | undefined): boolean {
  if (!b) return false;
  return a.blob !== undefined && b.blob !== undefined ? a.blob === b.blob : a.text === b.text;
}

/** A problem, and what it comes down to, in words that stay the same when files move. */
export interface Keyed {
  readonly problem: Problem;
  readonly key: string;
}

/**
 * The problems of `after` that none of the files had of which the file is made.
 * @param back the keys of before that a key of after may have been under another name
 */
export function added(
  before: readonly Keyed[],
  after: readonly Keyed[],
  sources: Comparison['sources'],
  back: (key: string) => Iterable<string> = () => [],
): Problem[] {
  const left = new Map<string, number>();
  for (const { problem, key } of before) {
    const at = `${problem.path} ${key}`;
    left.set(at, (left.get(at) ?? 0) + 1);
  }
  /** The keys under which a problem may have been there; what it was called is asked for only where it is not known as it is. */
  function* earlier({ problem, key }: Keyed): Generator<string> {
    for (const path of sources(problem.path)) {
      yield `${path} ${key}`;
      for (const then of back(key)) yield `${path} ${then}`;
    }
  }
  return after.flatMap(keyed => {
    const { problem } = keyed;
    const known = earlier(keyed).find(at => (left.get(at) ?? 0) > 0);
    if (known === undefined) return [problem];
    left.set(known, left.get(known)! - 1);
    return [];
  });
}
