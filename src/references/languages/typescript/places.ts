import { calledAs } from '../../called-as.ts';
import { join, parent } from '../../path.ts';
import type { Moved } from '../python/moved.ts';
import type { Outputs } from './outputs.ts';
import type { Resolver } from './resolve.ts';

/** What a path of a script names now. */
export interface NamedPlace {
  readonly target: string;
  /** The path that names it afterwards, with or without ending as before; undefined where there is none. */
  readonly to?: string;
  readonly reason: string;
}

/** What becomes of paths. */
export interface Fates {
  /** Of what stands at a path. */
  readonly find: (path: string) => NamedPlace | undefined;
  /** Of what does not stand there now. */
  readonly findAbove: (path: string) => NamedPlace | undefined;
  /** Whether what does not stand there is made there. */
  readonly isMade: (path: string) => boolean;
}

/** Files and directories by their paths, and what becomes of them. */
export class Places implements Fates {
  readonly #moved: Moved;
  readonly #resolver: Resolver;
  readonly #outputs: Outputs;
  readonly #directories = new Set<string>(['']);

  constructor(moved: Moved, resolver: Resolver, outputs: Outputs) {
    this.#moved = moved;
    this.#resolver = resolver;
    this.#outputs = outputs;
    for (const path of moved.world.paths)
      for (let at = parent(path); at !== '' && !this.#directories.has(at); at = parent(at))
        this.#directories.add(at);
  }

  isFile(path: string): boolean {
    return this.#moved.world.paths.has(path);
  }

  isMade(path: string): boolean {
    return this.#outputs.has(path);
  }

  /** What stands at a path, or at the script that it names without ending. */
  find(path: string): NamedPlace | undefined {
    if (this.#directories.has(path) && !this.isFile(path)) return this.#directory(path);
    const target = this.isFile(path) ? path : this.#resolver.at(path);
    if (target === undefined) return undefined;
    const fate = this.#moved.file(target);
    if (fate.kind === 'gone') return { target, reason: 'the file goes without successor' };
    const to = fate.kind === 'goes' ? fate.to : target;
    const reason = fate.kind === 'goes' ? `${target} moves` : 'this file moves';
    if (target === path) return { target, to, reason };
    return { target, to: calledAs(path, target, to), reason };
  }

  /** What does not stand at a path now, seen from the nearest directory above that does. */
  findAbove(path: string): NamedPlace | undefined {
    let directory = parent(path);
    while (!this.#directories.has(directory)) directory = parent(directory);
    if (directory === '') return { target: path, to: path, reason: 'this file moves' };
    const { to, reason } = this.#directory(directory);
    return to === undefined
      ? undefined
      : { target: directory, to: join(to, path.slice(directory.length + 1)), reason };
  }

  #directory(target: string): NamedPlace {
    const fate = this.#moved.directory(target);
    if (fate.kind === 'goes') return { target, to: fate.to, reason: `${target} moves` };
    if (fate.kind === 'stays') return { target, to: target, reason: 'this file moves' };
    const reason =
      fate.kind === 'gone' ? 'the files below go without successor' : 'the files below go to several places';
    return { target, reason };
  }
}
