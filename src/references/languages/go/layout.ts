import { once, onceEach } from '../../once.ts';
import { parent } from '../../path.ts';
import { type Context, destination, type Renamed } from '../adapter.ts';
import { customaryName, isGo, isTest, Packages } from './packages.ts';

/** The packages of a repository before and after moves. Files are told by their paths before. */
export class Layout {
  readonly before: Packages;
  readonly after: Packages;
  readonly #moves: Context['moves'];

  constructor(context: Context) {
    this.#moves = context.moves;
    this.before = new Packages(context);
    this.after = new Packages(context, path => (context.moves.get(path) === null ? null : this.to(path)));
  }

  /** Where a file stands afterwards. */
  to(path: string): string {
    return destination(path, this.#moves);
  }

  /** Whether a package's files change their directory, or files that come to it change its name. */
  isTouched(directory: string): boolean {
    const moves = (path: string) => this.#moves.has(path);
    if (this.before.in(directory).some(moves)) return true;
    return this.after.in(directory).some(moves) && this.before.name(directory) !== this.nameAfter(directory);
  }

  /** The one directory to which most of a package goes. */
  readonly home = onceEach((directory: string): string => {
    const staying = this.before.in(directory).filter(path => this.#moves.get(path) !== null);
    const weight = (paths: readonly string[]) =>
      paths.reduce((sum, path) => sum + (isTest(path) ? 1 : 1000), 0);
    const [first] = [...Map.groupBy(staying, path => parent(this.to(path)))].sort(
      ([a, own], [b, other]) =>
        weight(other) - weight(own) || Number(b === directory) - Number(a === directory),
    );
    return first?.[0] ?? directory;
  });

  /**
   * Name → the directory in which it is declared afterwards, where that is one; no names of a package that stays together, which
   * needs no reading.
   */
  readonly owners = onceEach((directory: string): ReadonlyMap<string, string | undefined> => {
    const owners = new Map<string, string | undefined>();
    const parts = Map.groupBy(this.before.in(directory), path => parent(this.to(path)));
    for (const [to, paths] of parts.size < 2 ? [] : parts)
      for (const name of paths.flatMap(path => [...this.before.facts(path).declared.keys()]))
        owners.set(name, owners.has(name) && owners.get(name) !== to ? undefined : to);
    return owners;
  });

  /** The directory in which a name of a package is afterwards. */
  goal(directory: string, name: string): string {
    return this.owners(directory).get(name) ?? this.home(directory);
  }

  /** Whether a package declares a name, before or after. */
  declares(directory: string, name: string): boolean {
    return this.before.declares(directory, name) || this.after.declares(directory, name);
  }

  /** What a package is called afterwards: as the files that are there, or by the custom that it kept before. */
  readonly nameAfter = onceEach((directory: string): string | undefined => {
    const files = this.after.in(directory);
    const staying = this.before.nameIn(files.filter(path => parent(path) === directory));
    if (staying !== undefined) return staying;
    const name = this.before.nameIn(files);
    const [first] = files;
    if (name === undefined || name === 'main' || first === undefined) return name;
    const from = parent(first);
    const leaves = directory !== this.home(from);
    const keeps = customaryName(this.before.path(from) ?? from) !== name;
    const custom = customaryName(this.after.path(directory) ?? directory);
    return (keeps && !leaves) || !/^\p{L}/u.test(custom) ? name : custom;
  });

  /** The packages that go to another place: their import paths before and after, and the directory that each leaves. */
  renamed(): (Renamed & { readonly directory: string })[] {
    const directories = new Set([...this.#moves.keys()].filter(isGo).map(parent));
    return [...directories].flatMap(directory => {
      const before = this.before.path(directory);
      const after = this.after.path(this.home(directory));
      const target = this.targetOf(directory);
      return before === undefined || after === undefined || before === after
        ? []
        : [{ before, after, target, directory }];
    });
  }

  /** A file for the ledger: one of a package that moves. */
  targetOf(directory: string): string {
    const files = this.before.in(directory);
    return files.find(path => this.to(path) !== path) ?? files[0] ?? directory;
  }
}

/** The packages before and after, worked out once for each call. */
export const layoutOf = once((context: Context) => new Layout(context));
