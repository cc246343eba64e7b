import { Shelf } from './shelf.ts';

/** Words as a regular expression that means just them. */
export const literally = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Characters of the texts whose words are kept. */
const KEEP = 12_000_000;

const known = new Shelf<Int32Array>(KEEP);

/**
 * Whether a text may have one of the words: letters, digits, `_`, `$` and `-`, with none of these before or behind. Words are
 * told apart by 32 bits of theirs, so once in a great while the answer is a yes too many. A text is read once.
 */
export function mayHaveWord(text: string, words: ReadonlySet<string>): boolean {
  const own = known.take(text) ?? hashesOf(text);
  known.put(text, own);
  for (const hash of hashesOfAll(words)) if (has(own, hash)) return true;
  return false;
}

const sets = new WeakMap<ReadonlySet<string>, readonly number[]>();

function hashesOfAll(words: ReadonlySet<string>): readonly number[] {
  const there = sets.get(words) ?? [...words].flatMap(word => [...hashesOf(word)]);
  sets.set(words, there);
  return there;
}

/** The hashes of the words of a text, sorted, each once. FNV-1a over UTF-16 units. */
function hashesOf(text: string): Int32Array {
  const found = new Set<number>();
  let hash = BASIS;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isPart(unit)) hash = Math.imul(hash ^ unit, PRIME);
    else if (hash !== BASIS) {
      found.add(hash);
      hash = BASIS;
    }
  }
  if (hash !== BASIS) found.add(hash);
  return Int32Array.from(found).sort();
}

const BASIS = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** Everything beyond ASCII is taken for a letter: then such words are longer than they are, on both sides alike. */
function isPart(unit: number): boolean {
  return (
    (unit >= 97 && unit <= 122) ||
    (unit >= 65 && unit <= 90) ||
    (unit >= 48 && unit <= 57) ||
    unit === 95 ||
    unit === 36 ||
    unit === 45 ||
    unit > 127
  );
}

function has(sorted: Int32Array, value: number): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === value;
}
