import type { Node, Nodes, Parent } from 'mdast';
import { fromMarkdown, type Options } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import type { Block, Document } from './blocks.ts';
import { type Chunk, cut } from './chunks.ts';
import { findFences } from './fences.ts';
import { DELIMITERS, outlines } from './outlines.ts';
import { shallow } from './shallow.ts';

/** Inline syntax is read by us: `a/*.js` and `__init__.py` are names here, not emphasis. */
const NO_INLINE =
  'attention autolink characterEscape characterReference codeText definition hardBreakEscape htmlText labelEnd labelStartImage labelStartLink';
const BLOCKS = { disable: { null: NO_INLINE.split(' ') } };
/** Of GitHub's syntax only what makes blocks. */
const TABLES = { flow: gfm().flow! };
const MATTER = frontmatter(['yaml', 'toml']);
const FROM = [...gfmFromMarkdown().filter(part => part.enter?.table), frontmatterFromMarkdown()];
const CHECKBOX = /^\[([ xX])\](?:\s+|$)/;
/** Containers nested deeper than this are flattened. */
const DEEPEST = 40;

/** Reads the blocks of a Markdown document with their lines (CommonMark with tables, task lists and front matter). */
export function parseDocument(text: string): Document {
  const lines = text.split(/\r\n|\n|\r/);
  const fenced = findFences(shallow(lines));
  const blocks: Block[] = [];
  const short = outlines(fenced.lines, fenced.fences);
  for (const chunk of cut(short, fenced.fences)) {
    const tree = fromMarkdown(chunk.text, { extensions: syntaxOf(chunk), mdastExtensions: FROM });
    new Walker(lines, short, chunk.start, blocks).children(tree, { level: 0, quoted: false });
  }
  return {
    lines,
    blocks,
    unclosed: fenced.fences.filter(fence => !fence.closed).map(fence => fence.start),
  };
}

/** The syntax that a piece may need: every rule that is tried costs time on every line. */
function syntaxOf({ start, text }: Chunk): NonNullable<Options['extensions']> {
  return [
    BLOCKS,
    ...(text.split('\n').some(line => DELIMITERS.test(line)) ? [TABLES] : []),
    ...(start === 0 ? [MATTER] : []),
  ];
}

interface Place {
  readonly level: number;
  readonly quoted: boolean;
  readonly parent?: number;
}

class Walker {
  readonly #lines: readonly string[];
  /** As the parser saw them. */
  readonly #short: readonly string[];
  readonly #offset: number;
  readonly #blocks: Block[];

  constructor(lines: readonly string[], short: readonly string[], offset: number, blocks: Block[]) {
    this.#lines = lines;
    this.#short = short;
    this.#offset = offset;
    this.#blocks = blocks;
  }

  children(node: Parent, place: Place): void {
    for (const child of node.children) this.#visit(child as Nodes, place);
  }

