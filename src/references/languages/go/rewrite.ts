import { once } from '../../once.ts';
import { parent } from '../../path.ts';
import { movedOf } from '../../places.ts';
import type { SourceFile } from '../../types.ts';
import { mayHaveWord } from '../../words.ts';
import type { Context, Rewriter } from '../adapter.ts';
import { untouched } from '../adapter.ts';
import { type Literal, literals } from '../text/literals.ts';
import { answer, type Mark } from '../text/scan.ts';
import { type Facts, factsOf, type Import } from './facts.ts';
import { importPaths, isTest, Layout } from './layout.ts';

/** The packages before and after, worked out once for each call. */
export const layoutOf = once((context: Context) => new Layout(context));

/** Rewrites imports, package clauses, qualifiers, and the names that are qualified no more or for the first time. */
export function goRewriter(context: Context): Rewriter {
  const layout = layoutOf(context);
  const paths = literals(context);
  const words = movedOf(context).words();
  return file => {
    const own = parent(file.path);
    const concerned =
      mayHaveWord(file.text, words) ||
      context.moves.has(file.path) ||
      layout.isTouched(own) ||
      importPaths(file).some(path => {
        const directory = layout.before.directory(path);
        return (
          directory !== undefined && (layout.isTouched(directory) || layout.after.path(directory) !== path)
        );
      });
    if (!concerned) return untouched(file, context.moves);
    const facts = factsOf(file.text);
    return answer(
      file,
      [...new File(file, facts, layout).marks(), ...paths(file, stringsOf(file, facts))],
      context.moves,
    );
  };
}

/** A test runs in the directory of its package; what is embedded is named from there too. */
function stringsOf({ path }: SourceFile, { strings, embedded, generated, imports }: Facts): Literal[] {
  const own = parent(path);
  const inImports = new Set(imports.map(({ at }) => at.start));
  const words = strings.filter(({ start }) => !inImports.has(start));
  return [
    ...words.map(span => ({ ...span, ...(isTest(path) && { from: own }) })),
    ...[...embedded, ...generated].map(({ start, end }) => ({ start, end, from: own })),
  ];
}

/** One file on its way. */
class File {
  readonly #file: SourceFile;
  readonly #facts: Facts;
  readonly #layout: Layout;
  readonly #here: string;
  readonly #there: string;
  /** A test in a package of its own, `shop_test`, imports the package beside it. */
  readonly #isOutside: boolean;
  readonly #taken: Set<string>;
  /** Directory → how the file calls its package afterwards. */
  readonly #called = new Map<string, string>();
  /** Directories that the file must import afterwards and does not yet. */
  readonly #added = new Map<string, string | undefined>();

