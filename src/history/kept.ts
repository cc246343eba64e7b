import { diffArrays } from 'diff';
import { asText, readObjects } from '../git/objects.ts';
import type { Git } from '../git/run.ts';
import { Blames } from './blames.ts';
import type { Proof } from './types.ts';

/** A file after the phase and the files before it that it came from, elder first. */
export interface Origin {
  readonly path: string;
  readonly sources: readonly string[];
  /** Edited once where it stands: blame has one parent to look at, and that parent has the path. */
  readonly inPlace?: boolean;
}

/** How many blames run at once. */
const AT_ONCE = 6;
/** Two texts that take longer to align than this have nothing in common worth aligning. Milliseconds. */
const PATIENCE = 1500;

/**
 * Compares blame after with blame before, line by line.
 *
 * Of the lines at `after:path` that stood in one of the sources at `before` (aligned by difference, elder first):
 * *kept* are those that default blame gives to a commit of the history before; *restored* those it gives to the very
 * commit that it gave the source's line before.
 * @param made commits of the phase: a line blamed on one of them is not kept
 */
export class Prover {
  readonly #git: Git;
  readonly #before: string;
  readonly #blames: Blames;

  /** @param blames shared by those who look at the same commits */
  constructor(git: Git, before: string, blames = new Blames(git)) {
    this.#git = git;
    this.#before = before;
    this.#blames = blames;
  }

  /** @param step called after each file; what it throws ends the proof */
  async prove(
    after: string,
    made: ReadonlySet<string>,
    origins: readonly Origin[],
    step = () => {},
  ): Promise<Proof[]> {
    const names = origins.flatMap(({ path, sources }) => [
      `${after}:${path}`,
      ...sources.map(source => `${this.#before}:${source}`),
    ]);
    const texts = new Map<string, string[]>();
    for (const [name, bytes] of await readObjects(this.#git, names)) {
      const text = asText(bytes);
      if (text !== undefined) texts.set(name, splitLines(text));
    }
    return inTurn(origins, AT_ONCE, async origin => {
      const proof = await this.#proveOne(after, made, origin, texts);
      step();
      return proof;
    });
  }

  async #proveOne(
    after: string,
    made: ReadonlySet<string>,
    { path, sources }: Origin,
    texts: ReadonlyMap<string, string[]>,
  ) {
    const lines = texts.get(`${after}:${path}`);
    const none: Proof = { path, sources, lines: 0, kept: 0, restored: 0 };
    if (!lines || lines.length === 0) return none;
    const truth: (string | undefined)[] = new Array(lines.length).fill(undefined);
    for (const source of sources) {
      const old = texts.get(`${this.#before}:${source}`);
      if (!old || truth.every(commit => commit !== undefined)) continue;
      const origin = await this.#blames.of(this.#before, source);
      for (const [at, from] of aligned(old, lines)) truth[at] ??= origin[from];
    }
    const now = await this.#blames.of(after, path);
    let [stood, kept, restored] = [0, 0, 0];
    for (const [index, commit] of truth.entries()) {
      if (commit === undefined) continue;
      const blamed = now[index] ?? '';
      stood += 1;
      if (!made.has(blamed)) kept += 1;
      if (blamed === commit) restored += 1;
    }
    return { path, sources, lines: stood, kept, restored };
  }
}

/** Sums of several proofs. */
export function total(proofs: readonly Proof[]): { lines: number; kept: number; restored: number } {
  const sum = { lines: 0, kept: 0, restored: 0 };
  for (const proof of proofs) {
    sum.lines += proof.lines;
    sum.kept += proof.kept;
    sum.restored += proof.restored;
  }
  return sum;
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

async function inTurn<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = new Array(items.length);
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const index = next++;
      results[index] = await work(items[index]!);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
  return results;
}
