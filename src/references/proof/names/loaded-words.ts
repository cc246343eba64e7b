import { blanked } from '../../blank.ts';
import { type Captured, captured } from '../../captured.ts';

const WORD = /(["'])(?!__)(?<word>[A-Za-z_]\w*)\1/g;
const CALL = /\b(?:import_module|__import__)\(/g;
/** A name that is put together before it is loaded: f"a.{name}", `"a." + name`, `"a.%s" % name`. */
export const PUT_TOGETHER = /[fF]["'][^"'\n]*(?:\}\.|\.\{)|\.["']\s*[+%]|\+\s*["']\.|%s\.|\.%s|\{\}\.|\.\{\}/;
const STRINGS = /"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|#[^\n]*/g;
const OPEN = new Set(['(', '[', '{']);
const CLOSED = new Set([')', ']', '}']);

/**
 * Words of a Python text that may be what it loads: those of a list, a tuple or a table, those that a function is given which loads,
 * and those that get a name which is part of what is loaded. What else a text has in quotes are the words of its settings.
 */
export function loadedWords(text: string): Captured[] {
  const bare = blanked(text, STRINGS);
  const loaders = loadersIn(bare);
  const loading = loadingIn(text, bare, loaders);
  const words = captured(text, WORD);
  const brackets = bracketsAround(
    bare,
    words.map(({ start }) => start - 1),
  );
  return words.filter(({ start }, index) => mayLoad(start - 1, brackets[index]!, bare, loaders, loading));
}

/** @param brackets in which the place stands, the innermost first */
function mayLoad(
  at: number,
  brackets: readonly number[],
  bare: string,
  loaders: ReadonlySet<string>,
  loading: string,
): boolean {
  for (const open of brackets) {
    const before = bare.slice(Math.max(0, open - 80), open);
    const isCalled = /[\w)\]]$/.test(before);
    if (!isCalled && open === brackets[0]) return true;
    if (bare[open] === '(' && loaders.has(/(\w+)$/.exec(before)?.[1] ?? '')) return true;
  }
  const outer = brackets.at(-1) ?? at;
  const from = bare.lastIndexOf('\n', outer - 1) + 1;
  const head = bare.slice(from, outer);
  const [, owner, name] =
    /^[ \t]*(?:for[ \t]+)?(\w+\.)?(\w+)[ \t]*(?:(?::[^=\n]+)?=(?!=)|\bin\b)/.exec(head) ?? [];
  if (name !== undefined) return isLoaded(name, owner !== undefined || isOfClass(bare, from), loading);
  if (/^[ \t]*return\b/.test(head)) return isLoaded(functionsAround(bare, from)[0] ?? '', false, loading);
  const [, compared] = /(\w+)[ \t]*[!=]=[ \t]*$/.exec(bare.slice(from, at)) ?? [];
  return compared !== undefined && isLoaded(compared, false, loading);
}

/** The brackets that each of the places stands in, the innermost first. */
function bracketsAround(bare: string, places: readonly number[]): number[][] {
  const open: number[] = [];
  let from = 0;
  return places.map(at => {
    for (; from < at; from++)
      if (OPEN.has(bare[from]!)) open.push(from);
      else if (CLOSED.has(bare[from]!)) open.pop();
    return open.toReversed();
  });
}

const isLoaded = (name: string, isOwned: boolean, loading: string): boolean =>
  new RegExp(isOwned ? `\\.${name}\\b` : `(?<![\\w.])${name}\\b`).test(loading);

/** Whether a line stands in the body of a class, and in no function there. */
const isOfClass = (bare: string, from: number): boolean => {
  const [, indent = ''] = /^([ \t]*)/.exec(bare.slice(from, from + 80)) ?? [];
  return indent !== '' && /^class\b/.test(headsAround(bare, from)[0] ?? '');
};

/** The lines that open the blocks around a place, the nearest first. */
function headsAround(bare: string, at: number): string[] {
  const lines = bare.slice(0, bare.indexOf('\n', at) < 0 ? bare.length : bare.indexOf('\n', at)).split('\n');
  let depth = indentOf(lines.at(-1)!);
  const found: string[] = [];
  for (const line of lines.reverse()) {
    if (line.trim() === '' || indentOf(line) >= depth) continue;
    depth = indentOf(line);
    found.push(line.trim());
  }
  return found;
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

const functionsAround = (bare: string, at: number): string[] =>
  headsAround(bare, at).flatMap(head => /^(?:async[ \t]+def|def|class)[ \t]+(\w+)/.exec(head)?.[1] ?? []);

/** The functions and classes in which something is loaded, and those that call these. */
function loadersIn(bare: string): Set<string> {
  const own = [...bare.matchAll(CALL)].flatMap(({ index }) => functionsAround(bare, index));
  const calls = own.length === 0 ? [] : [...bare.matchAll(callOf(own))];
  const others = calls.flatMap(({ index }) => functionsAround(bare, index));
  return new Set(
    ['import_module', '__import__', ...own, ...others].filter(
      name => !/^__\w+__$|^main$/.test(name) || name === '__import__',
    ),
  );
}

const callOf = (names: readonly string[]): RegExp =>
  new RegExp(`(?<!\\b(?:def|class)[ \\t]+)\\b(?:${[...new Set(names)].join('|')})\\(`, 'g');

/** What is said where something is loaded, and where its name is put together. */
function loadingIn(text: string, bare: string, loaders: ReadonlySet<string>): string {
  const calls = [...bare.matchAll(callOf([...loaders]))].map(({ 0: call, index }) => {
    const open = index + call.length;
    const end = bare.indexOf('\n', open);
    return text.slice(open, end < 0 ? text.length : end);
  });
  return [...calls, ...text.split('\n').filter(line => PUT_TOGETHER.test(line))].join('\n');
}
