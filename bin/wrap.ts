import stringWidth from 'string-width';

/** Indentation, and the number or mark that a line begins with: what follows on the next line stands below its words. */
const HANGING = /^ *(?:[✗!·] |(?:[\w.]+|move|copy) {2})?/u;
/** Narrower than this nothing is wrapped. */
const NARROWEST = 30;
/** Stands for a space that no line breaks at: as wide as one. */
const GLUE = '\ue000';

/**
 * Breaks a line between words so that it fits, with a hanging indent. A word that is longer than a line stays whole.
 * @param width columns of the terminal
 * @param whole pieces that are not broken although they hold spaces: paths
 */
export function wrap(line: string, width: number, whole: readonly string[] = []): string[] {
  if (width < NARROWEST || stringWidth(line) <= width) return [line];
  const start = HANGING.exec(line)![0];
  const indent = ' '.repeat(stringWidth(start) <= width / 2 ? stringWidth(start) : 2);
  const glued = whole
    .filter(piece => piece.includes(' '))
    .reduce(
      (text, piece) => text.replaceAll(piece, piece.replaceAll(' ', GLUE)),
      line.slice(start.length).replaceAll('→ ', `→${GLUE}`),
    );
  const lines: string[] = [];
  let current = start;
  let empty = true;
  for (const word of glued.split(' ')) {
    const next = empty ? current + word : `${current} ${word}`;
    if (empty || stringWidth(next) <= width) current = next;
    else {
      lines.push(current);
      current = indent + word;
    }
    empty = false;
  }
  return [...lines, current].map(each => each.replaceAll(GLUE, ' ').trimEnd());
}
