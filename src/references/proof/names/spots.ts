import { isPython, isScript } from '../../file-kinds.ts';
import { endingOf } from '../../languages/program/named.ts';
import { isPathList, textKind } from '../../languages/text/kinds.ts';
import { addresses, type Link, linksInMarkdown, linksInStructured } from '../../languages/text/links.ts';
import { linksInMyst } from '../../languages/text/myst.ts';
import { tokens } from '../../languages/text/tokens.ts';
import { withoutComments } from './masks.ts';

/** Words of a text that may name something. `string`: quoted in code. `word`: of a configuration. */
export interface Spot extends Omit<Link, 'sort'> {
  readonly sort: 'string' | 'word' | 'link' | 'page';
}

const isPath = (link: Link): link is Link & { readonly sort: 'link' | 'page' } => link.sort !== 'module';

/** Files that tools write, and data in which paths are nobody's: what they name is not read. */
const NOT_READ =
  /(^|\/)(package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock|composer\.lock|\.facades\.json|\.all-contributorsrc)$|\.(lock|map|log|min\.\w+|snap|svg|csv|tsv|po|pot|patch|diff|ipynb|geojson)$/;

/** Where a text may name something, by what kind of text it is. */
export function spotsOf(path: string, text: string): Spot[] {
  if (NOT_READ.test(path)) return [];
  const program = /(^|\/)[^/.]+$/.test(path) ? endingOf(text) : undefined;
  if (program !== undefined) return spotsOf(path + program, text);
  const kind = textKind(path);
  if (kind === 'markdown') return [...linksInMarkdown(text), ...linksInMyst(text)].filter(isPath);
  if (/\.rst$/i.test(path)) return linksInStructured(text).filter(isPath);
  const bare = withoutComments(path, text);
  if (isPython(path) || isScript(path) || kind === 'language' || /\.(vue|svelte)$/.test(path))
    return inCode(bare);
  if (/\.html?$/i.test(path)) return addresses(bare).filter(isPath);
  if (kind === undefined || (kind === 'document' && !isPathList(path, text))) return [];
  const read = /(^|\/)MANIFEST\.in$/.test(path) ? withoutBelow(bare) : bare;
  return tokens(read).map(({ start, end, value }) => ({ start, end, words: value, sort: 'word' }));
}

const STRING = /(["'`])((?:(?!\1)[^\\\n]){1,300})\1/g;

function inCode(text: string): Spot[] {
  return [...text.matchAll(STRING)].flatMap((match): Spot[] => {
    const words = match[2]!;
    if (/\s/.test(words) || !/[/.]/.test(words)) return [];
    const start = match.index + 1;
    return [{ start, end: start + words.length, words, sort: 'string' }];
  });
}

/** `recursive-include a *.py`: the patterns are read below the folder. */
const withoutBelow = (text: string): string =>
  text.replace(/^([ \t]*(?:recursive-\w+|global-\w+)[ \t]+)([^\n]*)$/gm, (_, lead: string, rest: string) => {
    const folder = lead.includes('recursive') ? (/^\S*/.exec(rest)?.[0] ?? '') : '';
    return lead + folder + rest.slice(folder.length).replace(/\S/g, ' ');
  });
