import { isPython, isScript } from './file-kinds.ts';
import type { SourceFile } from './types.ts';

/** An import statement on lines of its own, and what it is sorted by. */
interface Sortable {
  readonly text: string;
  /** `import` or `from`, where a language has both. */
  readonly kind: string;
  /** The words for the module. */
  readonly module: string;
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

/** So few statements are in an order by chance. */
const LEAST = 3;

/** Statements on lines that follow each other. */
interface Block {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly Sortable[];
}

/** Puts rewritten statements of a text where they belong. */
export type Sorter = (path: string, before: string, after: string) => string;

/** So many texts show the habits of a house. */
const SHOWN = 300;

/**
 * For texts in which statements were rewritten: puts them where they belong in blocks that were sorted before, where the house
 * sorts its imports. The lines of other statements stay in their order, so only those that changed go elsewhere.
 */
export function sorter(files: readonly SourceFile[]): Sorter {
  const houses = new Map<boolean, boolean>();
  return (path, before, after) => {
    const then = blocks(path, before);
    if (!then.some(orderOf)) return after;
    const sorts = houses.get(isPython(path)) ?? sortsImports(files, isPython(path) ? isPython : isScript);
    houses.set(isPython(path), sorts);
    return sorts ? inSortedPlaces(then, blocks(path, after), after) : after;
  };
}

/** Whether nine of ten blocks in the texts of a language are sorted. */
function sortsImports(files: readonly SourceFile[], isOwn: (path: string) => boolean): boolean {
  const own = files.filter(({ path }) => isOwn(path)).slice(0, SHOWN);
  const all = own
    .flatMap(({ path, text }) => blocks(path, text))
    .filter(({ lines }) => lines.length >= LEAST);
  return all.filter(orderOf).length >= 0.9 * all.length;
}

function inSortedPlaces(then: readonly Block[], now: readonly Block[], after: string): string {
  if (then.length !== now.length) return after;
  let out = '';
  let from = 0;
  for (const [index, block] of now.entries()) {
    const order = orderOf(then[index]!);
    const sorted = order ? block.lines.toSorted(order) : block.lines;
    out += after.slice(from, block.start) + sorted.map(({ text }) => text).join('');
    from = block.end;
  }
  return out + after.slice(from);
}

function orderOf({ lines }: Block): Order | undefined {
  if (lines.length < LEAST) return undefined;
  return ORDERS.find(order => lines.every((line, at) => at === 0 || order(lines[at - 1]!, line) <= 0));
}

/** A statement from the beginning of a line to the end of one, in one line or with a list in parentheses. */
const PYTHON =
  /^(?:(from)[ \t]+([\w.]+)[ \t]+import[ \t]+(?:\([^()]*\)|[^\n(\\;]*)|(import)[ \t]+([\w.]+)[^\n(\\;]*)[ \t]*(?:#[^\n]*)?\r?\n/gm;
const SCRIPT = /^(import)\s(?:[^'"`;()]*?\sfrom\s*)?(['"])([^'"\n]+)\2;?[ \t]*(?:\/\/[^\n]*)?\r?\n/gm;

function blocks(path: string, text: string): Block[] {
  const found: Block[] = [];
  for (const match of text.matchAll(isPython(path) ? PYTHON : SCRIPT)) {
    const [all] = match;
    const [kind, module] = isPython(path)
      ? [match[1] ?? match[3]!, match[2] ?? match[4]!]
      : [match[1]!, match[3]!];
    const start = match.index;
    const end = start + all.length;
    const last = found.at(-1);
    const line = { text: all, kind, module };
    if (last?.end === start) found[found.length - 1] = { ...last, end, lines: [...last.lines, line] };
    else found.push({ start, end, lines: [line] });
  }
  return found;
}
