import { posix } from 'node:path';
import { type Context, NEW_ALREADY } from '../languages/adapter.ts';
import type { Fate, Moved } from '../languages/python/moved.ts';
import { below, join, normalize, parent, segments } from '../path.ts';
import { movedOf, pathsAfter } from '../places.ts';
import type { Reference } from '../types.ts';
import { cutPattern, isLoose, isPattern, matcher, matching, meansBesides, meantBesides } from './pattern.ts';
import { type Named, resolveSite } from './resolve.ts';
import type { Base, Site } from './site.ts';
import { type Tree, treeOf } from './tree.ts';

/** What becomes of a site. */
export type Verdict = Pick<Reference, 'target' | 'decision' | 'reason' | 'replacement'>;

/** Says what sites have to read after the moves: whatever still leads to the same files stays as it is written. */
export class Judge {
  readonly moved: Moved;
  readonly before: Tree;
  readonly after: Tree;

  constructor(context: Context) {
    this.moved = movedOf(context);
    this.before = treeOf(context.world.paths);
    this.after = treeOf(pathsAfter(context));
  }

  /** A folder before and after. One that goes to several places, or nowhere, is taken for where it was. */
  base(folder: string, fate: Fate = this.moved.directory(folder)): Base {
    return { before: folder, after: fate.kind === 'goes' ? fate.to : folder };
  }

  /** The same of a folder that is known by its name. */
  known(folder: string): Base {
    return this.base(folder, this.moved.known(folder));
  }

  /** Undefined where a site names nothing of the repository, or the same as before. */
  judge(all: Site): Verdict | undefined {
    const old = resolveSite(all, 'before', this.before);
    if (!old) return this.#madeIn(all);
    const site = all.guessed || CLIMBS.test(all.path) ? { ...all, bases: [old.base] } : all;
    if (old.kind === 'pattern') return this.#pattern(site, old);
    const { target } = old;
    const fate = old.kind === 'file' ? this.moved.file(target) : this.moved.directory(target);
    if (fate.kind === 'gone' || fate.kind === 'scattered') return asked(target, GONE[old.kind][fate.kind]);
    const to = fate.kind === 'goes' ? fate.to : target;
    if (resolveSite(site, 'after', this.after)?.target === to && !takesDetour(site, old.base))
      return fate.kind === 'stays' ? undefined : { target, decision: 'left', reason: NEW_ALREADY };
    if (site.asked !== undefined) return asked(target, site.asked);
    const path = this.#respell(site, old, to);
    if (path === undefined) return asked(target, `nothing names ${to} from there`);
    return rewritten(site, target, path, fate);
  }

  /** What is not there yet follows the folder that it is made in: `src/gen/*.c`, `src/gen/a.c`, `web/app/dist`. */
  #madeIn(site: Site): Verdict | undefined {
    const folder = isPattern(site.path) ? cutPattern(site.path).folder : parent(site.path);
    const isSaid = isPattern(site.path)
      ? folder !== ''
      : /[^./]\/[^/]/.test(folder) && !/(^|\/)\.\.$/.test(site.path) && isMadeName(site);
    if (!isSaid || site.asked !== undefined) return undefined;
    const { lookup: _, write: _w, ...bare } = site;
    const verdict = this.judge({ ...bare, path: folder, names: 'folder' });
    if (verdict?.replacement === undefined) return undefined;
    const besides = isPattern(site.path)
      ? this.#besides(verdict.target, site.path.slice(folder.length + 1))
      : undefined;
    if (besides !== undefined) return besides;
    const path = verdict.replacement + site.path.slice(folder.length);
    return { ...verdict, replacement: site.write?.(path) ?? path };
  }

  /** A pattern that meant nothing so far is not to mean what lies already where its folder goes. */
  #besides(from: string, pattern: string): Verdict | undefined {
    const fate = this.moved.directory(from);
    if (fate.kind !== 'goes') return undefined;
    const found = meantBesides(pattern, { from, to: fate.to }, this.before.paths, this.moved.moves);
    return found === undefined ? undefined : asked(from, meansBesides(fate.to, found));
  }

  /** The path by which a site names `to` afterwards, from the same base and in the same form where that is possible. */
  #respell(site: Site, old: Named, to: string): string | undefined {
    const forms = old.kind === 'file' && site.lookup ? site.lookup.spellings(to) : [to];
    const written = normalize(join(old.base.before, site.path));
    const form = old.kind === 'file' && site.lookup ? site.lookup.spellings(old.target).indexOf(written!) : 0;
    const ordered = [...forms.slice(Math.max(form, 0), Math.max(form, 0) + 1), ...forms];
    for (const base of [old.base, ...site.bases])
      for (const each of ordered) {
        const path =
          around(site, old.base, base, each) ??
          spell(site, base, each, old.kind === 'file' && !site.lookup?.byFolder);
        if (path === undefined) continue;
        if (resolveSite({ ...site, path }, 'after', this.after)?.target === to) return path;
      }
    return undefined;
  }

  /** A pattern stays while it still means all that it meant; else its folder changes, where all goes the same way. */
  #pattern(site: Site, old: Named): Verdict | undefined {
    if (isLoose(site.path)) return undefined;
    const files = matching(old.target, this.before);
    const { folder, rest } = cutPattern(old.target);
    const places = files.flatMap(file => this.#place(file) ?? []);
    const means = (pattern: string | undefined) =>
      pattern !== undefined && places.length > 0 && places.every(matcher(pattern));
    const same = normalize(join(old.base.after, site.path));
    if (places.length === files.length && means(same)) return undefined;
    const isKept = (path: string) => matcher(same ?? '')(path) || site.alsoMeans?.(path);
    const isEmpty = site.keepsOne && matching(same ?? '', this.after).length === 0;
    if (places.length === files.length && site.alsoMeans && !isEmpty && places.every(isKept))
      return undefined;
    const moving = files.find(file => this.#place(file) !== file);
    const target = moving ?? folder;
    if (site.asked !== undefined) return asked(target, site.asked);
    const fate = this.moved.directory(folder);
    const to = fate.kind === 'goes' ? fate.to : moving === undefined ? folder : this.#common(files, folder);
    if (places.length === 0) return asked(target, 'all that the pattern means goes without successor');
    if (to === undefined || !means(join(to, rest)))
      return asked(target, 'the pattern does not mean all that it meant');
    const head = spell({ ...site, path: cutPattern(site.path).folder || '.' }, old.base, to);
    if (head === undefined) return asked(target, `nothing names ${to} from there`);
    const path = head === '.' || head === '' ? rest : head === './' ? `./${rest}` : `${head}/${rest}`;
    return path === site.path ? undefined : rewritten(site, target, path, fate);
  }

  #place(path: string): string | undefined {
    const fate = this.before.isFile(path) ? this.moved.file(path) : this.moved.directory(path);
    return fate.kind === 'stays' ? path : fate.kind === 'goes' ? fate.to : undefined;
  }

  /** The folder under which all files stand afterwards, as deep as they did under `folder`. */
  #common(files: readonly string[], folder: string): string | undefined {
    const goals = new Set(
      files.map(file => {
        const depth = segments(below(file, folder) ?? file).length;
        return segments(this.#place(file) ?? '')
          .slice(0, -depth)
          .join('/');
      }),
    );
    return goals.size === 1 ? [...goals][0] : undefined;
  }
}

