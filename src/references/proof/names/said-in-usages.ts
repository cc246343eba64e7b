import { isCommandLine } from '../../commands/line.ts';
import { join } from '../../path.ts';
import type { Said } from './said.ts';

/** A folder of one word, as a command is given it. */
const FOLDER = /(?<=[ \t])(?<words>[\w.-]*\w)\/(?=[ \t\n"'`]|\\n|$)/g;

/** What ends a line of a help text, within a string or at its end. */
const END = /\\n|[\n"'`]/;

/** What stands before a command in a help text: `Usage: `, `$ `. */
const LEAD = /^\s*(?:[A-Za-z][\w. ]*:\s+)?(?:[$>%]\s+)?/;

/** Folders that the commands name which a program shows to whoever asks it for help: `feed -r stalls/ --fast`. `code`: its text without comments. */
export function saidInUsages(code: string): Said[] {
  return [...code.matchAll(FOLDER)].flatMap(({ index, groups }): Said[] => {
    const words = groups!.words!;
    const before = code
      .slice(Math.max(0, index - 200), index)
      .split(END)
      .at(-1)!;
    const line = before + code.slice(index, index + 200).split(END)[0]!;
    if (/\s=\s/.test(line) || !isCommandLine(line.replace(LEAD, '').trimEnd())) return [];
    return [
      {
        start: index,
        words,
        names: (from, ground) =>
          ground
            .startsOf(from)
            .map(each => join(each, words))
            .find(each => ground.isDirectory(each)),
      },
    ];
  });
}
