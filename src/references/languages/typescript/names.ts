import { posix } from 'node:path';
import { base, join, normalize, parent } from '../../path.ts';
import { movedOf, pathsAfter } from '../../places.ts';
import type { Context } from '../adapter.ts';
import type { Moved } from '../python/moved.ts';
import { Mentions } from '../text/mentions.ts';
import { type Alias, Aliases, matched } from './aliases.ts';
import { Indexes } from './indexes.ts';
import { mainManifests } from './mains.ts';
import { isOffered } from './offered.ts';
import { Outputs } from './outputs.ts';
import { Packages } from './packages.ts';
import { Places } from './places.ts';
import { endingOf, Resolver, spellings, stemOf } from './resolve.ts';

/** The file a specifier names, and the alias it does so by. */
export interface Named {
  readonly path: string;
  readonly alias?: Alias;
}

/** Where the file that names others is now, and where it will be. */
export interface Importer {
  readonly from: string;
  readonly to: string;
}

/** What scripts call files, before and after the moves. */
export class Names {
  readonly moved: Moved;
  readonly mentions: Mentions;
  readonly places: Places;
  readonly #before: Resolver;
  readonly #after: Resolver;
  readonly #aliasesBefore: Aliases;
  readonly #aliasesAfter: Aliases;
  readonly #packagesBefore: Packages;
  readonly #packages: Packages;
  readonly #indexes: Indexes;

