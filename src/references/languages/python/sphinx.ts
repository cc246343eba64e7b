import { base, parent } from '../../path.ts';
import { Mentions } from '../text/mentions.ts';
import type { Importer } from './importer.ts';
import type { Mark, Project } from './project.ts';

/** Settings of Sphinx whose values are paths from the place of `conf.py`. */
const SETTINGS =
  /^[ \t]*(?:html_static_path|templates_path|html_extra_path|locale_dirs|exclude_patterns|html_logo|html_favicon|latex_logo|epub_cover|bibtex_bibfiles|spelling_word_list_filename|rst_epilog_path)[ \t]*(?::[^=\n]*)?=[ \t]*(\[[^\]]*\]|\([^)]*\)|["'][^"'\n]*["'])/gm;

/** Paths in the settings of a documentation that move, or that the settings leave. */
export function sphinxPaths(text: string, { from, to }: Importer, { moved }: Project): Mark[] {
  if (base(from) !== 'conf.py') return [];
  const mentions = new Mentions(moved);
  const own = { before: parent(from), after: parent(to) };
  return [...text.matchAll(SETTINGS)].flatMap(match => {
    const at = match.index + match[0].length - match[1]!.length;
    return [...match[1]!.matchAll(/(["'])([^"'\s]+)\1/g)].flatMap(({ index, 2: words = '' }): Mark[] => {
      const verdict = /^[\w.]/.test(words)
        ? mentions.judge(climbing(words), [own], undefined, true)
        : undefined;
      const start = at + index + 1;
      if (!verdict) return [];
      const { replacement, ...rest } = verdict;
      const place = { start, end: start + words.length, kind: 'path' } as const;
      return [{ ...place, ...rest, ...(replacement && { replacement: plain(replacement, words) }) }];
    });
  });
}

/** Such a path may lead out of its folder, however it was written. */
const climbing = (words: string): string => (words.startsWith('.') ? words : `./${words}`);
const plain = (replacement: string, like: string): string =>
  like.startsWith('.') ? replacement : replacement.replace(/^\.\//, '');
