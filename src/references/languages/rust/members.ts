import type { Named } from '../../spaces/source.ts';
import type { Member } from '../../spaces/tree/language.ts';

const OWNER = /\b(impl|trait|struct|union)\b([^{};]*)\{/g;
/** What stands before the head of an implementation, and not of a type: `-> impl Fn()`. */
const STATEMENT = /(?:^|[;{}\]])\s*(?:unsafe\s+|default\s+)?$/;
const FIELD = /(?:^|[,}])\s*(?:#\[[^\]]*\]\s*)*(pub(?:\([^)]*\))?\s+)?([a-z_]\w*)\s*:(?!:)/g;
const METHOD = /(\bpub(?:\([^)]*\))?\s+)?(?:(?:const|async|unsafe|extern\s*"[^"]*")\s+)*\bfn\s+(\w+)/g;

/** The fields of structures and the functions of types and traits. @param code the text without comments and strings */
export const membersIn = (code: string): Member[] =>
  [...code.matchAll(OWNER)].flatMap(({ 0: head, 1: kind, 2: words = '', index }) => {
    if (kind === 'impl' && !STATEMENT.test(code.slice(Math.max(index - 200, 0), index))) return [];
    const isType = kind === 'struct' || kind === 'union';
    // What belongs to a trait is seen with it.
    const isOpen = kind === 'trait' || (kind === 'impl' && /\bfor\b(?!\s*<)/.test(words));
    const body = levelOf(code, index + head.length);
    return [...body.matchAll(isType ? FIELD : METHOD)].map(([, visibility = '', name = '']) => ({
      name,
      visibility: isOpen ? 'pub' : visibility.trim(),
    }));
  });

/** What stands in braces, without what braces in it hold. */
function levelOf(code: string, from: number): string {
  const kept: string[] = [];
  let [depth, start] = [0, from];
  for (const { 0: sign, index } of code.slice(from).matchAll(/[{}]/g)) {
    const at = from + index;
    if (sign === '{' && depth++ === 0) kept.push(code.slice(start, at));
    if (sign === '}' && depth-- === 0) return kept.join('') + code.slice(start, at);
    if (sign === '}' && depth === 0) start = at;
  }
  return kept.join('');
}

const SELECTED = /(?<!\.)\.\s*([a-z_]\w*)/g;
const LITERAL = /\b[A-Z]\w*\s*\{([^{};]*)\}/g;
const NAMED = /(?:^|,)\s*(?:(?:ref|mut)\s+)*([a-z_]\w*)\s*(?=[:,]|$)(?!::)/g;

/** The names behind dots, and the fields that literals and patterns name; each once. */
export function selectedIn(code: string): Named[] {
  const found = new Map<string, Named>();
  const add = (name: string, start: number) => {
    if (!found.has(name)) found.set(name, { name, start, end: start + name.length });
  };
  for (const { 0: all, 1: name = '', index } of code.matchAll(SELECTED))
    add(name, index + all.length - name.length);
  for (const { 0: all, 1: inner = '', index } of code.matchAll(LITERAL))
    for (const field of inner.matchAll(NAMED))
      add(field[1]!, index + all.indexOf('{') + 1 + field.index + field[0].lastIndexOf(field[1]!));
  return [...found.values()];
}
