import type { Node } from './parse.ts';

/** A word of a text and where it stands. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** One thing that an import statement binds. */
export interface Item {
  readonly start: number;
  readonly end: number;
  /** The dotted name as written. */
  readonly name: Word;
  readonly parts: readonly string[];
  readonly alias?: Word;
}

/** `import a.b, c as d` */
export interface ImportStatement {
  readonly kind: 'import';
  readonly start: number;
  readonly end: number;
  readonly items: readonly Item[];
}

/** `from ..a.b import (c, d as e)` or `from a import *` */
export interface FromStatement {
  readonly kind: 'from';
  readonly start: number;
  readonly end: number;
  /** The dotted name with its leading dots. */
  readonly module: Word;
  /** Leading dots; 0 for an absolute import. */
  readonly dots: number;
  readonly parts: readonly string[];
  readonly items: readonly Item[];
  readonly star: boolean;
}

export type Statement = ImportStatement | FromStatement;

const KINDS = ['import_statement', 'import_from_statement'];

/**
 * All import statements of a tree in the order of the text. Those with mistakes in them are read from their
 * lines, as are those that the parser lost among mistakes.
 */
export function statements(root: Node, text: string, read = readImports(root, text)): Statement[] {
  const found = read.flatMap(({ node, statement }) => (statement && !node.hasError ? [statement] : []));
  if (root.hasError) found.push(...recover(root, text, found));
  return found.sort((a, b) => a.start - b.start);
}

/** A node of an import statement, and what it says; nothing where it says nothing that can be read. */
export interface ReadImport {
  readonly node: Node;
  readonly statement: Statement | undefined;
}

/** Every import statement begins with one of these, and hardly a text has many of them otherwise. */
const KEYWORD = /\b(?:from|import)\b/g;

/** The nodes of all import statements, in order. Found by their keywords: going through a whole tree takes ten times as long. */
export function readImports(root: Node, text: string): ReadImport[] {
  const found: ReadImport[] = [];
  let end = 0;
  for (const { 0: keyword, index } of text.matchAll(KEYWORD)) {
    if (index < end) continue;
    const node = root.descendantForIndex(index, index + keyword.length)?.parent;
    if (!node || node.startIndex !== index || !KINDS.includes(node.type)) continue;
    found.push({ node, statement: readStatement(node, text) });
    end = node.endIndex;
  }
  return found;
}

/** Reads one node of the kinds `import_statement` and `import_from_statement`. */
export function readStatement(node: Node, text: string): Statement | undefined {
  const items = node
    .childrenForFieldName('name')
    .filter(child => child.endIndex > child.startIndex)
    .map(child => readItem(child, text));
  const span = { start: node.startIndex, end: node.endIndex };
  if (node.type === 'import_statement')
    return items.length === 0 ? undefined : { kind: 'import', ...span, items };
  const module = node.childForFieldName('module_name');
  const star = node.namedChildren.some(child => child.type === 'wildcard_import');
  if (!module || (items.length === 0 && !star)) return undefined;
  const name = module.type === 'relative_import' ? module.namedChildren.find(isDotted) : module;
  const prefix = module.type === 'relative_import' ? module.namedChild(0) : undefined;
  const dots = prefix ? text.slice(prefix.startIndex, prefix.endIndex).replace(/[^.]/g, '').length : 0;
  return {
    kind: 'from',
    ...span,
    module: word(module, text),
    dots,
    parts: name ? dottedParts(name, text) : [],
    items,
    star,
  };
}

function isDotted(node: Node): boolean {
  return node.type === 'dotted_name';
}

function word(node: Node, text: string): Word {
  const { startIndex: start, endIndex: end } = node;
  return { text: text.slice(start, end), start, end };
}

function dottedParts(node: Node, text: string): string[] {
  return node.namedChildren
    .filter(child => child.type === 'identifier')
    .map(child => text.slice(child.startIndex, child.endIndex));
}

function readItem(node: Node, text: string): Item {
  const name = node.childForFieldName('name') ?? node;
  const alias = node.childForFieldName('alias');
  return {
    start: node.startIndex,
    end: node.endIndex,
    name: word(name, text),
    parts: dottedParts(name, text),
    ...(alias && { alias: word(alias, text) }),
  };
}

const LINE =
  /^[ \t\f]*(?:from[ \t]+(\.*[\w.]*)[ \t]+import[ \t]+(\([^()]*\)|[^\n#;]*)|import[ \t]+([^\n#;(]*))/gm;
const ITEM = /([\p{L}_][\p{L}\p{N}_.]*)(?:[ \t]+as[ \t]+([\p{L}_][\p{L}\p{N}_]*))?/gu;

/** Statements that the parser lost among mistakes, read from their lines. */
function recover(root: Node, text: string, known: readonly Statement[]): Statement[] {
  const found: Statement[] = [];
  for (const match of text.matchAll(LINE)) {
    const start = match.index + /^[ \t\f]*/.exec(match[0])![0].length;
    const end = match.index + match[0].trimEnd().length;
    if (known.some(other => start < other.end && other.start < end)) continue;
    if (quoted(root.descendantForIndex(start))) continue;
    const list = match[2] ?? match[3]!;
    const at = match.index + match[0].length - list.length;
    const items = [...list.replace(/#[^\n]*/g, rest => ' '.repeat(rest.length)).matchAll(ITEM)].map(item =>
      recoverItem(item, at),
    );
    const star = list.trim() === '*';
    if (items.length === 0 && !star) continue;
    const module = match[1];
    if (module === undefined) {
      found.push({ kind: 'import', start, end, items });
      continue;
    }
    const from = text.indexOf(module, start + 4);
    const dots = /^\.*/.exec(module)![0].length;
    const parts = module.slice(dots).split('.').filter(Boolean);
    found.push({
      kind: 'from',
      start,
      end,
      module: { text: module, start: from, end: from + module.length },
      dots,
      parts,
      items,
      star,
    });
  }
  return found;
}

function recoverItem(match: RegExpMatchArray, offset: number): Item {
  const start = offset + match.index!;
  const end = start + match[0].length;
  const name = match[1]!;
  const alias = match[2];
  return {
    start,
    end,
    name: { text: name, start, end: start + name.length },
    parts: name.split('.'),
    ...(alias !== undefined && { alias: { text: alias, start: end - alias.length, end } }),
  };
}

function quoted(node: Node | null): boolean {
  for (let at = node; at; at = at.parent) if (at.type === 'string' || at.type === 'comment') return true;
  return false;
}