  constructor(context: Context) {
    this.moved = movedOf(context);
    this.mentions = new Mentions(this.moved);
    const mains = mainManifests(context.files, context.world.paths);
    this.#before = new Resolver(context.world.paths, new Set(mains.map(parent)));
    this.places = new Places(this.moved, this.#before, new Outputs(context.files, context.world.paths));
    this.#after = new Resolver(pathsAfter(context), new Set(mains.map(path => parent(this.placeOf(path)))));
    this.#aliasesBefore = new Aliases(context.files);
    this.#aliasesAfter = new Aliases(context.files, path => this.placeOf(path));
    this.#packagesBefore = new Packages(context.files);
    this.#indexes = new Indexes(
      context.files,
      (from, specifier) => this.before(from, specifier),
      context.world.paths,
    );
    this.#packages = new Packages(
      context.files.map(({ path, text }) => ({ path: this.placeOf(path), text })),
    );
  }

  /** Where a file or a directory stands afterwards; a directory whose files part stays, as far as names go. */
  placeOf(path: string): string {
    const file = this.moved.file(path);
    if (file.kind === 'goes') return file.to;
    const directory = this.moved.directory(path);
    return directory.kind === 'goes' ? directory.to : path;
  }

  /** The script that a path without ending names, which is no folder. */
  script(path: string): string | undefined {
    return this.moved.isFolder(path) ? undefined : this.#before.at(path);
  }

  /** What `specifier` names in the file `from`. Undefined where it is nothing of the repository. */
  before(from: string, specifier: string): Named | undefined {
    return resolveSpecifier(from, specifier, this.#before, this.#aliasesBefore);
  }

  /** The script that runs where `specifier` is loaded, which may be the folder of a package: `..`. */
  loaded(from: string, specifier: string): string | undefined {
    const named = this.before(from, specifier)?.path;
    const folder = specifier.startsWith('.') ? normalize(join(parent(from), specifier)) : undefined;
    const main = folder === undefined ? undefined : this.#packagesBefore.at(folder)?.main;
    return named ?? (main === undefined ? undefined : this.#before.at(normalize(join(folder!, main)) ?? ''));
  }

  after(from: string, specifier: string): Named | undefined {
    const named = resolveSpecifier(from, specifier, this.#after, this.#aliasesAfter);
    const isImplied = named !== undefined && endingOf(specifier, named.path) === 'directory';
    return isImplied && this.#indexes.areUnknown(from) ? undefined : named;
  }

  /**
   * How the importer names `to` afterwards, in the manner of `specifier`, which named `old` by `alias`: through the same
   * alias, another one, or relative; with the same kind of ending. What another package has then, and had not, is called
   * by that package's name. Undefined where no way is right.
   */
  respell(importer: Importer, to: string, specifier: string, old: Named): string | undefined {
    const from = importer.to;
    const written = endingOf(specifier, old.path);
    // Where there are some and nobody leaves the name of one out, it is written.
    const isHabit = !this.#indexes.areNew(from) && !this.#indexes.areImplied(from);
    const isExplicit = written === 'none' && stemOf(base(to)) === 'index' && isHabit;
    const ending = isExplicit ? 'index' : written;
    const right = (name: string) => this.after(from, name)?.path === to;
    const parted = this.#packages.apart(from, to) && !this.#packagesBefore.apart(importer.from, old.path);
    const named = old.alias !== undefined || parted;
    const aliased = named ? this.#aliased(from, spellings(to, ending), old.alias).find(right) : undefined;
    if (aliased !== undefined) return aliased;
    // What a package builds it offers under the name that it had, from whichever source.
    if (old.alias?.isBuilt) return specifier;
    const strict = old.alias !== undefined && this.#wantsEnding(from);
    return spellings(to, strict && ending !== 'source' ? 'output' : ending)
      .map(path => relative(from, path, specifier))
      .find(right);
  }

  /** Names for the spellings of a path by aliases, the one that was used first. A package that the file was no part of is called by its name. */
  #aliased(from: string, paths: readonly string[], used: Alias | undefined): string[] {
    const usable = this.#aliasesAfter
      .of(from)
      .filter(alias => alias.package === undefined || this.#packages.mayName(from, alias.package))
      .filter(alias => used !== undefined || alias.package !== undefined);
    const isUsed = ({ name, package: home }: Alias) =>
      name === used?.name && name.includes('*') && (home === undefined) === (used.package === undefined);
    const same = usable.filter(isUsed);
    const others = [...usable.filter(alias => alias.name.includes('*')), ...usable];
    return [same, others].flatMap(aliases =>
      paths.flatMap(path => aliases.flatMap(alias => throughAlias(alias, path))),
    );
  }

  /** Whether a name is one that a package offers to everybody, and another is not for sure one that it will. */
  isOffered({ from, to }: Importer, specifier: string, instead: string): boolean {
    return (
      isOffered(from, specifier, this.#aliasesBefore, this.#packagesBefore) && !this.#isSource(to, instead)
    );
  }

  /** Whether a file that is not built stands under the name of a package afterwards. */
  #isSource(from: string, specifier: string): boolean {
    return [...this.#aliasesAfter.candidates(from, specifier)].some(
      ({ alias, path }) =>
        alias.package !== undefined && !alias.isBuilt && this.#after.at(path, from) !== undefined,
    );
  }

  /** Whether Node reads a file as a module as it is, and guesses no endings. */
  #wantsEnding(from: string): boolean {
    return /\.mjs$/.test(from) || (/\.js$/.test(from) && this.#packages.of(from)?.esm === true);
  }
}

/** What `specifier` names in the file `from`. */
export function resolveSpecifier(
  from: string,
  specifier: string,
  resolver: Resolver,
  aliases: Aliases,
): Named | undefined {
  if (/^\.{1,2}(\/|$)/.test(specifier)) {
    const path = resolver.relative(from, specifier);
    return path === undefined ? undefined : { path };
  }
  for (const { alias, path } of aliases.candidates(from, specifier)) {
    const found = resolver.at(path, from);
    const isIndex = alias.isOfFiles && found !== undefined && endingOf(path, found) === 'directory';
    if (found !== undefined && !isIndex) return { path: found, alias };
  }
  return undefined;
}

function throughAlias(alias: Alias, path: string): string[] {
  return alias.targets.flatMap(target => {
    const rest = matched(path, target);
    return rest === undefined ? [] : [alias.name.replace('*', () => rest)];
  });
}

/** A relative name; a trailing slash and a bare `.` are kept as they were written. */
function relative(from: string, to: string, like: string): string {
  const path = posix.relative(posix.dirname(from), to === '' ? '.' : to);
  const dotted = path === '' ? '.' : path.startsWith('.') && /^\.{1,2}(\/|$)/.test(path) ? path : `./${path}`;
  return like.endsWith('/') && /(^|\/)\.{1,2}$/.test(dotted) ? `${dotted}/` : dotted;
}
