import type { Context } from '../languages/adapter.ts';
import { type Mark, respelled } from '../languages/text/scan.ts';
import { movedOf } from '../places.ts';
import type { SourceFile } from '../types.ts';
import { mayHaveWord } from '../words.ts';
import { Goals } from './goals.ts';
import { groupMarks } from './group.ts';
import { ImportLines, lineStart, type Wanted } from './imports.ts';
import { above, joined, type SpaceLanguage, short } from './language.ts';
import { type Layout, layoutOf } from './layout.ts';
import { sharedImports } from './shared.ts';
import type { Import, Source, Statement, Use } from './source.ts';
import type { Entry } from './state.ts';
import { leadOf, type Meaning, meaningOf, type View, viewOf } from './view.ts';

/** Says which texts may name what moves, and rewrites what they name. */
export interface SpaceRewriter {
  readonly concerns: (file: SourceFile) => boolean;
  readonly marks: (file: SourceFile) => Mark[];
}

/** Rewrites clauses, imports and names of a language whose names belong to spaces. */
export function spaceRewriter(language: SpaceLanguage, context: Context): SpaceRewriter {
  const layout = layoutOf(language, context);
  const words = new Set([...movedOf(context).words(), ...layout.words()]);
  const shared = sharedImports(language, context.files);
  return {
    concerns: file =>
      context.moves.has(file.path) ||
      mayHaveWord(file.text, words) ||
      layout.touched.has(layout.spaceBefore(file.path)),
    marks: file => new Text(file, language, layout, shared(file.path)).marks(),
  };
}

/** One text on its way. */
class Text {
  readonly #file: SourceFile;
  readonly #source: Source;
  readonly #language: SpaceLanguage;
  readonly #layout: Layout;
  readonly #before: string;
  readonly #after: string;
  readonly #views: { readonly before: View; readonly after: View };
  readonly #lines: ImportLines;
  /** Spaces from which a name of the text came, and comes. */
  readonly #came = new Set<string>();
  readonly #comes = new Set<string>();
  readonly #wanted = new Map<string, Wanted>();
  /** Names of several words that begin in a space which the text sees, and stay. */
  readonly #begun: { readonly use: Use; readonly to: string; readonly now: Meaning }[] = [];
  readonly #goals: Goals;
  readonly #marks: Mark[] = [];

