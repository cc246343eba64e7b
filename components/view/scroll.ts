import type { View } from '../../store/parts/pane.ts';

/** Lines kept in sight above and below the cursor. */
const MARGIN = 2;

const clamp = (number: number, low: number, high: number): number => Math.max(low, Math.min(high, number));

/**
 * The first line on screen that keeps `line` in sight. A cursor that comes near an edge moves the text by a third of
 * the screen: most keys then move the cursor only, which is a line or two to write instead of a whole screen.
 */
export function keepInSight(top: number, line: number, length: number, height: number): number {
  const last = Math.max(0, length - height);
  const from = clamp(top, 0, last);
  const margin = Math.min(MARGIN, Math.floor((height - 1) / 2));
  const third = Math.floor(height / 3);
  if (line < from + margin)
    return clamp(Math.min(line - margin, from - third), Math.max(0, line - height + 1), last);
  if (line > from + height - 1 - margin) {
    return clamp(Math.max(line - height + 1 + margin, from + third), 0, Math.min(last, line));
  }
  return from;
}

/** The view with its cursor on another line, which stays inside the text and in sight. */
export function toLine(view: View, line: number, length: number, height: number): View {
  const to = clamp(line, 0, Math.max(0, length - 1));
  return { ...view, line: to, top: keepInSight(view.top, to, length, height) };
}

/** The view as it can be shown of a text that may have become shorter, or in a window that did. */
export const settled = (view: View, length: number, height: number): View =>
  toLine(view, view.line, length, height);

/** The view moved sideways by columns. */
export const sideways = (view: View, columns: number): View => ({
  ...view,
  left: Math.max(0, view.left + columns),
});
