import { findings } from '../findings.ts';
import { type Adapter, type Context, type Judged, type Unresolved, untouched } from '../languages/adapter.ts';
import type { Moved } from '../languages/python/moved.ts';
import { isModuleAt, mayBeModuleAt } from '../languages/text/modules.ts';
import { renamedIn } from '../languages/text/names.ts';
import { answer, type Mark, mayMention } from '../languages/text/scan.ts';
import { base, parent } from '../path.ts';
import type { SourceFile } from '../types.ts';
import { marksOf } from './marks.ts';
import { isLoose, isPattern } from './pattern.ts';
import { type Reader, sceneIn, sceneOf } from './read.ts';
import { resolveSite } from './resolve.ts';
import { isSite, type Site } from './site.ts';
import type { Tree } from './tree.ts';

/** A piece of a text that is read already. */
export interface Taken {
  readonly start: number;
  readonly end: number;
}

/** What else a text may name besides its sites. */
export type Others = (context: Context) => (file: SourceFile, taken: readonly Taken[]) => readonly Mark[];

export interface SiteLanguage {
  readonly name: string;
  readonly accepts: Adapter['accepts'];
  readonly reader: Reader;
  /** Makes the reader ready. */
  readonly load?: () => Promise<void>;
  /** A further quick test whether a text can name something that the moves change, for `others`. */
  readonly concerns?: (context: Context) => (file: SourceFile) => boolean;
  /** Finds other names in what no site and no foreign piece covers. */
  readonly others?: Others;
}

/** An adapter of a language that names files by paths: rewriting and proof come from the same sites. */
export function siteAdapter({ name, accepts, reader, load, others, concerns }: SiteLanguage): Adapter {
  return {
    name,
    accepts,
    async prepare(context) {
      await load?.();
      const { scene, judge } = sceneOf(context);
      const read = reader(scene);
      const rest = others?.(context);
      const may = mayName(judge.moved);
      const called = renamedIn(rest ? (context.renamed?.() ?? []) : []);
      const also = concerns?.(context);
      const concerned = (file: SourceFile) => may(file) || called(file.text).length > 0 || also?.(file);
      return file => {
        if (!context.moves.has(file.path) && !concerned(file)) return untouched(file, context.moves);
        const pieces = read(file);
        const marks = marksOf(pieces, judge);
        // A place that names nothing which moves is no path of ours.
        const own = new Set(marks.map(({ start }) => start));
        const taken = pieces
          .filter(piece => own.has(piece.start) || !mayBeModuleAt(piece, file.text))
          .map(piece => (own.has(piece.start) ? piece : { ...piece, foreign: true }));
        return answer(file, [...marks, ...(rest?.(file, taken) ?? [])], context.moves);
      };
    },
    async unresolved(state) {
      if (![...state.judged].some(accepts)) return [];
      await load?.();
      return unresolvedSites(reader, accepts, state);
    },
  };
}

/** A quick test whether a text can name something that moves: by its name, or by a pattern. */
export function mayName(moved: Moved): (file: SourceFile) => boolean {
  const words = moved.words();
  // Parts are named without the sign that they begin with, and views without the names of their format and language.
  const bare = [...words].map(word => word.replace(/^_(?=.)/, '').replace(/(?<=.)\..*$/, ''));
  const named = mayMention(new Set([...words, ...bare]));
  const inFolders = mayMention(moved.parents());
  const atTop = [...moved.moves.keys()].some(path => !path.includes('/'));
  return ({ path, text }) =>
    named(text) || (text.includes('*') && (atTop || moved.touches(parent(path)) || inFolders(text)));
}

/** The sites of the judged texts that name nothing, and without which the text does not work. */
export function unresolvedSites(
  reader: Reader,
  accepts: Adapter['accepts'],
  { files, judged, world }: Judged,
): Unresolved[] {
  const scene = sceneIn(files, world);
  const read = reader(scene);
  const own = files.filter(({ path }) => accepts(path));
  return findings(own, judged, (file, tell) => {
    for (const site of read(file).filter(isSite)) {
      if (site.needed === false || isLoose(site.path) || resolveSite(site, 'before', scene.tree)) continue;
      if (isModuleAt(site, file.text) || CLIMBS_ONLY.test(site.path)) continue;
      // What is made later is missed before and after, in a folder that may be called otherwise.
      const path = site.path.replace(CLIMBS, '');
      const folder = { ...site, path: parent(site.path), names: 'folder' as const };
      const isThere = resolveSite(folder, 'before', scene.tree) !== undefined;
      const isMade = path.includes('/') && (isThere || isPattern(path));
      const key = site.key ?? (isMade ? `made ${base(site.path)}` : `path ${path}`);
      const message = `nothing is found under "${file.text.slice(site.start, site.end)}"`;
      tell(site.start, message, key, isElsewhere(site, file.path, scene.tree));
    }
  });
}

/** What does nothing but climb leads to a folder, or out of the repository, where nobody knows what stands. */
const CLIMBS_ONLY = /^\.\.(?:\/\.\.)*$/;

/** What a path climbs is another way from another folder. */
const CLIMBS = /^(?:\.{1,2}(?:\/|$))+/;

/**
 * Whether a site that names nothing from where it is said to start does so from elsewhere: where that is a guess, the folder of the
 * text and the top of the repository are places as good.
 */
function isElsewhere(site: Site, path: string, tree: Tree): boolean {
  const others = site.guessed ? [parent(path), ''].map(at => ({ before: at, after: at })) : [];
  return resolveSite({ ...site, bases: others }, 'before', tree) !== undefined;
}
