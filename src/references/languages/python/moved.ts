import { once } from '../../once.ts';
import { below, join, parent, segments } from '../../path.ts';
import { Tree, treeOf } from '../../sites/tree.ts';
import type { Moves, World } from '../../types.ts';
import { type Module, Modules, modulesOf, stem } from './modules.ts';

/** What becomes of a file or directory: a new path, `gone` without successor, or `scattered` over several places. */
export type Fate =
  | { readonly kind: 'stays' }
  | { readonly kind: 'goes'; readonly to: string }
  | { readonly kind: 'gone' }
  | { readonly kind: 'scattered' };

const STAYS: Fate = { kind: 'stays' };

/** The moves, and the modules before and after them. */
export class Moved {
  readonly moves: Moves;
  readonly world: World;
  readonly before: Modules;
  readonly after: Modules;
  /** Stems of modules that stay, and whose name means another file afterwards. */
  readonly hidden: ReadonlySet<string>;
  readonly #all: ReadonlyMap<string, Fate>;
  readonly #python: ReadonlyMap<string, Fate>;

  constructor(world: World, moves: Moves) {
    this.moves = moves;
    this.world = world;
    const paths = new Set(world.paths);
    for (const path of moves.keys()) paths.delete(path);
    for (const to of moves.values()) if (to !== null) paths.add(to);
    this.before = modulesOf(world);
    this.#all = directories(treeOf(world.paths), moves);
    this.after = new Modules({ paths, roots: world.roots.map(root => this.directoryAfter(root)) });
    this.#python = directories(modulesTree(world.paths), moves);
    this.hidden = new Set(
      suspects(world, paths)
        .filter(([parts]) => {
          const before = this.before.find(parts);
          return (
            before !== undefined &&
            before.kind !== 'namespace' &&
            !moves.has(before.path) &&
            this.after.find(parts)?.path !== before.path
          );
        })
        .map(([, at]) => at),
    );
  }

  /** Where a file goes. */
  file(path: string): Fate {
    const to = this.moves.get(path);
    return to === undefined ? STAYS : to === null ? { kind: 'gone' } : { kind: 'goes', to };
  }

  /** Where a directory goes; it stays as long as one of its files does. */
  directory(path: string): Fate {
    return this.#all.get(path) ?? STAYS;
  }

  /** The same of a directory that is looked for by its name: what its files are put into below it is another. */
  known(path: string): Fate {
    const fate = this.directory(path);
    return fate.kind === 'goes' && below(fate.to, path) !== undefined ? STAYS : fate;
  }

  /** A directory afterwards, as a root of names or addresses: one that goes as a whole takes them along. */
  directoryAfter(path: string): string {
    const fate = this.directory(path);
    return fate.kind === 'goes' ? fate.to : path;
  }

  /** The same of a directory that is looked for by its name. */
  knownAfter(path: string): string {
    const fate = this.known(path);
    return fate.kind === 'goes' ? fate.to : path;
  }

  /** Where a module goes, as a stem. A namespace package goes where all its modules go. */
  module(module: Module): Fate {
    if (module.kind === 'namespace') return this.#python.get(module.path) ?? STAYS;
    const found = this.file(module.path);
    if (found.kind !== 'goes') return found;
    const to = stem(found.to);
    return to === undefined ? { kind: 'gone' } : { kind: 'goes', to };
  }

  /** The file of a module afterwards; undefined for a namespace package and for what goes without successor. */
  fileAfter(module: Module): string | undefined {
    if (module.kind === 'namespace') return undefined;
    const found = this.file(module.path);
    return found.kind === 'stays' ? module.path : found.kind === 'goes' ? found.to : undefined;
  }

  /** Whether something stands below a path now. */
  isFolder(path: string): boolean {
    return path !== '' && treeOf(this.world.paths).isFolder(path);
  }

  /** Whether anything below a directory goes. */
  touches(directory: string): boolean {
    return this.#all.has(directory);
  }

