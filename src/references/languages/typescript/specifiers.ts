import type { ParseResult } from 'oxc-parser';
import { tokens } from '../text/tokens.ts';
import { type AnyNode, parseScript } from './parse.ts';
import { purposeOf, type Use } from './uses.ts';

/** Where a script names a file. `start` and `end` are those of the words between the quotes. */
export interface Specifier {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly use: Exclude<Use, 'route'>;
  /** For a `stub`: what the module is called in which it stands for another. */
  readonly of?: string;
}

/** Everything in a text that may name a file by a path: module specifiers, and other strings for which `isPath` holds. */
export function specifiers(path: string, text: string, isPath: (value: string) => boolean): Specifier[] {
  const result = parseScript(path, text);
  if (result.errors.length > 0 && result.program.body.length === 0) return recovered(text);
  const found = new Map<number, Specifier>();
  for (const each of fromModule(result, text)) found.set(each.start, each);
  for (const each of fromComments(result, text)) found.set(each.start, each);
  if (hasOthers(text, found, isPath)) {
    const walker = new Walker(text, isPath, found);
    for (const node of result.program.body) walker.walk(node as unknown as AnyNode, []);
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

/** Static and dynamic imports and exports: known without building the syntax tree. */
function* fromModule({ module }: ParseResult, text: string): Generator<Specifier> {
  const requests = [
    ...module.staticImports.map(each => each.moduleRequest),
    ...module.staticExports.flatMap(each => each.entries.map(entry => entry.moduleRequest)),
    ...module.dynamicImports.map(each => each.moduleRequest),
  ];
  for (const request of requests) {
    const literal = request && quoted(text, request.start, request.end);
    if (literal) yield { ...literal, use: 'import' };
  }
}

function quoted(text: string, start: number, end: number): Omit<Specifier, 'use'> | undefined {
  const words = text.slice(start, end);
  const value =
    /^(["'])((?:(?!\1)[^\\\n])*)\1$/.exec(words)?.[2] ?? /^`((?:(?!\$\{)[^`\\\n])*)`$/.exec(words)?.[1];
  return value === undefined ? undefined : { start: start + 1, end: end - 1, value };
}

/** `/// <reference path>`, `@jsxImportSource` and `import('…')` in a documentation comment; other words with a slash. */
function* fromComments({ comments }: ParseResult, text: string): Generator<Specifier> {
  for (const comment of comments) {
    const words = text.slice(comment.start, comment.end);
    for (const { start, end, value } of tokens(words))
      if (value.includes('/'))
        yield { start: comment.start + start, end: comment.start + end, value, use: 'comment' };
    if (!/reference|import/i.test(words)) continue;
    for (const match of words.matchAll(/(@jsxImportSource\s+)(\.{1,2}\/[^\s*]+)/g)) {
      const start = comment.start + match.index + match[1]!.length;
      yield { start, end: start + match[2]!.length, value: match[2]!, use: 'import' };
    }
    const pattern =
      comment.type === 'Line'
        ? /^(\/\/\/\s*<reference\s+path\s*=\s*["'])([^"']+)/g
        : /((?:\bimport\s*\(\s*|@import\s[^'"\n]*\sfrom\s+)["'])([^"'\n]+)/g;
    for (const match of words.matchAll(pattern)) {
      const start = comment.start + match.index + match[1]!.length;
      yield { start, end: start + match[2]!.length, value: match[2]!, use: 'import' };
    }
  }
}

const CALLS =
  /\b(require|requirejs|define|jest|vi|vitest|td|mock|proxyquire)\b\s*[.(<]|@Component\b|\bloadChildren\b|\bimport\s*\(|\bdeclare\s+module\b/;

/** Whether a text may name files in calls or other strings, besides what is already found. Looks between any two quotes. */
function hasOthers(
  text: string,
  found: ReadonlyMap<number, Specifier>,
  isPath: (value: string) => boolean,
): boolean {
  if (CALLS.test(text)) return true;
  for (const match of text.matchAll(/(?<=['"`])[^'"`\\\n]+(?=['"`])/g))
    if (!found.has(match.index) && isPath(match[0])) return true;
  return false;
}

const LOADED =
  /\b(?:from|import|require(?:\.resolve)?\s*\(|import\s*\()\s*(["'])((?:\.{1,2}|@?[\w-]+)\/[^"'\n\\]+)\1/g;

/** Visits a syntax tree and collects strings with what they are for. */
class Walker {
  readonly #text: string;
  readonly #isPath: (value: string) => boolean;
  readonly #found: Map<number, Specifier>;

  constructor(text: string, isPath: (value: string) => boolean, found: Map<number, Specifier>) {
    this.#text = text;
    this.#isPath = isPath;
    this.#found = found;
  }

  walk(node: AnyNode, above: readonly AnyNode[]): void {
    if (node.type === 'Literal' || node.type === 'TemplateLiteral') this.#string(node, above);
    if (node.type === 'Literal') this.#code(node);
    if (node.type === 'TemplateLiteral') for (const part of node.quasis as AnyNode[]) this.#code(part);
    if (node.type === 'CallExpression') this.#stubs(node);
    const inner = [node, ...above.slice(0, 3)];
    for (const [key, value] of Object.entries(node)) {
      if (key === 'type' || key === 'start' || key === 'end' || typeof value !== 'object' || value === null)
        continue;
      for (const child of Array.isArray(value) ? value : [value])
        if (typeof child?.type === 'string') this.walk(child, inner);
    }
  }

  /** What code in a string imports. */
  #code({ start: from, end }: AnyNode): void {
    for (const match of this.#text.slice(from, end).matchAll(LOADED)) {
      const value = match[2]!;
      const start = from + match.index + match[0].length - value.length - 1;
      this.#found.set(start, { start, end: start + value.length, value, use: 'code' });
    }
  }

  /** The keys of what `proxyquire` puts in the place of others. */
  #stubs(call: AnyNode): void {
    const [target, stubs] = call.arguments as AnyNode[];
    const of = target && quoted(this.#text, target.start, target.end)?.value;
    if (of === undefined || stubs?.type !== 'ObjectExpression') return;
    if (!/^proxyquire\b/.test(this.#words(call.callee as AnyNode))) return;
    for (const { key } of stubs.properties as { readonly key?: AnyNode }[]) {
      const literal = key?.type === 'Literal' ? quoted(this.#text, key.start, key.end) : undefined;
      if (literal) this.#found.set(literal.start, { ...literal, use: 'stub', of });
    }
  }

  #string(node: AnyNode, above: readonly AnyNode[]): void {
    const literal = quoted(this.#text, node.start, node.end);
    if (!literal || this.#found.has(literal.start)) return;
    const use = purposeOf(node, above, this.#text);
    if (use === 'route') this.#route(literal);
    else if (use !== 'unknown' || this.#isPath(literal.value))
      this.#found.set(literal.start, { ...literal, use });
  }

  /** `./a#Module`: the words before the sign are those of an import. */
  #route({ start, value }: Omit<Specifier, 'use'>): void {
    const module = value.slice(0, value.indexOf('#'));
    this.#found.set(start, { start, end: start + module.length, value: module, use: 'import' });
  }

  #words(node: AnyNode): string {
    return this.#text.slice(node.start, node.end).replace(/\s+/g, '');
  }
}

/** Import statements of a text that cannot be parsed, as far as their words tell. */
function recovered(text: string): Specifier[] {
  const pattern =
    /((?:\bfrom|^\s*import|\bimport\s*\(|\brequire\s*\(|\b(?:jest|vi)\.(?:mock|unmock|doMock)\s*\()\s*(['"]))((?:(?!\2)[^\\\n])*)\2/gm;
  return [...text.matchAll(pattern)].map(match => {
    const start = match.index + match[1]!.length;
    const use = /(jest|vi)\.\w+\s*\(\s*['"]$/.test(match[1]!) ? 'mock' : 'import';
    return { start, end: start + match[3]!.length, value: match[3]!, use };
  });
}
