import { EXPLAINED } from '../../src/after/drawings.ts';
import type { Rewoven } from '../../src/after/reweave.ts';
import type { Pair } from '../../src/after/types.ts';
import { count } from '../../src/report/words.ts';
import type { Answer, Next } from '../answer/give.ts';
import { flag, oneOf, shape, text, texts, whole } from '../answer/shape.ts';
import { PAIR, pairRecord, unsureLine } from './audit.ts';

/** What `reweave` answers. */
export const REWEAVE = shape(
  'What gives history back, and what was measured',
  {
    'way?': oneOf(['a', 'b', 'c', 'rewrite']),
    'before?': text('Where the branch stood.'),
    'after?': text('Where it stands, or would stand.'),
    'first?': text('Of two requests: the tip of the first.'),
    'lines?': whole('Lines that were blamed before and after.'),
    'back?': whole('Given back.'),
    'same?': whole('As they were.'),
    'otherwise?': whole('Changed otherwise.'),
    'tool?': whole('On a commit of this program.'),
    message: text(),
  },
  {
    commits: { id: text(), subject: text(), parents: texts() },
    files: {
      path: text(),
      lines: whole(),
      same: whole(),
      back: whole(),
      tool: whole(),
      otherwise: whole(),
      'unmeasured?': flag(),
    },
    authors: { author: text(), lines: whole('Given back.') },
    pairs: PAIR,
    refused: { path: text(), why: text() },
    branches: { branch: text('Merge it before, or rebase it after.'), files: texts() },
    left: PAIR,
  },
);

interface Ended {
  readonly rewoven?: Rewoven;
  readonly branches: readonly { readonly branch: string; readonly files: readonly string[] }[];
  readonly left: readonly Pair[];
  readonly message: string;
}

export function reweaveAnswer(ended: Ended, next: readonly Next[]): Answer<typeof REWEAVE> {
  const { rewoven, branches, left, message } = ended;
  const { way, before, after, first, proof, commits = [], pairs = [], refused = [] } = rewoven ?? {};
  const { lines, back, same, otherwise, tool, files = [], authors = [] } = proof ?? {};
  return {
    all: {
      way,
      before,
      after,
      first,
      lines,
      back,
      same,
      otherwise,
      tool,
      message,
      commits: commits.map(({ id, subject, parents }) => ({ id, subject, parents })),
      files,
      authors,
      pairs: pairs.map(pairRecord),
      refused,
      branches,
      left: left.map(pairRecord),
    },
    facts: [
      message,
      ...(proof
        ? [
            `${count(proof.lines, 'line')} blamed before and after: ${back} given back, ${same} as they were, ${otherwise} changed otherwise, ${tool} blamed on this tool; the files are the same`,
          ]
        : []),
      ...refused.map(({ path, why }) => `✗ ${path}: left as it is, ${why}`),
      ...branches.map(
        ({ branch, files }) =>
          `! ${branch} changes ${files.slice(0, 3).join(', ')}: merge it before, or rebase it after`,
      ),
      ...left.map(unsureLine),
      ...(way ? EXPLAINED[way].words.split(/(?<=\.) /) : []),
      ...authors.map(({ author, lines }) => `· ${lines} back to ${author}`),
    ],
    next,
  };
}
