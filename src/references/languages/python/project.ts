import type { Edit } from '../../edits.ts';
import { isPython } from '../../file-kinds.ts';
import { once } from '../../once.ts';
import { base, parent } from '../../path.ts';
import { movedOf } from '../../places.ts';
import { siteMarks } from '../../sites/marks.ts';
import { wayReader } from '../../sites/ways.ts';
import type { Reference, RewriteOptions, SourceFile } from '../../types.ts';
import { literally } from '../../words.ts';
import type { Context } from '../adapter.ts';
import { type Documentation, documentationsOf } from '../text/documentation.ts';
import { factsIn } from './facts.ts';
import { pythonTargets } from './loads.ts';
import { type Module, stem } from './modules.ts';
import type { Fate, Moved } from './moved.ts';
import { registersIn } from './registers.ts';
import { type Origin, Texts } from './texts.ts';
import { CALLS } from './ways.ts';

/** A reference before its line and words are looked up. */
export type Mark = Omit<Reference, 'path' | 'line' | 'text'>;

/** What one place in a text comes to. */
export interface Outcome {
  readonly edits: readonly Edit[];
  readonly references: readonly Mark[];
}

/** The project of one call of `rewrite`, made once for modules and notebooks. */
export const projectOf = once((context: Context) => new Project(context));

/** What all Python texts of one rewriting share. */
export class Project {
  readonly moved: Moved;
  readonly texts: Texts;
  readonly options: RewriteOptions;
  /** The words that things which move are called by. */
  readonly words: RegExp;
  /** The last segments of the paths of all that goes. */
  readonly names: ReadonlySet<string>;
  /** The paths of all that goes, each with a slash before it and a line feed behind. */
  readonly paths: string;
  /** The places of a text that name templates and served files. */
  readonly served: ReturnType<typeof siteMarks>;
  /** Whether a documentation takes words between single back-quotes for names. */
  readonly namesByDefault: boolean;
  readonly documentations: readonly Documentation[];
  /** Dotted names that stay, though modules may be called so. */
  readonly registered: ReadonlySet<string>;
  readonly #files: readonly SourceFile[];
  #texts: ReadonlyMap<string, string> | undefined;

  constructor(context: Context) {
    this.#files = context.files;
    this.registered = registersIn(context.files);
    this.documentations = documentationsOf(context.files);
    this.namesByDefault = this.documentations.some(each => each.namesByDefault);
    this.served = siteMarks(wayReader(CALLS), context);
    this.moved = movedOf(context);
    this.texts = new Texts(context.files, this.moved.before);
    this.options = context.options;
    this.words = pattern(this.moved.words(), this.moved.parents());
    const going = this.moved.going();
    this.names = new Set(going.map(base));
    this.paths = going.map(path => `/${path}\n`).join('');
  }

  /**
   * Whether a text needs a closer look: it moves itself, has a word that something which moves is called by,
   * or imports relatively from a package whose `__init__` moves.
   */
  mayName(file: SourceFile): boolean {
    const { moves } = this.moved;
    if (moves.has(file.path)) return moves.get(file.path) !== null;
    if (file.text.search(this.words) >= 0) return true;
    return (
      /\bfrom[ \t]*\./.test(file.text) &&
      ancestors(file.path).some(
        at => this.moved.before.at(at)?.kind === 'package' && moves.has(this.moved.before.at(at)!.path),
      )
    );
  }

  /** The Python files whose texts pass a test, of those that share the directory of a file before and after: sorted. */
  alike(path: string, passes: (text: string) => boolean): string[] {
    const own = this.#directories(path);
    return this.#files
      .filter(file => isPython(file.path) && this.#directories(file.path) === own && passes(file.text))
      .map(file => file.path)
      .sort();
  }

  /** Whether the text of another Python file passes a test. */
  someOther(path: string, passes: (text: string) => boolean): boolean {
    return this.#files.some(file => file.path !== path && isPython(file.path) && passes(file.text));
  }

  /** The directories of a file before and after, in one word. */
  #directories(path: string): string {
    const fate = this.moved.file(path);
    return `${parent(path)}\0${fate.kind === 'goes' ? parent(fate.to) : fate.kind === 'stays' ? parent(path) : ''}`;
  }

