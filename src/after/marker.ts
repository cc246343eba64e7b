/** Lines that nobody sees: of these one marks a text for one commit. */
const BLANK = ['', ' ', '  ', '\t', '   '];

/**
 * The text with one blank line more, so that no parent has it: of a file that a parent holds byte for byte blame looks at no other
 * parent. The line goes to the end, or to the beginning where the text has no last newline, and is unlike its neighbour,
 * so that it is this one which a difference takes out again.
 */
export function marked(text: string): string {
  const lines = text.split('\n');
  const atEnd = text === '' || text.endsWith('\n');
  const neighbour = atEnd ? lines.at(-2) : lines[0];
  const line = BLANK.find(blank => blank !== neighbour?.replace(/\r$/, '')) ?? '';
  return atEnd ? `${text}${line}\n` : `${line}\n${text}`;
}
