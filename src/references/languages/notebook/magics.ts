import type { Command } from '../python/code.ts';

/** The code of a notebook as Python, and its lines that are commands for the shell or the notebook. */
export interface Masked {
  /** The same length as the code, with blanks in place of the commands. */
  readonly code: string;
  readonly commands: readonly Command[];
}

/** Cell magics under which the cell still is Python. */
const PYTHON = /^%%(?:time|timeit|capture|prun|memit|mprun|debug)\b/;

/**
 * Takes lines such as `%run x.py`, `!python -m a.b` and `name?` out of the code, and cells such as `%%bash`,
 * so that the rest parses. `cells` are the places where cells begin.
 */
export function maskShell(code: string, cells: readonly number[]): Masked {
  const commands: Command[] = [];
  let masked = '';
  for (const [index, start] of cells.entries()) {
    const cell = code.slice(start, cells[index + 1]);
    const shell = /^\s*%%/.test(cell) && !PYTHON.test(cell.trimStart());
    const line = shell ? /^[^\n]+/gm : /^[ \t]*(?:[%!?][^\n]*|[\w.]+\?{1,2}[ \t]*)$/gm;
    masked += cell.replace(line, (words, at: number) => {
      commands.push({ start: start + at, words });
      return ' '.repeat(words.length);
    });
  }
  return { code: masked, commands };
}
