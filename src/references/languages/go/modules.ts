import { base, below, join, parent } from '../../path.ts';
import type { Moves, SourceFile } from '../../types.ts';

/** The modules of a repository: what an import path means, and how a directory is imported. */
export class Modules {
  /** Directory of a `go.mod` → the module's path; the deepest directories first. */
  readonly #modules: readonly (readonly [directory: string, path: string])[];

  /** @param files their `go.mod` are looked at; of several texts for one path the first counts */
  constructor(files: readonly SourceFile[]) {
    const found = new Map<string, string>();
    for (const { path, text } of files) {
      if (base(path) !== 'go.mod' || found.has(parent(path))) continue;
      const name = /^\s*module\s+"?([^\s"]+)/m.exec(text)?.[1];
      if (name !== undefined) found.set(parent(path), name);
    }
    this.#modules = [...found].sort(([a], [b]) => b.length - a.length);
  }

  /** The directory that an import path names: undefined for packages of others and of the language. */
  directory(path: string): string | undefined {
    let best: readonly [string, string] | undefined;
    for (const module of this.#modules)
      if (below(path, module[1]) !== undefined && module[1].length > (best?.[1].length ?? -1)) best = module;
    return best && join(best[0], below(path, best[1])!);
  }

  /** How a directory is imported: undefined outside of every module. */
  path(directory: string): string | undefined {
    const module = this.#modules.find(([at]) => below(directory, at) !== undefined);
    if (!module) return undefined;
    const rest = below(directory, module[0])!;
    return rest === '' ? module[1] : `${module[1]}/${rest}`;
  }

  /** The same modules where their `go.mod` stand after moves. */
  after(files: readonly SourceFile[], moves: Moves): Modules {
    return new Modules(
      files.flatMap(({ path, text }) => {
        if (base(path) !== 'go.mod') return [];
        const to = moves.has(path) ? moves.get(path) : path;
        return typeof to === 'string' ? [{ path: to, text }] : [];
      }),
    );
  }
}

/** The name that a package in this directory has by custom: the last part of its import path that is no version. */
export function customaryName(importPath: string): string {
  const parts = importPath.split('/').filter(part => !/^v\d+$/.test(part));
  const last = (parts.at(-1) ?? '').replace(/\.v\d+$/, '');
  return last.replace(/^go-|-go$/g, '').replace(/[^\p{L}\p{N}_]/gu, '');
}