  constructor(file: SourceFile, facts: Facts, layout: Layout) {
    this.#file = file;
    this.#facts = facts;
    this.#layout = layout;
    this.#here = parent(file.path);
    this.#there = parent(layout.to(file.path));
    this.#isOutside = isTest(file.path) && facts.clause?.name.endsWith('_test') === true;
    this.#taken = new Set([
      ...facts.locals,
      ...facts.declared,
      ...facts.uses.map(use => use.name),
      ...facts.imports.map(one => one.alias ?? this.#nameOf(one)),
    ]);
  }

  marks(): Mark[] {
    const imports = this.#facts.imports.flatMap(one => this.#import(one));
    const uses = this.#neighbours();
    return [...this.#clause(), ...imports, ...uses, ...this.#newImports()].sort((a, b) => a.start - b.start);
  }

  /** Whether a directory's package is that of the file afterwards. */
  #isHere(directory: string): boolean {
    return directory === this.#there && !this.#isOutside;
  }

  #clause(): Mark[] {
    const { clause } = this.#facts;
    const name = this.#layout.nameAfter(this.#there);
    if (!clause || name === undefined || clause.name === 'documentation') return [];
    const suffix = this.#isOutside ? '_test' : '';
    if (clause.name === name + suffix) return [];
    const mark = this.#mark(clause, this.#file.path, `its package is ${name} there`, name + suffix);
    const comment = /\/[/*]\s*Package (\S+) [\s\S]*$/d.exec(this.#file.text.slice(0, clause.start));
    const [start, end] = comment?.indices?.[1] ?? [0, 0];
    return comment?.[1] === clause.name
      ? [
          {
            ...this.#mark({ start, end }, this.#file.path, 'the package is called so', name),
            kind: 'comment',
          },
          mark,
        ]
      : [mark];
  }

  /** An import of a package of this repository: its path, its qualifiers, and what of it is elsewhere afterwards. */
  #import(one: Import): Mark[] {
    const { before, after } = this.#layout;
    const directory = before.directory(one.path);
    if (directory === undefined || this.#layout.filesIn(directory).length === 0) return [];
    const qualifier = one.alias ?? this.#nameOf(one);
    const uses = this.#facts.qualified.filter(use => use.qualifier === qualifier);
    const owners = this.#layout.owners(directory);
    const home = this.#layout.home(directory);
    const goals = uses.map(use => owners.get(use.name) ?? home);
    const needed = new Set(goals.filter(goal => !this.#isHere(goal)));
    const gone = uses.length > 0 && needed.size === 0;
    const main = needed.has(home) || (needed.size === 0 && !gone) ? home : [...needed][0]!;
    const target = this.#targetOf(directory);
    const marks: Mark[] = [];
    if (gone) marks.push(this.#drop(one, target));
    else {
      const path = after.path(main);
      if (path !== undefined && path !== one.path)
        marks.push(this.#mark(one.at, target, `${directory} moves`, path));
      if (one.alias === undefined) {
        const name = this.#layout.nameAfter(main) ?? qualifier;
        const clashes = name !== qualifier && this.#means(name);
        if (clashes)
          marks.push(
            this.#mark(
              { start: one.start, end: one.start },
              target,
              `${name} means something else here`,
              `${qualifier} `,
            ),
          );
        this.#called.set(main, clashes ? qualifier : name);
      } else this.#called.set(main, one.alias);
    }
    for (const [index, use] of uses.entries()) {
      const goal = goals[index]!;
      const name = this.#isHere(goal) ? undefined : this.#callIt(goal, one);
      if (name === undefined)
        marks.push(
          this.#mark({ start: use.start, end: use.end + 1 }, target, 'it is in the same package there', ''),
        );
      else if (name !== qualifier) marks.push(this.#mark(use, target, `its package is ${name} there`, name));
    }
    return marks;
  }

  /** Whether a word means something in the file already, or in its package. */
  #means(word: string): boolean {
    return this.#taken.has(word) || this.#layout.declares(this.#here, word);
  }

  /** Names of the package that the file leaves, or that leaves the file. */
  #neighbours(): Mark[] {
    if (this.#isOutside) return [];
    const owners = this.#layout.owners(this.#here);
    return this.#facts.uses.flatMap(use => {
      const owner = owners.get(use.name);
      if (owner === undefined || owner === this.#there || this.#facts.declared.has(use.name)) return [];
      if (!/^\p{Lu}/u.test(use.name) || this.#layout.nameAfter(owner) === 'main') return [];
      const name = this.#callIt(owner, undefined);
      return [
        this.#mark(
          { start: use.start, end: use.start },
          this.#targetOf(this.#here),
          `it is in ${owner} there`,
          `${name}.`,
        ),
      ];
    });
  }

  /** How a directory's package is called in this file; imports it where it is not yet imported. */
  #callIt(directory: string, from: Import | undefined): string {
    const known = this.#called.get(directory) ?? this.#imported(directory);
    if (known !== undefined) return known;
    const name = this.#layout.nameAfter(directory) ?? 'pkg';
    const own = from?.alias ?? (from && this.#nameOf(from));
    let alias = name;
    for (let more = 2; this.#means(alias) && alias !== own; more++) alias = `${name}${more}`;
    this.#taken.add(alias);
    this.#called.set(directory, alias);
    this.#added.set(directory, alias === name ? undefined : alias);
    return alias;
  }

  /** The name under which the file imports already what is in a directory afterwards. */
  #imported(directory: string): string | undefined {
    for (const one of this.#facts.imports) {
      const at = this.#layout.before.directory(one.path);
      if (at === undefined || this.#layout.home(at) !== directory || this.#layout.filesIn(at).length === 0)
        continue;
      if (one.alias === '_' || one.alias === '.') continue;
      return one.alias ?? this.#layout.nameAfter(directory);
    }
    return undefined;
  }

  #newImports(): Mark[] {
    const specs = [...this.#added].flatMap(([directory, alias]) => {
      const path = this.#layout.after.path(directory);
      return path === undefined ? [] : [`${alias === undefined ? '' : `${alias} `}"${path}"`];
    });
    const clause = this.#facts.clause;
    if (specs.length === 0 || !clause) return [];
    const last = this.#facts.imports.at(-1);
    const { text } = this.#file;
    const grouped = last && /\n[ \t]*$/.test(text.slice(0, last.start));
    const at = last?.end ?? clause.end;
    const lines = grouped
      ? specs.map(spec => `\n\t${spec}`).join('')
      : `${last ? '' : '\n'}${specs.map(spec => `\nimport ${spec}`).join('')}`;
    return [
      this.#mark({ start: at, end: at }, this.#targetOf(this.#here), 'it is in another package there', lines),
    ];
  }

  /** Takes an import out, with its line. */
  #drop({ start, end }: Import, target: string): Mark {
    const { text } = this.#file;
    const keyword = /import[ \t]+$/.exec(text.slice(0, start))?.[0].length ?? 0;
    const from = text.lastIndexOf('\n', start - 1) + 1;
    const line = text.indexOf('\n', end);
    const alone =
      /^[ \t]*$/.test(text.slice(from, start - keyword)) && /^[ \t]*(\/\/.*)?$/.test(text.slice(end, line));
    const span = alone ? { start: from, end: line + 1 } : { start, end };
    return this.#mark(span, target, 'it is in the same package there', '');
  }

  #nameOf(one: Import): string {
    const directory = this.#layout.before.directory(one.path);
    const name = directory === undefined ? undefined : this.#layout.nameBefore(directory);
    return (
      name ??
      one.path
        .split('/')
        .filter(part => !/^v\d+$/.test(part))
        .at(-1)!
    );
  }

  /** A file for the ledger: one of a package that moves. */
  #targetOf(directory: string): string {
    const files = this.#layout.filesIn(directory);
    return files.find(path => this.#layout.to(path) !== path) ?? files[0] ?? directory;
  }

  #mark(span: { start: number; end: number }, target: string, reason: string, replacement: string): Mark {
    return {
      start: span.start,
      end: span.end,
      kind: 'import',
      target,
      decision: 'rewritten',
      reason,
      replacement,
    };
  }
}
