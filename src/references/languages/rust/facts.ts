import { blank } from '../../blank.ts';
import { remembered } from '../../grammar.ts';
import type { Span } from '../text/scan.ts';

/** `mod x;`: the span goes from its first attribute to the semicolon. */
export interface ModLine extends Span {
  readonly name: string;
  /** `pub `, `pub(crate) `, or nothing. */
  readonly visibility: string;
  /** What stands before `mod`, attributes and comments of documentation too, but for the visibility. */
  readonly attributes: string;
  /** The words of `#[path = "…"]`, with their span. */
  readonly path?: Span & { readonly words: string };
  /** Modules that are written around it in the file. */
  readonly inside: readonly string[];
}

/** A path of two or more names, or of one in a `use`. */
export interface Path extends Span {
  readonly names: readonly string[];
  readonly inside: readonly string[];
}

/** `use a::{b, c as d};`: the span is that of the whole, with its visibility. */
export interface Use extends Span {
  readonly visibility: string;
  /** The names before the group, or all where there is none. */
  readonly head: Path;
  readonly group?: readonly Element[];
  readonly leaves: readonly Leaf[];
  readonly inside: readonly string[];
}

/** One element of a group. */
export interface Element extends Span {
  readonly leaves: readonly Leaf[];
}

/** What a `use` brings: all names to there without a `self` at the end, and ` as x`, or nothing. */
export interface Leaf {
  readonly names: readonly string[];
  readonly alias: string;
  readonly start: number;
}

export interface Facts {
  readonly mods: readonly ModLine[];
  readonly uses: readonly Use[];
  readonly paths: readonly Path[];
  /** Items at the top of the file or of a module in it: `inside::name` → visibility. */
  readonly items: ReadonlyMap<string, string>;
  /** Modules that are written in the file, each whole: `a::b`. */
  readonly inline: ReadonlySet<string>;
  /** Where the first item begins, after what the file says of itself. */
  readonly head: number;
}

