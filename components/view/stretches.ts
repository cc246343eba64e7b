import type { Row, Span } from '../text/row.ts';

/** A stretch of ASCII shorter than this stays with the other characters before it. */
const SHORT = 12;

const ASCII = /^[\x20-\x7e]*$/;

/** Stretches of ASCII, and of anything else with the character before it, which it may combine with. */
const PIECES = /[\x20-\x7e]?[^\x20-\x7e]+|[\x20-\x7e]+?(?=[\x20-\x7e]?[^\x20-\x7e]|$)/g;

/**
 * Cuts a row into rows that stand side by side, with ASCII only and with more. Ink measures every text in every frame,
 * and one character beyond ASCII makes it look at each character of that text: apart, a bar between two halves
 * costs nothing.
 */
export function stretches(line: Row): readonly Row[] {
  if (line.spans.every(span => ASCII.test(span.text))) return [line];
  const rows: Span[][] = [];
  let ascii: boolean | undefined;
  for (const span of line.spans) {
    for (const text of ASCII.test(span.text) ? [span.text] : (span.text.match(PIECES) ?? [])) {
      const plain = ASCII.test(text);
      const stays = plain === ascii || (plain && ascii === false && text.length < SHORT);
      if (stays) rows.at(-1)!.push({ ...span, text });
      else {
        rows.push([{ ...span, text }]);
        ascii = plain;
      }
    }
  }
  return rows.map(spans => ({ ...line, spans }));
}
