import type { Unread } from '../types.ts';

/** Lines in their order, a sentence that goes over several of them once. */
export function inOne<Line extends Unread>(lines: readonly Line[]): Line[] {
  const found: Line[] = [];
  for (const one of lines) {
    const last = found.at(-1);
    const goesOn = last && last.text === one.text && (last.until ?? last.line) + 1 === one.line;
    if (goesOn) found[found.length - 1] = { ...last, until: one.line };
    else found.push(one);
  }
  return found;
}