  constructor(file: SourceFile, language: SpaceLanguage, layout: Layout, shared: readonly Import[]) {
    this.#file = file;
    this.#language = language;
    this.#layout = layout;
    const source = language.read(file);
    this.#source = source;
    this.#before = source.space ?? '';
    this.#after = source.space === undefined ? '' : layout.spaceAfter(file.path);
    const { visible = space => [space] } = language;
    const all = [...source.imports, ...shared];
    this.#goals = new Goals(layout);
    const goals = all.flatMap(one => this.#goals.of(one));
    this.#views = {
      before: viewOf(layout.before, visible(this.#before), all),
      after: viewOf(layout.after, visible(this.#after), goals),
    };
    this.#lines = new ImportLines(file.text, file.path, source, language);
  }

  marks(): Mark[] {
    this.#clause();
    this.#declarations();
    for (const use of this.#source.uses) this.#use(use);
    this.#hidden();
    this.#imports();
    return this.#marks;
  }

  #put(start: number, end: number, replacement: string, target: string, reason = `${target} moves`): void {
    this.#marks.push(respelled({ start, end }, target, reason, replacement));
  }

  #clause(): void {
    const { path, text } = this.#file;
    const { clause, space } = this.#source;
    if (space === undefined || this.#before === this.#after) return;
    const reason = `a ${this.#language.word} is called as its folder`;
    if (clause && this.#after !== '') this.#put(clause.start, clause.end, this.#after, path, reason);
    else if (clause) {
      const from = lineStart(text, clause.start);
      const line = text.indexOf('\n', clause.end);
      const rest = /^\r?\n/.exec(text.slice(line + 1))?.[0].length ?? 0;
      this.#put(from, line < 0 ? text.length : line + 1 + rest, '', path, reason);
    } else {
      const words = this.#language.clause?.(this.#after, path);
      if (words !== undefined) this.#put(this.#source.place.at, this.#source.place.at, words, path, reason);
    }
  }

  /** What is called as its file takes the new name of the file. */
  #declarations(): void {
    for (const { name, kind, start } of this.#source.declared) {
      if (start < 0) continue;
      const entry = this.#layout.before.find(joined(this.#language.sign, this.#before, name), kind);
      const to = entry?.path === this.#file.path ? this.#short(this.#layout.to(entry)) : name;
      if (to !== name) this.#put(start, start + name.length, to, this.#file.path, 'it is called as its file');
    }
  }

  #use(use: Use): void {
    const { words, kind } = use;
    const { sign } = this.#language;
    if (this.#source.own.has(words)) return;
    const now = meaningOf(words, kind, this.#views.before, this.#language);
    if (now?.from !== undefined) this.#came.add(now.from);
    if (!now) this.#foreign(use);
    if (!now || this.#layout.isGone(now.entry)) return;
    const to = this.#layout.to(now.entry);
    const then = meaningOf(words, kind, this.#views.after, this.#language);
    if (then?.from !== undefined) this.#comes.add(then.from);
    if (then && this.#isSame(then.entry, now.entry)) {
      if (now.from !== undefined && words.includes(sign)) this.#begun.push({ use, to, now });
      return;
    }
    const lead = leadOf(words);
    const start = use.start + lead.length;
    const parts = words.slice(lead.length).split(sign);
    const head = parts.slice(0, now.count).join(sign);
    if (now.count > 1 || lead !== '') {
      const name = lead === '' ? this.#spelled(to, now) : to;
      this.#put(start, start + head.length, name, now.entry.path);
      return;
    }
    this.#single(use, head, now.entry, to);
  }

  /** `Node\Part` that began in a space: where an import brings another `Node` it has to say where it is. */
  #hidden(): void {
    const { sign, absolute, fold = name => name } = this.#language;
    const brought = new Set([...this.#wanted.values()].map(one => fold(one.alias ?? this.#short(one.name))));
    for (const { use, to, now } of absolute ? this.#begun : []) {
      const parts = use.words.split(sign);
      const head = parts.slice(0, now.count).join(sign);
      if (brought.has(fold(parts[0]!)))
        this.#put(
          use.start,
          use.start + head.length,
          absolute!(to),
          now.entry.path,
          'an import hides its space',
        );
    }
  }

  /** `Mail\Part` of a space that others declare a part of: it began in the old space, and has to say so in the new one. */
  #foreign({ words, start }: Use): void {
    const { sign, absolute, fold = name => name } = this.#language;
    const first = fold(words.split(sign)[0]!);
    if (!absolute || !words.includes(sign) || leadOf(words) !== '' || first === 'namespace') return;
    if (this.#before === '' || this.#before === this.#after) return;
    if (this.#source.imports.some(({ alias }) => alias !== undefined && fold(alias) === first)) return;
    const name = absolute(joined(sign, this.#before, words));
    this.#put(
      start,
      start + words.length,
      name,
      this.#file.path,
      'it began in the space that the file leaves',
    );
  }

  /** One word: it is imported, and takes the new name where no import can keep the old one. */
  #single(use: Use, word: string, entry: Entry, to: string): void {
    const isOwn = entry.path === this.#file.path;
    const renamed = this.#short(to) !== word;
    const keeps = this.#language.aliases === true && !isOwn;
    if (renamed && !keeps) this.#put(use.start, use.start + word.length, this.#short(to), entry.path);
    if (isOwn) return;
    const name = renamed && !keeps ? this.#short(to) : word;
    const after = meaningOf(name, use.kind, this.#views.after, this.#language);
    if (after && this.#isSame(after.entry, entry)) return;
    const { importOf } = this.#language;
    const one = importOf(to, entry.declared.kind, name === this.#short(to) ? undefined : name);
    if (one && this.#isHidden(name)) this.#put(use.start, use.start + word.length, to, entry.path);
    else if (one) this.#wanted.set(`${one.name} ${one.alias ?? ''}`, { ...one, target: entry.path });
    else if (above(this.#language.sign, to) !== '')
      this.#put(use.start, use.start + word.length, to, entry.path);
  }

  /** Whether a space that the text sees has the name: then no import of another can bring it. */
  #isHidden(name: string): boolean {
    const { near, state } = this.#views.after;
    const { partly, sign } = this.#language;
    return partly === true && near.some(space => state.has(joined(sign, space, name)));
  }

  #isSame(a: Entry, b: Entry): boolean {
    return a.path === b.path && a.declared === b.declared;
  }

  /** A name of several words from where the old one began; else the whole. */
  #spelled(to: string, { from }: Meaning): string {
    const { sign, absolute = name => name } = this.#language;
    if (from !== undefined && from !== '' && to.startsWith(`${from}${sign}`)) {
      const words = to.slice(from.length + sign.length);
      if (words.includes(sign)) return words;
    }
    const isImported = this.#source.imports.some(({ alias }) => alias === to.split(sign)[0]);
    return from === '' && this.#after === '' && to.includes(sign) && !isImported ? to : absolute(to);
  }

  #short = (name: string): string => short(this.#language.sign, name);

  /** Whether an import brings what its text sees by itself afterwards, and did not before. */
  #isNear(one: Import, goal: string): boolean {
    if (one.named) return false;
    const { sign, visible = space => [space] } = this.#language;
    const [old, now] = one.star ? [one.name, goal] : [above(sign, one.name), above(sign, goal)];
    if (!one.star && (!this.#layout.before.find(one.name, one.kind) || this.#short(goal) !== one.alias))
      return false;
    return (
      this.#layout.before.has(old) &&
      visible(this.#after).includes(now) &&
      !visible(this.#before).includes(old)
    );
  }

  /** Whether an import of a whole space brought what moves away, and nothing else that the text can tell. */
  #isIdle(one: Import, goal: string): boolean {
    if (!one.star || one.everywhere || !this.#came.has(one.name) || this.#comes.has(goal)) return false;
    // What is written like a member of something else may be used in ways that no name tells.
    return ![...this.#layout.after.all(goal).values()]
      .flat()
      .some(({ declared }) => declared.kind === 'member');
  }

  #imports(): void {
    const groups = Map.groupBy(this.#source.imports, ({ statement }) => statement);
    const gone: [Statement, string][] = [];
    const known = new Set(this.#source.imports.flatMap(({ star, name }) => (star ? [name] : [])));
    for (const [statement, items] of groups) {
      if (statement.prefix) {
        const isNear = (one: Import) => this.#isNear(one, this.#goals.name(one));
        const found = groupMarks(items, statement.prefix, this.#file, this.#goals, this.#language, isNear);
        this.#marks.push(...found.marks);
        if (found.isGone) gone.push([statement, this.#goals.target(items[0]!, this.#file.path)]);
        for (const one of found.wanted) this.#wanted.set(`${one.name} ${one.alias ?? ''}`, one);
        continue;
      }
      for (const one of items) {
        const [goal] = this.#goals.of(one);
        const alone = items.length === 1;
        const twice = one.star && goal && goal.name !== one.name && known.has(goal.name);
        if (alone && (!goal || twice || this.#isNear(one, goal.name) || this.#isIdle(one, goal.name)))
          gone.push([statement, this.#goals.target(one, this.#file.path)]);
        else if (alone && goal && one.star && goal.name !== one.name && this.#breaksOrder()) {
          gone.push([statement, this.#goals.target(one, this.#file.path)]);
          this.#wanted.set(goal.name, { ...goal, target: this.#goals.target(one, this.#file.path) });
        } else if (goal) {
          if (one.star) known.add(goal.name);
          this.#import(one, goal.name);
        }
      }
    }
    const wanted = [...this.#wanted.values()];
    this.#marks.push(...this.#lines.remove(gone, wanted.length > 0));
    this.#marks.push(...this.#lines.add(wanted, one => this.#goals.of(one)[0]?.name ?? one.name));
  }

  /** Whether imports of whole spaces stood in their order, and would not if each stayed at its place. */
  #breaksOrder(): boolean {
    const { order = name => name } = this.#language;
    const stars = this.#source.imports.filter(one => one.star && !one.everywhere);
    const isSorted = (names: readonly string[]) =>
      names.every((name, at) => at === 0 || order(names[at - 1]!) <= order(name));
    return (
      isSorted(stars.map(({ name }) => name)) &&
      !isSorted(stars.flatMap(one => this.#goals.of(one).map(({ name }) => name)))
    );
  }

  #import(one: Import, goal: string): void {
    if (goal === one.name) return;
    const keeps = this.#language.aliases && !one.star && !one.named && one.alias !== undefined;
    const words = keeps && this.#short(goal) !== one.alias ? `${goal} as ${one.alias}` : goal;
    this.#put(one.at.start, one.at.end, words, this.#goals.target(one, this.#file.path));
  }
}
