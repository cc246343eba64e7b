import { remembered } from '../../grammar.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** `mod x;`: the span goes from its first attribute to the semicolon. */
export interface ModLine extends Span {
  readonly name: string;
  /** `pub `, `pub(crate) `, or nothing. */
  readonly visibility: string;
  /** What stands before `mod`, attributes and comments of documentation too, but for the visibility. */
  readonly attributes: string;
  /** The words of `#[path = "…"]`, with their span. */
  readonly path?: Span & { readonly words: string };
  /** Modules that are written around it in the file. */
  readonly inside: readonly string[];
}

/** A path of two or more names, or of one in a `use`. */
export interface Path extends Span {
  readonly names: readonly string[];
  readonly inside: readonly string[];
}

/** `use a::{b, c as d};`: the span is that of the whole, with its visibility. */
export interface Use extends Span {
  readonly visibility: string;
  /** The names before the group, or all where there is none. */
  readonly head: Path;
  readonly group?: readonly Element[];
  readonly alias?: string;
  readonly inside: readonly string[];
}

/** One element of a group: each of its leaves as names after the head, with ` as x`. */
export interface Element extends Span {
  readonly leaves: readonly { readonly names: readonly string[]; readonly alias: string }[];
}

export interface Facts {
  readonly mods: readonly ModLine[];
  readonly uses: readonly Use[];
  readonly paths: readonly Path[];
  /** Items at the top of the file or of a module in it: `inside::name` → visibility. */
  readonly items: ReadonlyMap<string, string>;
  /** Modules that are written in the file, each whole: `a::b`. */
  readonly inline: ReadonlySet<string>;
  /** Arguments of `include!`, `include_str!` and `include_bytes!`. */
  readonly included: readonly Span[];
  /** Where the first item begins, after what the file says of itself. */
  readonly head: number;
}

interface Token extends Span {
  readonly text: string;
}

