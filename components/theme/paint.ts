import type { Row } from '../text/row.ts';
import type { Style, Theme } from './tokens.ts';

type Group = 'weight' | 'italic' | 'underline' | 'inverse' | 'color' | 'background';

/** The SGR code that ends each group of attributes. Bold and dim share one. */
const END: readonly (readonly [Group, string])[] = [
  ['weight', '22'],
  ['italic', '23'],
  ['underline', '24'],
  ['inverse', '27'],
  ['color', '39'],
  ['background', '49'],
];

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
 * The least that has to be sent to go from one look to another. Codes end in the order in which Ink itself writes
 * them: text that is in that order already passes through it in half the time.
 */
function transition(from: Codes, to: Codes): string {
  let out = '';
  for (const [group, end] of END.toReversed()) if (from[group] && !to[group]) out += `\x1b[${end}m`;
  for (const [group] of END) if (to[group] && to[group] !== from[group]) out += `\x1b[${to[group]}m`;
  return out;
}

/** A row as text with SGR codes, and nothing left switched on at its end. The row's own token wins over its spans'. */
export function paint(row: Row, theme: Theme): string {
  const over = row.token ? theme[row.token] : undefined;
  let out = '';
  let now: Codes = {};
  for (const span of row.spans) {
    if (span.text === '') continue;
    const style = span.token ? theme[span.token] : {};
    const next = codes(over ? { ...style, ...over } : style);
    out += transition(now, next) + span.text;
    now = next;
  }
  return out + transition(now, {});
}