  /** The stem of a file afterwards. Undefined where it goes without successor. */
  stemAfter(path: string): string | undefined {
    const fate = this.moved.file(path);
    if (fate.kind === 'stays') return stem(path);
    return fate.kind === 'goes' ? stem(fate.to) : undefined;
  }

  /**
   * Where a name really comes from, where the module it is imported from only passed it on and does not do
   * so afterwards: the module is gone, or was merged into a file that lacks the name or is a facade itself.
   */
  passedOn(module: Module, name: string, fate: Fate): Origin | undefined {
    if (module.kind === 'namespace') return undefined;
    const elsewhere = (path: string, end: Origin | undefined) => (end && end.path !== path ? end : undefined);
    if (fate.kind === 'gone') return elsewhere(module.path, this.texts.origin(module.path, name));
    const file = this.moved.file(module.path);
    if (file.kind !== 'goes' || !this.moved.world.paths.has(file.to)) return undefined;
    const lacks = this.texts.has(file.to, name) === false;
    if (lacks) return elsewhere(module.path, this.texts.origin(module.path, name));
    const facade = base(file.to) !== '__init__.py' && this.texts.bindings(file.to)?.facade;
    return facade ? elsewhere(file.to, this.texts.origin(file.to, name)) : undefined;
  }

  /** The text at a path, where it is known. */
  readonly textOf = (path: string): string | undefined => {
    this.#texts ??= new Map(this.#files.toReversed().map(file => [file.path, file.text]));
    return this.#texts.get(path);
  };

  /** The files that are loaded as soon as a file is, itself included. */
  loadedBy(path: string): ReadonlySet<string> {
    const found = new Set([path]);
    for (const at of found) {
      const text = isPython(at) ? this.textOf(at) : undefined;
      for (const load of text === undefined ? [] : factsIn(text).loads)
        for (const target of pythonTargets(load, at, this.moved.before)) found.add(target);
    }
    return found;
  }

  /** Whether the text of a module defines a name within a function or class: such a thing calls itself by its module too. */
  definesWithin(path: string, name: string): boolean {
    const text = this.textOf(path) ?? '';
    return new RegExp(`^[ \\t]+(?:class|(?:async[ \\t]+)?def)[ \\t]+${literally(name)}\\b`, 'mu').test(text);
  }

  /** Whether the package above a stem binds its name to something other than the module that will stand there. */
  givesOwnMeaning(to: string): boolean {
    const package_ = this.moved.before.at(parent(to));
    if (package_?.kind !== 'package' || this.moved.file(package_.path).kind !== 'stays') return false;
    const bindings = this.texts.bindings(package_.path)?.names.get(base(to)) ?? [];
    return bindings.some(binding => {
      if (binding.kind === 'definition') return true;
      const source = this.texts.resolve(package_.path, binding.dots, binding.parts);
      const named =
        binding.name === undefined || !source
          ? source
          : this.moved.before.find([binding.name], source.directories);
      return named === undefined || (this.stemAfter(named.path) ?? named.stem) !== to;
    });
  }
}

/** Finds any of the words; of the parents only where a name is put together: `"a.b." + name`, f"a.b.{name}". */
function pattern(words: ReadonlySet<string>, parents: ReadonlySet<string>): RegExp {
  const any = (list: ReadonlySet<string>) =>
    [...list]
      .map(literally)
      .sort((a, b) => b.length - a.length)
      .join('|') || '(?!)';
  const name = '[\\p{L}\\p{N}_]';
  return new RegExp(`(?<!${name})(?:(?:${any(words)})(?!${name})|(?:${any(parents)})\\.(?=[{"']))`, 'gu');
}

function ancestors(path: string): string[] {
  const out: string[] = [];
  for (let at = parent(path); at !== ''; at = parent(at)) out.push(at);
  return out;
}
