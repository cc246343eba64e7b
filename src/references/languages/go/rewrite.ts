import { parent } from '../../path.ts';
import { movedOf } from '../../places.ts';
import { siteMarks } from '../../sites/marks.ts';
import { sortedGo } from '../../sorted.ts';
import { ImportLines } from '../../spaces/imports.ts';
import type { Imported } from '../../spaces/language.ts';
import type { Import, Span, Statement } from '../../spaces/source.ts';
import type { SourceFile } from '../../types.ts';
import { mayHaveWord } from '../../words.ts';
import { type Context, type Rewriter, untouched } from '../adapter.ts';
import { literals } from '../text/literals.ts';
import { answer, type Mark, respelled } from '../text/scan.ts';
import { type Facts, factsOf } from './facts.ts';
import { type Binding, type Crossing, Imports, isUnnamed } from './imports.ts';
import { type Layout, layoutOf } from './layout.ts';
import { importPaths, isGo, isTest } from './packages.ts';
import { goSites } from './sites.ts';

/** Rewrites paths, imports, package clauses, qualifiers, and the names that are qualified no more or for the first time. */
export function goRewriter(context: Context): Rewriter {
  const layout = layoutOf(context);
  const paths = literals(context);
  const sites = siteMarks(goSites, context);
  const words = movedOf(context).words();
  const goes = (path: string): boolean => {
    const directory = layout.before.directory(path);
    return directory !== undefined && (layout.isTouched(directory) || layout.after.path(directory) !== path);
  };
  return file => {
    if (!isGo(file.path)) return answer(file, sites(file), context.moves);
    const concerned =
      mayHaveWord(file.text, words) ||
      context.moves.has(file.path) ||
      layout.isTouched(parent(file.path)) ||
      importPaths(file.text).some(goes);
    if (!concerned) return untouched(file, context.moves);
    const facts = factsOf(file.text);
    // A test runs in the directory of its package.
    const from = isTest(file.path) ? { from: parent(file.path) } : {};
    const strings = facts.strings.map(span => ({ ...span, ...from }));
    const marks = [...new File(file, facts, layout).marks(), ...paths(file, strings), ...sites(file)];
    const made = answer(file, marks, context.moves);
    return made.changed ? { ...made, text: sortedGo(file.text, made.text) } : made;
  };
}

/** How imports are written, among others in brackets and each by itself. */
const LINES = {
  sign: '/',
  /** The packages of the language stand first. */
  order: (name: string): string => (/^[^/]*\./.test(name) ? name : ` ${name}`),
  line: ({ name, alias, group }: Imported): string =>
    `${group === 'list' ? '' : 'import '}${alias === undefined ? '' : `${alias} `}"${name}"`,
};

/** One file on its way. */
class File {
  readonly #file: SourceFile;
  readonly #facts: Facts;
  readonly #layout: Layout;
  readonly #imports: Imports;
  readonly #marks: Mark[] = [];

  constructor(file: SourceFile, facts: Facts, layout: Layout) {
    this.#file = file;
    this.#facts = facts;
    this.#layout = layout;
    this.#imports = new Imports(file.path, facts, layout);
  }

  marks(): Mark[] {
    this.#clause();
    for (const crossing of this.#imports.crossings) this.#cross(crossing);
    this.#importLines();
    return this.#marks;
  }

  #put(span: Span, target: string, reason: string, words: string): void {
    this.#marks.push(respelled(span, target, reason, words));
  }

  #clause(): void {
    const { path, text } = this.#file;
    const { clause } = this.#facts;
    const name = this.#layout.nameAfter(parent(this.#layout.to(path)));
    if (!clause || name === undefined || clause.name === 'documentation') return;
    const to = this.#imports.isOutside ? `${name}_test` : name;
    if (clause.name === to) return;
    this.#put(clause, path, `its package is ${name} there`, to);
    const comment = /\/[/*]\s*Package (\S+) [\s\S]*$/d.exec(text.slice(0, clause.start));
    if (comment?.[1] !== clause.name) return;
    const [start, end] = comment.indices![1]!;
    const mark = respelled({ start, end }, path, 'the package is called so', name);
    this.#marks.push({ ...mark, kind: 'comment' });
  }

  #cross({ name, start, end, binding, goal }: Crossing): void {
    const target = this.#layout.targetOf(binding?.directory ?? parent(this.#file.path));
    if (binding && this.#imports.isHere(goal)) {
      this.#put({ start, end: end + 1 }, target, 'it is in the same package there', '');
      return;
    }
    const own = binding && this.#imports.main(binding) === goal ? this.#imports.nameOf(binding) : undefined;
    const called = own ?? this.#imports.call(goal, binding ? [name] : []);
    if (!binding) this.#put({ start, end: start }, target, `it is in ${goal} there`, `${called}.`);
    else if (called !== name) this.#put({ start, end }, target, `its package is ${called} there`, called);
  }

  /** Takes the imports out that go, and puts those in that the file needs besides. */
  #importLines(): void {
    const { path, text } = this.#file;
    const { clause, imports } = this.#facts;
    const goals = new Map<Import, string>();
    const gone: [Statement, string][] = [];
    for (const binding of this.#imports.all) {
      const goal = this.#import(binding);
      if (goal === undefined) gone.push([binding.one.statement, this.#layout.targetOf(binding.directory)]);
      else goals.set(binding.one, goal);
    }
    if (!clause) return;
    const place = { at: clause.end, lead: '\n\n', tail: '' };
    const lines = new ImportLines(text, path, { imports, place }, LINES);
    const group = imports.at(-1)?.group ?? '';
    const target = this.#layout.targetOf(parent(path));
    const added = [...this.#imports.added].flatMap(([directory, alias]) => {
      const name = this.#layout.after.path(directory);
      return name === undefined ? [] : [{ name, group, target, ...(alias !== undefined && { alias }) }];
    });
    this.#marks.push(
      ...lines.remove(gone, added.length > 0),
      ...lines.add(added, one => goals.get(one) ?? one.name),
    );
  }

  /** The path and the name of an import. Undefined where it goes. */
  #import(binding: Binding): string | undefined {
    const { one, directory, qualifier } = binding;
    const [main, name] = [this.#imports.main(binding), this.#imports.nameOf(binding)];
    if (main === undefined || (name === undefined && !isUnnamed(one))) return undefined;
    const target = this.#layout.targetOf(directory);
    const path = this.#layout.after.path(main) ?? one.name;
    if (path !== one.name) this.#put(one.at, target, `${directory} moves`, path);
    const called = one.alias ?? this.#layout.nameAfter(main) ?? qualifier;
    if (name === undefined || name === called) return path;
    const end = one.at.start - 1;
    const start = one.alias === undefined ? end : this.#file.text.lastIndexOf(one.alias, end - 1);
    this.#put({ start, end }, target, `${called} means something else here`, `${name} `);
    return path;
  }
}
