type Order = (a: string, b: string) => number;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const small = (name: string): string => name.toLowerCase();
/** Constants, then classes, then all others, as isort tells them apart. */
const sortOf = (name: string): number =>
  /^[A-Z\d_]*[A-Z][A-Z\d_]*$/.test(name) && name.length > 1 ? 0 : /^_*[A-Z]/.test(name) ? 1 : 2;

const ORDERS: readonly Order[] = [
  (a, b) => sortOf(a) - sortOf(b) || compare(small(a), small(b)) || compare(a, b),
  (a, b) => compare(small(a), small(b)) || compare(a, b),
  compare,
];

const LIST = /^([ \t]*from[ \t]+[\w.]+[ \t]+import[ \t]+\(?)([^()#]*)/;

/**
 * A `from` statement with its names where they belong, where those of the statement that it was before were sorted. Names stay
 * with what they are bound to: `a as b` is `a`.
 */
export function withSortedNames(before: string, after: string): string {
  const [then, now] = [LIST.exec(before)?.[2], LIST.exec(after)];
  if (then === undefined || now === null || before === after) return after;
  const order = ORDERS.find(each => isSorted(namesIn(then), each));
  const items = [...now[2]!.matchAll(ITEM)].map(([item]) => item);
  if (order === undefined || items.length < 2 || namesIn(then).length < 2) return after;
  const sorted = items.toSorted((a, b) => order(nameOf(a), nameOf(b)));
  let next = 0;
  const list = now[2]!.replace(ITEM, () => sorted[next++]!);
  return now[1]! + list + after.slice(now[0].length);
}

const ITEM = /[^\s,](?:[^,\n]*[^\s,])?/g;
const nameOf = (item: string): string => /^\S+/.exec(item)![0];
const namesIn = (list: string): string[] => [...list.matchAll(ITEM)].map(([item]) => nameOf(item));
const isSorted = (names: readonly string[], order: Order): boolean =>
  names.every((name, at) => at === 0 || order(names[at - 1]!, name) <= 0);
