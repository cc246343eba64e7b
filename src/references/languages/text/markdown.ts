import type { Nodes } from 'mdast';
import { addresses } from './links.ts';

/** A part of a document. A `link` is the address itself; a `span` or `block` is code, without its fences; a `page` is named without its ending. */
export interface Piece {
  readonly kind: 'link' | 'page' | 'label' | 'module' | 'object' | 'span' | 'block' | 'prose';
  readonly start: number;
  readonly end: number;
}

let parse: ((text: string) => Nodes) | undefined;

/** Makes `pieces` ready. */
export async function loadMarkdown(): Promise<void> {
  if (parse) return;
  const [{ fromMarkdown }, { gfm }, { gfmFromMarkdown }, { frontmatter }, { frontmatterFromMarkdown }] =
    await Promise.all([
      import('mdast-util-from-markdown'),
      import('micromark-extension-gfm'),
      import('mdast-util-gfm'),
      import('micromark-extension-frontmatter'),
      import('mdast-util-frontmatter'),
    ]);
  parse = text =>
    fromMarkdown(text, {
      extensions: [gfm(), frontmatter(['yaml', 'toml'])],
      mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml', 'toml'])],
    });
}

/** The parts of a Markdown text in which paths are looked for. @throws {TypeError} before `loadMarkdown()` has resolved. */
export function pieces(text: string): Piece[] {
  if (!parse) throw new TypeError('The Markdown parser is not loaded: await loadMarkdown() first.');
  const found: Piece[] = [];
  visit(parse(text), text, found);
  return found;
}

function visit(node: Nodes, text: string, found: Piece[]): void {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) return;
  switch (node.type) {
    case 'link':
    case 'image':
    case 'definition': {
      const last = 'children' in node ? node.children.at(-1)?.position?.end.offset : undefined;
      const bracket =
        node.type === 'image'
          ? text.indexOf('](', start + 1 + (node.alt?.length ?? 0))
          : text.indexOf(']', start);
      // An address that stands by itself is its own text.
      const isBare = text.startsWith(node.url, start) || text.startsWith(`<${node.url}`, start);
      const from = isBare ? start : (last ?? bracket);
      const at = from < 0 ? -1 : text.indexOf(node.url, from);
      if (node.url !== '' && at >= 0 && at + node.url.length <= end)
        found.push({ kind: 'link', start: at, end: at + node.url.length });
      break;
    }
    case 'inlineCode':
      found.push({ kind: 'span', start, end });
      return;
    case 'html':
      found.push(...markup(text, start, end));
      return;
    case 'code':
    case 'yaml':
      found.push({ kind: 'block', start, end });
      return;
    case 'text':
      found.push({ kind: 'prose', start, end });
      return;
  }
  if ('children' in node) for (const child of node.children) visit(child, text, found);
}

/** The addresses in markup, and what stands between them. */
function markup(text: string, start: number, end: number): Piece[] {
  const links = addresses(text.slice(start, end)).map(link => ({
    kind: 'link' as const,
    start: start + link.start,
    end: start + link.end,
  }));
  const sorted = links.toSorted((a, b) => a.start - b.start);
  const between = [...sorted, { start: end, end }].map(({ start: to }, index) => ({
    kind: 'prose' as const,
    start: sorted[index - 1]?.end ?? start,
    end: to,
  }));
  return [...sorted, ...between];
}
