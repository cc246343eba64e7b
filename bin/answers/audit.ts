import type { Audit, Pair } from '../../src/after/types.ts';
import { drifts, leftBehind, lostWords } from '../../src/after/words.ts';
import { count } from '../../src/report/words.ts';
import type { Answer, Next } from '../answer/give.ts';
import { flag, oneOf, type RecordOf, shape, share, text, texts, whole, wholes } from '../answer/shape.ts';

/** A file that lost lines, and the file that they came from. */
export const PAIR = {
  id: text('The same from both ends, whatever they are called.'),
  path: text(),
  via: text('Where it was brought to, where it has moved on since.'),
  source: text(),
  commit: text('That brought the lines there.'),
  subject: text(),
  at: text('The commit in which the source stood last before.'),
  why: text('Why blame stops there.'),
  sureness: oneOf(['sure', 'likely', 'unclear']),
  evidence: texts(),
  alternatives: texts('Other files that it could as well have come from.'),
  keptOfSource: share(),
  ofFile: share(),
  lost: wholes('Lines at the end, from 1.'),
  'only?': wholes('Lines of the source that came over.'),
  'ignored?': flag('The commit is named in .git-blame-ignore-revs, which gives no line of a copy back.'),
  copyLeft: flag('The source is there still.'),
  facadeLeft: flag('It only hands on.'),
  sinceSource: whole('Commits since that touched only the source.'),
  sinceFile: whole(),
};

export const pairRecord = (pair: Pair): RecordOf<typeof PAIR> => ({ ...pair });

/** What `audit` answers. */
export const AUDIT = shape(
  'What a reorganization that was made before did to history',
  {
    from: text(),
    to: text(),
    commits: whole(),
    'guess?': text('How the range was found, where nobody named it.'),
    lost: whole('Lines that lost their author.'),
  },
  {
    files: {
      path: text(),
      commit: text('That added it.'),
      state: oneOf(['kept', 'lost', 'new', 'unread']),
      'what?': oneOf(['submodule', 'link']),
      'source?': text(),
      lines: whole(),
      lost: whole(),
    },
    pairs: PAIR,
    folders: { path: text(), files: whole(), kept: whole(), lost: whole(), lines: whole() },
  },
);

export function auditAnswer(found: Audit): Answer<typeof AUDIT> {
  const { from, to, commits, guess, lost, files, folders } = found;
  const pairs = files.flatMap(file => file.pairs);
  const sure = pairs.filter(({ sureness }) => sureness === 'sure').length;
  const hurt = files.filter(file => file.lost > 0).sort((a, b) => b.lost - a.lost);
  const range = `${from.slice(0, 10)}..${to.slice(0, 10)}`;
  return {
    all: {
      from,
      to,
      commits,
      guess,
      lost,
      files: files.map(({ pairs: _, ...file }) => file),
      pairs: pairs.map(pairRecord),
      folders,
    },
    facts: [
      `${range}${guess === undefined ? '' : ` (${guess})`}: ${hurt.length} of ${count(files.length, 'added file')} lost the authors of ${count(lost, 'line')}; of ${count(pairs.length, 'pair')} ${sure} are sure`,
      ...pairs.filter(({ sureness }) => sureness !== 'sure').map(unsureLine),
      ...pairs.filter(drifts).map(pair => `! ${leftBehind(pair)}`),
      ...hurt.map(
        file => `✗ ${file.path}: ${count(file.lost, 'line')}; ${file.pairs.map(whence).join('; ')}`,
      ),
    ],
    next: nextOf(found, pairs),
  };
}

const whence = (pair: Pair): string => `from ${pair.source}, ${lostWords(pair)}`;

/** A pair that nobody but a person takes. */
export const unsureLine = ({ path, source, sureness, evidence, lost }: Pair): string =>
  `? ${path} from ${source}: ${sureness}, ${count(lost.length, 'line')}; ${evidence.join('; ')}`;

/** Files that are not sure and that one command names. */
const NAMED = 4;

function nextOf({ from, to, lost }: Audit, pairs: readonly Pair[]): Next[] {
  if (lost === 0) return [];
  const range = `${from.slice(0, 12)}..${to.slice(0, 12)}`;
  const unsure = [...new Set(pairs.filter(({ sureness }) => sureness !== 'sure').map(({ path }) => path))];
  const named = unsure.slice(0, NAMED);
  const more = unsure.length > named.length ? ` (and ${unsure.length - named.length} more)` : '';
  return [
    {
      args: ['reweave', range, '--on-top', '--auto', '--brief'],
      why: 'gives back what is sure, rewrites nothing, and names the rest',
    },
    ...(named.length > 0
      ? [
          {
            args: [
              'reweave',
              range,
              '--on-top',
              '--auto',
              ...named.flatMap(path => ['--take', path]),
              '--brief',
            ],
            why: `if you have looked at what is not sure${more}, and its lines came from there; with --why, and --leave FILE for others`,
          },
        ]
      : []),
    { args: ['reweave', range, '--on-top', '--rehearse', '--brief'], why: 'only builds and measures it' },
  ];
}