/** What is imported and not there yet is a file. */
const isMadeName = ({ kind, path }: Site): boolean => kind !== 'import' || /[^/]\.\w+$/.test(path);

/** Written from one base: that it leads to the same file from another one as well is an accident. */
const CLIMBS = /^\.\.?\//;

const GONE = {
  file: { gone: 'the file goes without successor', scattered: 'the file goes to several places' },
  folder: {
    gone: 'the files below go without successor',
    scattered: 'the files below go to several places',
  },
} as const;

const asked = (target: string, reason: string): Verdict => ({ target, decision: 'asked', reason });

function rewritten(site: Site, target: string, path: string, fate: Fate): Verdict {
  const reason = fate.kind === 'stays' ? 'what it starts from moves' : `${target} moves`;
  return { target, decision: 'rewritten', reason, replacement: site.write?.(path) ?? path };
}

/** Whether a path goes up and down again to where it starts, and did not before: `../a/b` in a text of `a`. */
function takesDetour({ path }: Site, base: Base): boolean {
  const isDirect = (from: string) => {
    const at = normalize(join(from, path));
    return at !== undefined && posix.relative(`/${from}`, `/${at}`) === path;
  };
  return path.startsWith('../') && isDirect(base.before) && !isDirect(base.after);
}

/**
 * A path that climbs out of its base and comes back to it: whoever wrote it so stands in another folder beside it. So it climbs
 * as far afterwards, and is right from both. Undefined for all other paths, and where that does not lead there.
 */
function around({ path }: Site, old: Base, base: Base, to: string): string | undefined {
  const climbs = /^(?:\.\.\/)+/.exec(path)?.[0] ?? '';
  const at = climbs === '' ? undefined : normalize(join(old.before, path));
  if (at === undefined || old.before === '' || posix.relative(`/${old.before}`, `/${at}`) === path)
    return undefined;
  const from = normalize(join(base.after, climbs));
  const rest = from === undefined ? undefined : below(to, from);
  return rest ? climbs + rest : undefined;
}

/** A repository path as seen from a base, with `./` where the old path had it. Undefined where it may not be written so. */
function spell(site: Site, base: Base, to: string, isFile = false): string | undefined {
  const direct = posix.relative(`/${base.after}`, `/${to}`);
  // A file without its ending is called by its name, also where a folder of that name stands above.
  const path =
    isFile && /(^|\/)(\.\.)?$/.test(direct) ? posix.join(direct, '..', posix.basename(to)) : direct;
  const climbs = /^\.\.(\/|$)/.test(path);
  if (climbs && site.climbs === false) return undefined;
  if (path === '') return site.path === '' ? '' : '.';
  const dotted = site.dotted ?? /^\.(\/|$)/.test(site.path);
  return dotted && !climbs ? `./${path}` : path;
}
