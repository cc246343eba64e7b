import { type Captured, captured } from '../../captured.ts';
import { join, normalize, parent } from '../../path.ts';
import type { Documentation } from '../text/documentation.ts';
import { type Base, Mentions, type Verdict } from '../text/mentions.ts';
import { judgePage } from '../text/pages.ts';
import type { Importer } from './importer.ts';
import type { Moved } from './moved.ts';
import type { Mark, Project } from './project.ts';

/** What a setting of Sphinx is given: a string, or a list of some. */
const VALUE = '(?<value>\\[[^\\]]*\\]|\\([^)]*\\)|["\'][^"\'\\n]*["\'])';
const setting = (names: string, value: string): RegExp =>
  new RegExp(`^[ \\t]*(?:${names})[ \\t]*(?::[^=\\n]*)?\\+?=[ \\t]*${value}`, 'gm');

/** Paths from the place of `conf.py`. */
const PATHS = setting(
  'html_static_path|templates_path|html_extra_path|locale_dirs|exclude_patterns|html_logo|html_favicon|latex_logo|epub_cover|bibtex_bibfiles|spelling_word_list_filename|rst_epilog_path',
  VALUE,
);
const STATIC = setting('html_static_path', VALUE);
/** Files that are served from the folders of `html_static_path`. */
const SERVED = setting('html_css_files|html_js_files', VALUE);
const OPTIONS = setting('html_theme_options', '(?<value>\\{(?:[^{}]|\\{[^{}]*\\})*\\})');
/** Documents by their names: the first one of all, and those that each of several outputs begins with. */
const FIRST = setting('root_doc|master_doc', '(?<value>["\'][^"\'\\n]*["\'])');
const OUTPUTS = setting(
  'man_pages|latex_documents|texinfo_documents|epub_documents',
  '(?<value>\\[(?:[^\\[\\]]|\\[[^\\[\\]]*\\])*\\])',
);

const STRING = /(?<quote>["'])(?<words>[^"'\s]+)\k<quote>/g;
/** The first word of a tuple. */
const LEADING = /\(\s*["'](?<words>[^"'\s]+)["']/g;
/** A value of options that is an image. */
const IMAGE = /:\s*["'](?<words>[\w./-]+\.(?:svg|png|jpe?g|gif|webp|ico))["']/g;

/** What becomes of words by one documentation whose setting they are. */
type Judge = (words: string, own: Base, served: readonly Base[]) => Verdict | undefined;

/** Paths and documents in the settings of a documentation that move, or that the settings leave. */
export function sphinxPaths(
  text: string,
  { from }: Importer,
  { documentations, moved, textOf }: Project,
): Mark[] {
  const own = documentations.filter(({ settings }) => settings.has(from));
  if (own.length === 0) return [];
  const mentions = new Mentions(moved);
  const homes = own.map(documentation => {
    const base = baseOf(documentation, moved);
    const texts = [...documentation.settings].map(path => textOf(path) ?? '');
    return { base, served: servedFrom(texts, base, moved) };
  });
  const marked = (judge: Judge, places: readonly Captured[]) =>
    places.flatMap(({ words, start }): Mark[] => {
      const verdict = agreed(homes.map(({ base, served }) => judge(words, base, served)));
      return verdict ? [{ start, end: start + words.length, kind: 'path', ...verdict }] : [];
    });
  const within = (settings: RegExp, pattern: RegExp) =>
    captured(text, settings).flatMap(({ words, start }) => captured(words, pattern, start));
  return [
    ...marked((words, base) => judgePath(words, [base], mentions), within(PATHS, STRING)),
    ...marked(
      (words, base) => judgePage(words, base, base, moved),
      [...within(FIRST, STRING), ...within(OUTPUTS, LEADING)],
    ),
    ...marked(
      (words, _, served) => inside(judgePath(words, served, mentions)),
      [...within(SERVED, STRING), ...within(OPTIONS, IMAGE)],
    ),
  ];
}

const baseOf = ({ folder }: Documentation, moved: Moved): Base => {
  const conf = join(folder, 'conf.py');
  return { before: folder, after: parent(moved.moves.get(conf) ?? conf) };
};

/** The folders that files are served from: what lies in them is named from there. */
function servedFrom(texts: readonly string[], own: Base, moved: Moved): Base[] {
  return texts
    .flatMap(text => captured(text, STATIC))
    .flatMap(({ words }) => captured(words, STRING))
    .flatMap(({ words }) => {
      const before = normalize(join(own.before, words));
      return before === undefined ? [] : [{ before, after: moved.directoryAfter(before) }];
    });
}

/** Such a path may lead out of its folder, however it was written. */
function judgePath(words: string, bases: readonly Base[], mentions: Mentions): Verdict | undefined {
  if (!/^[\w.]/.test(words)) return undefined;
  const isPlain = !words.startsWith('.');
  const verdict = mentions.judge(isPlain ? `./${words}` : words, bases, undefined, true);
  if (verdict?.replacement === undefined || !isPlain) return verdict;
  return { ...verdict, replacement: verdict.replacement.replace(/^\.\//, '') };
}

/** What is served may not lie elsewhere. */
function inside(verdict: Verdict | undefined): Verdict | undefined {
  if (!verdict?.replacement?.startsWith('../')) return verdict;
  const { target } = verdict;
  return { target, decision: 'asked', reason: `${target} leaves the folders that files are served from` };
}

/** The one verdict of all documentations that share a setting; where they do not agree, it is asked. */
function agreed(verdicts: readonly (Verdict | undefined)[]): Verdict | undefined {
  const [first, ...others] = verdicts.filter(verdict => verdict !== undefined);
  if (
    !first ||
    (others.length === verdicts.length - 1 && others.every(other => other.replacement === first.replacement))
  )
    return first;
  const { target, reason } = first;
  return { target, decision: 'asked', reason: `${reason}, and other documentations share this setting` };
}
