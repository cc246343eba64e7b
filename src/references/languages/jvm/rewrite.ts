import { movedOf } from '../../places.ts';
import type { SourceFile } from '../../types.ts';
import { mayHaveWord } from '../../words.ts';
import { type Context, type Rewriter, untouched } from '../adapter.ts';
import { literals } from '../text/literals.ts';
import { renamedIn } from '../text/names.ts';
import { answer, type Mark } from '../text/scan.ts';
import { type Facts, factsOf, type Import } from './facts.ts';
import { isKotlin, Layout, split } from './layout.ts';

const layouts = new WeakMap<Context, Layout>();

/** The packages before and after, worked out once for each call. */
export function layoutOf(context: Context): Layout {
  const known = layouts.get(context) ?? new Layout(context);
  layouts.set(context, known);
  return known;
}

/** Rewrites package clauses, imports, whole names, and gives former neighbours the imports that they need. */
export function jvmRewriter(context: Context): Rewriter {
  const layout = layoutOf(context);
  const whole = renamedIn(layout.renamed());
  const paths = literals(context);
  const words = movedOf(context).words();
  const packages = [...layout.touched].filter(name => name !== '');
  return file => {
    const concerned =
      context.moves.has(file.path) ||
      layout.touched.has(layout.packageBefore(file.path)) ||
      packages.some(name => file.text.includes(name)) ||
      mayHaveWord(file.text, words);
    if (!concerned || context.moves.get(file.path) === null) return untouched(file, context.moves);
    const facts = factsOf(file.text, isKotlin(file.path));
    const own = new File(file, facts, layout).marks();
    const names = whole(file.text).flatMap(mark =>
      isFree(mark, [...own, ...heads(facts)]) ? [named(mark, file)] : [],
    );
    const strings = paths(file, facts.strings).filter(mark => isFree(mark, names));
    return answer(
      file,
      [...own, ...names, ...strings].sort((a, b) => a.start - b.start),
      context.moves,
    );
  };
}

const isFree = (mark: Mark, others: readonly { start: number; end: number }[]): boolean =>
  !others.some(({ start, end }) => start < mark.end && mark.start < end);

const heads = ({ clause, imports }: Facts) => [clause, ...imports];

function named(mark: Mark, { text }: SourceFile): Mark {
  const line = text.slice(text.lastIndexOf('\n', mark.start - 1) + 1, mark.start);
  const kind = /^\s*(\*|\/\/|\/\*)/.test(line) ? 'comment' : /["']$/.test(line) ? 'string' : 'import';
  return { ...mark, kind };
}

/** One file on its way. */
class File {
  readonly #file: SourceFile;
  readonly #facts: Facts;
  readonly #layout: Layout;
  readonly #before: string;
  readonly #after: string;

  constructor(file: SourceFile, facts: Facts, layout: Layout) {
    this.#file = file;
    this.#facts = facts;
    this.#layout = layout;
    this.#before = layout.packageBefore(file.path);
    this.#after = layout.packageAfter(file.path);
  }

  marks(): Mark[] {
    return [...this.#clause(), ...this.#facts.imports.flatMap(one => this.#import(one)), ...this.#added()];
  }

  #clause(): Mark[] {
    const { clause } = this.#facts;
    if (this.#before === this.#after) return [];
    const reason = 'a package is called as its directory';
    const end = isKotlin(this.#file.path) ? '' : ';';
    if (this.#before === '')
      return [this.#mark(clause, this.#file.path, reason, `package ${this.#after}${end}\n\n`)];
    if (this.#after !== '') return [this.#mark(clause, this.#file.path, reason, this.#after)];
    const from = this.#file.text.lastIndexOf('\n', clause.start - 1) + 1;
    const line = this.#file.text.indexOf('\n', clause.end);
    return [this.#mark({ start: from, end: line < 0 ? clause.end : line + 1 }, this.#file.path, reason, '')];
  }

  #import(one: Import): Mark[] {
    const { name, at, isStatic, star } = one;
    if (star && !isStatic && this.#layout.filesOf(name).length > 0) {
      const after = this.#layout.successor(name);
      const [target] = this.#layout.filesOf(name);
      if (after === undefined || after === '' || this.#layout.hasAfter(name)) return [];
      return [this.#mark(at, target!, `${name} moves`, after)];
    }
    const found = split(
      name,
      (own, type) => this.#layout.touched.has(own) && this.#layout.types(own).has(type),
    );
    if (!found) return [];
    const target = this.#layout.types(found.own).get(found.type)!;
    const own = this.#layout.packageAfter(target);
    if (own === found.own) return [];
    const after = `${own === '' ? '' : `${own}.`}${found.type}${found.rest}`;
    return [this.#mark(at, target, `${target} moves`, after)];
  }

  /** Imports for what stood in the same package, or came with a star, and is in another package afterwards. */
  #added(): Mark[] {
    const { imports, own, uses } = this.#facts;
    const explicit = new Set(
      imports.flatMap(one => (one.star ? [] : [one.alias ?? one.name.slice(one.name.lastIndexOf('.') + 1)])),
    );
    const stars = imports.filter(one => one.star && !one.isStatic).map(one => one.name);
    const covered = new Set(
      stars.map(name => (this.#layout.hasAfter(name) ? name : (this.#layout.successor(name) ?? name))),
    );
    const wanted = new Map<string, string>();
    for (const { name } of uses) {
      if (explicit.has(name) || own.has(name) || wanted.has(name)) continue;
      for (const from of [this.#before, ...stars]) {
        if (!this.#layout.touched.has(from)) continue;
        const target = this.#layout.types(from).get(name);
        if (target === undefined || target === this.#file.path) continue;
        const to = this.#layout.packageAfter(target);
        if (to !== this.#after && to !== '' && !covered.has(to)) wanted.set(name, `${to}.${name}`);
        // What the file had with a star or beside it, and has still.
        break;
      }
    }
    if (wanted.size === 0) return [];
    const end = isKotlin(this.#file.path) ? '' : ';';
    const lines = [...wanted.values()].toSorted().map(name => `import ${name}${end}\n`);
    const [name] = wanted.keys();
    const target = [this.#before, ...stars]
      .map(from => this.#layout.types(from).get(name!))
      .find(path => path !== undefined);
    const [start, words] = this.#place(lines.join(''));
    return [
      this.#mark({ start, end: start }, target ?? this.#file.path, 'it is in another package there', words),
    ];
  }

  /** Where imports are added: after the last one, or after the clause, or before everything. */
  #place(lines: string): [number, string] {
    const { imports, clause } = this.#facts;
    const { text } = this.#file;
    const last = imports.at(-1);
    const after = last?.end ?? (clause.name === '' ? undefined : clause.end);
    if (after === undefined) return [clause.start, `${lines}\n`];
    const line = text.indexOf('\n', after);
    if (line < 0) return [text.length, `\n${lines}`];
    return [line + 1, last ? lines : `\n${lines}`];
  }

  #mark(
    { start, end }: { start: number; end: number },
    target: string,
    reason: string,
    replacement: string,
  ): Mark {
    return { start, end, kind: 'import', target, decision: 'rewritten', reason, replacement };
  }
}
