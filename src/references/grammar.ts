import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Language, type Node, Parser, Query, type Tree } from 'web-tree-sitter';
import { tooDeep } from './depth.ts';
import { GRAMMARS, type Grammar, RUNTIME } from './grammars.ts';
import { keepHeapSmall } from './heap.ts';
import { Shelf } from './shelf.ts';

export type { Grammar, Node, Tree };

/** A WebAssembly file: beside the bundle under its own name, or in the package that ships it. */
function wasm(specifier: string): Uint8Array {
  const beside = fileURLToPath(new URL(specifier.slice(specifier.lastIndexOf('/') + 1), import.meta.url));
  return readFileSync(existsSync(beside) ? beside : createRequire(import.meta.url).resolve(specifier));
}

let runtime: Promise<void> | undefined;
const loading = new Map<Grammar, Promise<void>>();
const parsers = new Map<Grammar, Parser>();

function start(): Promise<void> {
  keepHeapSmall();
  return Parser.init({ wasmBinary: wasm(RUNTIME) });
}

async function load(grammar: Grammar): Promise<void> {
  runtime ??= start();
  await runtime;
  const language = await Language.load(wasm(GRAMMARS[grammar]));
  parsers.set(grammar, new Parser().setLanguage(language));
}

/** Makes a grammar ready. Cheap after the first time. @throws {Error} when its file is missing. */
export function loadGrammar(grammar: Grammar): Promise<void> {
  const known = loading.get(grammar) ?? load(grammar);
  loading.set(grammar, known);
  return known;
}

/**
 * The syntax tree of a text. Texts with mistakes give a tree too, with `ERROR` nodes in it. Positions are UTF-16 indexes
 * into `text`. The tree lives outside the garbage collector: call `tree.delete()`, or use `withTree`.
 * A text that is nested too deep gives the tree of an empty one.
 * @param old a tree of an earlier text that knows the edits between the two
 * @throws {TypeError} before `loadGrammar()` has resolved.
 */
export function parseWith(grammar: Grammar, text: string, old?: Tree): Tree {
  const tree = tooDeep(text) ? parsers.get(grammar)?.parse('') : parsers.get(grammar)?.parse(text, old);
  if (!tree) throw new TypeError(`The parser for ${grammar} is not loaded: await loadGrammar() first.`);
  return tree;
}

/** Parses and hands over the root, which is valid until `use` returns. */
export function withTree<T>(grammar: Grammar, text: string, use: (root: Node) => T): T {
  const tree = parseWith(grammar, text);
  try {
    return use(tree.rootNode);
  } finally {
    tree.delete();
  }
}

/** Characters of the texts of which it is kept what was read in them, for each reader. */
const KEEP_READ = 12_000_000;

/** Makes of what reads a tree what reads a text, each text once: the answer must not hold nodes of the tree. */
export function reading<T>(grammar: Grammar, read: (root: Node, text: string) => T): (text: string) => T {
  return remembered(text => withTree(grammar, text, root => read(root, text)));
}

/** The nodes that a query finds, by the names that it gives them. */
export type Captures = (name: string) => readonly Node[];

/**
 * Makes of a query of tree-sitter, and of what reads its captures, what reads a text, each text once: the answer must not hold
 * nodes. https://tree-sitter.github.io/tree-sitter/using-parsers/queries/1-syntax.html
 */
export function querying<T>(
  grammar: Grammar,
  words: string,
  read: (captures: Captures) => T,
): (text: string) => T {
  let query: Query | undefined;
  return reading(grammar, root => {
    query ??= new Query(parsers.get(grammar)!.language!, words);
    const found = Map.groupBy(query.captures(root), ({ name }) => name);
    return read(name => found.get(name)?.map(({ node }) => node) ?? []);
  });
}

/** Makes of what reads a text what reads each text once. */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Shelf<T>(KEEP_READ);
  return text => {
    const found = known.take(text) ?? read(text);
    known.put(text, found);
    return found;
  };
}
