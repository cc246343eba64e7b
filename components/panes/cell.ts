import type { Cell } from '../../src/merge/rows.ts';
import type { Mark } from '../../src/merge/words.ts';
import type { Colour, ColourKind } from '../../src/references/colours/types.ts';
import { drawable, TAB } from '../text/cells.ts';
import { as, type Span } from '../text/row.ts';
import type { Token } from '../theme/tokens.ts';

/** Tokens of a text and of the words in it that stand out; colours of its language where the text has no token. */
export interface Look {
  readonly text?: Token | undefined;
  readonly word?: Token | undefined;
  readonly colours?: readonly Colour[] | undefined;
}

/** The text of one line, with the words that differ from its counterpart standing out. */
export function cellSpans({ text, marks = [] }: Cell, look: Look): Span[] {
  const tabs = /^\t*/.exec(text)![0].length;
  const shown = tabs === 0 ? text : ' '.repeat(tabs * TAB) + text.slice(tabs);
  const at = (offset: number): number => (offset <= tabs ? offset * TAB : offset + tabs * (TAB - 1));
  if (drawable(shown) !== shown) return look.text ? [as(look.text, text)] : [{ text }];
  const plain = (from: number, to: number): Span[] =>
    look.text || !look.colours
      ? pieces(shown, [[from, to, look.text]])
      : coloured(shown, from, to, look.colours, at);
  const spans: Span[] = [];
  let from = 0;
  for (const [start, end] of marks satisfies readonly Mark[]) {
    spans.push(...plain(from, at(start)));
    spans.push(...pieces(shown, [[at(start), at(end), look.word ?? look.text]]));
    from = at(end);
  }
  return [...spans, ...plain(from, shown.length)];
}

type Piece = readonly [from: number, to: number, token: Token | undefined];

const pieces = (text: string, all: readonly Piece[]): Span[] =>
  all.flatMap(([from, to, token]): Span[] =>
    to <= from ? [] : [token ? as(token, text.slice(from, to)) : { text: text.slice(from, to) }],
  );

const TOKENS: Readonly<Record<ColourKind, Token>> = {
  keyword: 'keyword',
  string: 'string',
  number: 'number',
  comment: 'comment',
  name: 'defined',
};

/** A stretch of a text in the colours of its language. */
function coloured(
  text: string,
  from: number,
  to: number,
  colours: readonly Colour[],
  at: (offset: number) => number,
): Span[] {
  const all: Piece[] = [];
  let done = from;
  for (const [start, end, kind] of colours) {
    const [first, last] = [Math.max(done, at(start)), Math.min(to, at(end))];
    if (last <= first) continue;
    all.push([done, first, undefined], [first, last, TOKENS[kind]]);
    done = last;
  }
  return pieces(text, [...all, [done, to, undefined]]);
}
