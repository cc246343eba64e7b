import { expand, type Token, tokensOf } from './notation.ts';

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

/** Texts whose words are kept. */
const MOST_KEPT = 4_000;

/** Finds the words of many lists in one walk over a text. */
export class Lexicon {
  readonly #root: Node = { next: new Map(), ends: [] };
  readonly #kept = new Map<string, ReadonlyMap<number, Hit>>();
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
    for (const { text } of tokensOf(written)) {
      const known = node.next.get(text) ?? { next: new Map(), ends: [] };
      node.next.set(text, known);
      node = known;
    }
    const ways = behind === undefined ? [] : expand(behind).map(way => tokensOf(way).map(({ text }) => text));
    node.ends.push({
      list,
      first: begins !== '',
      ...(ways.length > 0 && { [not === '' ? 'wanted' : 'unwanted']: ways }),
    });
  }

  #hits(text: string): ReadonlyMap<number, Hit> {
    const known = this.#kept.get(text);
    if (known) return known;
    const tokens = tokensOf(text);
    const found = new Map<number, Hit>();
    for (let start = 0; start < tokens.length; start++) this.#walk(this.#root, tokens, start, start, found);
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    this.#kept.set(text, found);
    return found;
  }

  #walk(node: Node, tokens: readonly Token[], start: number, at: number, found: Map<number, Hit>): void {
    const token = tokens[at];
    if (token === undefined) return;
    for (const key of token.keys) {
      const next = node.next.get(key);
      if (!next) continue;
      const { index } = tokens[start]!;
      for (const end of next.ends)
        if ((found.get(end.list)?.index ?? index) === index && holds(end, tokens, start, at + 1))
          found.set(end.list, { index, length: token.index + token.text.length - index });
      this.#walk(next, tokens, start, at + 1, found);
    }
  }
}

function holds(
  { first, wanted, unwanted }: End,
  tokens: readonly Token[],
  start: number,
  behind: number,
): boolean {
  if (first && start > 0) return false;
  const follows = (way: readonly string[]): boolean =>
    way[0] === '$'
      ? tokens[behind] === undefined
      : way.every((key, index) => tokens[behind + index]?.keys.includes(key));
  return (wanted?.some(follows) ?? true) && !unwanted?.some(follows);
}
