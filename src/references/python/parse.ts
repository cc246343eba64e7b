import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Language, type Node, Parser, type Tree } from 'web-tree-sitter';

export type { Node, Tree };

/** A WebAssembly file: beside the bundle under its own name, or in the package that ships it. */
function wasm(name: string, specifier: string): Uint8Array {
  const beside = fileURLToPath(new URL(name, import.meta.url));
  return readFileSync(existsSync(beside) ? beside : createRequire(import.meta.url).resolve(specifier));
}

let parser: Parser | undefined;
let loading: Promise<void> | undefined;

async function load(): Promise<void> {
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

/** Trees kept, by text: a phase reads the same files several times, and parsing is most of the work. */
const kept = new Map<string, Tree>();
let keptLength = 0;
/** A tree takes about twenty times its text; this many characters keep it under 60 MB. */
const KEEP_LENGTH = 3_000_000;

/** Parses and hands over the root, which is valid until `use` returns. A tree that was just used is not parsed again. */
export function withPython<T>(text: string, use: (root: Node) => T): T {
  const tree = kept.get(text) ?? parsePython(text);
  if (kept.delete(text)) keptLength -= text.length;
  try {
    return use(tree.rootNode);
  } finally {
    keep(text, tree);
  }
}

function keep(text: string, tree: Tree): void {
  if (kept.has(text)) {
    tree.delete();
    return;
  }
  kept.set(text, tree);
  keptLength += text.length;
  for (const [oldest, other] of kept) {
    if (keptLength <= KEEP_LENGTH) break;
    kept.delete(oldest);
    other.delete();
    keptLength -= oldest.length;
  }
}
