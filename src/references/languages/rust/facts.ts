import { blank } from '../../blank.ts';
import { remembered } from '../../grammar.ts';
import type { Span } from '../../spaces/source.ts';
import type { Branch, Documented, Grouped, Line, Path, TreeSource } from '../../spaces/tree/language.ts';
import { membersIn, selectedIn } from './members.ts';

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
export const factsOf: (text: string) => TreeSource = remembered(text => {
  const code = text.replace(HIDDEN, words =>
    words.startsWith('/') ? blank(words) : `"${blank(words.slice(2))}"`,
  );
  const lines: Line[] = [];
  const imports: Grouped[] = [];
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
    if (pattern === USE) imports.push(importIn(tree, statement));
    else if (pattern === ITEM && isTop)
      items.set([...inside, item].join('::'), before(VISIBILITY, code, start).trimEnd());
    else if (pattern === MOD && found[0].endsWith(';') && isTop) lines.push(modLine(mod, statement));
    else if (pattern === MOD && found[0].endsWith('{')) {
      open.push(isTop ? mod : undefined);
      if (isTop) inline.add([...inside, mod].join('::'));
    }
    // What an item is called may begin a path.
    PIECE.lastIndex = pattern === ITEM ? end - item.length : end;
  }
  const head = /^(?:\s|#!\[(?:[^[\]]|\[[^\]]*\])*\])*/.exec(code)![0].length;
  const [members, selected] = [membersIn(code), selectedIn(code)];
  return { lines, imports, paths, items, inline, members, selected, head: leadOf(text, head) };
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

function modLine(name: string, { text, code, start, end, inside }: Statement): Line {
  const visibility = before(VISIBILITY, code, start);
  const attributes = before(ATTRIBUTES, code, start);
  const from = start - attributes.length;
  const lead = leadOf(text, from);
  const path = /\bpath\s*=\s*"([^"]*)"/d.exec(attributes)?.indices?.[1];
  return {
    name,
    visibility: visibility === '' ? '' : `${visibility.trimEnd()} `,
    lead: text.slice(lead, start - visibility.length),
    start: lead,
    end,
    inside,
    ...(path && { path: text.slice(from + path[0], from + path[1]) }),
    isPartly: /\bcfg_attr\([^\]]*\bpath\s*=/.test(attributes),
  };
}

function importIn(tree: string, { text, code, start, end, inside }: Statement): Grouped {
  const visibility = before(VISIBILITY, code, start);
  const from = start - before(ATTRIBUTES, code, start).length;
  return {
    visibility,
    lead: text.slice(from, start - visibility.length),
    inside,
    start: start - visibility.length,
    end,
    tree: branchOf(tree, end - 1 - tree.length, []),
  };
}

/** The tree whose words stand at a place, behind names. */
function branchOf(tree: string, from: number, above: readonly string[]): Branch {
  const { head = '', group, last = '', alias } = TREE.exec(tree)?.groups ?? {};
  const words = group === undefined ? head + last : head.replace(/\s*::\s*$/, '');
  const start = from + tree.search(/\S|$/);
  const names = [...above, ...namesIn(last === 'self' ? head : words)];
  const span = { start, end: from + tree.trimEnd().length, at: { start, end: start + words.length }, names };
  if (group === undefined) return { ...span, alias: alias === undefined ? '' : ` as ${alias}` };
  const open = from + tree.indexOf('{');
  let at = open + 1;
  const elements = elementsIn(group).flatMap(element => {
    const place = at;
    at += element.length + 1;
    return element.trim() === '' ? [] : [branchOf(element, place, names)];
  });
  return { ...span, alias: '', group: { start: open, end: open + group.length + 2, elements } };
}

/** What commas divide in a group, but for those in groups within. */
function elementsIn(group: string): string[] {
  const found = [''];
  let depth = 0;
  for (const sign of group) {
    depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    if (sign === ',' && depth === 0) found.push('');
    else found[found.length - 1] += sign;
  }
  return found;
}

const COMMENT = /\/\*[*!][\s\S]*?\*\/|\/\/[/!][^\n]*/g;
const DOCUMENTED = /(?<![\w:])\w+(?:(?:::\w+)+|(?=::\{))/g;
const LINK = /(\]\(|\[`|\]:[ \t]*)$/;

/**
 * The paths in the documentation of a Rust text: where links lead, and in examples, which are programs: `[a](crate::a)`,
 * [`a::b`], `use shop::a::b;`.
 *
 * @param libraries the names of crates; an example stands outside its module, and only these mean there what they mean here
 */
export function documentedPaths(text: string, libraries: ReadonlyMap<string, unknown>): Documented[] {
  return [...text.matchAll(COMMENT)].flatMap(comment =>
    [...comment[0].matchAll(DOCUMENTED)].flatMap(({ 0: words, index }): Documented[] => {
      const names = words.split('::');
      const isKnown = names[0] === 'crate' || libraries.has(names[0]!);
      if (!isKnown && !LINK.test(comment[0].slice(0, index))) return [];
      const start = comment.index + index;
      const end = start + words.length;
      const inner = /^::\{([^{}]*)\}/.exec(text.slice(end))?.[1] ?? '';
      const leaves = [...inner.matchAll(/(?<!\bas\s+)\b(?!(?:self|as)\b)\w+(?:::\w+)*/g)].map(leaf => ({
        names: leaf[0].split('::'),
        start: end + 3 + leaf.index,
        end: end + 3 + leaf.index + leaf[0].length,
      }));
      return [{ start, end, names, leaves }];
    }),
  );
}
