import type { Row } from '../text/row.ts';
import type { Style, Theme } from './tokens.ts';

type Group = 'weight' | 'italic' | 'underline' | 'inverse' | 'color' | 'background';

/** The SGR code that ends each group of attributes. Bold and dim share one. */
const END: Readonly<Record<Group, string>> = {
  weight: '22',
  italic: '23',
  underline: '24',
  inverse: '27',
  color: '39',
  background: '49',
};

const GROUPS = Object.keys(END) as Group[];

type Codes = Partial<Record<Group, string>>;

function codes(style: Style): Codes {
  return {
    ...(style.bold ? { weight: '1' } : style.dim ? { weight: '2' } : {}),
    ...(style.italic && { italic: '3' }),
    ...(style.underline && { underline: '4' }),
    ...(style.inverse && { inverse: '7' }),
    ...(style.color && { color: style.color }),
    ...(style.background && { background: style.background }),
  };
}

/**
 * What is switched on, in the order in which it was. Codes end in the opposite order, as Ink itself writes them: text
 * that is in that order already passes through it in half the time.
 */
class Pen {
  #on: { readonly group: Group; readonly code: string }[] = [];

  /** The least that has to be sent to draw with these codes next. */
  turn(to: Codes): string {
    let out = '';
    for (const { group } of this.#on.toReversed()) if (!to[group]) out += `\x1b[${END[group]}m`;
    this.#on = this.#on.filter(({ group }) => to[group]);
    for (const group of GROUPS) {
      const code = to[group];
      if (code === undefined || this.#on.some(one => one.group === group && one.code === code)) continue;
      this.#on = [...this.#on.filter(one => one.group !== group), { group, code }];
      out += `\x1b[${code}m`;
    }
    return out;
  }
}

/** A row as text with SGR codes, and nothing left switched on at its end. The row's own token wins over its spans'. */
export function paint(row: Row, theme: Theme): string {
  const over = row.token ? theme[row.token] : undefined;
  const pen = new Pen();
  let out = '';
  for (const span of row.spans) {
    if (span.text === '') continue;
    const style = span.token ? theme[span.token] : {};
    out += pen.turn(codes(over ? { ...style, ...over } : style)) + span.text;
  }
  return out + pen.turn({});
}
