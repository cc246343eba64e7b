/** What a mouse did, at a cell of the screen, from 0. */
export type MouseEvent =
  | { readonly kind: 'wheel'; readonly by: 1 | -1; readonly column: number; readonly row: number }
  | { readonly kind: 'click'; readonly column: number; readonly row: number };

/** Switches reports of buttons and the wheel on, in the SGR form (xterm's ctlseqs: 1000 and 1006), and off again. */
export const MOUSE_ON = '\x1b[?1000h\x1b[?1006h';
export const MOUSE_OFF = '\x1b[?1006l\x1b[?1000l';

const REPORT = /\x1b\[<(\d+);(\d+);(\d+)([Mm])/g;

const WHEEL = 64;
/** Shift, alt, control and movement, which change nothing here. */
const MODIFIERS = 4 | 8 | 16 | 32;

/** The events in a piece of input. Presses of the first button and turns of the wheel count, releases do not. */
export function mouseEvents(input: string): MouseEvent[] {
  return Array.from(input.matchAll(REPORT)).flatMap(([, code, x, y, end]): MouseEvent[] => {
    const button = Number(code) & ~MODIFIERS;
    const place = { column: Number(x) - 1, row: Number(y) - 1 };
    if (end === 'm') return [];
    if (button === WHEEL || button === WHEEL + 1)
      return [{ kind: 'wheel', by: button === WHEEL ? -1 : 1, ...place }];
    return button === 0 ? [{ kind: 'click', ...place }] : [];
  });
}
