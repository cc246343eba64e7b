import { base, below, parent, segments } from '../../path.ts';
import type { Moves } from '../../types.ts';
import { type Context, destination } from '../adapter.ts';
import { type Declared, factsOf } from './facts.ts';

export const isJvm = (path: string): boolean => /\.(java|kts?)$/.test(path);
export const isKotlin = (path: string): boolean => !path.endsWith('.java');

/** The package of a text, read without cutting it into words: nothing but comments and annotations stands before. */
export function packageOf(text: string): string {
  const head = text.slice(0, 20_000);
  const name = /^[ \t]*package[ \t]+([\w.`]+)/m.exec(head.replace(/\/\*[\s\S]*?\*\//g, ''))?.[1];
  return name?.replaceAll('`', '') ?? '';
}

/** A directory that packages are named from, and the package that it stands for itself. */
interface Root {
  readonly directory: string;
  readonly prefix: string;
}

function rootOf(path: string, name: string): Root {
  const [directories, names] = [segments(parent(path)), name === '' ? [] : name.split('.')];
  while (directories.length > 0 && names.length > 0 && directories.at(-1) === names.at(-1)) {
    directories.pop();
    names.pop();
  }
  return { directory: directories.join('/'), prefix: names.join('.') };
}

const SOURCES = /^(?:.*\/)?src\/(?:\w+\/)?(?:java|kotlin)(?=\/|$)/;

/** The packages of a repository before and after moves, and where each type is then. */
export class Layout {
  readonly #moves: Moves;
  readonly #texts = new Map<string, string>();
  readonly #packages = new Map<string, string>();
  readonly #after = new Map<string, string>();
  /** Package → its files, before and after; both by the paths before. */
  readonly #files: Map<string, string[]>;
  readonly #arriving: Map<string, string[]>;
  readonly #declared = new Map<string, readonly Declared[]>();
  /** Packages that files leave or come to. */
  readonly touched = new Set<string>();

  constructor(context: Context) {
    this.#moves = context.moves;
    for (const { path, text } of context.files) {
      if (!isJvm(path) || this.#texts.has(path)) continue;
      this.#texts.set(path, text);
      this.#packages.set(path, packageOf(text));
    }
    const roots = new Map<string, Root>();
    for (const [path, name] of this.#packages) {
      const root = rootOf(path, name);
      if (!roots.has(root.directory)) roots.set(root.directory, root);
    }
    for (const [path, name] of this.#packages) {
      const to = destination(path, this.#moves);
      const after = to === path || isScript(path) ? name : this.#packageAt(to, rootOf(path, name), roots);
      this.#after.set(path, after);
      if (to !== path || this.#moves.get(path) === null)
        for (const one of [name, after]) this.touched.add(one);
    }
    const here = [...this.#packages.keys()];
    this.#files = Map.groupBy(here, path => this.packageBefore(path));
    this.#arriving = Map.groupBy(
      here.filter(path => this.#moves.get(path) !== null),
      path => this.packageAfter(path),
    );
  }

  /** The package that a directory stands for: from the file's own root where it stays below it, else from the root there. */
  #packageAt(to: string, own: Root, roots: ReadonlyMap<string, Root>): string {
    const directory = parent(to);
    const sources = SOURCES.exec(directory)?.[0];
    let root: Root | undefined =
      below(directory, own.directory) === undefined || own.directory === '' ? undefined : own;
    for (let at = directory; !root && at !== ''; at = parent(at)) root = roots.get(at);
    root ??= sources === undefined ? (roots.get('') ?? own) : { directory: sources, prefix: own.prefix };
    if (sources !== undefined && sources.length > root.directory.length)
      root = { directory: sources, prefix: own.prefix };
    const rest = segments(below(directory, root.directory) ?? directory);
    return [...(root.prefix === '' ? [] : [root.prefix]), ...rest].join('.');
  }

  packageBefore(path: string): string {
    return this.#packages.get(path) ?? '';
  }

  packageAfter(path: string): string {
    return this.#after.get(path) ?? '';
  }

  filesOf(name: string): readonly string[] {
    return this.#files.get(name) ?? [];
  }

  hasAfter(name: string): boolean {
    return this.#arriving.has(name);
  }

  text(path: string): string {
    return this.#texts.get(path) ?? '';
  }

  /** What a file declares at its top. */
  declared(path: string): readonly Declared[] {
    const known = this.#declared.get(path) ?? factsOf(this.text(path), isKotlin(path)).declared;
    this.#declared.set(path, known);
    return known;
  }

  /** Name → the file that declares it, in a package before. */
  types(name: string): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    for (const path of this.filesOf(name)) for (const one of this.declared(path)) found.set(one.name, path);
    return found;
  }

  /** The one package to which all files of a package go, if it is another. */
  successor(name: string): string | undefined {
    const [first, ...more] = new Set(
      this.filesOf(name).flatMap(path => (this.#moves.get(path) === null ? [] : [this.packageAfter(path)])),
    );
    return more.length === 0 && first !== name ? first : undefined;
  }

  /** Every name of a moved file, whole: the package's dot the name's. */
  renamed() {
    const found: { before: string; after: string; target: string }[] = [];
    for (const name of this.touched) {
      for (const path of this.filesOf(name)) {
        const after = this.packageAfter(path);
        if (after === name || this.#moves.get(path) === null) continue;
        const dotted = (own: string, type: string) => (own === '' ? type : `${own}.${type}`);
        if (name !== '')
          for (const one of this.declared(path))
            found.push({ before: dotted(name, one.name), after: dotted(after, one.name), target: path });
        if (isKotlin(path) && name !== '') {
          const file = `${base(path)
            .replace(/\.kts?$/, '')
            .replace(/^./, first => first.toUpperCase())}Kt`;
          found.push({ before: dotted(name, file), after: dotted(after, file), target: path });
        }
      }
      const after = this.successor(name);
      const [target] = this.filesOf(name);
      // A package of one word may be any word.
      if (after !== undefined && target !== undefined && name.includes('.'))
        found.push({ before: name, after, target });
    }
    return found;
  }
}

/** Build scripts have no package. */
const isScript = (path: string): boolean => path.endsWith('.kts');

export const namedLast = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

/** `a.b.C.D` → the package and the name of the outermost type, where one of the packages has it. */
export function split(
  name: string,
  has: (name: string, type: string) => boolean,
): { readonly own: string; readonly type: string; readonly rest: string } | undefined {
  const parts = name.split('.');
  for (let at = parts.length - 1; at >= 0; at--) {
    const [own, type] = [parts.slice(0, at).join('.'), parts[at]!];
    if (has(own, type))
      return {
        own,
        type,
        rest: parts
          .slice(at + 1)
          .map(part => `.${part}`)
          .join(''),
      };
  }
  return undefined;
}
