import { captured } from '../../captured.ts';
import { type Link, linkAt, linksInMarkdown, linksInStructured } from './links.ts';

/** ```` ```{name} argument ````, with the lines up to its end. */
const DIRECTIVE = /^([ \t]*)(`{3,}|:{3,}|~{3,})\{([\w:-]+)\}[ \t]*([^\n]*)\n([\s\S]*?)^\1\2[ \t]*$/gm;
/** Directives whose bodies are code, data, or what is drawn of them; all others hold Markdown. */
const CODE =
  /^(code|code-block|code-cell|sourcecode|highlight|math|mermaid|raw|parsed-literal|prompt|doctest|testcode|testsetup|testoutput|ipython|plot|graphviz|csv-table|include|literalinclude|image|toctree|autosummary|auto.*|click:.*|program-output|bibliography|contents|index)$/;
const ROLE =
  /\{(?:py:)?(mod|class|func|meth|exc|data|attr|obj|doc|download)\}`(?:[^`<]*<)?[~!]?([^`<>\s]+?)(?:\(\))?>?`/g;

const SORTS: Readonly<Record<string, Link['sort']>> = { doc: 'page', download: 'link', mod: 'module' };

/** What directives and roles of MyST name in a Markdown text. */
export function linksInMyst(text: string): Link[] {
  if (!/\{[\w:-]+\}|<(?:project|path):/.test(text)) return [];
  const directives = [...text.matchAll(DIRECTIVE)].flatMap((match): Link[] => {
    const [whole, indent = '', fence = '', name = '', argument = '', body = ''] = match;
    const from = match.index + whole.indexOf('\n') + 1;
    const at = match.index + indent.length + fence.length + name.length + 2;
    if (name === 'toctree') return pages(body, from);
    if (name === 'eval-rst') return shifted(linksInStructured(body), from);
    const sort = /^(include|literalinclude|image|figure|csv-table)$/.test(name)
      ? 'link'
      : /^(py:)?((auto)?module|currentmodule)$/.test(name)
        ? 'module'
        : /^(py:)?(auto)?(class|function|exception|data)$/.test(name)
          ? 'object'
          : undefined;
    if (sort === undefined) return CODE.test(name) ? [] : shifted(linksInMarkdown(body), from);
    const words = /^[\w./-]+/.exec(argument)?.[0];
    if (words === undefined) return [];
    const start = text.indexOf(words, at);
    return [{ start, end: start + words.length, words, sort }];
  });
  const roles = [...text.matchAll(ROLE)].map(({ 0: whole, 1: role = '', 2: words = '', index }): Link => {
    const start = index + whole.lastIndexOf(words);
    const sort = SORTS[role] ?? 'object';
    return { start, end: start + words.length, words, sort };
  });
  return [...directives, ...roles, ...captured(text, /<(?:project|path):([^<>\s#]+)/g).map(linkAt)];
}

/** The lines of a toctree after its options: `page`, `Title <page>`. */
function pages(body: string, from: number): Link[] {
  return [...body.matchAll(/^[ \t]*(?![:-])(?:[^<\n]*<)?([^\s<>:]+)>?[ \t]*$/gm)].map(match => {
    const words = match[1]!;
    const start = from + match.index + match[0].lastIndexOf(words);
    return { start, end: start + words.length, words, sort: 'page' };
  });
}

const shifted = (links: readonly Link[], by: number): Link[] =>
  links.map(link => ({ ...link, start: link.start + by, end: link.end + by }));