const PIECES =
  /\/\*(?:[^*]|\*(?!\/))*\*\/|\/\/[^\n]*|b?r(#*)"[\s\S]*?"\1|b?"(?:\\[\s\S]|[^"\\])*"|b?'(?:\\[^\n]{1,10}?|[^'\\\n])'|'\w+|r#\w+|[\p{L}_][\p{L}\p{N}_]*|\d[\w.]*|::|->|=>|\S/gu;
const ITEM = /^(fn|struct|enum|trait|type|const|static|union|macro_rules)$/;

/** Reads a whole file by its words: the insides of macros name things as well. */
export const factsOf: (text: string) => Facts = remembered(text => new Reader(text).read());

class Reader {
  readonly #text: string;
  readonly #tokens: Token[] = [];
  readonly #mods: ModLine[] = [];
  readonly #uses: Use[] = [];
  readonly #paths: Path[] = [];
  readonly #items = new Map<string, string>();
  readonly #inline = new Set<string>();
  readonly #included: Span[] = [];

  constructor(text: string) {
    this.#text = text;
    for (const { 0: piece, index } of text.matchAll(PIECES))
      if (!/^\/[/*]/.test(piece)) this.#tokens.push({ text: piece, start: index, end: index + piece.length });
  }

  read(): Facts {
    const open: (string | undefined)[] = [];
    const inside = () => open.filter(name => name !== undefined);
    const tokens = this.#tokens;
    let begin = 0;
    let head: number | undefined;
    for (let at = 0; at < tokens.length; at++) {
      const word = tokens[at]!.text;
      const isTop = open.every(name => name !== undefined);
      if (word === '#' && tokens[at + 1]?.text === '!' && head === undefined) {
        const end = this.#closing(at + 2);
        for (; at < end; at++) this.#include(at);
        begin = at + 1;
        continue;
      }
      head ??= this.#lead(tokens[at]!.start);
      if (word === '#' && tokens[at + 1]?.text === '[') {
        const end = this.#closing(at + 1);
        this.#pathsIn(at + 2, end, inside());
        for (; at < end; at++) this.#include(at);
        continue;
      }
      if (word === '{') open.push(undefined);
      else if (word === '}') open.pop();
      else if (word === 'mod' && isTop && /^\w/.test(tokens[at + 1]?.text ?? '')) {
        const name = tokens[at + 1]!.text;
        if (tokens[at + 2]?.text === '{') {
          this.#inline.add([...inside(), name].join('::'));
          open.push(name);
          at += 2;
        } else {
          this.#mods.push(this.#mod(begin, at, inside()));
          at += 2;
        }
        begin = at + 1;
        continue;
      } else if (word === 'use' && /^([;{}\])]|pub|)$/.test(tokens[at - 1]?.text ?? '')) {
        at = this.#use(at, inside());
      } else if (isTop && ITEM.test(word) && /^[\p{L}_!]/u.test(tokens[at + 1]?.text ?? '')) {
        const name =
          tokens[at + (word === 'macro_rules' ? 2 : tokens[at + 1]?.text === 'fn' ? 2 : 1)]?.text ?? '';
        this.#items.set([...inside(), name].join('::'), this.#visibility(begin, at));
      } else if (!this.#include(at)) at = this.#path(at, inside());
      if (/^[;{}]$/.test(tokens[at]?.text ?? '')) begin = at + 1;
    }
    return {
      mods: this.#mods,
      uses: this.#uses,
      paths: this.#paths,
      items: this.#items,
      inline: this.#inline,
      included: this.#included,
      head: head ?? this.#text.length,
    };
  }

  /** Takes the argument of a macro that includes a file, where one begins. */
  #include(at: number): boolean {
    const [macro, sign, , argument] = this.#tokens.slice(at, at + 4);
    if (!/^include(_str|_bytes)?$/.test(macro?.text ?? '') || sign?.text !== '!') return false;
    if (!argument?.text.startsWith('"')) return false;
    this.#included.push({ start: argument.start + 1, end: argument.end - 1 });
    return true;
  }

  /** The place before the comments that stand directly above an item. */
  #lead(start: number): number {
    const above = /(?:^[ \t]*\/\/(?!!)[^\n]*\n)*[ \t]*$/m.exec(
      this.#text.slice(0, start).split('\n\n').at(-1)!,
    );
    return start - (above?.[0].length ?? 0);
  }

  #closing(at: number): number {
    let depth = 0;
    for (let next = at; next < this.#tokens.length; next++) {
      if (/^[[({]$/.test(this.#tokens[next]!.text)) depth++;
      if (/^[\])}]$/.test(this.#tokens[next]!.text) && --depth === 0) return next;
    }
    return this.#tokens.length - 1;
  }

  #visibility(begin: number, at: number): string {
    const words = this.#text.slice(this.#tokens[begin]?.start ?? 0, this.#tokens[at]?.start ?? 0);
    return /pub(\([^)]*\))?(?=\s+[^[\]"]*$)/.exec(words)?.[0] ?? '';
  }

  #mod(begin: number, at: number, inside: readonly string[]): ModLine {
    const visibility = this.#visibility(begin, at);
    const first = this.#lead(this.#tokens[begin]!.start);
    const before = this.#text.slice(first, this.#tokens[at]!.start);
    const attribute = this.#tokens.findIndex((token, n) => n >= begin && n < at && token.text === 'path');
    const words = attribute < 0 ? undefined : this.#tokens[attribute + 2];
    return {
      name: this.#tokens[at + 1]!.text,
      visibility: visibility === '' ? '' : `${visibility} `,
      attributes: before.slice(
        0,
        before.length - (visibility === '' ? 0 : before.length - before.lastIndexOf(visibility)),
      ),
      start: first,
      end: this.#tokens[at + 2]?.end ?? this.#text.length,
      inside,
      ...(words &&
        /^"/.test(words.text) && {
          path: { start: words.start + 1, end: words.end - 1, words: words.text.slice(1, -1) },
        }),
    };
  }

  /** Where `pub` or `pub(…)` before a word begins; the word itself where there is none. */
  #published(at: number): number {
    const tokens = this.#tokens;
    let before = at - 1;
    if (tokens[before]?.text === ')') while (before > 0 && tokens[before]!.text !== '(') before--;
    if (tokens[before]?.text === '(') before--;
    return tokens[before]?.text === 'pub' ? before : at;
  }

  #use(at: number, inside: readonly string[]): number {
    const tokens = this.#tokens;
    const pub = this.#published(at);
    let next = at + 1;
    if (tokens[next]?.text === '::') next++;
    const names: string[] = [];
    const start = tokens[next]?.start ?? 0;
    let end = start;
    while (/^[\p{L}_*]/u.test(tokens[next]?.text ?? '')) {
      names.push(tokens[next]!.text);
      end = tokens[next]!.end;
      if (tokens[next + 1]?.text !== '::') break;
      next += 2;
    }
    const head = { names, start, end, inside };
    let group: Element[] | undefined;
    let last = next;
    if (tokens[next]?.text === '{') {
      last = this.#closing(next);
      group = this.#elements(next + 1, last);
    }
    const alias = tokens[last + 1]?.text === 'as' ? tokens[last + 2]?.text : undefined;
    while (last < tokens.length && tokens[last]!.text !== ';') last++;
    const stop = tokens[last]?.end ?? this.#text.length;
    const visibility = this.#text.slice(tokens[pub]!.start, tokens[at]!.start);
    this.#uses.push({
      head,
      inside,
      visibility,
      start: tokens[pub]!.start,
      end: stop,
      ...(group && { group }),
      ...(alias && { alias }),
    });
    return last;
  }

  #elements(from: number, to: number): Element[] {
    const found: Element[] = [];
    let begin = from;
    for (let at = from; at <= to; at++) {
      const word = this.#tokens[at]!.text;
      if (word === '{') at = this.#closing(at);
      if (at < to && word !== ',') continue;
      const [first, last] = [this.#tokens[begin], this.#tokens[at - 1]];
      if (first && last && at > begin)
        found.push({ start: first.start, end: last.end, leaves: this.#leaves(begin, at) });
      begin = at + 1;
    }
    return found;
  }

  #leaves(from: number, to: number): { names: string[]; alias: string }[] {
    const names: string[] = [];
    let at = from;
    while (at < to && /^[\p{L}_*]/u.test(this.#tokens[at]!.text) && this.#tokens[at]!.text !== 'as') {
      names.push(this.#tokens[at]!.text);
      at += this.#tokens[at + 1]?.text === '::' ? 2 : 1;
    }
    if (this.#tokens[at]?.text === '{' && at < to)
      return this.#elements(at + 1, this.#closing(at)).flatMap(({ leaves }) =>
        leaves.map(leaf => ({ names: [...names, ...leaf.names], alias: leaf.alias })),
      );
    const alias = this.#tokens[at]?.text === 'as' && at < to ? ` as ${this.#tokens[at + 1]?.text}` : '';
    return [{ names, alias }];
  }

  #pathsIn(from: number, to: number, inside: readonly string[]): void {
    for (let at = from; at < to; at++) at = this.#path(at, inside);
  }

  /** A path that begins at a token; the index of its last token. */
  #path(at: number, inside: readonly string[]): number {
    const tokens = this.#tokens;
    if (
      tokens[at + 1]?.text !== '::' ||
      !/^[\p{L}_]/u.test(tokens[at]!.text) ||
      tokens[at - 1]?.text === '::'
    )
      return at;
    const names = [tokens[at]!.text];
    let last = at;
    while (tokens[last + 1]?.text === '::' && /^[\p{L}_]/u.test(tokens[last + 2]?.text ?? '')) {
      last += 2;
      names.push(tokens[last]!.text);
    }
    if (names.length > 1)
      this.#paths.push({ names, inside, start: tokens[at]!.start, end: tokens[last]!.end });
    return last;
  }
}
