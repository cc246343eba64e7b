import { once, onceEach } from '../../once.ts';
import { base, parent } from '../../path.ts';
import { type Context, destination, type Renamed } from '../adapter.ts';
import { customaryName, isGo, isTest, Modules, Packages } from './packages.ts';

/** The packages of a repository before and after moves. Files are told by their paths before. */
export class Layout {
  readonly before: Packages;
  /** The modules where their `go.mod` stand afterwards. */
  readonly after: Modules;
  readonly #moves: Context['moves'];
  /** Directory → the Go files that are there afterwards. */
  readonly #arriving: Map<string, string[]>;

  constructor(context: Context) {
    this.#moves = context.moves;
    this.before = new Packages(context);
    const staying = (path: string) => context.moves.get(path) !== null;
    const modules = context.files.filter(({ path }) => base(path) === 'go.mod' && staying(path));
    this.after = new Modules(modules.map(({ path, text }) => ({ path: this.to(path), text })));
    const files = [...context.world.paths].filter(path => isGo(path) && staying(path));
    this.#arriving = Map.groupBy(files, path => parent(this.to(path)));
  }

  /** Where a file stands afterwards. */
  to(path: string): string {
    return destination(path, this.#moves);
  }

  /** Whether a package's files change their directory, or files that come to it change its name. */
  isTouched(directory: string): boolean {
    const moves = (path: string) => this.#moves.has(path);
    if (this.before.in(directory).some(moves)) return true;
    const arriving = this.#arriving.get(directory) ?? [];
    return arriving.some(moves) && this.before.name(directory) !== this.nameAfter(directory);
  }

  /** The one directory to which most of a package goes. */
  home(directory: string): string {
    const counts = new Map<string, number>();
    for (const path of this.before.in(directory)) {
      if (this.#moves.get(path) === null) continue;
      const to = parent(this.to(path));
      counts.set(to, (counts.get(to) ?? 0) + (isTest(path) ? 1 : 1000));
    }
    const [first] = [...counts].sort(
      ([a, m], [b, n]) => n - m || (a === directory ? -1 : b === directory ? 1 : 0),
    );
    return first?.[0] ?? directory;
  }

  /**
   * Name → the directory in which it is declared afterwards; names that several directories would declare are left out, and
   * all names of a package that stays together, which needs no reading.
   */
  readonly owners = onceEach((directory: string): ReadonlyMap<string, string> => {
    const parts = Map.groupBy(this.before.in(directory), path => parent(this.to(path)));
    if (parts.size < 2) return new Map();
    const all = [...parts].flatMap(([to, paths]) => {
      const names = new Set(paths.flatMap(path => [...this.before.facts(path).declared.keys()]));
      return [...names].map(name => ({ name, to }));
    });
    const byName = [...Map.groupBy(all, ({ name }) => name)];
    return new Map(byName.flatMap(([name, goals]) => (goals.length === 1 ? [[name, goals[0]!.to]] : [])));
  });

  /** Whether a package declares a name, before or after. */
  declares(directory: string, name: string): boolean {
    const files = [...this.before.in(directory), ...(this.#arriving.get(directory) ?? [])];
    return this.before.declares(files, name);
  }

  /** What a package is called afterwards: as the files that are there, or by the custom that it kept before. */
  readonly nameAfter = onceEach((directory: string): string | undefined => {
    const files = this.#arriving.get(directory) ?? [];
    const staying = this.before.nameIn(files.filter(path => parent(path) === directory));
    if (staying !== undefined) return staying;
    const name = this.before.nameIn(files);
    const [first] = files;
    if (name === undefined || name === 'main' || first === undefined) return name;
    const from = parent(first);
    const leaves = directory !== this.home(from);
    const keeps = customaryName(this.before.modules.path(from) ?? from) !== name;
    const custom = customaryName(this.after.path(directory) ?? directory);
    return (keeps && !leaves) || !/^\p{L}/u.test(custom) ? name : custom;
  });

  /** The packages that go to another place: their import paths before and after, and the directory that each leaves. */
  renamed(): (Renamed & { readonly directory: string })[] {
    const directories = new Set([...this.#moves.keys()].filter(isGo).map(parent));
    return [...directories].flatMap(directory => {
      const before = this.before.modules.path(directory);
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
