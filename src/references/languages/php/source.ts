import { remembered } from '../../grammar.ts';

/** What a name is a name of: PHP looks up each by itself. */
export type NameKind = 'class' | 'function' | 'const';

/** A name that a `use` statement brings. */
export interface Use {
  readonly name: string;
  readonly alias: string;
  readonly kind: NameKind;
  /** Where the name stands: in a group its part, without the prefix. */
  readonly start: number;
  readonly end: number;
  /** Whether `as` stands behind it. */
  readonly named: boolean;
  readonly statement: Statement;
}

/** A `use` statement: from `use` to after the semicolon. */
export interface Statement {
  readonly start: number;
  readonly end: number;
  /** The prefix of a group. */
  readonly prefix?: { readonly name: string; readonly start: number; readonly end: number };
}

/** A name in the code. */
export interface Name {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly kind: NameKind;
  /** Whether only a class can be meant, and has to be there. */
  readonly sure: boolean;
}

/** What a PHP text declares and names. */
export interface Source {
  readonly namespace:
    | { readonly name: string; readonly start: number; readonly end: number; readonly after: number }
    | undefined;
  readonly uses: readonly Use[];
  readonly declared: readonly { readonly name: string; readonly kind: NameKind; readonly start: number }[];
  readonly names: readonly Name[];
}

/** Reads a PHP text, each once. */
export const readPhp = remembered((text: string): Source => {
  const code = masked(text);
  const space = /\bnamespace\s+([\w\\]+)\s*[;{]/.exec(code);
  const start = space ? space.index + space[0].indexOf(space[1]!, 9) : 0;
  const first =
    /^[ \t]*(?:#\[.*\][ \t]*)?(?:(?:abstract|final|readonly)\s+)*(?:class|interface|trait|enum|function)\s+\w/m.exec(
      code,
    );
  const uses = usesIn(code, first?.index ?? code.length);
  return {
    namespace: space
      ? { name: space[1]!, start, end: start + space[1]!.length, after: space.index + space[0].length }
      : undefined,
    uses,
    declared: declaredIn(code),
    names: namesIn(code, uses),
  };
});

const HIDDEN =
  /\/\/[^\n]*?(?=\?>|\n|$)|#(?!\[)[^\n]*?(?=\?>|\n|$)|\/\*[\s\S]*?\*\/|'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*"|<<<[ \t]*["']?(\w+)["']?\r?\n[\s\S]*?\n[ \t]*\1\b|\?>[\s\S]*?(?:<\?(?:php|=)|$)/g;

/** The text with comments, strings and what is no PHP made blank: offsets stay. */
function masked(text: string): string {
  const blank = (words: string) => words.replace(/[^\n]/g, ' ');
  const open = /<\?(php|=)/.exec(text);
  if (!open) return blank(text);
  const from = open.index + open[0].length;
  return blank(text.slice(0, from)) + text.slice(from).replace(HIDDEN, blank);
}

function usesIn(code: string, until: number): Use[] {
  const found: Use[] = [];
  for (const match of code
    .slice(0, until)
    .matchAll(/^[ \t]*use\s+(function\s+|const\s+)?([^;({]*(?:\{[^}]*\})?)\s*;/gm)) {
    const [all, word, words] = match;
    const start = match.index + /^[ \t]*/.exec(all)![0].length;
    const end = match.index + all.length;
    const at = match.index + all.lastIndexOf(words!);
    const group = /^([\w\\]+)\\\s*\{([^}]*)\}/.exec(words!);
    const prefix = group
      ? { name: group[1]!.replace(/^\\/, ''), start: at, end: at + group[1]!.length }
      : undefined;
    const statement: Statement = { start, end, ...(prefix && { prefix }) };
    const list = group ? group[2]! : words!;
    const offset = group ? at + group[0].length - 1 - list.length : at;
    for (const item of list.matchAll(/(?:(function|const)\s+)?(\\?[\w\\]+)(?:\s+as\s+(\w+))?/g)) {
      const name = item[2]!.replace(/^\\/, '');
      const full = prefix ? `${prefix.name}\\${name}` : name;
      const from =
        offset +
        item.index +
        item[0].indexOf(item[2]!, item[1]?.length ?? 0) +
        (item[2]!.length - name.length);
      const kind = (item[1] ?? word?.trim() ?? 'class') as NameKind;
      const alias = item[3] ?? name.slice(name.lastIndexOf('\\') + 1);
      found.push({
        name: full,
        alias,
        kind,
        start: from,
        end: from + name.length,
        named: item[3] !== undefined,
        statement,
      });
    }
  }
  return found;
}

function declaredIn(code: string): Source['declared'] {
  const pattern =
    /(?<![$>:\\]\s*|\bnew\s+)\b(class|interface|trait|enum)\s+(\w+)(?=[\s:{])|^(function)\s+&?\s*(\w+)\s*\(|^(const)\s+(\w+)\s*=/gm;
  return [...code.matchAll(pattern)].map(match => {
    const name = match[2] ?? match[4] ?? match[6]!;
    const kind = match[1] ? 'class' : match[3] ? 'function' : 'const';
    return { name, kind: kind as NameKind, start: match.index + match[0].lastIndexOf(name) };
  });
}

const SKIPPED =
  /(?:->|::|\$|\bfunction\s+&?|\bconst\s+|\bgoto\s+|\b(?:class|interface|trait|enum|namespace)\s+)\s*$/;

function namesIn(code: string, uses: readonly Use[]): Name[] {
  const found: Name[] = [];
  for (const match of code.matchAll(/(?<![\w\\$])\\?[A-Za-z_]\w*(?:\\[A-Za-z_]\w*)*/g)) {
    const start = match.index;
    const end = start + match[0].length;
    const before = code.slice(Math.max(start - 40, 0), start);
    if (
      SKIPPED.test(before) ||
      uses.some(({ statement }) => start >= statement.start && end <= statement.end)
    )
      continue;
    const after = code.slice(end, end + 30);
    const isNew = /(?:\bnew|#\[|,)\s*$/.test(before);
    const isCall = /^\s*\(/.test(after) && !isNew;
    const sure = /\b(?:new|extends|implements|instanceof)\s+$/.test(before) || /^\s*::/.test(after);
    found.push({ start, end, words: match[0], kind: isCall ? 'function' : 'class', sure });
  }
  return found;
}
