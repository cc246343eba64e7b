import { type Mark, respelled } from '../languages/text/scan.ts';
import type { Imported, SpaceLanguage } from './language.ts';
import type { Import, Source, Span, Statement } from './source.ts';

/** An import that a text has to have and has not. */
export interface Wanted extends Imported {
  readonly target: string;
}

/** Makes marks of what one text imports more, or no more. */
export class ImportLines {
  readonly #text: string;
  readonly #path: string;
  readonly #source: Pick<Source, 'imports' | 'place'>;
  readonly #language: Pick<SpaceLanguage, 'line' | 'order' | 'sign'>;
  readonly #removed = new Set<Statement>();
  readonly #eol: string;

  constructor(
    text: string,
    path: string,
    source: Pick<Source, 'imports' | 'place'>,
    language: Pick<SpaceLanguage, 'line' | 'order' | 'sign'>,
  ) {
    this.#text = text;
    this.#path = path;
    this.#source = source;
    this.#language = language;
    this.#eol = text.includes('\r\n') ? '\r\n' : '\n';
  }

  /** Takes whole statements out, and what nothing stands in then. @param more whether others are put in */
  remove(statements: readonly (readonly [Statement, string])[], more: boolean): Mark[] {
    for (const [statement] of statements) this.#removed.add(statement);
    const [first] = this.#removed;
    const isEmpty = this.#source.imports.every(({ statement }) => this.#removed.has(statement));
    const runs: { readonly statement: Statement; readonly target: string; readonly line: Span }[][] = [];
    for (const [statement, target] of statements.toSorted(([a], [b]) => a.start - b.start)) {
      const one = { statement, target, line: this.#line(statement) };
      const run = runs.at(-1);
      if (run && run.at(-1)!.line.end === one.line.start) run.push(one);
      else runs.push([one]);
    }
    return runs.flatMap(run => {
      const own = { start: run[0]!.line.start, end: run.at(-1)!.line.end };
      // Where no import stays, a new one takes the place of the first.
      const isPlace = more && isEmpty && run.some(({ statement }) => statement === first);
      const { start, end } = isPlace ? own : this.#around(own);
      return run.map(({ line, target }, at) => {
        const from = at === 0 ? start : line.start;
        const to = at === run.length - 1 ? end : line.end;
        return respelled({ start: from, end: to }, target, 'it is in the same place now', '');
      });
    });
  }

  /** Puts each where it stands in the order of those that are there. @param goal what an import names afterwards */
  add(wanted: readonly Wanted[], goal: (one: Import) => string): Mark[] {
    const { imports, place } = this.#source;
    const order = this.#language.order ?? (name => name);
    const sorted = wanted.toSorted((a, b) => (order(a.name) < order(b.name) ? -1 : 1));
    const kept = imports.filter(({ statement }) => !this.#removed.has(statement));
    const [gone] = this.#removed;
    return sorted.map((one, index) => {
      const line = this.#language.line(one, this.#path);
      const reason = 'it was in the same place before';
      const put = (at: number, words: string) => respelled({ start: at, end: at }, one.target, reason, words);
      const like = kept.filter(({ group }) => group === one.group);
      const near = this.#nearest(like, one.name, goal);
      const among = near.length > 0 ? near : like.length > 0 ? like : kept;
      const next = like.length > 0 ? among.find(each => order(goal(each)) > order(one.name)) : undefined;
      const last = among.at(-1);
      if (!last && gone) return put(this.#line(gone).start, `${this.#indent(gone)}${line}${this.#eol}`);
      if (next)
        return put(this.#line(next.statement).start, `${this.#indent(next.statement)}${line}${this.#eol}`);
      if (last)
        return put(this.#behind(last.statement), `${this.#eol}${this.#indent(last.statement)}${line}`);
      const [lead, tail] = [place.lead, place.tail].map(words => words.replaceAll('\n', this.#eol));
      const isFirst = index === 0;
      const isEnd = index === sorted.length - 1;
      if (place.lead === '') return put(place.at, `${line}${isEnd ? tail : this.#eol}`);
      return put(place.at, `${isFirst ? lead : this.#eol}${line}${isEnd ? tail : ''}`);
    });
  }

  /** The imports whose names begin with the most parts of a name; none where none begins so. */
  #nearest(imports: readonly Import[], name: string, goal: (one: Import) => string): readonly Import[] {
    const parts = name.split(this.#language.sign);
    const shared = (one: Import): number => {
      const other = goal(one).split(this.#language.sign);
      const at = parts.findIndex((part, index) => part !== other[index]);
      return at < 0 ? parts.length : at;
    };
    const most = Math.max(0, ...imports.map(shared));
    return most === 0 ? [] : imports.filter(one => shared(one) === most);
  }

  #indent({ start }: Statement): string {
    return /[ \t]*$/.exec(this.#text.slice(0, start))![0];
  }

  /** The whole line of a statement with the comment behind it; where other words stand before it, itself. */
  #line({ start, end }: Statement): Span {
    const text = this.#text;
    const from = lineStart(text, start);
    if (text.slice(from, start).trim() !== '') return { start, end };
    const behind = this.#behind({ start, end });
    return { start: from, end: behind + (/^[ \t]*\r?\n/.exec(text.slice(behind))?.[0].length ?? 0) };
  }

  /** Whole lines with one of the blank lines around them, and with the parentheses that hold nothing else. */
  #around({ start, end }: Span): Span {
    const [before, after] = [this.#text.slice(0, start), this.#text.slice(end)];
    const open = /(?<=\n)[^\n]*\(\r?\n$/.exec(before);
    const close = /^\)\r?\n/.exec(after);
    if (open && close) return this.#around({ start: open.index, end: end + close[0].length });
    const lead = /^\uFEFF?$|(?<=\n|^\uFEFF?)[ \t]*\r?\n$/.exec(before);
    const tail = /^[ \t]*\r?\n/.exec(after);
    if (tail && (open || lead)) return { start, end: end + tail[0].length };
    return lead && (close || after === '') ? { start: lead.index, end } : { start, end };
  }

  /** Where a statement ends, with the comment behind it. */
  #behind({ end }: Statement): number {
    return end + (/^[ \t]*\/\/[^\r\n]*/.exec(this.#text.slice(end))?.[0].length ?? 0);
  }
}

/** Where the line of a place begins, behind the mark that a text may begin with. */
export const lineStart = (text: string, at: number): number =>
  text.lastIndexOf('\n', at - 1) + 1 || (text.startsWith('\uFEFF') ? 1 : 0);
