import type { Cell } from '../../src/merge/rows.ts';
import type { Mark } from '../../src/merge/words.ts';
import { drawable } from '../text/cells.ts';
import { as, type Span } from '../text/row.ts';
import type { Token } from '../theme/tokens.ts';

/** Tokens of a text and of the words in it that stand out. */
export interface Look {
  readonly text?: Token;
  readonly word?: Token;
}

/** The text of one line, with the words that differ from its counterpart standing out. */
export function cellSpans({ text, marks = [] }: Cell, look: Look): Span[] {
  const spans: Span[] = [];
  const add = (part: string, token: Token | undefined): void => {
    if (part !== '') spans.push(token ? as(token, part) : { text: part });
  };
  if (drawable(text) !== text) {
    add(text, look.text);
    return spans;
  }
  let at = 0;
  for (const [start, end] of marks satisfies readonly Mark[]) {
    add(text.slice(at, start), look.text);
    add(text.slice(start, end), look.word ?? look.text);
    at = end;
  }
  add(text.slice(at), look.text);
  return spans;
}
