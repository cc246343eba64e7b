import { isPython, isScript } from './file-kinds.ts';
import { withSortedNames } from './sorted-names.ts';
import type { SourceFile } from './types.ts';

/** An import statement on lines of its own, and what it is sorted by. */
interface Sortable {
  readonly text: string;
  /** `import` or `from`, where a language has both. */
  readonly kind: string;
  /** The words for the module. */
  readonly module: string;
  /** The blanks in front, where a language has statements in blocks. */
  readonly indent?: string;
}

type Order = (a: Sortable, b: Sortable) => number;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const dots = ({ module }: Sortable): number => /^\.*/.exec(module)![0].length;
const kinds: Order = (a, b) => -compare(a.kind, b.kind);
const byWords: readonly Order[] = [
  (a, b) => compare(a.module.toLowerCase(), b.module.toLowerCase()),
  (a, b) => compare(a.module, b.module),
  (a, b) => dots(a) - dots(b) || compare(a.module.toLowerCase(), b.module.toLowerCase()),
  (a, b) => dots(b) - dots(a) || compare(a.module.toLowerCase(), b.module.toLowerCase()),
];
/** The ways in which imports are sorted: `import` before `from` (as isort does) or the other way, or both among each other. */
const ORDERS: readonly Order[] = byWords.flatMap((words): Order[] => [
  (a, b) => kinds(a, b) || words(a, b),
  words,
  (a, b) => -kinds(a, b) || words(a, b),
]);

/** How a language writes statements on lines of their own, and the orders in which they may stand. */
interface Form {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray) => Omit<Sortable, 'text'>;
  readonly orders: readonly Order[];
  /** Fewer statements are in an order by chance. */
  readonly least: number;
  /** What the imports of a text end before. Default: its end. */
  readonly until?: RegExp;
}

/** Statements on lines that follow each other. */
interface Block {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly Sortable[];
}

/** Puts rewritten statements of a text where they belong. */
export type Sorter = (path: string, before: string, after: string) => string;

/** So many texts show the habits of a house, and so many blocks that a habit is one. */
const [SHOWN, SEEN] = [300, 5];

/** So many statements are not sorted by chance, whatever the house does. */
const SURE = 6;

interface Habits {
  readonly sorts: boolean;
  readonly orders: readonly Order[];
}

/**
 * For texts in which statements were rewritten: puts them where they belong in blocks that were sorted before, where the house
 * sorts its imports. The lines of other statements stay in their order, so only those that changed go elsewhere.
 */
export function sorter(files: readonly SourceFile[]): Sorter {
  const houses = new Map<boolean, Habits>();
  return (path, before, after) => {
    const form = isPython(path) ? PYTHON : SCRIPT;
    const then = blocks(form, before);
    if (then.length === 0) return after;
    const habits = houses.get(isPython(path)) ?? habitsOf(files, isPython(path) ? isPython : isScript, form);
    houses.set(isPython(path), habits);
    const now = blocks(form, after);
    if (then.length !== now.length) return after;
    const named = isPython(path) && habits.sorts ? now.map((block, at) => withNames(then[at]!, block)) : now;
    return inSortedPlaces(
      named,
      then.map(block =>
        habits.sorts || block.lines.length >= SURE
          ? (orderOf(block, form) ?? habitOf(block, habits.orders))
          : undefined,
      ),
      after,
    );
  };
}

/** The statements of a block with their names where they belong, as far as they are those of before. */
const withNames = (then: Block, now: Block): Block =>
  then.lines.length !== now.lines.length
    ? now
    : {
        ...now,
        lines: now.lines.map((line, at) => ({
          ...line,
          text: withSortedNames(then.lines[at]!.text, line.text),
        })),
      };

/** The order of the house in which few statements stand, too. */
const habitOf = ({ lines }: Block, habits: readonly Order[]): Order | undefined =>
  lines.length < 2 ? undefined : habits.find(order => isSorted(lines, order));

