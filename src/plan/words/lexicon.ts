import { expand, tokensOf } from './notation.ts';

/** Where a word of a list stands in a text. */
export interface Hit {
  readonly index: number;
  readonly length: number;
}

/** A list of words, looked for in texts. */
export interface Words {
  /** The first of them; the longest where several begin there. */
  find(text: string): Hit | undefined;
  isIn(text: string): boolean;
}

/** Where a word of a list ends in the tree of all words. */
interface End {
  readonly list: number;
  /** Counts only at the beginning of a text. */
  readonly first: boolean;
  /** What must follow, each way as tokens. */
  readonly wanted?: readonly (readonly string[])[];
  readonly unwanted?: readonly (readonly string[])[];
}

interface Node {
  readonly next: Map<string, Node>;
  readonly ends: End[];
}

const NOTHING: ReadonlyMap<number, Hit> = new Map();
/** Texts whose words are kept. */
const MOST_KEPT = 4_000;

/** Finds the words of many lists in one walk over a text. */
export class Lexicon {
  readonly #root: Node = { next: new Map(), ends: [] };
  readonly #kept = new Map<string, ReadonlyMap<number, Hit>>();
  readonly #behind = new Map<string, readonly (readonly string[])[]>();
  #lists = 0;

  /** The words of one meaning, as each of several languages writes them. */
  add(sources: readonly string[]): Words {
    const list = this.#lists++;
    for (const word of sources.flatMap(expand)) this.#put(word, list);
    const find = (text: string): Hit | undefined => this.#hits(text).get(list);
    return { find, isIn: text => find(text) !== undefined };
  }

  #put(word: string, list: number): void {
    const [, begins, written = '', not, behind] = /^(\^?)([^[]*)(?:\[(!?)(.*)\])?$/s.exec(word)!;
    let node = this.#root;
    for (const text of tokensOf(written).words) {
      const known = node.next.get(text) ?? { next: new Map(), ends: [] };
      node.next.set(text, known);
      node = known;
    }
    const ways = behind === undefined ? [] : this.#ways(behind);
    node.ends.push({
      list,
      first: begins !== '',
      ...(ways.length > 0 && { [not === '' ? 'wanted' : 'unwanted']: ways }),
    });
  }

  /** What must follow, which many words share. */
  #ways(behind: string): readonly (readonly string[])[] {
    const ways = this.#behind.get(behind) ?? expand(behind).map(way => tokensOf(way).words);
    this.#behind.set(behind, ways);
    return ways;
  }

  #hits(text: string): ReadonlyMap<number, Hit> {
    const known = this.#kept.get(text);
    if (known) return known;
    const found = this.#search(text);
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    this.#kept.set(text, found);
    return found;
  }

  #search(text: string): ReadonlyMap<number, Hit> {
    const { words, starts } = tokensOf(text);
    let found: Map<number, Hit> | undefined;
    for (let start = 0; start < words.length; start++) {
      const index = starts[start]!;
      let node = this.#root.next.get(words[start]!);
      for (let at = start; node !== undefined; node = node.next.get(words[++at] ?? '')) {
        const length = starts[at]! + words[at]!.length - index;
        for (const end of node.ends) {
          if ((found?.get(end.list)?.index ?? index) !== index || !holds(end, words, start, at + 1)) continue;
          found ??= new Map();
          found.set(end.list, { index, length });
        }
      }
    }
    return found ?? NOTHING;
  }
}

function holds(
  { first, wanted, unwanted }: End,
  words: readonly string[],
  start: number,
  behind: number,
): boolean {
  if (first && start > 0) return false;
  const follows = (way: readonly string[]): boolean =>
    way[0] === '$' ? behind === words.length : way.every((word, index) => words[behind + index] === word);
  return (wanted?.some(follows) ?? true) && !unwanted?.some(follows);
}
