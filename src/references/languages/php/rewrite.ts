import type { SourceFile } from '../../types.ts';
import type { Mark } from '../text/scan.ts';
import { full, type PhpNames } from './names.ts';
import { shortOf, spaceOf } from './psr4.ts';
import { type NameKind, readPhp, type Source, type Statement, type Use } from './source.ts';

/** What changes in the names of one PHP text: its namespace, its imports, the names in its code. */
export function nameMarks(file: SourceFile, names: PhpNames): Mark[] {
  return new Rewriting(file, names).marks();
}

class Rewriting {
  readonly #marks: Mark[] = [];
  /** Statements that go. */
  readonly #removed = new Set<Statement>();
  /** Names to import, by the name that the code uses. */
  readonly #wanted = new Map<
    string,
    { readonly name: string; readonly kind: NameKind; readonly target: string }
  >();

  readonly file: SourceFile;
  readonly source: Source;
  readonly space: string;
  readonly after: string;
  readonly names: PhpNames;

  constructor(file: SourceFile, names: PhpNames) {
    this.file = file;
    this.names = names;
    this.source = readPhp(file.text);
    this.space = this.source.namespace?.name ?? '';
    this.after = names.spaceAfter(file) ?? this.space;
  }

  marks(): Mark[] {
    const { source, space, after, file } = this;
    if (source.namespace && after !== space)
      this.#put(
        source.namespace.start,
        source.namespace.end,
        after,
        file.path,
        'the namespace is that of the folder',
      );
    this.#declarations();
    this.#names();
    this.#uses();
    this.#imports();
    return this.#marks;
  }

  #put(start: number, end: number, replacement: string, target: string, reason = `${target} moves`): void {
    this.#marks.push({ start, end, kind: 'import', target, decision: 'rewritten', reason, replacement });
  }

  /** A class that is called as its file takes the new name of the file. */
  #declarations(): void {
    for (const { name, kind, start } of this.source.declared) {
      const to = this.names.after(full(this.space, name), kind);
      if (this.names.pathOf(full(this.space, name), kind) !== this.file.path || to === undefined) continue;
      if (shortOf(to) !== name)
        this.#put(start, start + name.length, shortOf(to), this.file.path, 'the class is called as its file');
    }
  }

  #uses(): void {
    const groups = Map.groupBy(this.source.uses, ({ statement }) => statement);
    const ends = [...groups].every(([, [item, ...more]]) => item && more.length === 0 && this.#isNear(item));
    const last = ends && this.#wanted.size === 0 ? [...groups.keys()].at(-1) : undefined;
    for (const [statement, items] of groups) {
      const changed = items.filter(item => this.#goal(item) !== item.name || this.#isNear(item));
      if (changed.length === 0) continue;
      if (!statement.prefix)
        for (const item of changed) this.#use(item, items.length === 1, statement === last);
      else this.#group(items, changed, statement.prefix);
    }
  }

  /** What an import names afterwards: a class, or a namespace that goes as a whole. */
  #goal({ name, kind }: Use): string {
    return (
      this.names.after(name, kind) ?? (kind === 'class' ? this.names.spaces.get(name) : undefined) ?? name
    );
  }

  /** Whether an import names what stands in the same namespace afterwards, and did not before. */
  #isNear(item: Use): boolean {
    const to = this.#goal(item);
    const known = this.names.after(item.name, item.kind) !== undefined;
    if (!known || item.named || item.statement.prefix || shortOf(to) !== item.alias) return false;
    return spaceOf(to) === this.after && spaceOf(item.name) !== this.space;
  }

  #use(item: Use, alone: boolean, isLast: boolean): void {
    const to = this.#goal(item);
    const target = this.#targetOf(item);
    if (alone && this.#isNear(item)) {
      const [start, end] = this.#line(item.statement.start, item.statement.end, isLast);
      this.#removed.add(item.statement);
      this.#put(start, end, '', target, 'it is in the same namespace now');
    } else
      this.#put(
        item.start,
        item.end,
        !item.named && shortOf(to) !== item.alias ? `${to} as ${item.alias}` : to,
        target,
      );
  }

  /** A group keeps its form where all of it goes the same way; else what goes gets a line of its own. */
  #group(
    items: readonly Use[],
    changed: readonly Use[],
    prefix: { readonly name: string; readonly start: number; readonly end: number },
  ): void {
    const heads = new Set(
      items.map(item => {
        const rest = item.name.slice(prefix.name.length);
        const to = this.#goal(item);
        return to.endsWith(rest) ? to.slice(0, -rest.length) : '';
      }),
    );
    const [head] = heads;
    if (heads.size === 1 && head) {
      this.#put(prefix.start, prefix.end, head, this.#targetOf(changed[0]!));
      return;
    }
    for (const item of changed) {
      const to = this.#goal(item);
      if (to.startsWith(`${prefix.name}\\`) && shortOf(to) === shortOf(item.name)) {
        this.#put(item.start, item.end, to.slice(prefix.name.length + 1), this.#targetOf(item));
        continue;
      }
      const tail = /^(?:\s+as\s+\w+)?\s*,?\s*/.exec(this.file.text.slice(item.end))![0];
      const isLast = !tail.includes(',');
      const lead = isLast ? /,?\s*$/.exec(this.file.text.slice(0, item.start))![0].length : 0;
      const keep = isLast ? /\s*$/.exec(tail)![0].length : 0;
      this.#put(item.start - lead, item.end + tail.length - keep, '', this.#targetOf(item));
      this.#wanted.set(item.alias, { name: to, kind: item.kind, target: this.#targetOf(item) });
    }
  }

  #targetOf({ name, kind }: Use): string {
    return this.names.pathOf(name, kind) ?? this.file.path;
  }

  #names(): void {
    const aliases = new Map(this.source.uses.map(use => [`${use.kind} ${use.alias.toLowerCase()}`, use]));
    for (const { start, end, words, kind } of this.source.names) {
      const parts = words.split('\\');
      const first = parts[0]!;
      const isFull = words.startsWith('\\');
      const single = parts.length === 1;
      if (single && aliases.has(`${kind} ${first.toLowerCase()}`)) continue;
      const alias = single ? undefined : aliases.get(`class ${first.toLowerCase()}`);
      const rest = words.slice(first.length);
      const now = isFull ? words.slice(1) : alias ? alias.name + rest : full(this.space, words);
      const to = this.names.after(now, kind);
      if (to === undefined) continue;
      const then = isFull ? now : alias ? this.#goal(alias) + rest : full(this.after, words);
      if (then.toLowerCase() === to.toLowerCase()) continue;
      const target = this.names.pathOf(now, kind)!;
      if (!single || isFull) this.#put(start, end, `\\${to}`, target);
      else if (target === this.file.path) this.#put(start, end, shortOf(to), target);
      else this.#wanted.set(words, { name: to, kind, target });
    }
  }

  /** Lines for names that stood in the same namespace before, in the order of the lines that are there. */
  #imports(): void {
    const { uses, namespace } = this.source;
    const { text } = this.file;
    for (const [alias, { name, kind, target }] of [...this.#wanted].toSorted(([, a], [, b]) =>
      a.name < b.name ? -1 : 1,
    )) {
      const word = kind === 'class' ? '' : `${kind} `;
      const line = `use ${word}${name}${shortOf(name) === alias ? '' : ` as ${alias}`};`;
      const reason = 'it was in the same namespace before';
      const kept = uses.filter(({ statement }) => !this.#removed.has(statement));
      const like = kept.filter(use => use.kind === kind);
      const next = like.find(use => this.#goal(use) > name);
      const last = (like.length > 0 ? like : kept).at(-1);
      const eol = text.includes('\r\n') ? '\r\n' : '\n';
      const [gone] = this.#removed;
      if (kept.length === 0 && gone) {
        this.#put(...this.#at(this.#line(gone.start, gone.end)[0]), `${line}${eol}`, target, reason);
      } else if (next)
        this.#put(
          ...this.#at(this.#line(next.statement.start, next.statement.end)[0]),
          `${line}${eol}`,
          target,
          reason,
        );
      else if (last) this.#put(...this.#at(last.statement.end), `${eol}${line}`, target, reason);
      else if (namespace) {
        const isFirst = !this.#marks.some(({ start, end }) => start === namespace.after && end === start);
        this.#put(...this.#at(namespace.after), `${isFirst ? eol : ''}${eol}${line}`, target, reason);
      } else {
        const open = text.indexOf('<?php') + 5;
        this.#put(...this.#at(open), `${eol}${line}`, target, reason);
      }
    }
  }

  #at = (offset: number): [number, number] => [offset, offset];

  /** The whole line of a statement, and the blank one behind the last. */
  #line(start: number, end: number, isLast = false): [number, number] {
    const { text } = this.file;
    const lineEnd = (at: number) => /^[ \t]*\r?\n/.exec(text.slice(at))?.[0].length ?? 0;
    const to = end + lineEnd(end);
    return [text.lastIndexOf('\n', start - 1) + 1, isLast ? to + lineEnd(to) : to];
  }
}