/** The same for Go, in which one tool sorts: where all blocks were as it leaves them, all are so afterwards. */
export function sortedGo(before: string, after: string): string {
  const [order] = GO.orders;
  const now = blocks(GO, after);
  return blocks(GO, before).every(block => orderOf(block, GO))
    ? inSortedPlaces(now, Array(now.length).fill(order), after)
    : after;
}

/** Whether nine of ten blocks in the texts of a language are sorted, and in which orders so many are. */
function habitsOf(files: readonly SourceFile[], isOwn: (path: string) => boolean, form: Form): Habits {
  const own = files.filter(({ path }) => isOwn(path)).slice(0, SHOWN);
  const all = own.flatMap(({ text }) => blocks(form, text)).filter(({ lines }) => lines.length >= form.least);
  const most = (fits: (block: Block) => boolean): boolean => all.filter(fits).length >= 0.9 * all.length;
  return {
    sorts: most(block => orderOf(block, form) !== undefined),
    orders: all.length < SEEN ? [] : form.orders.filter(order => most(({ lines }) => isSorted(lines, order))),
  };
}

/** The text with the statements of each block in an order; those of a block without one stay. */
function inSortedPlaces(
  now: readonly Block[],
  orders: readonly (Order | undefined)[],
  after: string,
): string {
  let out = '';
  let from = 0;
  for (const [index, block] of now.entries()) {
    const order = orders[index];
    const sorted = order ? block.lines.toSorted(order) : block.lines;
    out += after.slice(from, block.start) + sorted.map(({ text }) => text).join('');
    from = block.end;
  }
  return out + after.slice(from);
}

function orderOf({ lines }: Block, { orders, least }: Form): Order | undefined {
  if (lines.length < least) return undefined;
  return orders.find(order => isSorted(lines, order));
}

const isSorted = (lines: readonly Sortable[], order: Order): boolean =>
  lines.every((line, at) => at === 0 || order(lines[at - 1]!, line) <= 0);

/** A statement from the beginning of a line to the end of one, in one line or with a list in parentheses. */
const PYTHON: Form = {
  pattern:
    /^([ \t]*)(?:(from)[ \t]+([\w.]+)[ \t]+import[ \t]+(?:\([^()]*\)|[^\n(\\;]*)|(import)[ \t]+([\w.]+)[^\n(\\;]*)[ \t]*(?:#[^\n]*)?\r?\n/gm,
  read: match => ({ indent: match[1]!, kind: match[2] ?? match[4]!, module: match[3] ?? match[5]! }),
  orders: ORDERS,
  least: 3,
};
const SCRIPT: Form = {
  ...PYTHON,
  pattern: /^(import)\s(?:[^'"`;()]*?\sfrom\s*)?(['"])([^'"\n]+)\2;?[ \t]*(?:\/\/[^\n]*)?\r?\n/gm,
  read: match => ({ kind: match[1]!, module: match[3]! }),
};
/** What stands in parentheses: by its path, its name, and the comment behind it. */
const GO: Form = {
  pattern: /^\t((?:[\p{L}\p{N}_.]+ )?)["`]([^"`\n]+)["`]([ \t]*\/\/[^\n]*)?\r?\n/gmu,
  read: match => ({ kind: `${match[1]} ${match[3] ?? ''}`, module: match[2]! }),
  orders: [(a, b) => compare(a.module, b.module) || compare(a.kind, b.kind)],
  least: 1,
  until: /^(func|type|var|const)\b/m,
};

function blocks({ pattern, read, until }: Form, text: string): Block[] {
  const found: Block[] = [];
  const end = until ? text.search(until) : -1;
  for (const match of (end < 0 ? text : text.slice(0, end)).matchAll(pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    const last = found.at(-1);
    const line = { text: match[0], ...read(match) };
    if (last?.end === start && last.lines[0]!.indent === line.indent)
      found[found.length - 1] = { ...last, end, lines: [...last.lines, line] };
    else found.push({ start, end, lines: [line] });
  }
  return found;
}
