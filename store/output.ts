/** Lines of output kept on screen; hooks can say a lot. */
const KEPT = 5000;

/**
 * Adds a piece of a program's output to the lines so far. The last line may be unfinished: the next piece goes on
 * there. A carriage return starts the line anew, as progress bars expect.
 */
export function appendOutput(lines: readonly string[], piece: string): readonly string[] {
  const [first = '', ...rest] = piece.replaceAll('\r\n', '\n').split('\n');
  const begun = lines.at(-1) ?? '';
  const next = [...lines.slice(0, -1), begun + first, ...rest].map(line =>
    line.slice(line.replace(/\r+$/, '').lastIndexOf('\r') + 1),
  );
  return next.slice(-KEPT);
}
