import { lineFinder } from '../edits.ts';
import { base } from '../path.ts';
import { type Exclusion, exclusionsIn, hasExclusions } from './names/exclusions.ts';
import type { Comparison, Problem } from './types.ts';

/**
 * Patterns for what a tool leaves out that say the same as before, and take out a file at its new place which they did not take out
 * at its old one, or the other way round.
 */
export function leftOut({ after, moves, sources, textsBefore }: Comparison): Problem[] {
  const gone = [...moves].flatMap(([from, to]) => (to !== null && to !== from ? [{ from, to }] : []));
  if (gone.length === 0) return [];
  return after.files
    .filter(({ path }) => hasExclusions(path))
    .flatMap((file): Problem[] => {
      const old = sources(file.path).flatMap(path => textsBefore.get(path) ?? [])[0];
      if (!old) return [];
      const then = exclusionsIn(old.text, old.path);
      const now = exclusionsIn(file.text, file.path);
      const line = lineFinder(file.text);
      const isThere = ({ words }: Exclusion) => then.some(each => each.words === words);
      return now
        .filter(each => !each.negated && isThere(each))
        .flatMap((exclusion): Problem[] => {
          const { words, start } = exclusion;
          const problem = {
            path: file.path,
            line: line(start),
            kind: 'lost-name',
            severity: 'asked',
          } as const;
          const taken = gone.find(
            ({ from, to }) => exclusion.takes(to) && isOut(now, to) && !isOut(then, from),
          );
          if (taken)
            return [
              {
                ...problem,
                name: { start, end: start + words.length, text: words, target: taken.from },
                message: `"${words}" leaves out ${taken.to}, and did not leave out ${taken.from}`,
              },
            ];
          const same = then.find(each => each.words === words)!;
          // What git leaves out makes no difference for what it has.
          const left =
            base(file.path) === '.gitignore'
              ? undefined
              : gone.find(({ from, to }) => same.takes(from) && isOut(then, from) && !isOut(now, to));
          if (!left) return [];
          const name = { start, end: start + words.length, text: words, target: left.from };
          return [
            {
              ...problem,
              name,
              message: `"${words}" left out ${left.from}, and does not leave out ${left.to}`,
            },
          ];
        });
    });
}

/** Whether a file is left out: the last pattern that it fits says so. */
const isOut = (all: readonly Exclusion[], path: string): boolean =>
  all.findLast(({ takes }) => takes(path))?.negated === false;
