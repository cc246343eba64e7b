import type { ParseResult } from 'oxc-parser';
import { tokens } from '../text/tokens.ts';
import { type AnyNode, parseScript } from './parse.ts';

/** Where a script names a file. `start` and `end` are those of the words between the quotes. */
export interface Specifier {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly use: SpecifierUse;
  /** For a `stub`: what the module is called in which it stands for another. */
  readonly of?: string;
}

/**
 * `import`: resolved as a module. `mock`: the same, as an argument of a test library. `url`: relative to this file.
 * `stub`: what another module calls a third, `proxyquire('./a', { './b': fake })`. `code`: what code in a string loads. `unknown`: any other string.
 * `comment`: words of a comment, or of a title.
 */
export type SpecifierUse = 'import' | 'mock' | 'url' | 'stub' | 'code' | 'unknown' | 'comment';

/** Everything in a text that may name a file by a path: module specifiers, and other strings for which `isPath` holds. */
export function specifiers(path: string, text: string, isPath: (value: string) => boolean): Specifier[] {
  const result = parseScript(path, text);
  if (result.errors.length > 0 && result.program.body.length === 0) return recovered(text);
  const found = new Map<number, Specifier>();
  for (const each of fromModule(result, text)) found.set(each.start, each);
  for (const each of fromComments(result, text)) found.set(each.start, each);
  if (hasOthers(text, found, isPath)) {
    const walker = new Walker(text, isPath, found);
    for (const node of result.program.body) walker.walk(node as unknown as AnyNode, undefined);
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
  /\b(require|jest|vi|vitest|td|mock|proxyquire)\b\s*[.(<]|\bimport\s*\(\s*['"]|\bdeclare\s+module\b/;

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

const MOCKS =
  /^(jest|vi|vitest|td|mock|moduleMocker)\.(mock|unmock|doMock|doUnmock|dontMock|deepUnmock|setMock|requireActual|requireMock|importActual|importMock|unstable_mockModule|unstable_unmockModule|genMockFromModule|createMockFromModule|replace|replaceEsm|module)$/;
const REQUIRES = /^(require|require\.resolve|require\.resolveWeak|import\.meta\.resolve|module\.require)$/;

/** Calls whose first argument says in words what is tested. */
const TITLED =
  /^(describe|context|suite|it|test|specify)(\.(only|skip|todo|concurrent|sequential|failing))*$/;

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

  walk(node: AnyNode, parent: AnyNode | undefined): void {
    if (node.type === 'Literal' || node.type === 'TemplateLiteral') this.#string(node, parent);
    if (node.type === 'Literal') this.#code(node);
    if (node.type === 'TemplateLiteral') for (const part of node.quasis as AnyNode[]) this.#code(part);
    if (node.type === 'CallExpression') this.#stubs(node);
    for (const [key, value] of Object.entries(node)) {
      if (key === 'type' || key === 'start' || key === 'end' || typeof value !== 'object' || value === null)
        continue;
      for (const child of Array.isArray(value) ? value : [value])
        if (typeof child?.type === 'string') this.walk(child, node);
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

  #string(node: AnyNode, parent: AnyNode | undefined): void {
    const literal = quoted(this.#text, node.start, node.end);
    if (!literal || this.#found.has(literal.start)) return;
    const use = this.#use(node, parent);
    if (use !== 'unknown' || this.#isPath(literal.value)) this.#found.set(literal.start, { ...literal, use });
  }

  #use(node: AnyNode, parent: AnyNode | undefined): SpecifierUse {
    switch (parent?.type) {
      case 'TSExternalModuleReference':
      case 'TSImportType':
        return 'import';
      case 'TSLiteralType':
        return 'unknown';
      case 'TSModuleDeclaration':
        return parent.id === node ? 'import' : 'unknown';
      case 'CallExpression': {
        const args = parent.arguments as AnyNode[];
        if (args[0] !== node) return this.#isJoin(parent, args, node) ? 'url' : 'unknown';
        const callee = this.#words(parent.callee as AnyNode);
        if (TITLED.test(callee)) return 'comment';
        if (REQUIRES.test(callee) || /^createRequire\(.*\)$/.test(callee)) return 'import';
        return MOCKS.test(callee) || /^proxyquire\b/.test(callee) ? 'mock' : 'unknown';
      }
      case 'NewExpression': {
        const args = parent.arguments as AnyNode[];
        const isUrl = this.#words(parent.callee as AnyNode) === 'URL' && args[0] === node && args[1];
        return isUrl && this.#words(args[1] as AnyNode) === 'import.meta.url' ? 'url' : 'unknown';
      }
      default:
        return 'unknown';
    }
  }

  /** `join(__dirname, './x')`, `path.resolve(import.meta.dirname, '../x')`, with nothing after it. */
  #isJoin(call: AnyNode, args: readonly AnyNode[], node: AnyNode): boolean {
    return (
      args.length === 2 &&
      args[1] === node &&
      /^(path\.)?(posix\.)?(join|resolve)$/.test(this.#words(call.callee as AnyNode)) &&
      /^(__dirname|import\.meta\.dirname)$/.test(this.#words(args[0]!))
    );
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
