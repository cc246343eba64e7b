import { baseName, stem } from '../../gate/parts.ts';
import type { Meaning, Name, TreeRoot } from '../draft.ts';
import { nameOf, parseName } from '../text/name.ts';
import { scan } from '../text/scan.ts';
import { roleOf } from '../words/roles.ts';
import type { Role } from '../words/types.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { type CodeLine, NOTHING, RELOCATING } from './acts.ts';
import { type Clause, wordsOnly } from './clause.ts';
import type { Frame } from './frame.ts';
import { readClauses } from './sentence.ts';
import { readNodes, type TreeNode } from './tree-nodes.ts';

/** What all places of a tree share. */
interface Tree {
  /** Whether it shows what is or what shall be. */
  readonly role: Role | undefined;
  readonly words: Vocabulary;
  /** Where the files of a folder come from, as one of them says. */
  readonly inherited: Map<number | undefined, Name>;
}

/** What a place of the tree is, with its path in the tree. */
interface Place {
  readonly node: TreeNode;
  readonly path: string;
  readonly folder: boolean;
}

/**
 * Reads a drawn tree. In a tree of what shall be, remarks tell where things come from; in a tree of what is, where they go.
 * Places without remark say that the file is there in the end: their sources are looked up.
 */
export function readDrawing(
  lines: readonly string[],
  first: number,
  frames: readonly Frame[],
  role: Role | undefined,
  words: Vocabulary,
): CodeLine[] {
  const nodes = readNodes(lines);
  const drawn = roleOfDrawing(frames, role, words);
  const tree: Tree = { role: drawn, words, inherited: new Map() };
  if (drawn === 'not') return [];
  const tops = nodes.filter(node => node.parent === undefined && node.names.length > 0);
  const root = rootOf(tops, nodes, frames);
  const paths: string[] = [];
  const read: CodeLine[] = [];
  for (const [index, node] of nodes.entries()) {
    const above = node.parent === undefined ? '' : paths[node.parent]!;
    const [name] = node.names;
    const titled =
      root !== undefined && node === tops[0] && parseName(root.label, { quoted: true }) === undefined;
    paths[index] = name === undefined || titled ? above : `${above}${name.replace(/^\.?\/+|\/+$/g, '')}/`;
    const places = node.names.map(each => ({
      node,
      path: `${above}${each}`.replace(/^\.\/|\/+$/g, ''),
      folder: each.endsWith('/') || node.branches,
    }));
    const meanings =
      node.names.length === 0
        ? nameless(node, above, tree)
        : places.flatMap(place => meaningsOf(place, above, tree));
    if (meanings.length > 0)
      read.push({
        line: first + node.line,
        text: lines[node.line]!.replace(/^[\s│├└─|+`\\-]+/u, ''),
        meanings: meanings.map(each => ({ ...each, authority: 'tree', ...(root && { tree: root }) })),
      });
  }
  return read;
}

/** Whether the tree shows what is or what shall be: by the sentence before it, else by the heading. */
function roleOfDrawing(
  frames: readonly Frame[],
  role: Role | undefined,
  words: Vocabulary,
): Role | undefined {
  for (const frame of frames) {
    const said =
      frame.kind === 'intro' || frame.kind === 'item' || frame.kind === 'sentence'
        ? roleOf(frame.text, words)
        : frame.role;
    if (said === 'current' || said === 'target' || said === 'not') return said;
  }
  return role;
}

function rootOf(
  tops: readonly TreeNode[],
  nodes: readonly TreeNode[],
  frames: readonly Frame[],
): TreeRoot | undefined {
  const [top] = tops;
  if (tops.length !== 1 || !top || !top.branches) return undefined;
  const at = nodes.indexOf(top);
  const children = nodes
    .filter(node => node.parent === at)
    .flatMap(node => node.names.map(name => name.replace(/\/$/, '')));
  const label = top.names[0]!.replace(/^\.?\/+|\/+$/g, '');
  const named = frames.some(
    ({ kind, names }) => kind === 'heading' && names.some(({ path }) => path === label),
  );
  return { label, children, remark: top.remark, ...(named && { named }) };
}

function meaningsOf({ node, path, folder }: Place, above: string, tree: Tree): Meaning[] {
  const { role, words, inherited } = tree;
  const own = placeName(path, folder);
  if (!own) return [];
  const clauses = readClauses(scan(unwrap(node.remark)), words);
  const read = clauses.flatMap(clause => remark(clause, own, above, tree) ?? []);
  const origin = clauses.flatMap(({ origins, sources }) => [...origins, ...sources]).find(isFolder);
  if (origin && !folder && read.length > 0) inherited.set(node.parent, origin);
  if (read.length > 0) return read;
  if (role === 'current' || role === 'talk' || role === 'diagnosis') return [];
  const from = folder || node.remark !== '' ? undefined : inherited.get(node.parent);
  const there = from && { ...own, path: `${from.path}/${own.path.slice(above.length)}` };
  const sibling: Meaning[] = there
    ? [{ ...NOTHING, kind: 'move', sources: [there], targets: [own], certain: false }]
    : [];
  return [...sibling, place(own)];
}

const isFolder = ({ directory }: Name): boolean => directory;

function place(own: Name): Meaning {
  return { ...NOTHING, kind: 'place', targets: [own], certain: false };
}

/** A remark without its comment mark and without brackets around all of it. */
function unwrap(remark: string): string {
  const bare = remark.replace(/^(?:#+|\/\/+|--(?!>)|[-–—:](?!>))\s*/u, '');
  return /^[([][^()[\]]*[)\]]$/.test(bare) ? bare.slice(1, -1) : bare;
}

function folderAt(above: string): Name {
  return placeName(above.replace(/\/$/, ''), true) ?? nameOf('');
}

function placeName(path: string, folder: boolean): Name | undefined {
  if (/(?:^|\/)(?:\.{3}|…)/.test(path)) return undefined;
  const name = parseName(path, { quoted: true });
  return name && { ...name, directory: folder || name.directory, weak: false };
}

/** What a remark says about the place it stands at. */
function remark(clause: Clause, own: Name, above: string, { role, words }: Tree): Meaning | undefined {
  const { verb, sources, targets, origins, arrow, conditional, merging } = clause;
  const base = { ...NOTHING, ...(conditional && { conditional }), ...(merging && { merging }) };
  const now = role === 'current';
  if (clause.denied || verb === 'keep')
    return now ? { ...NOTHING, kind: 'keep', sources: [own] } : place(own);
  if (verb === 'delete')
    return now || sources.length === 0 ? { ...base, ...deleting(own, clause, words) } : undefined;
  // In a drawing of what shall be, an arrow says what becomes of the new file: "→ copied by the build".
  if (targets.length > 0 && sources.length === 0 && arrow && role === 'target') return place(own);
  if (targets.length > 0 && sources.length === 0 && (arrow || now))
    return { ...base, kind: verb === 'merge' || verb === 'copy' ? verb : 'move', sources: [own], targets };
  if (now) return undefined;
  const atTop = words.fromTop.isIn(clause.words) && { ...own, path: baseName(own.path), top: true };
  const from = atTop ? [atTop] : [...sources, ...origins];
  if (from.length === 0)
    return verb === 'create' ? { ...NOTHING, kind: 'create', targets: [own] } : undefined;
  // "Superseded by `b`" says nothing of where it comes from.
  if (verb === 'split' || (verb !== undefined && !RELOCATING.includes(verb))) return place(own);
  const comes = origins.length > 0 || words.particles.get('from')!.isIn(clause.words);
  const said = comes || (arrow && targets.length > 0) || verb !== undefined;
  const weak = from.filter(name => name.weak).length;
  if (!said && from.every(name => name.weak || calls(name, own))) return undefined;
  const pattern = own.glob ? own.path.slice(above.length) : undefined;
  return {
    ...base,
    kind: from.length > 1 || verb === 'merge' ? 'merge' : verb === 'copy' ? 'copy' : 'move',
    sources: from.map(name => below(name, own, pattern)),
    targets: [own.glob ? folderAt(above) : own],
    certain: said && weak === 0,
  };
}

/** "Lua-specific README" at `lua/README.md` is about the place itself. */
function calls({ path }: Name, own: Name): boolean {
  return path === baseName(own.path) || path === stem(own.path);
}

/** "`x.py` (from `a/`)" means `a/x.py`; "`*.py` (from `a/`)" means `a/*.py`. */
function below(name: Name, own: Name, pattern: string | undefined): Name {
  if (name.glob || !name.directory || (own.directory && pattern === undefined)) return name;
  const path = `${name.path}/${pattern ?? baseName(own.path)}`;
  return { path, directory: false, glob: pattern !== undefined, weak: false };
}

function deleting(
  own: Name,
  clause: Clause,
  words: Vocabulary,
): Pick<Meaning, 'kind' | 'sources' | 'recursive'> {
  const empty = [clause.words, ...clause.remarks.map(wordsOnly)].some(text => words.empty.isIn(text));
  const later = own.directory && empty;
  return { kind: later ? 'remove-directory' : 'delete', sources: [own], recursive: !later };
}

/** "[consolidate `a*.py` files]" in a folder of the tree. */
function nameless({ remark }: TreeNode, above: string, { role, words }: Tree): Meaning[] {
  const folder = placeName(above.replace(/\/$/, ''), true);
  if (!folder || role === 'current') return [];
  const inner = remark.replace(/^[[(#/\s*-]+|[\])\s]+$/gu, '');
  return readClauses(scan(inner), words).flatMap(({ verb, denied, sources }): Meaning[] => {
    if (denied || sources.length === 0) return [];
    if (verb !== undefined && verb !== 'move' && verb !== 'merge' && verb !== 'copy') return [];
    const into = sources.every(name => !name.directory);
    return [
      { ...NOTHING, kind: verb ?? 'move', sources, targets: [folder], into, certain: verb !== undefined },
    ];
  });
}
