import { type Point, Edit as TreeEdit } from 'web-tree-sitter';
import type { Edit } from '../../edits.ts';
import { loadGrammar, type Node, parseWith, remembered, type Tree } from '../../grammar.ts';
import { Shelf } from '../../shelf.ts';

export type { Node, Tree };

/** Makes `parsePython` ready. Cheap after the first time. @throws {Error} when a grammar file is missing. */
export function loadPython(): Promise<void> {
  return loadGrammar('python');
}

/**
 * The syntax tree of a Python text. Files with mistakes give a tree too, with `ERROR` nodes in it.
 * Positions are UTF-16 indexes into `text`. The tree lives outside the garbage collector: call
 * `tree.delete()`, or use `withPython`. @throws {Error} before `loadPython()` has resolved.
 */
export function parsePython(text: string): Tree {
  return parseWith('python', text);
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
    trees.put(after, parseWith('python', after, base));
    base.delete();
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

/** Makes of what reads a tree what reads a text, each text once: the answer must not hold nodes of the tree. */
export function readingPython<T>(read: (root: Node, text: string) => T): (text: string) => T {
  return remembered(text => withPython(text, root => read(root, text)));
}
