import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Language, type Node, Parser, type Point, type Tree, Edit as TreeEdit } from 'web-tree-sitter';
import type { Edit } from '../../edits.ts';
import { Shelf } from '../../shelf.ts';

export type { Node, Tree };

/** A WebAssembly file: beside the bundle under its own name, or in the package that ships it. */
function wasm(name: string, specifier: string): Uint8Array {
  const beside = fileURLToPath(new URL(name, import.meta.url));
  return readFileSync(existsSync(beside) ? beside : createRequire(import.meta.url).resolve(specifier));
}

let parser: Parser | undefined;
let loading: Promise<void> | undefined;

/** V8 12 to 14, of Node 22 to 26, have the flags below. One that does not know a flag writes an error on the terminal. */
const KNOWN_V8 = { first: 12, last: 14 };

/**
 * Nodes of trees are many and live short. V8 lets the space for such objects grow to over 100 MB, and all others to four
 * times what is in use, which saves no time here: from the first parser on the first stays as it is, and the second is
 * twice what is in use. For the whole process, and where V8 is known to understand it.
 * @param version of V8: `12.4.254.21-node.57`
 */
export function keepHeapSmall(version: string, setFlag: (flag: string) => void): void {
  const major = Number.parseInt(version, 10);
  const isKnown = major >= KNOWN_V8.first && major <= KNOWN_V8.last;
  for (const flag of isKnown ? ['--semi-space-growth-factor=1', '--heap-growing-percent=100'] : [])
    setFlag(flag);
}

async function load(): Promise<void> {
  keepHeapSmall(process.versions.v8, setFlagsFromString);
  await Parser.init({
    wasmBinary: wasm('web-tree-sitter.wasm', 'web-tree-sitter/web-tree-sitter.wasm'),
  });
  const grammar = wasm('tree-sitter-python.wasm', '@vscode/tree-sitter-wasm/wasm/tree-sitter-python.wasm');
  const language = await Language.load(grammar);
  parser = new Parser();
  parser.setLanguage(language);
}

/** Makes `parsePython` ready. Cheap after the first time. @throws {Error} when a grammar file is missing. */
export function loadPython(): Promise<void> {
  loading ??= load();
  return loading;
}

/**
 * The syntax tree of a Python text. Files with mistakes give a tree too, with `ERROR` nodes in it.
 * Positions are UTF-16 indexes into `text`. The tree lives outside the garbage collector: call
 * `tree.delete()`, or use `withPython`. @throws {Error} before `loadPython()` has resolved.
 */
export function parsePython(text: string): Tree {
  const tree = parser?.parse(text);
  if (!tree) throw new Error('The Python parser is not loaded: await loadPython() first.');
  return tree;
}

/**
 * Trees kept, by text: a text is mostly read in several ways one after the other. A tree takes about twenty times its
 * text; this many characters keep them under 10 MB.
 */
const trees = new Shelf<Tree>(500_000, tree => tree.delete());

/** The root of a text's tree. The text is parsed when it is first asked for. */
export type Root = () => Node;

/**
 * Parses what edits made of a text, on top of the text's tree where it is still there: only what is around the edits is
 * read anew. Trees with mistakes in them are not built upon, for what a mistake ends with depends on all that is before it.
 */
export function reparsePython(before: string, edits: readonly Edit[], after: string): void {
  const old = trees.take(before);
  if (!old) return;
  if (!old.rootNode.hasError) {
    const base = old.copy();
    // From the last to the first: what is before an edit has not moved yet.
    for (const edit of edits.toSorted((a, b) => b.start - a.start || b.end - a.end))
      base.edit(treeEdit(before, edit));
    const tree = parser?.parse(after, base);
    base.delete();
    if (tree) trees.put(after, tree);
  }
  trees.put(before, old);
}

function treeEdit(text: string, { start, end, text: words }: Edit): TreeEdit {
  const from = pointOf(text, start);
  const added = pointOf(words, words.length);
  return new TreeEdit({
    startIndex: start,
    oldEndIndex: end,
    newEndIndex: start + words.length,
    startPosition: from,
    oldEndPosition: pointOf(text, end),
    newEndPosition:
      added.row === 0
        ? { ...from, column: from.column + added.column }
        : { ...added, row: from.row + added.row },
  });
}

/** Row and column, from 0, of an offset. */
function pointOf(text: string, offset: number): Point {
  let row = 0;
  let start = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', start)) {
    row++;
    start = at + 1;
  }
  return { row, column: offset - start };
}

/** Hands over the root, which is valid until `use` returns. A tree that was just used is not parsed again. */
export function withPythonRoot<T>(text: string, use: (root: Root) => T): T {
  let tree: Tree | undefined;
  let node: Node | undefined;
  try {
    return use(() => {
      tree ??= trees.take(text) ?? parsePython(text);
      node ??= tree.rootNode;
      return node;
    });
  } finally {
    if (tree) trees.put(text, tree);
  }
}

/** Parses and hands over the root, which is valid until `use` returns. */
export function withPython<T>(text: string, use: (root: Node) => T): T {
  return withPythonRoot(text, root => use(root()));
}

/** Characters of the texts of which it is kept what was read in them. */
const KEEP_READ = 12_000_000;

/** Makes of what reads a tree what reads a text, each text once: the answer must not hold nodes of the tree. */
export function readingPython<T>(read: (root: Node, text: string) => T): (text: string) => T {
  const known = new Shelf<T>(KEEP_READ);
  return text => {
    const found = known.take(text) ?? withPython(text, root => read(root, text));
    known.put(text, found);
    return found;
  };
}
