import { expect, test } from 'vitest';
import { historyDocument } from '../../../components/panes/history.ts';
import { rowText } from '../../../components/text/row.ts';
import type { Lineage } from '../../../src/history/types.ts';
import type { Reference } from '../../../src/references/types.ts';

const commit = (id: string, time: number, subject: string) => ({ id, author: 'Ann Ahlberg', time, subject });
const DAY = 86_400;

const elder = [
  commit('e3', 5 * DAY, 'Round the sums'),
  commit('both', 4 * DAY, 'Name the errors'),
  commit('e1', DAY, 'Begin'),
];
const younger = [
  commit('y2', 6 * DAY, 'Read faster'),
  commit('both', 4 * DAY, 'Name the errors'),
  commit('y1', 3 * DAY, 'Take it along'),
  // A rename that git follows back into the elder's life.
  commit('e1', DAY, 'Begin'),
];
const lineage: Lineage = {
  elder: 'old/sum.py',
  younger: 'new/sum.py',
  copyCommit: 'y1',
  base: { kind: 'exact', similarity: 1, certain: true },
  elderCommits: ['e3', 'both'],
  youngerCommits: ['y2', 'both'],
};

function page(of: Lineage) {
  const histories = [
    { path: 'new/sum.py', commits: younger },
    { path: 'old/sum.py', commits: elder },
  ];
  const document = historyDocument({ histories, named: [], lineage: of }, 83);
  const lines = Array.from({ length: document.length }, (_, line) =>
    rowText(document.row(line, 83, 0)).trimEnd(),
  );
  return { document, lines };
}

test('two copies stand side by side since they were one, by time, joined where the copy was made', () => {
  const { lines } = page(lineage);
  const drawn = lines
    .slice(0, lines.indexOf('Named in 0 places now') - 1)
    .map(line => line.replace(/ {2,}/g, ' '));
  expect(drawn).toEqual([
    'Both since they were one',
    'old/sum.py elder new/sum.py',
    ' │ ●1970-01-07 Ann Read faster',
    '1970-01-06 Ann Round the sums ● │',
    '1970-01-05 Ann Name the errors ●─●1970-01-05 Ann Name the errors',
    ' ─┴▶1970-01-04 Ann copied: Take it along',
    '1970-01-02 Ann Begin ●',
  ]);
});

test('what the elder got between the text that was copied and the copy is since they were one', () => {
  const { lines } = page({
    ...lineage,
    copyCommit: 'y2',
    base: { ...lineage.base, commit: 'e1' },
  });
  const drawn = lines.map(line => line.replace(/ {2,}/g, ' '));
  expect(drawn.indexOf('1970-01-06 Ann Round the sums ●')).toBe(-1);
  expect(drawn).toContain('1970-01-06 Ann Round the sums ● │');
  expect(drawn.find(line => line.includes('Begin'))).toBe('1970-01-02 Ann from here: Begin ●');
});

test('every commit there can be opened', () => {
  const { document, lines } = page(lineage);
  const at = lines.findIndex(line => line.includes('Round the sums'));
  expect(document.thing?.(at).commit).toBe('e3');
});

test('where nobody knows which commit made the copy, it says so', () => {
  const { copyCommit: _, ...unknown } = lineage;
  expect(page(unknown).lines).toContain('  History does not tell which commit made the copy.');
});

const place: Reference = {
  path: 'x.py',
  line: 3,
  start: 0,
  end: 1,
  kind: 'import',
  text: 'old.sum',
  target: 'old/sum.py',
  decision: 'left',
  reason: 'the file that it names stays where it is',
};
const rewritten: Reference = { ...place, decision: 'rewritten', replacement: 'new.sum', reason: 'it moves' };

test.each([
  ['before it is known, nothing is said', undefined, undefined, []],
  ['nobody', [], undefined, ['Named in 0 places now', 'Nothing names this file.']],
  ['somebody, before it is decided', [place], [], ['Named in 1 place now', 'x.py:3  old.sum']],
  [
    'the plan, too',
    [{ ...place, path: 'plan.md' }, place],
    [],
    ['Named in 1 place now, and 1 time in the plan', 'plan.md:3  old.sum', 'x.py:3  old.sum'],
  ],
  [
    'somebody, once it is decided',
    [place],
    [rewritten],
    ['Named in 1 place, and what becomes of each', '✓ x.py:3  it moves', '- old.sum', '+ new.sum'],
  ],
])('who names the file: %s', (_, named, fates, expected) => {
  const document = historyDocument({ histories: [], named, planPath: 'plan.md', fates }, 83);
  const lines = Array.from({ length: document.length }, (_, line) =>
    rowText(document.row(line, 83, 0)).trim(),
  );
  expect(lines).toEqual(expected);
});
