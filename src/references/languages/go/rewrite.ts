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
import { type Binding, Bindings, isUnnamed } from './bindings.ts';
import { type Facts, factsOf } from './facts.ts';

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
    const directory = layout.before.modules.directory(path);
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
    const marks = [
      ...new File(file, facts, layout).marks(),
      ...paths(
        file,
        facts.strings.map(span => ({ ...span, ...from })),
      ),
      ...(file.text.includes('//go:') ? sites(file) : []),
    ];
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
  readonly #here: string;
  readonly #there: string;
  readonly #bindings: Bindings;
  readonly #marks: Mark[] = [];
  /** The statements of imports that go. */
  readonly #gone: [Statement, string][] = [];
  /** Import → what it names afterwards. */
  readonly #goals = new Map<Import, string>();

  constructor(file: SourceFile, facts: Facts, layout: Layout) {
    this.#file = file;
    this.#facts = facts;
    this.#layout = layout;
    this.#here = parent(file.path);
    this.#there = parent(layout.to(file.path));
    this.#bindings = new Bindings(file, facts, layout);
  }

  marks(): Mark[] {
    this.#clause();
    for (const one of this.#bindings.all) {
      this.#import(one);
      this.#uses(one);
    }
    if (!this.#bindings.isOutside) this.#neighbours();
    this.#importLines();
    return this.#marks;
  }

  #put(span: Span, target: string, reason: string, words: string): void {
    this.#marks.push(respelled(span, target, reason, words));
  }

  #clause(): void {
    const { path, text } = this.#file;
    const { clause } = this.#facts;
    const name = this.#layout.nameAfter(this.#there);
    if (!clause || name === undefined || clause.name === 'documentation') return;
    const to = this.#bindings.isOutside ? `${name}_test` : name;
    if (clause.name === to) return;
    this.#put(clause, path, `its package is ${name} there`, to);
    const comment = /\/[/*]\s*Package (\S+) [\s\S]*$/d.exec(text.slice(0, clause.start));
    if (comment?.[1] !== clause.name) return;
    const [start, end] = comment.indices![1]!;
    this.#marks.push({
      ...respelled({ start, end }, path, 'the package is called so', name),
      kind: 'comment',
    });
  }

  /** What becomes of an import: its path, its name, or that it goes. */
  #import(binding: Binding): void {
    const { one, directory, qualifier, main } = binding;
    const name = this.#bindings.nameOf(binding);
    const target = this.#layout.targetOf(directory);
    if (main === undefined || (name === undefined && !isUnnamed(one))) {
      this.#gone.push([one.statement, target]);
      return;
    }
    const path = this.#layout.after.path(main) ?? one.name;
    this.#goals.set(one, path);
    if (path !== one.name) this.#put(one.at, target, `${directory} moves`, path);
    const called = one.alias ?? this.#layout.nameAfter(main) ?? qualifier;
    if (name === undefined || name === called) return;
    const end = one.at.start - 1;
    const start = one.alias === undefined ? end : this.#file.text.lastIndexOf(one.alias, end - 1);
    this.#put({ start, end }, target, `${called} means something else here`, `${name} `);
  }

  /** The qualifiers of an import. */
  #uses(binding: Binding): void {
    const { directory, qualifier, uses, main } = binding;
    const own = this.#bindings.nameOf(binding);
    const target = this.#layout.targetOf(directory);
    for (const { start, end, goal } of uses) {
      if (this.#bindings.isHere(goal)) {
        this.#put({ start, end: end + 1 }, target, 'it is in the same package there', '');
        continue;
      }
      const name = (goal === main ? own : undefined) ?? this.#bindings.call(goal, [qualifier]);
      if (name !== qualifier) this.#put({ start, end }, target, `its package is ${name} there`, name);
    }
  }

  /** Names of the package that the file leaves, or that leaves the file. */
  #neighbours(): void {
    const owners = this.#layout.owners(this.#here);
    const target = this.#layout.targetOf(this.#here);
    for (const { name, start } of this.#facts.uses) {
      const owner = owners.get(name);
      if (owner === undefined || owner === this.#there || this.#facts.declared.has(name)) continue;
      if (!/^\p{Lu}/u.test(name) || this.#layout.nameAfter(owner) === 'main') continue;
      const words = `${this.#bindings.call(owner, [])}.`;
      this.#put({ start, end: start }, target, `it is in ${owner} there`, words);
    }
  }

  /** Takes the imports out that go, and puts those in that the file needs besides. */
  #importLines(): void {
    const { path, text } = this.#file;
    const { clause, imports } = this.#facts;
    if (!clause) return;
    const place = { at: clause.end, lead: '\n\n', tail: '' };
    const lines = new ImportLines(text, path, { imports, place }, LINES);
    const group = imports.at(-1)?.group ?? '';
    const target = this.#layout.targetOf(this.#here);
    const added = [...this.#bindings.added].flatMap(([directory, alias]) => {
      const name = this.#layout.after.path(directory);
      return name === undefined ? [] : [{ name, group, target, ...(alias !== undefined && { alias }) }];
    });
    this.#marks.push(
      ...lines.remove(this.#gone, added.length > 0),
      ...lines.add(added, one => this.#goals.get(one) ?? one.name),
    );
  }
}
