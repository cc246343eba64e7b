import type { Finding, Scan } from '../../src/after/scan/types.ts';
import { count } from '../../src/report/words.ts';
import type { Answer, Next } from '../answer/give.ts';
import { oneOf, type RecordOf, shape, share, text, whole } from '../answer/shape.ts';

const DRIFT = oneOf(
  ['same', 'layout-only', 'elder-only', 'younger-only', 'both', 'alike'],
  'How they have grown apart.',
);

const ROW = {
  id: text('The same whatever they are called now.'),
  kind: oneOf(['files', 'folders']),
  elder: text(),
  younger: text(),
  drift: DRIFT,
  similarity: share(),
  lines: whole('That stand twice.'),
  'base?': text('The commit in which both were one text.'),
  elderCommits: whole('Since the copy.'),
  youngerCommits: whole(),
  bothCommits: whole(),
  importers: whole('Of the younger.'),
  conflicts: whole(),
  files: whole('Pairs of files.'),
};

/** What `scan` answers. */
export const SCAN = shape(
  'Copies that have grown apart',
  { commit: text(), files: whole(), compared: whole() },
  {
    findings: ROW,
    pairs: {
      finding: text('Its id.'),
      elder: text(),
      younger: text(),
      drift: DRIFT,
      lines: whole(),
      conflicts: whole(),
    },
    ignored: { ...ROW, reason: text('As the settings say.') },
  },
);

const rowRecord = (one: Finding): RecordOf<typeof ROW> => {
  const { value: _, pairs, ...row } = one;
  return { ...row, files: pairs.length };
};

export function scanAnswer(
  { commit, files, compared, findings, ignored }: Scan,
  next: readonly Next[],
): Answer<typeof SCAN> {
  const lines = findings.reduce((sum, one) => sum + one.lines, 0);
  return {
    all: {
      commit,
      files,
      compared,
      findings: findings.map(rowRecord),
      pairs: findings.flatMap(({ id, pairs }) => pairs.map(pair => ({ finding: id, ...pair }))),
      ignored: ignored.map(({ finding, why }) => ({ ...rowRecord(finding), reason: why })),
    },
    facts: [
      `${compared} of ${files} files compared: ${count(findings.length, 'row')}, ${count(lines, 'line')} stand twice`,
      ...findings.map(
        ({ id, elder, younger, drift, lines: own, similarity, conflicts }) =>
          `${conflicts > 0 ? '?' : '·'} ${id} ${elder} (elder) and ${younger}: ${drift}, ${own} lines twice, ${Math.floor(similarity * 100)} % alike${conflicts > 0 ? `, ${count(conflicts, 'conflict')}` : ''}`,
      ),
    ],
    next,
  };
}
