import { captured } from '../captured.ts';
import { lineFinder } from '../edits.ts';
import { textKind } from '../languages/text/kinds.ts';
import { below } from '../path.ts';
import { askedName } from './asked.ts';
import { groundsOf } from './grounds.ts';
import type { Comparison, Problem } from './types.ts';

/** Node's own runner of tests, told of no file: it looks for them by their names. */
const COMMAND =
  /(?<command>\bnode(?:[ \t]+--?[\w-]+(?:=[^\s"']+)?)*[ \t]+--test)(?:[ \t]+--?[\w-]+(?:=[^\s"']+)?)*(?=[ \t]*(?:\\?["']|&&|[;|\n]|$))/gm;

/** What it looks for (nodejs.org/api/test.html, "Running tests from the command line"). */
const TESTS = /(?:^|\/)(?:test\/.+|(?:[^/]+[.\-_]test|test-[^/]+|test))(?<!\.d)\.[cm]?[jt]s$/;

/** Commands that would run other files as tests than before, and nobody is told: a folder that is called `test` now. */
export function foundTests(comparison: Comparison): Problem[] {
  const { after, origin, relocated } = comparison;
  if (relocated.length === 0) return [];
  const [then, now] = groundsOf(comparison);
  return after.files.flatMap(({ path, text }): Problem[] => {
    if (textKind(path) !== 'configuration' || !text.includes('--test')) return [];
    const old = origin(path);
    if (!old) return [];
    const [before, top] = [then.projectOf(old.path), now.projectOf(path)];
    const isTest = (file: string, folder: string) => {
      const own = below(file, folder);
      return own !== undefined && TESTS.test(own);
    };
    const found = relocated.find(({ from, to }) => isTest(from, before) !== isTest(to, top));
    if (!found) return [];
    const { from, to } = found;
    const why = isTest(to, top)
      ? `runs ${to} as a test, and did not before`
      : `ran ${from}, and does not run ${to}`;
    const line = lineFinder(text);
    return captured(text, COMMAND).map(({ words, start }) =>
      askedName({ path, line: line(start), start, end: start + words.length, words, target: from, why }),
    );
  });
}
