import { captured } from '../../captured.ts';
import { isHistorical, isProposal, textKind } from '../../languages/text/kinds.ts';
import { foldersAbove, join, normalize, parent } from '../../path.ts';
import type { Ground } from './ground.ts';
import { type Said, saying } from './said.ts';

/** The head of a directive with one word behind it, and the options below: `.. releases:: news/`. */
const STRUCTURED =
  /^[ \t]*\.\.[ \t]+(?:\|[^|\n]+\|[ \t]+)?(?<name>[\w:+.-]+?)[ \t]?::(?<argument>[^\n]*)(?<options>(?:\n[ \t]+:[\w-]+:[^\n]*)*)/gm;
const MYST =
  /^[ \t]*(?:`{3,}|:{3,}|~{3,})\{(?<name>[\w:+.-]+)\}(?<argument>[^\n]*)(?<options>(?:\n[ \t]*:[\w-]+:[^\n]*)*)/gm;

/** Directives of which all paths are read as links and pages. */
const READ =
  /^(?:include|literalinclude|image|figure|csv-table|raw|graphviz|download|plot|video|button-ref|toctree|autosummary|eval-rst)$/;
/** Those whose words people read. */
const TOLD =
  /^(?:attention|caution|danger|error|hint|important|note|tip|warning|admonition|seealso|todo|dropdown|details|topic|sidebar|rubric|centered|title|replace|index|glossary|math|table|list-table|tabs?|tab-item|card|grid-item-card|deprecated|version\w+|sectionauthor|codeauthor|http:\w+|meta)$/;
/** Those whose words are names, or code: of what is no path for sure. */
const NAMES =
  /^(?:\w+:.*|auto.*|code.*|sourcecode|highlight|module|currentmodule|class|function|method|data|attribute|exception|decorator|program|option|cmdoption|envvar|confval|describe|object|container|contents|compound|role|default-role|unicode|date|only|ifconfig|tags|tab-set|grid|productionlist|language|doctest|test\w+|prompt|mermaid|digraph|graph)$/;
/** Options whose values are read as links, or are none. */
const OPTION = /^[ \t]*:(?!file:|img-|target:|link:|class:|name:)[\w-]+:[ \t]+(?<words>\S+)[ \t]*$/gm;

/**
 * Files and folders that a directive is given which only an extension of the documentation knows: by all that stands behind it, or in
 * an option. The extension reads them from the folder of the page, the one of the documentation, or the repository.
 */
export function saidInDirectives(path: string, text: string): Said[] {
  const pattern = /\.rst(?:\.\w+)?$/i.test(path)
    ? STRUCTURED
    : textKind(path) === 'markdown'
      ? MYST
      : undefined;
  if (pattern === undefined || isHistorical(path) || isProposal(path)) return [];
  return [...text.matchAll(pattern)].flatMap(({ 0: head, index, groups = {} }): Said[] => {
    const { name = '', argument = '', options = '' } = groups;
    if (READ.test(name) || TOLD.test(name)) return [];
    const from = index + head.length - options.length;
    const words = argument.trim();
    const isName = NAMES.test(name) && !isPath(words);
    const given = captured(options, OPTION, from).filter(each => isPath(each.words));
    const whole = { start: from - argument.length + argument.indexOf(words), words };
    return saying(isName ? given : [whole, ...given], each => (at, ground) => named(each, at, ground));
  });
}

/** Whether words are a path by what they look like. One word alone may be anything. */
const isPath = (words: string): boolean => /[^/]\/|\w\.\w+$/.test(words);

/** What words name, which may start at several folders; one word alone only where the documentation has it. */
function named(words: string, path: string, ground: Ground): string | undefined {
  if (!/^[\w./@-]*\w[\w./@-]*$/.test(words)) return undefined;
  const bare = words.replace(/^\/+|\/+$/g, '');
  const root = foldersAbove(path).find(at => ground.isFile(join(at, 'conf.py')));
  const bases = [
    ...(words.startsWith('/') ? [] : [parent(path)]),
    ...(root === undefined ? [] : [root]),
    ...(isPath(words) ? [''] : []),
  ];
  return bases
    .map(at => normalize(join(at, bare)))
    .find(at => at !== undefined && at !== '' && ground.has(at));
}
