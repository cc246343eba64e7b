import { tellingLines } from './telling.ts';

/** A text that may have come from another one. */
export interface Query {
  readonly id: string;
  readonly text: string;
}

/** A line that stands in more texts than this is nobody's own. */
const COMMONPLACE = 12;

/**
 * Finds which texts share telling lines with each query: an index over the queries' lines, through which every text passes
 * once. What is looked for first is what is rare: a line weighs less the more texts have it.
 */
export class Closest {
  readonly #postings = new Map<string, number[]>();
  readonly #queries: readonly Query[];
  /** For each line of a query: the texts that have it. */
  readonly #found = new Map<string, number[]>();
  readonly #texts: string[] = [];

  constructor(queries: readonly Query[]) {
    this.#queries = queries;
    for (const [at, { text }] of queries.entries()) {
      for (const line of new Set(tellingLines(text))) {
        const list = this.#postings.get(line);
        if (list) list.push(at);
        else this.#postings.set(line, [at]);
      }
    }
  }

  /** Looks at one text. @param id the name under which it is found */
  pass(id: string, text: string): void {
    const own = this.#texts.push(id) - 1;
    for (const line of new Set(tellingLines(text))) {
      if (!this.#postings.has(line)) continue;
      const list = this.#found.get(line);
      if (list) list.push(own);
      else this.#found.set(line, [own]);
    }
  }

  /** For each query the ids of the texts closest to it, closest first. @param most how many for each */
  answer(most: number): Map<string, string[]> {
    const weights: Map<number, number>[] = this.#queries.map(() => new Map());
    for (const [line, texts] of this.#found) {
      const queries = this.#postings.get(line) ?? [];
      if (texts.length > Math.max(COMMONPLACE, 2 * queries.length)) continue;
      for (const query of queries) {
        const own = weights[query]!;
        for (const text of texts) own.set(text, (own.get(text) ?? 0) + 1 / texts.length);
      }
    }
    return new Map(
      this.#queries.map(({ id }, at) => {
        const ranked = [...weights[at]!].sort((a, b) => b[1] - a[1]).slice(0, most);
        return [id, ranked.map(([text]) => this.#texts[text] ?? '')];
      }),
    );
  }
}
