import { diffArrays } from 'diff';
import { blameLines, blameSince, type StoodLine } from '../git/blame.ts';
import { asText } from '../git/encoding.ts';
import { readObjects } from '../git/objects.ts';
import type { Git } from '../git/run.ts';
import { atOnce } from './at-once.ts';
import type { Proof } from './types.ts';

/** A file after the phase and the files before it that it came from, elder first. */
export interface Origin {
  readonly path: string;
  readonly sources: readonly string[];
  /** Edited once where it stands: blame has one parent to look at, and that parent has the path. */
  readonly inPlace?: boolean;
  /** As in `Proof`: known from how the sources were combined, and passed on. */
  readonly lost?: Proof['lost'];
}

/** How many blames run at once. */
const AT_ONCE = 6;
/** Two texts that take longer to align than this have nothing in common worth aligning. Milliseconds. */
const PATIENCE = 1500;

/** A line that stood in a source, and where blame says that it stood. */
interface Doubt {
  readonly truth: StoodLine;
  readonly told: StoodLine;
}

/**
 * Compares blame after with where the lines stood before, line by line.
 *
 * Of the lines at `after:path` that stood in one of the sources at `before` (aligned by difference, elder first):
 * *kept* are those that default blame gives to a commit of the history before; *restored* those it gives to the very
 * commit that it gives the source's line.
 *
 * Blame is asked no further than `before`: that tells where each line stood there, which costs what was done since. Only
 * where that is another place than the source's own, the commits behind both places are compared.
 */
export class Prover {
  readonly #git: Git;
  readonly #before: string;
  /** Full blame before, of single lines: path, line → commit. */
  readonly #known = new Map<string, Map<number, string>>();

  constructor(git: Git, before: string) {
    this.#git = git;
    this.#before = before;
  }

  /** @param step called after each file; what it throws ends the proof */
  async prove(after: string, origins: readonly Origin[], step = () => {}): Promise<Proof[]> {
    const names = origins.flatMap(({ path, sources }) => [
      `${after}:${path}`,
      ...sources.map(source => `${this.#before}:${source}`),
    ]);
    const texts = new Map<string, string[]>();
    for (const [name, bytes] of await readObjects(this.#git, names)) {
      const text = asText(bytes);
      if (text !== undefined) texts.set(name, splitLines(text));
    }
    return atOnce(origins, AT_ONCE, async origin => {
      const proof = await this.#proveOne(after, origin, texts);
      step();
      return proof;
    });
  }

  async #proveOne(after: string, { path, sources, lost }: Origin, texts: ReadonlyMap<string, string[]>) {
    const lines = texts.get(`${after}:${path}`);
    const known = { path, sources, ...(lost !== undefined && { lost }) };
    const none: Proof = { ...known, lines: 0, kept: 0, restored: 0 };
    if (!lines || lines.length === 0) return none;
    const truth: (StoodLine | undefined)[] = new Array(lines.length).fill(undefined);
    for (const source of sources) {
      const old = texts.get(`${this.#before}:${source}`);
      if (!old || truth.every(place => place !== undefined)) continue;
      for (const [at, from] of aligned(old, lines)) truth[at] ??= { path: source, line: from + 1 };
    }
    const now = await blameSince(this.#git, this.#before, after, path);
    const told = insteadOf(
      lines,
      truth.map(place => place !== undefined),
      now.map(place => (typeof place === 'string' ? undefined : place)),
    );
    let [stood, kept, restored] = [0, 0, 0];
    const doubts: Doubt[] = [];
    for (const [index, place] of truth.entries()) {
      if (place === undefined) continue;
      stood += 1;
      const there = told[index];
      if (there === undefined) continue;
      kept += 1;
      if (there.path === place.path && there.line === place.line) restored += 1;
      else doubts.push({ truth: place, told: there });
    }
    restored += await this.#sameCommit(doubts);
    return { ...known, lines: stood, kept, restored };
  }

  /** How many of these lines the same commit wrote in both places. */
  async #sameCommit(doubts: readonly Doubt[]): Promise<number> {
    const places = Map.groupBy(
      doubts.flatMap(({ truth, told }) => [truth, told]),
      ({ path }) => path,
    );
    for (const [path, own] of places) {
      const known = this.#known.get(path) ?? new Map<number, string>();
      this.#known.set(path, known);
      const asked = new Set(own.map(({ line }) => line).filter(line => !known.has(line)));
      const sorted = [...asked].sort((a, b) => a - b);
      for (const [line, commit] of await blameLines(this.#git, this.#before, path, sorted))
        known.set(line, commit);
    }
    const commit = ({ path, line }: StoodLine) => this.#known.get(path)?.get(line);
    return doubts.filter(({ truth, told }) => commit(truth) === commit(told)).length;
  }
}

/**
 * What is told of lines that stood: where blame calls one new and another of the same words old, which did not stand as we align
 * them, it is that one that it keeps. With which of two equal lines a difference begins is a matter of taste: behind a clause that
 * gets its first import one of the two blank lines is old.
 * @param old what blame tells of each line; undefined where it is new
 */
export function insteadOf<Told>(
  lines: readonly string[],
  stood: readonly boolean[],
  old: readonly (Told | undefined)[],
): readonly (Told | undefined)[] {
  const spare = Map.groupBy(
    [...lines.keys()].filter(index => !stood[index] && old[index] !== undefined),
    index => lines[index]!,
  );
  return lines.map((line, index) =>
    !stood[index] || old[index] !== undefined ? old[index] : old[spare.get(line)?.shift() ?? -1],
  );
}

function splitLines(text: string): string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** Pairs of equal lines [new index, old index], in order. */
function* aligned(old: readonly string[], now: readonly string[]): Generator<readonly [number, number]> {
  const parts = diffArrays([...old], [...now], { timeout: PATIENCE }) ?? [];
  let [from, at] = [0, 0];
  for (const part of parts) {
    const count = part.value.length;
    if (part.added) at += count;
    else if (part.removed) from += count;
    else for (let index = 0; index < count; index += 1) yield [at++, from++];
  }
}
