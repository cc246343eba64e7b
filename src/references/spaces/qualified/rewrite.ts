import { type Mark, respelled } from '../../languages/text/scan.ts';
import type { SourceFile } from '../../types.ts';
import { ImportLines } from '../imports.ts';
import type { Import, Span, Statement } from '../source.ts';
import type { Borders } from './borders.ts';
import type { Qualified } from './language.ts';
import { type Binding, type Crossing, Names } from './names.ts';

/** Rewrites imports, qualifiers, and names that are qualified no more or for the first time. */
export const qualifiedMarks = (file: SourceFile, borders: Borders): Mark[] => new Text(file, borders).marks();

/** Whether a text may name what moves: by its place, or by what it imports. */
export function importsMoved({ path, text }: SourceFile, borders: Borders): boolean {
  const { before, after, language, spaces } = borders;
  const goes = (name: string): boolean => {
    const space = before.space(name);
    return space !== undefined && (borders.isTouched(space) || after.path(space) !== name);
  };
  return borders.isTouched(spaces.spaceBefore(path)) || language.heads(text).some(goes);
}

/** One text on its way. */
class Text {
  readonly #file: SourceFile;
  readonly #source: Qualified;
  readonly #borders: Borders;
  readonly #names: Names;
  readonly #marks: Mark[] = [];

  constructor(file: SourceFile, borders: Borders) {
    this.#file = file;
    this.#source = borders.language.read(file);
    this.#borders = borders;
    this.#names = new Names(file, this.#source, borders);
  }

  marks(): Mark[] {
    for (const crossing of this.#names.crossings) this.#cross(crossing);
    this.#imports();
    return this.#marks;
  }

  #put(span: Span, target: string, reason: string, words: string): void {
    this.#marks.push(respelled(span, target, reason, words));
  }

  #cross({ name, start, end, binding, goal }: Crossing): void {
    const { word, joint } = this.#borders.language;
    const target = this.#borders.targetOf(
      binding?.space ?? this.#borders.spaces.spaceBefore(this.#file.path),
    );
    if (binding && this.#names.isHere(goal)) {
      this.#put({ start, end: end + joint.length }, target, `it is in the same ${word} there`, '');
      return;
    }
    const own = binding && this.#names.main(binding) === goal ? this.#names.nameOf(binding) : undefined;
    const called = own ?? this.#names.call(goal, binding ? [name] : []);
    if (!binding) this.#put({ start, end: start }, target, `it is in ${goal} there`, `${called}${joint}`);
    else if (called !== name) this.#put({ start, end }, target, `its ${word} is ${called} there`, called);
  }

  /** Takes the imports out that go, and puts those in that the text needs besides. */
  #imports(): void {
    const { path, text } = this.#file;
    const { head, imports } = this.#source;
    const goals = new Map<Import, string>();
    const gone: [Statement, string][] = [];
    for (const binding of this.#names.all) {
      const goal = this.#import(binding);
      if (goal === undefined) gone.push([binding.one.statement, this.#borders.targetOf(binding.space)]);
      else goals.set(binding.one, goal);
    }
    if (!head) return;
    const place = { at: head.end, lead: '\n\n', tail: '' };
    const lines = new ImportLines(text, path, { imports, place }, this.#borders.language);
    const group = imports.at(-1)?.group ?? '';
    const target = this.#borders.targetOf(this.#borders.spaces.spaceBefore(path));
    const added = [...this.#names.added].flatMap(([space, alias]) => {
      const name = this.#borders.after.path(space);
      return name === undefined ? [] : [{ name, group, target, ...(alias !== undefined && { alias }) }];
    });
    this.#marks.push(
      ...lines.remove(gone, added.length > 0),
      ...lines.add(added, one => goals.get(one) ?? one.name),
    );
  }

  /** The path and the name of an import. Undefined where it goes. */
  #import(binding: Binding): string | undefined {
    const { after, language } = this.#borders;
    const { one, space, qualifier } = binding;
    const [main, name] = [this.#names.main(binding), this.#names.nameOf(binding)];
    if (main === undefined || (name === undefined && !one.silent)) return undefined;
    const target = this.#borders.targetOf(space);
    const path = after.path(main) ?? one.name;
    if (path !== one.name) this.#put(one.at, target, `${space} moves`, path);
    const called = one.alias ?? after.called(main) ?? qualifier;
    if (name !== undefined && name !== called)
      this.#put(one.aliasAt, target, `${called} means something else here`, language.alias(name));
    return path;
  }
}
