import { once } from '../../once.ts';
import { below, join, base as nameOf, parent } from '../../path.ts';
import { movedOf } from '../../places.ts';
import { textIn } from '../../texts.ts';
import type { SourceFile } from '../../types.ts';
import type { Context } from '../adapter.ts';
import type { Fate, Moved } from '../python/moved.ts';
import { siteAround, sitesOf } from './docusaurus/site.ts';
import type { Base } from './mentions.ts';
import type { Mark } from './scan.ts';

/** A translation, and where its original stands by the path that both have below their folders. */
interface Translation {
  readonly path: string;
  readonly ending: string;
  readonly folders: readonly Base[];
  /** What the original has behind the path. */
  readonly endings: readonly string[];
}

const DOCUSAURUS =
  /(?:^|\/)i18n\/[^/]+\/docusaurus-plugin-content-(?<plugin>docs|blog|pages)(?:-[\w-]+)?\/(?<path>.+\.mdx?)$/;
const SPHINX = /(?:^|\/)[\w@-]+\/LC_MESSAGES\/(?<path>.+)\.po$/;

/**
 * A translation that stays, or goes another way, where its original goes: what shows both finds the one by the path of the
 * other, and no text names it. The mark covers the first line that says something.
 */
export function leftTranslation({ path, text }: SourceFile, context: Context): Mark[] {
  const moved = movedOf(context);
  const translation = inDocusaurus(path, context) ?? inSphinx(path, moved);
  const original = translation && originalOf(translation, moved);
  if (!original || original.fate.kind === 'stays' || original.fate.kind === 'gone') return [];
  const { target, fate, folder, ending } = original;
  const rest =
    fate.kind === 'goes' ? below(fate.to, folder.after)?.slice(0, -ending.length || undefined) : undefined;
  const own = `/${moved.moves.get(path) ?? path}`;
  if (rest !== undefined && own.endsWith(`/${rest}${translation!.ending}`)) return [];
  const [line = ''] = /[^\s][^\r\n]*/.exec(text) ?? [];
  const start = Math.max(text.indexOf(line), 0);
  const goal = fate.kind === 'goes' ? `moves to ${fate.to}` : 'goes to several places';
  const reason = `translates ${target}, which ${goal}; a translation is found by the path of its original`;
  return [{ start, end: start + line.length, kind: 'document', target, decision: 'asked', reason }];
}

/** Of the pages of a site, or of an earlier version of them, and of its blog. */
function inDocusaurus(path: string, context: Context): Translation | undefined {
  const { plugin, path: rest = '' } = DOCUSAURUS.exec(path)?.groups ?? {};
  if (plugin === undefined) return undefined;
  const moved = movedOf(context);
  const site = siteAround(path, sitesOf(textIn(context.files), moved));
  if (!site) return undefined;
  const within = (name: string): Base => {
    const before = join(site.folder.before, name);
    return { before, after: moved.knownAfter(before) };
  };
  const more = { ending: '', endings: [''] };
  if (plugin === 'blog') return { path: rest, folders: [within('blog')], ...more };
  if (plugin === 'pages') return { path: rest, folders: [within('src/pages')], ...more };
  const current = below(rest, 'current');
  return current === undefined
    ? { path: rest, folders: [within('versioned_docs')], ...more }
    : { path: current, folders: site.documentations.map(({ folder }) => folder), ...more };
}

/** Of the pages of a documentation; those of a folder may have one translation. */
function inSphinx(path: string, moved: Moved): Translation | undefined {
  const rest = SPHINX.exec(path)?.groups?.path;
  if (rest === undefined) return undefined;
  return { path: rest, ending: '.po', folders: documentations(moved), endings: ['.rst', '.md', '.txt', ''] };
}

/** The folders with the settings of Sphinx. */
const documentations = once((moved: Moved): readonly Base[] =>
  [...moved.world.paths]
    .filter(path => nameOf(path) === 'conf.py')
    .map(path => ({ before: parent(path), after: parent(moved.moves.get(path) ?? path) })),
);

interface Original {
  readonly target: string;
  readonly fate: Fate;
  readonly folder: Base;
  readonly ending: string;
}

function originalOf({ path, folders, endings }: Translation, moved: Moved): Original | undefined {
  for (const folder of folders)
    for (const ending of endings) {
      const target = join(folder.before, path + ending);
      if (moved.world.paths.has(target)) return { target, fate: moved.file(target), folder, ending };
      if (ending === '' && moved.isFolder(target))
        return { target, fate: moved.directory(target), folder, ending };
    }
  return undefined;
}
