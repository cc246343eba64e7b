import { common } from '../../history/similarity.ts';
import { kindOf, nameOf } from '../kinds.ts';

/** A file as it is compared: the telling lines of its text. */
export interface Compared {
  readonly path: string;
  readonly blob: string;
  readonly telling: readonly string[];
}

export interface Alike {
  readonly one: Compared;
  readonly other: Compared;
  /** Twice the common telling lines over all, 0 to 1. */
  readonly similarity: number;
}

/** A line that stands in more files than this is nobody's own. */
const COMMONPLACE = 10;
/** Fewer telling lines than this are no text worth a row. */
const LEAST_LINES = 6;
/** From here on two files count as copies; of the same name somewhat earlier. */
const LEAST = 0.6;
const LEAST_NAMED = 0.45;
/** A copy of the same name that grew much longer has this share of the shorter one, and so many lines of it. */
const GROWN = 0.75;
const GROWN_LINES = 12;

/**
 * Pairs of files that say the same: equal ones, and those that share most of their telling lines. Every file passes through an
 * index of lines once; only pairs that share rare lines are looked at.
 */
export function alike(files: readonly Compared[]): Alike[] {
  const worth = files.filter(file => file.telling.length >= LEAST_LINES);
  const found = new Map<string, Alike>();
  const add = (one: Compared, other: Compared, similarity: number) => {
    const [first, second] = one.path < other.path ? [one, other] : [other, one];
    found.set(`${first.path}\0${second.path}`, { one: first, other: second, similarity });
  };
  const blobs = Map.groupBy(worth, file => file.blob);
  for (const same of blobs.values()) for (const other of same.slice(1)) add(same[0]!, other, 1);
  // Of equal files one stands for all.
  const single = [...blobs.values()].map(same => same[0]!);
  for (const [one, other] of [...sharing(single), ...named(single)]) {
    const { shared, similarity } = common(one.telling, other.telling);
    if (kindOf(one.path) !== kindOf(other.path)) continue;
    const namesakes = nameOf(one.path) === nameOf(other.path) && !GENERIC.test(nameOf(one.path));
    const within = shared / Math.min(one.telling.length, other.telling.length);
    const grown = namesakes && shared >= GROWN_LINES && within >= GROWN;
    if (similarity >= (namesakes ? LEAST_NAMED : LEAST) || grown) add(one, other, similarity);
  }
  return [...found.values()];
}

/** Names that a language or a framework gives: files of one such name have nothing to do with each other. */
const GENERIC =
  /^(index|main|mod|lib|__init__|__main__|conftest|page|layout|route|types?|hooks|utils?|constants|config|setup|readme|changelog)\.\w+$/i;

/** Files of one name above which the name says nothing. */
const NAMESAKES = 12;

/** Pairs of the same name: where there are many copies, none of their lines is rare. */
function named(files: readonly Compared[]): (readonly [Compared, Compared])[] {
  return [...Map.groupBy(files, file => nameOf(file.path)).values()]
    .filter(same => same.length <= NAMESAKES)
    .flatMap(same => same.flatMap((one, at) => same.slice(at + 1).map(other => [one, other] as const)));
}

/** Pairs that share so many rare lines that they may be alike. */
function* sharing(files: readonly Compared[]): Generator<readonly [Compared, Compared]> {
  const postings = new Map<string, number[]>();
  for (const [at, { telling }] of files.entries()) {
    for (const line of telling) {
      const list = postings.get(line);
      if (!list) postings.set(line, [at]);
      else if (list.at(-1) !== at && list.length <= COMMONPLACE) list.push(at);
    }
  }
  /** For each file the lists of its lines that are not everybody's. */
  const lists: number[][][] = files.map(() => []);
  for (const list of postings.values())
    if (list.length <= COMMONPLACE) for (const at of list) lists[at]!.push(list);
  const shared = new Int32Array(files.length);
  for (const [one, own] of lists.entries()) {
    const met: number[] = [];
    for (const list of own) {
      for (const other of list) {
        if (other <= one) continue;
        if (shared[other] === 0) met.push(other);
        shared[other]! += 1;
      }
    }
    for (const other of met) {
      const lines = shared[other]!;
      shared[other] = 0;
      if (2 * lines >= 0.35 * (own.length + lists[other]!.length)) yield [files[one]!, files[other]!];
    }
  }
}