  #visit(node: Nodes, place: Place): void {
    if (node.type === 'heading')
      this.#add('heading', node, { ...place, level: node.depth }, heading(this.#raw(node)));
    else if (node.type === 'code') this.#code(node, place);
    else if (node.type === 'yaml')
      this.#add('matter', node, place, this.#lines.slice(this.#line(node), this.#end(node) - 1).join('\n'));
    else if (node.type === 'blockquote') this.children(node, { ...place, quoted: true });
    else if (node.type === 'list')
      for (const [index, item] of node.children.entries())
        this.#item(item, place, node.ordered ? (node.start ?? 1) + index : undefined);
    else if (node.type === 'table') for (const row of node.children) this.#row(row, place, this.#line(node));
    else if (node.type === 'thematicBreak') this.#add('rule', node, place, '');
    else this.#add(node.type === 'html' ? 'html' : 'text', node, place, this.#raw(node));
  }

  #item(item: Extract<Nodes, { type: 'listItem' }>, place: Place, ordinal: number | undefined): void {
    const [first, ...others] = item.children;
    const own = first?.type === 'paragraph' ? first : undefined;
    const index = this.#blocks.length;
    const [text, heads] = withoutHeads(own ? this.#raw(own) : '');
    const box = CHECKBOX.exec(text);
    this.#blocks.push({
      kind: 'item',
      line: this.#line(item),
      end: (own ? this.#end(own) : this.#line(item)) - heads.length,
      text: box ? text.slice(box[0].length) : text,
      level: place.level + 1,
      quoted: place.quoted,
      ...(place.parent !== undefined && { parent: place.parent }),
      ...(ordinal !== undefined && { ordinal }),
      ...(box && { checked: box[1] !== ' ' }),
    });
    const inside = { ...place, level: Math.min(place.level + 1, DEEPEST), parent: index };
    for (const child of own ? others : item.children) this.#visit(child, inside);
    for (const [at, head] of heads.entries()) {
      const line = this.#end(own!) - heads.length + 1 + at;
      this.#blocks.push({ kind: 'text', line, end: line, text: head, level: 0, quoted: place.quoted });
    }
  }

  #row(row: Extract<Nodes, { type: 'tableRow' }>, place: Place, table: number): void {
    const line = this.#line(row);
    const source = this.#lines[line - 1]!;
    const cells = row.children.map(cell => {
      const [from, to] = [cell.position!.start.column - 1, cell.position!.end.column - 1];
      return source
        .slice(from, to)
        .replace(/^\s*\||\|\s*$/g, '')
        .replaceAll('\\|', '|')
        .trim();
    });
    this.#blocks.push({
      kind: 'row',
      line,
      end: line,
      text: source.trim(),
      cells,
      table,
      ...place,
      level: 0,
    });
  }

  #code(node: Extract<Nodes, { type: 'code' }>, place: Place): void {
    const [line, end] = [this.#line(node), this.#end(node)];
    const fenced = /^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)*(?:`{3}|~{3})/.test(this.#lines[line - 1]!);
    this.#blocks.push({
      kind: 'code',
      line,
      end,
      text: this.#lines.slice(fenced ? line : line - 1, end).join('\n'),
      ...place,
      level: 0,
      ...(fenced && { language: (node.lang ?? '').split(/[,{]/)[0]!.toLowerCase() }),
    });
  }

  #add(kind: Block['kind'], node: Node, place: Place, text: string): void {
    const level = kind === 'heading' ? place.level : 0;
    this.#blocks.push({ kind, line: this.#line(node), end: this.#end(node), text, ...place, level });
  }

  #line(node: Node): number {
    return node.position!.start.line + this.#offset;
  }

  #end(node: Node): number {
    return node.position!.end.line + this.#offset;
  }

  /** The words as they stand in the document. */
  #raw(node: Node): string {
    const { start, end } = node.position!;
    const lines = this.#lines.slice(start.line - 1 + this.#offset, end.line + this.#offset);
    const last = lines.length - 1;
    if (last < 0) return '';
    const seen = this.#short[end.line - 1 + this.#offset]!;
    if (end.column - 1 < seen.length) lines[last] = lines[last]!.slice(0, end.column - 1);
    lines[0] = lines[0]!.slice(start.column - 1);
    return lines.map((line, index) => (index ? line.replace(/^[\s>]+/, '') : line.trim())).join('\n');
  }
}

/** A line in bold right behind an item is a heading of what follows, not the end of the item. */
function withoutHeads(text: string): [own: string, heads: readonly string[]] {
  const lines = text.split('\n');
  const first = lines.findIndex(
    (line, index) => index > 0 && /^\*\*[^*]+\*\*\s*(?:\([^()]*\))?\s*[:：]?$/u.test(line),
  );
  return first < 0 ? [text, []] : [lines.slice(0, first).join('\n'), lines.slice(first)];
}

function heading(raw: string): string {
  return raw
    .replace(/^#{1,6}\s*/, '')
    .replace(/\s+#+\s*$/, '')
    .replace(/\n[=-]+\s*$/, '');
}
