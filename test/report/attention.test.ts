import { describe, expect, test } from 'vitest';
import type { Choice } from '../../src/decisions/types.ts';
import { attention, deciders } from '../../src/report/attention.ts';
import { folderRows } from '../../src/report/folders.ts';
import { reportMarkdown } from '../../src/report/markdown/index.ts';
import { reportPage } from '../../src/report/page/index.ts';
import type { ReportData } from '../../src/report/types.ts';
import type { Item } from '../../src/session/types.ts';
import { DATA, MERGE, MOVE } from './sample.ts';

const decision = (choice: Choice, who: string, why?: string) => ({
  operation: MOVE.id,
  choice,
  inputs: [],
  who,
  when: '2026-03-01T10:00:00.000Z',
  ...(why !== undefined && { why }),
});

/** The sample with these steps in its first phase. */
function withItems(items: readonly Item[], more: Partial<ReportData> = {}): ReportData {
  const [first, ...rest] = DATA.phases;
  return { ...DATA, ...more, phases: [{ ...first!, status: { ...first!.status, items } }, ...rest] };
}

const FINDING = {
  code: 'destination-exists',
  severity: 'error',
  message: 'new/spoon.py is there',
  correction: { kind: 'retarget', to: 'new/big-spoon.py' },
} as const;

describe('what to look at first', () => {
  const of = (choice: Choice, who = 'Ada <ada@example.org>', findings: Item['findings'] = []) =>
    attention(
      withItems([{ operation: MOVE, findings, state: 'decided', decision: decision(choice, who, 'since') }]),
    );

  test('is what was decided otherwise, overruled or declined, with who and why', () => {
    expect(of({ kind: 'retarget', to: 'x.py' })).toMatchObject([
      { kind: 'otherwise', step: '1.1', decided: 'goes to x.py, by Ada', why: 'since' },
    ]);
    expect(of({ kind: 'skip' })).toMatchObject([{ kind: 'skipped' }]);
    expect(of({ kind: 'accept' }, undefined, [FINDING])).toMatchObject([
      { kind: 'overruled', against: 'new/spoon.py is there' },
    ]);
  });

  test('is not what the program did as the plan says', () => {
    expect(of({ kind: 'accept' })).toEqual([]);
    expect(of({ kind: 'accept' }, '--auto', [FINDING])).toEqual([]);
  });

  test('does not hold a finding against whoever did what it asks for', () => {
    expect(of({ kind: 'retarget', to: 'new/big-spoon.py' }, undefined, [FINDING])[0]).not.toHaveProperty(
      'against',
    );
  });

  test('stands in the page and in the description, with who decided how much, and with what people did not agree on', async () => {
    const data = withItems(
      [
        {
          operation: MOVE,
          findings: [FINDING],
          state: 'decided',
          decision: decision({ kind: 'accept' }, 'Ben'),
        },
        { operation: MERGE, findings: [], state: 'skipped', decision: decision({ kind: 'skip' }, 'Ada') },
      ],
      {
        contradictions: ['1.3: Ada: skip; Ben: accept'],
        files: { before: ['old/a.py', 'x.py'], after: ['new/a.py', 'x.py'] },
      },
    );
    expect(deciders(data)).toEqual([
      ['Ben', 1],
      ['Ada', 1],
    ]);
    const page = await reportPage(data);
    const order = ['id="landing"', 'id="first"', 'id="folders"', 'id="phase-1"'].map(id => page.indexOf(id));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
    expect(page).toContain('1.3: Ada: skip; Ben: accept');
    const text = reportMarkdown(data);
    expect(text).toMatch(
      /- \[ \] Accepted although something speaks against it: 1\.1 .*`new\/spoon\.py is there`/,
    );
    expect(text).toMatch(/- \[ \] Declined: 1\.2 /);
    expect(text).toContain('Steps decided by `Ben` 1, `Ada` 1.');
  });

  test('a description of one phase says which, and what comes after it', () => {
    const [first] = DATA.phases;
    const text = reportMarkdown({ ...DATA, phases: [first!], only: 1 });
    expect(text).toMatch(/^Carries out phase 1 of 2, .* After it comes phase 2, `Knives`\.\n/);
  });
});

test('folders are those whose files change, with those above them, and what lies in each', () => {
  const rows = folderRows(['a/b/x.py', 'a/b/y.py', 'k/z.py'], ['a/x.py', 'a/b/y.py', 'k/z.py']);
  expect(rows).toEqual([
    { path: '', depth: 0, before: 0, after: 0 },
    { path: 'a', depth: 1, before: 0, after: 1 },
    { path: 'a/b', depth: 2, before: 2, after: 1 },
  ]);
  expect(folderRows(['x'], ['x'])).toEqual([]);
});