/** Comments, strings and characters; a quote alone is that of a lifetime. Comments may hold others. */
const HIDDEN =
  /\/\*(?:[^*/]|\*(?!\/)|\/(?!\*)|\/\*(?:[^*]|\*(?!\/))*\*\/)*\*\/|\/\/[^\n]*|\bb?r(#*)"[\s\S]*?"\1|b?"(?:\\[\s\S]|[^"\\])*"|b?'(?:\\[^\n]{1,10}?|[^'\\\n])'/gu;
const WORD = String.raw`(?:r#)?[\p{L}_][\p{L}\p{N}_]*`;
const PIECE = new RegExp(String.raw`[{}]|\buse\b|${WORD}(?:\s*::\s*${WORD})*`, 'gu');
/** A name with other signs in it makes no module, and is one that has no file. */
const MOD = new RegExp(String.raw`mod\s+(?<mod>${WORD})[^;{}]*[;{]`, 'uy');
const USE = /use\s+(?:::\s*)?(?<tree>[\p{L}_{*][^;]*);/uy;
const ITEM = new RegExp(
  String.raw`(?:(?:const|async|unsafe|extern(?:\s*"\s*")?)\s+)*(?:fn|struct|enum|trait|type|const|static(?:\s+mut)?|union|macro_rules\s*!)\s+(?<item>${WORD})`,
  'uy',
);
/** What may begin with a word. */
const STATEMENTS = new Map([
  ['mod', MOD],
  ['use', USE],
  ...'fn struct enum trait type const static union async unsafe extern macro_rules'
    .split(' ')
    .map(word => [word, ITEM] as const),
]);
/** What stands before them. */
const VISIBILITY = /\bpub(?:\([^)]*\))?\s+$/;
const ATTRIBUTES = /(?:#\[(?:[^[\]]|\[[^\]]*\])*\]\s*)*(?:\bpub(?:\([^)]*\))?\s+)?$/;
/** A tree of a `use`, or an element of a group in it. */
const TREE = new RegExp(
  String.raw`^\s*(?<head>(?:${WORD}\s*::\s*)*)(?:\{(?<group>[^]*)\}|(?<last>${WORD}|\*)(?:\s+as\s+(?<alias>${WORD}))?)`,
  'u',
);

/** Reads a whole file by its words: the insides of macros name things as well. */
export const factsOf: (text: string) => Facts = remembered(text => {
  const code = text.replace(HIDDEN, words =>
    words.startsWith('/') ? blank(words) : `"${blank(words.slice(2))}"`,
  );
  const mods: ModLine[] = [];
  const uses: Use[] = [];
  const paths: Path[] = [];
  const items = new Map<string, string>();
  const inline = new Set<string>();
  /** The open braces: those of modules with their names. */
  const open: (string | undefined)[] = [];
  PIECE.lastIndex = 0;
  for (let piece = PIECE.exec(code); piece; piece = PIECE.exec(code)) {
    const [word] = piece;
    const start = piece.index;
    if (word === '{') open.push(undefined);
    if (word === '}') open.pop();
    const inside = open.filter(name => name !== undefined);
    const isTop = inside.length === open.length;
    if (word.includes('::') && !code.slice(0, start).trimEnd().endsWith('::'))
      paths.push({ names: namesIn(word), inside, start, end: start + word.length });
    const pattern = code[start - 1] === "'" ? undefined : STATEMENTS.get(word);
    if (!pattern) continue;
    pattern.lastIndex = start;
    const found = pattern.exec(code);
    if (!found) continue;
    const end = start + found[0].length;
    const { mod = '', tree = '', item = '' } = found.groups!;
    const statement = { text, code, start, end, inside };
    if (pattern === USE) uses.push(...usesIn(tree, statement));
    else if (pattern === ITEM && isTop)
      items.set([...inside, item].join('::'), before(VISIBILITY, code, start).trimEnd());
    else if (pattern === MOD && found[0].endsWith(';') && isTop) mods.push(modLine(mod, statement));
    else if (pattern === MOD && found[0].endsWith('{')) {
      open.push(isTop ? mod : undefined);
      if (isTop) inline.add([...inside, mod].join('::'));
    }
    // What an item is called may begin a path.
    PIECE.lastIndex = pattern === ITEM ? end - item.length : end;
  }
  const head = /^(?:\s|#!\[(?:[^[\]]|\[[^\]]*\])*\])*/.exec(code)![0].length;
  return { mods, uses, paths, items, inline, head: leadOf(text, head) };
});

const namesIn = (path: string): string[] =>
  path
    .split('::')
    .map(name => name.trim())
    .filter(Boolean);

/** What stands directly before a place. */
const before = (pattern: RegExp, code: string, at: number): string =>
  pattern.exec(code.slice(Math.max(at - 2000, 0), at))?.[0] ?? '';

/** The place before the comments that stand directly above an item. */
function leadOf(text: string, start: number): number {
  const above = /(?:^[ \t]*\/\/(?!!)[^\n]*\n)*[ \t]*$/m.exec(text.slice(0, start).split('\n\n').at(-1)!);
  return start - (above?.[0].length ?? 0);
}

/** A statement: the text, the same without what is no code, and its place. */
interface Statement extends Span {
  readonly text: string;
  readonly code: string;
  readonly inside: readonly string[];
}

function modLine(name: string, { text, code, start, end, inside }: Statement): ModLine {
  const visibility = before(VISIBILITY, code, start);
  const attributes = before(ATTRIBUTES, code, start);
  const from = start - attributes.length;
  const lead = leadOf(text, from);
  const words = /\bpath\s*=\s*"([^"]*)"/d.exec(attributes)?.indices?.[1];
  const path = words && { start: from + words[0], end: from + words[1] };
  return {
    name,
    visibility: visibility === '' ? '' : `${visibility.trimEnd()} `,
    attributes: text.slice(lead, start - visibility.length),
    start: lead,
    end,
    inside,
    ...(path && { path: { ...path, words: text.slice(path.start, path.end) } }),
  };
}

function usesIn(tree: string, { code, start, end, inside }: Statement): Use[] {
  const found = TREE.exec(tree)?.groups;
  if (!found) return [];
  const { head = '', group, last = '' } = found;
  const from = end - 1 - tree.length;
  const visibility = before(VISIBILITY, code, start);
  const words = last === '' ? head.replace(/\s*::\s*$/, '') : head + last;
  const names = namesIn(words);
  const elements = group === undefined ? undefined : elementsOf(group, from + tree.indexOf('{') + 1, names);
  return [
    {
      visibility,
      start: start - visibility.length,
      end,
      inside,
      head: { names, inside, start: from, end: from + words.length },
      ...(elements && { group: elements }),
      leaves: elements?.flatMap(({ leaves }) => leaves) ?? [leafOf(found, from, [])],
    },
  ];
}

/** The elements of a group whose words stand at a place behind a head. */
function elementsOf(words: string, from: number, head: readonly string[]): Element[] {
  const found: Element[] = [];
  let depth = 0;
  let begin = 0;
  for (let at = 0; at <= words.length; at++) {
    if (words[at] === '{') depth++;
    if (words[at] === '}') depth--;
    if (at < words.length && (words[at] !== ',' || depth > 0)) continue;
    const element = words.slice(begin, at);
    const start = from + begin + element.search(/\S|$/);
    const end = from + begin + element.trimEnd().length;
    if (start < end) found.push({ start, end, leaves: leavesOf(element, start, head) });
    begin = at + 1;
  }
  return found;
}

function leavesOf(element: string, start: number, above: readonly string[]): Leaf[] {
  const found = TREE.exec(element)?.groups ?? {};
  if (found.group === undefined) return [leafOf(found, start, above)];
  const head = [...above, ...namesIn(found.head ?? '')];
  return elementsOf(found.group, start, head).flatMap(({ leaves }) =>
    leaves.map(leaf => ({ ...leaf, start })),
  );
}

function leafOf(
  { head = '', last = '', alias }: Readonly<Record<string, string | undefined>>,
  start: number,
  above: readonly string[],
): Leaf {
  const own = namesIn(last === 'self' ? head : head + last);
  return { names: [...above, ...own], alias: alias === undefined ? '' : ` as ${alias}`, start };
}
