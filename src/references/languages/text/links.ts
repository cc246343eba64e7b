import { blank } from '../../blank.ts';
import { type Captured, captured } from '../../captured.ts';
import { addressesInFrontMatter } from './front-matter.ts';

/** A place of a document that names something in such a way that a machine follows it. */
export interface Link {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** `link`: the address of a file. `page`: a document without its ending; `label`: from the top of the documentation. `module`: the dotted name of a module; `object`: of whatever it leads to. */
  readonly sort: 'link' | 'page' | 'label' | 'module' | 'object';
}

/** Words that are the address of a file. */
export const linkAt = ({ words, start }: Captured): Link => ({
  start,
  end: start + words.length,
  words,
  sort: 'link',
});

/** The first group of each match, as links. */
function found(text: string, pattern: RegExp, sort: Link['sort']): Link[] {
  return [...text.matchAll(pattern)].flatMap((match): Link[] => {
    const words = match[1];
    if (words === undefined || words === '') return [];
    const start = match.index + match[0].lastIndexOf(words);
    return [{ start, end: start + words.length, words, sort }];
  });
}

/** `src="…"`, `href="…"`, `srcset="… 1x, … 2x"` of markup. */
export function addresses(text: string): Link[] {
  const sets = captured(text, /\bsrcset\s*=\s*["']([^"'{}]+)["']/gi).flatMap(({ words, start }) =>
    found(words, /(?<=^|,)\s*([^\s,]+)/g, 'link').map(link => ({
      ...link,
      start: link.start + start,
      end: link.end + start,
    })),
  );
  return [...found(text, /\b(?:src|href|poster|action)\s*=\s*["']([^"'\s{}]+)["']/g, 'link'), ...sets];
}

const withoutFences = (text: string): string =>
  text.replace(/^([ \t]*)(```+|~~~+)[\s\S]*?^\1?[ \t]*\2[^\n]*$/gm, blank);

/** What Python-Markdown indents below a line of its own, admonitions and tabs: text there, code elsewhere. */
const INDENTED = /^([ ]*)(?:!!!|\?{3}\+?|===)[ \t].*\n((?:\1(?: {4}|\t).*(?:\n|$)|[ \t]*\n)+)/gm;

function linksIndented(text: string): Link[] {
  return [...text.matchAll(INDENTED)].flatMap(({ 0: whole, 2: body = '', index }) => {
    const from = index + whole.length - body.length;
    return linksInMarkdown(body).map(link => ({ ...link, start: link.start + from, end: link.end + from }));
  });
}

/** What a Markdown text names outside of its own grammar: imports of MDX, indented text, and its front matter. */
export function linksAround(text: string): Link[] {
  const imports = /^(?:import|export)\s/m.test(text) ? withoutFences(text) : '';
  return [
    ...linksIndented(text),
    ...addressesInFrontMatter(text).map(linkAt),
    ...found(imports, /^(?:import\b|export\b|\})[^'"\n]*["']((?:\.{1,2}|@site)\/[^'"\s]+)["']/gm, 'link'),
  ];
}

/** The addresses of a Markdown text, found without its grammar. */
export function linksInMarkdown(text: string): Link[] {
  const bare = withoutFences(text)
    .replace(/<!--[\s\S]*?-->/g, blank)
    .replace(/(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, blank);
  return [
    ...found(bare, /\]\(\s*<?([^()\s<>]+(?:\([^()\s]*\)[^()\s<>]*)?)/g, 'link'),
    ...found(bare, /^[ ]{0,3}\[[^\]\n]+\]:[ \t]*<?([^\s<>]+)/gm, 'link'),
    ...addresses(bare),
  ];
}

/** What directives and roles of reStructuredText name. */
export function linksInStructured(text: string): Link[] {
  return [
    ...found(
      text,
      /^[ \t]*\.\. (?:\|[^|\n]+\| )?(?:include|literalinclude|image|figure|csv-table|raw|graphviz|download|plot|video) ?::[ \t]+(\S+)[ \t]*$/gm,
      'link',
    ),
    ...found(text, /^[ \t]+:target:[ \t]+(\S+\/\S+)[ \t]*$/gm, 'link'),
    ...found(text, /^[ \t]+:(?:file|img-\w+):[ \t]+(\S+)[ \t]*$/gm, 'link'),
    ...found(text, /^[ \t]+:link:[ \t]+(\S+)[ \t]*\n[ \t]+:link-type:[ \t]+doc\b/gm, 'page'),
    ...found(text, /^[ \t]*\.\. button-ref ?::[ \t]+(\S+)[ \t]*$/gm, 'page'),
    ...found(text, /:download:`[^`<]*<([^`<>]+)>`/g, 'link'),
    ...found(text, /^[ \t]*\.\. _[^:\n]+:[ \t]+(\S+(?:\/\S+|\.\w+))$/gm, 'link'),
    ...found(text, /^[ \t]*\.\. _(?:`[^`\n]+`|[^:\n]+):[ \t]*\n[ \t]+(\S+\/\S*)$/gm, 'link'),
    ...found(text, /`[^`<]*<([^`<>\s]+)>`__?/g, 'link'),
    ...found(text, /:doc:`(?:[^`<]*<)?([^`<>]+)>?`/g, 'page'),
    ...found(text, /:ref:`[^`<]*<([\w.-]+(?:\/[\w.-]+)+):[^`<>]+>`/g, 'label'),
    ...listed(text, 'toctree', 'page'),
    ...listed(text, 'autosummary', 'object'),
    ...found(text, /^[ \t]*\.\. (?:py:)?(?:(?:auto)?module|currentmodule) ?::[ \t]+([\w.]+)/gm, 'module'),
    ...found(
      text,
      /^[ \t]*\.\. (?:py:)?(?:auto)?(?:class|function|exception|data) ?::[ \t]+([\w.]+)/gm,
      'object',
    ),
    ...found(text, /:(?:py:)?mod:`(?:[^`<]*<)?[~!]?([\w.]+)>?`/g, 'module'),
    ...found(
      text,
      /:(?:py:)?(?:class|func|meth|exc|data|attr|obj):`(?:[^`<]*<)?[~!]?([\w.]+)(?:\(\))?>?`/g,
      'object',
    ),
  ];
}

/** Whether a text of settings says that words between single back-quotes name something, of Python or of any kind. */
export const namesByDefault = (settings: string): boolean =>
  /^default_role[ \t]*=[ \t]*["'](?:py:obj|obj|any)["']/m.test(settings);

/** Dotted names between single back-quotes. */
export const linksByDefault = (text: string): Link[] =>
  found(
    text,
    /(?<![:`\w\\])`(?:[^`<\n]*<)?[~!]?(\.?[A-Za-z_]\w*(?:\.\w+)+|\.[A-Za-z_]\w+)(?:\(\))?>?`(?![`_])/g,
    'object',
  );

/** The entries of `.. toctree::` and the like: lines below it that are indented, after its options. */
function listed(text: string, directive: string, sort: Link['sort']): Link[] {
  const pattern = new RegExp(`^([ \\t]*)\\.\\. ${directive} ?::.*\\n((?:\\1[ \\t]+.*\\n|[ \\t]*\\n)*)`, 'gm');
  return [...`${text}\n`.matchAll(pattern)].flatMap(match => {
    const body = match[2]!;
    const from = match.index + match[0].length - body.length;
    return found(body, /^[ \t]+(?!:)(?:[^<\n]*<)?~?([^\s<>:]+)>?[ \t]*$/gm, sort).map(link => ({
      ...link,
      start: link.start + from,
      end: link.end + from,
    }));
  });
}
