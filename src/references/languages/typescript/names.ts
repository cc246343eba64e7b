import { posix } from 'node:path';
import { parent } from '../../path.ts';
import { movedOf, pathsAfter } from '../../places.ts';
import type { Context } from '../adapter.ts';
import type { Moved } from '../python/moved.ts';
import { Mentions } from '../text/mentions.ts';
import { type Alias, Aliases, matched } from './aliases.ts';
import { Places } from './places.ts';
import { endingOf, Resolver, spellings } from './resolve.ts';

/** The file a specifier names, and the alias it does so by. */
export interface Named {
  readonly path: string;
  readonly alias?: Alias;
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

  constructor(context: Context) {
    this.moved = movedOf(context);
    this.mentions = new Mentions(this.moved);
    this.#before = new Resolver(context.world.paths);
    this.places = new Places(this.moved, this.#before);
    this.#after = new Resolver(pathsAfter(context));
    this.#aliasesBefore = new Aliases(context.files);
    this.#aliasesAfter = new Aliases(context.files, path => this.placeOf(path));
  }

  /** Where a file or a directory stands afterwards; a directory whose files part stays, as far as names go. */
  placeOf(path: string): string {
    const file = this.moved.file(path);
    if (file.kind === 'goes') return file.to;
    const directory = this.moved.directory(path);
    return directory.kind === 'goes' ? directory.to : path;
  }

  /** What `specifier` names in the file `from`. Undefined where it is nothing of the repository. */
  before(from: string, specifier: string): Named | undefined {
    return resolveSpecifier(from, specifier, this.#before, this.#aliasesBefore);
  }

  after(from: string, specifier: string): Named | undefined {
    return resolveSpecifier(from, specifier, this.#after, this.#aliasesAfter);
  }

  /**
   * How the file `from` (its place afterwards) names `to`, in the manner of `specifier`, which named `old` by `alias`:
   * through the same alias, another one, or relative; with the same kind of ending. Undefined where no way is right.
   */
  respell(from: string, to: string, specifier: string, old: Named): string | undefined {
    const ending = endingOf(specifier, old.path);
    const right = (name: string) => this.after(from, name)?.path === to;
    for (const path of spellings(to, ending)) {
      if (old.alias) {
        const aliases = this.#aliasesAfter.of(from).filter(alias => alias.name.includes('*'));
        const same = aliases.filter(alias => alias.name === old.alias?.name);
        const names = [...same, ...aliases].flatMap(alias => throughAlias(alias, path));
        const name = names.find(right);
        if (name !== undefined) return name;
      }
      const name = relative(from, path, specifier);
      if (right(name)) return name;
    }
    return undefined;
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
    const path = resolver.relative(parent(from), specifier);
    return path === undefined ? undefined : { path };
  }
  for (const { alias, path } of aliases.candidates(from, specifier)) {
    const found = resolver.at(path);
    if (found !== undefined) return { path: found, alias };
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
