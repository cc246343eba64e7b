import { base, below, join, parent } from '../../path.ts';
import type { SourceFile } from '../../types.ts';
import { jsonStrings } from './json.ts';
import { NEEDS } from './packages.ts';
import { isSettings } from './settings.ts';
import { areLinked, workspacesIn } from './workspaces.ts';

/** A manifest that has packages installed beside it. */
interface Manifest {
  /** Its folder, as things stand or will stand. */
  readonly folder: string;
  /** Packages that come from a registry, whatever the repository has under their name. */
  readonly names: ReadonlySet<string>;
}

/** Where a name is defined that stands for files: below which folder, and which package it belongs to. */
interface Definition {
  readonly scope: string;
  readonly package?: string;
}

/** What is no version but a place. */
const LINK = /^(?:workspace|file|link|portal):|^[~.]{0,2}\//;

/** Names of packages that come from a registry for the files below a manifest, though the repository may have a package of that name. */
export class Installed {
  readonly #manifests: readonly Manifest[];

  constructor(files: readonly SourceFile[], place: (path: string) => string) {
    const workspaces = workspacesIn(files);
    const manifests = files.filter(({ path }) => base(path) === 'package.json');
    const strings = new Map(manifests.map(({ path, text }) => [parent(path), jsonStrings(text)]));
    const homes = [...strings].map(([folder, all]) => ({
      folder,
      name: all.find(({ keys, isKey }) => !isKey && keys.join() === 'name')?.value,
    }));
    const settings = files.filter(({ path, text }) => isSettings(path) && /\balias\b/.test(text));
    this.#manifests = [...strings].flatMap(([folder, all]) => {
      const values = all.filter(({ isKey }) => !isKey);
      const linked = new Set(
        values
          .filter(({ value }) => LINK.test(value))
          .map(({ keys }) => keys.at(-1)!.replace(/^.*\*\*\//, '')),
      );
      const isOwn = (name: string) =>
        linked.has(name) ||
        homes.some(home => home.name === name && areLinked(workspaces, folder, home.folder)) ||
        // Settings beside it may put something else in its place.
        settings.some(
          ({ path, text }) => folder !== '' && below(path, folder) !== undefined && text.includes(name),
        );
      const names = values
        .filter(({ keys }) => keys.length === 2 && NEEDS.has(keys[0]!) && !isOwn(keys[1]!))
        .map(({ keys }) => keys[1]!);
      return names.length === 0
        ? []
        : [
            {
              folder: parent(place(join(folder, 'package.json'))),
              names: new Set(names),
            },
          ];
    });
  }

  /** Whether a name that stands for a file elsewhere does not in this one: a manifest nearer to it has the package of that name installed. */
  hides({ scope, package: home }: Definition, path: string, specifier: string): boolean {
    const name = packageName(specifier);
    return this.#manifests.some(
      ({ folder, names }) =>
        names.has(name) &&
        below(path, folder) !== undefined &&
        (home === undefined ? folder !== scope && below(folder, scope) !== undefined : folder !== home),
    );
  }
}

/** `@o/a/b` → `@o/a` */
export const packageName = (specifier: string): string => /^(?:@[^/]*\/)?[^/]*/.exec(specifier)![0];