  /** Last segments of the directories in which something goes. */
  parents(): Set<string> {
    return new Set([...this.#all.keys()].map(path => segments(path).at(-1)!));
  }

  /** The file that goes and whose path ends in several segments, with its ending, where no other does. */
  endingIn(tail: string): string | undefined {
    if (!/^[\w-]+(?:\/[\w.-]+)*\/[\w.-]+\.\w+$/.test(tail)) return undefined;
    const [found, ...others] = [...this.moves.keys()].filter(path => path.endsWith(`/${tail}`));
    return others.length === 0 ? found : undefined;
  }

  /** The files and directories that go. */
  going(): string[] {
    const directories = [...this.#all].filter(([, fate]) => fate.kind !== 'stays');
    return [...this.moves.keys(), ...directories.map(([path]) => path)];
  }

  /** Last segments, without suffix, of all that goes: a text that has none of these words names none of it by its own name. */
  words(): Set<string> {
    const words = new Set<string>();
    const add = (path: string) => words.add((segments(path).at(-1) ?? '').replace(/\.[^.]*$/, ''));
    for (const path of this.moves.keys()) add(stem(path) ?? path);
    for (const [path, fate] of [...this.#all, ...this.#python]) if (fate.kind !== 'stays') add(path);
    for (const path of this.hidden) add(path);
    words.delete('');
    return words;
  }
}

/** The files of a state that are Python modules. */
const modulesTree = once(
  (paths: ReadonlySet<string>) => new Tree(new Set([...paths].filter(path => stem(path) !== undefined))),
);

/** The fate of every directory above a moved file. It stays where its files part and some are below it afterwards, too. */
function directories(tree: Tree, moves: Moves): Map<string, Fate> {
  const going = [...moves.keys()].filter(path => tree.isFile(path));
  const found = new Map<string, { going: number; inside: boolean; goals: Set<string> }>();
  const within = (at: string) => going.filter(path => below(path, at) !== undefined);
  for (const path of going) {
    const to = moves.get(path) ?? undefined;
    for (let at = parent(path); at !== ''; at = parent(at)) {
      const entry = found.get(at) ?? { going: 0, inside: false, goals: new Set() };
      found.set(at, entry);
      entry.going += 1;
      const rest = `/${below(path, at)}`;
      if (to !== undefined && below(to, at) !== undefined) entry.inside = true;
      if (to !== undefined) entry.goals.add(to.endsWith(rest) ? to.slice(0, -rest.length) : '');
    }
  }
  return new Map(
    [...found].map(([at, { going: count, inside, goals }]) => {
      const [to] = goals;
      if (count < tree.below(at)) return [at, STAYS];
      if (to === undefined) return [at, { kind: 'gone' }];
      if (goals.size === 1 && to !== '') return [at, { kind: 'goes', to }];
      if (inside) return [at, STAYS];
      const whole = commonGoal(at, within(at), goals, [...tree.paths], moves);
      return [at, whole === undefined ? { kind: 'scattered' } : { kind: 'goes', to: whole }];
    }),
  );
}

/**
 * The folder that a folder becomes though not all in it keep their places there: a new one, to which everything goes and nothing
 * else. What stands where one of them goes is that one, gone there already.
 */
function commonGoal(
  folder: string,
  own: readonly string[],
  goals: ReadonlySet<string>,
  paths: readonly string[],
  moves: Moves,
): string | undefined {
  const inOwn = new Set(own);
  const targets = own.map(path => moves.get(path));
  const there = new Set(targets);
  const others = paths.filter(path => !there.has(path));
  const isOnly = (goal: string) =>
    goal !== '' &&
    targets.every(to => typeof to === 'string' && below(to, goal) !== undefined) &&
    others.every(path => below(moves.get(path) ?? path, goal) === undefined || inOwn.has(path)) &&
    !others.some(path => below(path, goal) !== undefined);
  // Files with new names, or one alone, that stand side by side as before.
  const isFlat = own.every(path => parent(path) === folder);
  const sides = new Set(isFlat ? targets.map(to => parent(to ?? '')) : []);
  return [...goals, ...(sides.size === 1 ? sides : [])].find(isOnly);
}

/** Names (and stems) that a file which is new may take from another: `x.py` beside a new `x/`, or a new top-level name in an earlier root. */
function suspects(world: World, after: ReadonlySet<string>): [parts: string[], stem: string][] {
  const found = new Map<string, string[]>();
  for (const path of after) {
    if (world.paths.has(path) || stem(path) === undefined) continue;
    for (const root of world.roots) {
      const parts = segments(below(stem(path)!, root) ?? '');
      for (let length = 1; length <= parts.length; length++) {
        const name = parts.slice(0, length);
        found.set(name.join('.'), name);
      }
    }
  }
  return [...found.values()].flatMap(parts =>
    world.roots.map((root): [string[], string] => [parts, join(root, parts.join('/'))]),
  );
}
