/** The paths of a tree, as a tree: which files lie below a folder, which end like a written path. */
import { baseName, folderOf } from '../../gate/parts.ts';

interface Node {
  children: Map<string, Node>;
  file: boolean;
}

/** What every file has in it; most nodes are files. */
const NOTHING: Map<string, Node> = new Map();
const emptyNode = (): Node => ({ children: NOTHING, file: false });

/** A set of paths that can be asked for folders. Changing it is cheap. */
export class Files {
  readonly #root: Node = emptyNode();

  constructor(paths: Iterable<string> = []) {
    const known = new Map<string, Node>([['', this.#root]]);
    for (const path of paths) leaf(this.#folder(folderOf(path), known), baseName(path)).file = true;
  }

  add(path: string): void {
    path.split('/').reduce(leaf, this.#root).file = true;
  }

  /** The node of a folder, made where it is missing. @param known nodes of folders met before. */
  #folder(path: string, known: Map<string, Node>): Node {
    const found = known.get(path);
    if (found) return found;
    const made = leaf(this.#folder(folderOf(path), known), baseName(path));
    known.set(path, made);
    return made;
  }

  /** Takes a file out; folders that are empty then are gone too. */
  delete(path: string): void {
    const way: [Node, string][] = [];
    let node = this.#root;
    for (const part of path.split('/')) {
      const next = node.children.get(part);
      if (!next) return;
      way.push([node, part]);
      node = next;
    }
    node.file = false;
    for (const [parent, part] of way.reverse()) {
      const child = parent.children.get(part)!;
      if (child.file || child.children.size > 0) return;
      parent.children.delete(part);
    }
  }

  has(path: string): boolean {
    return this.#find(path)?.file ?? false;
  }

  /** Whether there is a folder; the repository itself (the empty path) is one. */
  isFolder(path: string): boolean {
    const node = this.#find(path);
    return node !== undefined && (path === '' || node.children.size > 0);
  }

  /** Names in a folder, with `/` behind those of folders. */
  list(folder: string): string[] {
    const node = this.#find(folder);
    if (!node) return [];
    return [...node.children].flatMap(([name, child]) => [
      ...(child.file ? [name] : []),
      ...(child.children.size > 0 ? [`${name}/`] : []),
    ]);
  }

  /** All files below a folder, sorted. */
  below(folder: string): string[] {
    const node = this.#find(folder);
    const found: string[] = [];
    if (node) collect(node, folder === '' ? '' : `${folder}/`, found);
    return found.sort();
  }

  #find(path: string): Node | undefined {
    if (path === '') return this.#root;
    let node: Node | undefined = this.#root;
    for (const part of path.split('/')) {
      node = node.children.get(part);
      if (!node) return undefined;
    }
    return node;
  }
}

function leaf(parent: Node, name: string): Node {
  const known = parent.children.get(name);
  if (known) return known;
  const made = emptyNode();
  if (parent.children === NOTHING) parent.children = new Map();
  parent.children.set(name, made);
  return made;
}

function collect(node: Node, prefix: string, found: string[]): void {
  for (const [name, child] of node.children) {
    if (child.file) found.push(prefix + name);
    if (child.children.size > 0) collect(child, `${prefix}${name}/`, found);
  }
}
