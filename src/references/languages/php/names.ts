import { base } from '../../path.ts';
import { sceneOf } from '../../sites/read.ts';
import type { SourceFile } from '../../types.ts';
import type { Context } from '../adapter.ts';
import { namespaceOf, type Root, rootsOf } from './psr4.ts';
import { type NameKind, readPhp } from './source.ts';

/** A name that the moves change. */
export interface Renamed {
  readonly from: string;
  readonly to: string;
  readonly kind: NameKind;
  /** The moved file that declares it. */
  readonly path: string;
}

/** What becomes of the names of a PHP repository. PHP does not tell the cases of their letters apart. */
export class PhpNames {
  readonly roots: readonly Root[];
  readonly rootsAfter: readonly Root[];
  readonly renamed = new Map<string, Renamed>();
  /** Namespaces of which every file goes to one other. */
  readonly spaces = new Map<string, string>();
  readonly #declared = new Map<string, string>();
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
    const php = context.files.filter(({ path }) => isPhp(path));
    const { scene } = sceneOf(context);
    this.roots = rootsOf(context.files);
    this.rootsAfter = this.roots.map(({ prefix, folder }) => ({ prefix, folder: scene.base(folder).after }));
    const goals = new Map<string, Set<string>>();
    for (const file of php) {
      const before = declaredSpace(file);
      if (before === undefined) continue;
      const after = this.spaceAfter(file) ?? before;
      goals.set(before, (goals.get(before) ?? new Set()).add(after));
      for (const { name, kind } of readPhp(file.text).declared) {
        const from = full(before, name);
        this.#declared.set(key(from, kind), file.path);
        const to = full(after, this.#shortAfter(file.path, name));
        if (to !== from) this.renamed.set(key(from, kind), { from, to, kind, path: file.path });
      }
    }
    for (const [space, all] of goals) {
      const [to] = all;
      if (all.size === 1 && to !== undefined && to !== space) this.spaces.set(space, to);
    }
  }

  /** The namespace of a file afterwards. Undefined where it has none. It stays where it was not that of its folder. */
  spaceAfter(file: SourceFile): string | undefined {
    const space = declaredSpace(file);
    const to = this.#context.moves.get(file.path);
    if (space === undefined || to === undefined || to === null || !isPhp(file.path)) return space;
    if (namespaceOf(file.path, this.roots) !== space) return space;
    return namespaceOf(to, this.rootsAfter) || space;
  }

  /** Whether a file goes to where nothing looks for its class any more. */
  leaves(file: SourceFile): boolean {
    const space = declaredSpace(file);
    const to = this.#context.moves.get(file.path);
    if (space === undefined || to === undefined || to === null) return false;
    return namespaceOf(file.path, this.roots) === space && namespaceOf(to, this.rootsAfter) === undefined;
  }

  /** The name afterwards of a name that is declared in the repository; undefined where it is not. */
  after(name: string, kind: NameKind): string | undefined {
    const known = key(name, kind);
    return this.renamed.get(known)?.to ?? (this.#declared.has(known) ? name : undefined);
  }

  pathOf(name: string, kind: NameKind): string | undefined {
    return this.#declared.get(key(name, kind));
  }

  /** A class has the name of its file. */
  #shortAfter(path: string, name: string): string {
    const to = this.#context.moves.get(path);
    if (to === undefined || to === null || name !== base(path).replace(/\.php$/, '')) return name;
    const stem = base(to).replace(/\.php$/, '');
    return /^[A-Za-z_]\w*$/.test(stem) ? stem : name;
  }
}

export const isPhp = (path: string): boolean => /\.(php|phtml|inc|php5)$/.test(path);

export const full = (space: string, name: string): string => (space === '' ? name : `${space}\\${name}`);

const key = (name: string, kind: NameKind): string => `${kind} ${name.toLowerCase()}`;

const declaredSpace = ({ text }: SourceFile): string | undefined =>
  text.includes('namespace') ? readPhp(text).namespace?.name : undefined;
