import { lineFinder } from '../edits.ts';
import { base } from '../path.ts';
import { askedName } from './asked.ts';
import { type Exclusion, exclusionsIn, hasExclusions } from './names/exclusions.ts';
import type { Comparison, Problem, Relocated } from './types.ts';

/**
 * Patterns for what a tool leaves out that say the same as before, and take out a file at its new place which they did not take out
 * at its old one, or the other way round.
 */
export function leftOut({ after, origin, relocated }: Comparison): Problem[] {
  if (relocated.length === 0) return [];
  return after.files.flatMap(({ path, text }): Problem[] => {
    const old = hasExclusions(path) ? origin(path) : undefined;
    if (!old) return [];
    const then = exclusionsIn(old.text, old.path);
    const now = exclusionsIn(text, path);
    const line = lineFinder(text);
    return now.flatMap((exclusion): Problem[] => {
      const { words, start, negated } = exclusion;
      const same = then.find(each => each.words === words);
      if (negated || !same) return [];
      const taken = relocated.find(
        ({ from, to }) => exclusion.takes(to) && isOut(now, to) && !isOut(then, from),
      );
      // What git leaves out makes no difference for what it has.
      const isLeft = ({ from, to }: Relocated) => same.takes(from) && isOut(then, from) && !isOut(now, to);
      const found = taken ?? (base(path) === '.gitignore' ? undefined : relocated.find(isLeft));
      if (!found) return [];
      const { from, to } = found;
      const why = taken
        ? `leaves out ${to}, and did not leave out ${from}`
        : `left out ${from}, and does not leave out ${to}`;
      return [
        askedName({ path, line: line(start), start, end: start + words.length, words, target: from, why }),
      ];
    });
  });
}

/** Whether a file is left out: the last pattern that it fits says so. */
const isOut = (all: readonly Exclusion[], path: string): boolean =>
  all.findLast(({ takes }) => takes(path))?.negated === false;
