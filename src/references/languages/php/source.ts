import { blank, blanked } from '../../blank.ts';
import { remembered } from '../../grammar.ts';
import type { Declared, Import, Source, Statement, Use } from '../../spaces/source.ts';

/** Reads a PHP text, each once. */
export const readPhp = remembered((text: string): Source => {
  const code = masked(text);
  const space = /\bnamespace\s+([\w\\]+)\s*[;{]/.exec(code);
  const start = space ? space.index + space[0].indexOf(space[1]!, 9) : 0;
  const first =
    /^[ \t]*(?:#\[.*\][ \t]*)?(?:(?:abstract|final|readonly)\s+)*(?:(?:class|interface|trait|enum)\s+\w|function\s+&?\s*\w+\s*\()/m.exec(
      code,
    );
  const imports = importsIn(code, first?.index ?? code.length);
  return {
    space: space?.[1],
    ...(space && { clause: { start, end: start + space[1]!.length } }),
    place: space
      ? { at: space.index + space[0].length, lead: '\n\n', tail: '' }
      : { at: text.indexOf('<?php') + 5, lead: '\n', tail: '' },
    imports,
    declared: declaredIn(code),
    own: NONE,
    uses: usesIn(code, imports),
    selected: NONE,
    strings: [],
  };
});

const NONE: ReadonlySet<string> = new Set();

const HIDDEN =
  /\/\/[^\n]*?(?=\?>|\n|$)|#(?!\[)[^\n]*?(?=\?>|\n|$)|\/\*[\s\S]*?\*\/|'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*"|<<<[ \t]*["']?(\w+)["']?\r?\n[\s\S]*?\n[ \t]*\1\b|\?>[\s\S]*?(?:<\?(?:php|=)|$)/g;

/** The text with comments, strings and what is no PHP made blank: offsets stay. */
function masked(text: string): string {
  const open = /<\?(php|=)/.exec(text);
  if (!open) return blank(text);
  const from = open.index + open[0].length;
  return blank(text.slice(0, from)) + blanked(text.slice(from), HIDDEN);
}

function importsIn(code: string, until: number): Import[] {
  const found: Import[] = [];
  for (const match of code
    .slice(0, until)
    .matchAll(/^[ \t]*use\s+(function\s+|const\s+)?([^;({]*(?:\{[^}]*\})?)\s*;/gm)) {
    const [all, word, words = ''] = match;
    const start = match.index + /^[ \t]*/.exec(all)![0].length;
    const at = match.index + all.lastIndexOf(words);
    const group = /^\\?([\w\\]+)\\\s*\{([^}]*)\}/.exec(words);
    const head = at + (words.startsWith('\\') ? 1 : 0);
    const prefix = group && { name: group[1]!, start: head, end: head + group[1]!.length };
    const statement: Statement = { start, end: match.index + all.length, ...(prefix && { prefix }) };
    const list = group ? group[2]! : words;
    const offset = group ? at + group[0].length - 1 - list.length : at;
    for (const item of list.matchAll(/(?:(function|const)\s+)?(\\?)([\w\\]+)(?:\s+as\s+(\w+))?/g)) {
      const [whole, ownKind, lead = '', name = '', alias] = item;
      const from = offset + item.index + whole.indexOf(lead + name, ownKind?.length ?? 0) + lead.length;
      const kind = ownKind ?? word?.trim() ?? 'class';
      found.push({
        name: prefix ? `${prefix.name}\\${name}` : name,
        alias: alias ?? name.slice(name.lastIndexOf('\\') + 1),
        kind,
        group: kind,
        at: { start: from, end: from + name.length },
        named: alias !== undefined,
        statement,
      });
    }
  }
  return found;
}

function declaredIn(code: string): Declared[] {
  const pattern =
    /(?<![$>:\\]\s*|\bnew\s+)\b(class|interface|trait|enum)\s+(\w+)(?=[\s:{])|^(function)\s+&?\s*(\w+)\s*\(|^(const)\s+(\w+)\s*=/gm;
  return [...code.matchAll(pattern)].map(match => {
    const name = match[2] ?? match[4] ?? match[6]!;
    const kind = match[1] ? 'class' : match[3] ? 'function' : 'const';
    return { name, kind, start: match.index + match[0].lastIndexOf(name) };
  });
}

const SKIPPED =
  /(?:->|::|\$|\bfunction\s+&?|\bconst\s+|\bgoto\s+|\b(?:class|interface|trait|enum|namespace)\s+)\s*$/;

function usesIn(code: string, imports: readonly Import[]): Use[] {
  const found: Use[] = [];
  for (const match of code.matchAll(/(?<![\w\\$])\\?[A-Za-z_]\w*(?:\\[A-Za-z_]\w*)*/g)) {
    const start = match.index;
    const end = start + match[0].length;
    const before = code.slice(Math.max(start - 40, 0), start);
    const isImport = imports.some(({ statement }) => start >= statement.start && end <= statement.end);
    if (isImport || SKIPPED.test(before) || /^(self|static|parent)$/i.test(match[0])) continue;
    const after = code.slice(end, end + 30);
    const isNew = /(?:\bnew|#\[|,)\s*$/.test(before);
    const isCall = /^\s*\(/.test(after) && !isNew;
    const sure = /\b(?:new|extends|implements|instanceof)\s+$/.test(before) || /^\s*::/.test(after);
    found.push({
      start,
      end,
      words: match[0],
      kind: isCall ? 'function' : sure || isNew ? 'class' : undefined,
      sure,
    });
  }
  return found;
}
