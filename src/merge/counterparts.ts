import { align, type Pair } from './align.ts';
import { content } from './lines.ts';
import { emphasis, type Mark } from './words.ts';

/** Which lines of two versions of one place stand beside each other, and which of their words differ: found when looked at. */
export class Counterparts {
  readonly #left: readonly string[];
  readonly #right: readonly string[];
  readonly #marks = new Map<string, ReturnType<typeof emphasis>>();
  #pairs: readonly Pair[] | undefined;
  #beside: { readonly left: (number | undefined)[]; readonly right: (number | undefined)[] } | undefined;

  constructor(left: readonly string[], right: readonly string[]) {
    this.#left = left;
    this.#right = right;
  }

  /** The lines on a row, from 0; none after the last line of the longer version. */
  pair(row: number): Pair {
    this.#pairs ??= align(this.#left, this.#right);
    return this.#pairs[row] ?? [undefined, undefined];
  }

  /** The words of a line that differ from the line beside it; absent where there is none, or that says nothing. */
  marks(side: 'left' | 'right', line: number): readonly Mark[] | undefined {
    const other = this.#besides()[side][line];
    if (other === undefined) return undefined;
    const [left, right] = side === 'left' ? [line, other] : [other, line];
    const key = `${left} ${right}`;
    if (!this.#marks.has(key))
      this.#marks.set(key, emphasis(content(this.#left[left]!), content(this.#right[right]!)));
    return this.#marks.get(key)?.[side];
  }

  #besides() {
    if (this.#beside) return this.#beside;
    const found = { left: [] as (number | undefined)[], right: [] as (number | undefined)[] };
    for (let row = 0; row < Math.max(this.#left.length, this.#right.length); row += 1) {
      const [left, right] = this.pair(row);
      if (left !== undefined) found.left[left] = right;
      if (right !== undefined) found.right[right] = left;
    }
    this.#beside = found;
    return found;
  }
}

/** Words that stand out for several reasons, each once. */
export function joinedMarks(...all: readonly (readonly Mark[] | undefined)[]): readonly Mark[] {
  const joined: Mark[] = [];
  for (const [start, end] of all.flatMap(marks => marks ?? []).sort(([a], [b]) => a - b)) {
    const last = joined.at(-1);
    if (last && start <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], end)];
    else joined.push([start, end]);
  }
  return joined;
}
