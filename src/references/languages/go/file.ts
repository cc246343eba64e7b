import { parent } from '../../path.ts';
import type { SourceFile } from '../../types.ts';
import type { Mark } from '../text/scan.ts';
import { type Binding, Bindings, isUnnamed } from './bindings.ts';
import type { Facts, Import } from './facts.ts';
import type { Layout } from './layout.ts';

/** One file on its way. */
export class File {
  readonly #file: SourceFile;
  readonly #facts: Facts;
  readonly #layout: Layout;
  readonly #here: string;
  readonly #there: string;
  readonly #bindings: Bindings;

  constructor(file: SourceFile, facts: Facts, layout: Layout) {
    this.#file = file;
    this.#facts = facts;
    this.#layout = layout;
    this.#here = parent(file.path);
    this.#there = parent(layout.to(file.path));
    this.#bindings = new Bindings(file, facts, layout);
  }

  marks(): Mark[] {
    const { all } = this.#bindings;
    const imports = all.flatMap(one => [...this.#import(one), ...this.#uses(one)]);
    const neighbours = this.#neighbours();
    return this.#withAdded([...this.#clause(), ...imports, ...neighbours]).sort((a, b) => a.start - b.start);
  }

  #clause(): Mark[] {
    const { clause } = this.#facts;
    const name = this.#layout.nameAfter(this.#there);
    if (!clause || name === undefined || clause.name === 'documentation') return [];
    const suffix = this.#bindings.isOutside ? '_test' : '';
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

  /** What becomes of an import: its path, its name, or that it goes. */
  #import(binding: Binding): Mark[] {
    const { one, directory, qualifier, main } = binding;
    const name = this.#bindings.nameOf(binding);
    const target = this.#targetOf(directory);
    if (main === undefined) return [this.#drop(one, target, 'it is in the same package there')];
    if (name === undefined && !isUnnamed(one))
      return [this.#drop(one, target, 'its package is imported once there')];
    const marks: Mark[] = [];
    const path = this.#layout.after.path(main);
    if (path !== undefined && path !== one.path)
      marks.push(this.#mark(one.at, target, `${directory} moves`, path));
    const called = one.alias ?? this.#layout.nameAfter(main) ?? qualifier;
    if (name === undefined || name === called) return marks;
    const end = one.start + (one.alias?.length ?? 0);
    const words = one.alias === undefined ? `${name} ` : name;
    const reason = `${called} means something else here`;
    return [...marks, this.#mark({ start: one.start, end }, target, reason, words)];
  }

  /** The qualifiers of an import. */
  #uses(binding: Binding): Mark[] {
    const { one, directory, qualifier, uses, goals, main } = binding;
    const own = this.#bindings.nameOf(binding);
    const target = this.#targetOf(directory);
    return uses.flatMap((use, index) => {
      const goal = goals[index]!;
      if (this.#bindings.isHere(goal)) {
        const span = { start: use.start, end: use.end + 1 };
        return [this.#mark(span, target, 'it is in the same package there', '')];
      }
      const name = (goal === main ? own : undefined) ?? this.#bindings.call(goal, one);
      return name === qualifier ? [] : [this.#mark(use, target, `its package is ${name} there`, name)];
    });
  }

  /** Names of the package that the file leaves, or that leaves the file. */
  #neighbours(): Mark[] {
    if (this.#bindings.isOutside) return [];
    const owners = this.#layout.owners(this.#here);
    return this.#facts.uses.flatMap(use => {
      const owner = owners.get(use.name);
      if (owner === undefined || owner === this.#there || this.#facts.declared.has(use.name)) return [];
      if (!/^\p{Lu}/u.test(use.name) || this.#layout.nameAfter(owner) === 'main') return [];
      const name = this.#bindings.call(owner, undefined);
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

  /** The marks with those of new imports: behind the last one of this repository that stays, or in the place of one that goes. */
  #withAdded(marks: readonly Mark[]): Mark[] {
    const specs = [...this.#bindings.added].flatMap(([directory, alias]) => {
      const path = this.#layout.after.path(directory);
      return path === undefined ? [] : [`${alias === undefined ? '' : `${alias} `}"${path}"`];
    });
    const { clause, imports } = this.#facts;
    if (specs.length === 0 || !clause) return [...marks];
    const { text } = this.#file;
    const goes = (one: Import) =>
      marks.find(({ start, end, replacement }) => replacement === '' && start <= one.start && one.end <= end);
    const stays = imports.filter(one => !goes(one));
    const last =
      stays.findLast(({ path }) => this.#layout.before.directory(path) !== undefined) ??
      stays.at(-1) ??
      imports.at(-1);
    const grouped = last && /\n[ \t]*$/.test(text.slice(0, last.start));
    const gone = last && goes(last);
    const line = last ? text.indexOf('\n', last.end) : clause.end;
    const at = gone?.start ?? (line < 0 ? text.length : line);
    const lines = specs.map(spec => (grouped ? `\t${spec}` : `import ${spec}`));
    const words = !gone
      ? `${last ? '' : '\n'}${lines.map(one => `\n${one}`).join('')}`
      : text[gone.end - 1] === '\n'
        ? lines.map(one => `${one}\n`).join('')
        : specs.join('; ');
    const span = { start: at, end: gone?.end ?? at };
    const added = this.#mark(span, this.#targetOf(this.#here), 'it is in another package there', words);
    return [...marks.filter(one => one !== gone), added];
  }

  /** Takes an import out, with its line. */
  #drop({ start, end }: Import, target: string, reason: string): Mark {
    const { text } = this.#file;
    const keyword = /import[ \t]+$/.exec(text.slice(0, start))?.[0].length ?? 0;
    const from = text.lastIndexOf('\n', start - 1) + 1;
    const line = text.indexOf('\n', end);
    const alone =
      /^[ \t]*$/.test(text.slice(from, start - keyword)) && /^[ \t]*(\/\/.*)?$/.test(text.slice(end, line));
    const span = alone ? { start: from, end: line + 1 } : { start, end };
    return this.#mark(span, target, reason, '');
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
