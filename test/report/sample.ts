import type { Operation, OperationKind, Plan } from '../../src/plan/types.ts';
import { hunksBetween } from '../../src/report/hunks.ts';
import type { ReportData, ReportPhase } from '../../src/report/types.ts';
import type { Item } from '../../src/session/types.ts';
import { SURE } from '../support/sure.ts';

/** Words that must stay words wherever they come from. */
export const HOSTILE = '<img src=x onerror=alert(1)> & "quoted" \u202Eesrever @everyone fixes #1';

export const PLAN_LINES = [
  '# Move the kitchen <b>',
  '',
  '## Phase 1: spoons',
  '1. move `old/spoon.py` to `new/spoon.py`',
  `2. merge old/fork.py into new/fork.py ${HOSTILE}`,
  'something nobody understands |',
];

const plan: Plan = {
  title: 'Move the kitchen <b>',
  path: '/home/ada/docs/plan.md',
  phases: [
    {
      number: 1,
      title: `Spoons ${HOSTILE}`,
      line: 3,
      steps: [
        { id: '1.1', phase: 1, line: 4, text: 'move `old/spoon.py` to `new/spoon.py`' },
        { id: '1.2', phase: 1, line: 5, text: `merge old/fork.py into new/fork.py ${HOSTILE}` },
      ],
    },
    { number: 2, title: 'Knives', line: 6, steps: [] },
  ],
  context: [{ line: 1, text: '# Move the kitchen <b>', why: 'heading' }],
  unread: [{ line: 6, text: 'something nobody understands |' }],
  notTaken: [],
};

function operation(kind: OperationKind, step: string, line: number, from: string, to: string): Operation {
  return { id: `${step}:${from}`, kind, from, to, step, phase: 1, line, lines: [line], ...SURE };
}

export const MOVE = operation('move', '1.1', 4, 'old/spoon.py', 'new/spoon.py');
export const MERGE = operation('merge', '1.2', 5, 'old/fork.py', 'new/fork.py');

const items: Item[] = [
  { operation: MOVE, findings: [], state: 'done', decision: decided(MOVE.id) },
  {
    operation: MERGE,
    findings: [
      {
        code: 'not-a-duplicate',
        severity: 'error',
        message: `names would be lost: ${HOSTILE}`,
        step: '1.2',
        line: 5,
        operation: MERGE.id,
        evidence: ['tine_count', HOSTILE],
      },
    ],
    state: 'person',
  },
];

function decided(id: string) {
  return {
    operation: id,
    choice: { kind: 'accept' },
    inputs: [],
    who: `Ada ${HOSTILE} <ada@example.org>`,
    when: '2031-02-03T04:05:06Z',
    why: `because ${HOSTILE}`,
  } as const;
}

const LEFT = `import a\n\ndef fork():\n    return 4\n-- not a header\nsame\n`;
const RIGHT = `import b\n\ndef fork():\n    return "${HOSTILE}"\n++ not a header\nsame\n`;

const CHECK = {
  command: `make test ${HOSTILE}`,
  commit: 'b'.repeat(40),
  tree: 'd'.repeat(40),
  code: 2,
  milliseconds: 1234,
  last: [`1 failed ${HOSTILE}`],
};

export const PHASE: ReportPhase = {
  status: {
    number: 1,
    title: `Spoons ${HOSTILE}`,
    state: 'committed',
    items,
    commits: ['c1'],
    checks: [CHECK],
  },
  commits: [
    { id: 'a'.repeat(40), role: 'side', subject: 'git mv, so that blame can follow', parents: [] },
    {
      id: 'b'.repeat(40),
      role: 'move',
      subject: `Move spoons ${HOSTILE}`,
      parents: [],
      author: HOSTILE,
      time: 0,
    },
  ],
  proof: [
    { path: 'new/spoon.py', sources: ['old/spoon.py'], lines: 99_999, kept: 99_998, restored: 99_000 },
    {
      path: 'new/fork.py',
      sources: ['new/fork.py'],
      lines: 1,
      kept: 1,
      restored: 1,
      lost: [{ path: 'old/fork.py', line: 7, text: `  tines = ${HOSTILE}` }],
    },
  ],
  landing: [
    { way: 'fast-forward', kept: 100_000, restored: 99_001, lines: 100_000 },
    { way: 'merge-commit', kept: 100_000, restored: 90_001, lines: 100_000 },
    { way: 'squash', kept: 40, restored: 40, lines: 100_000 },
  ],
  references: [
    {
      path: 'app/main.py',
      line: 3,
      start: 0,
      end: 9,
      kind: 'import',
      text: 'old.spoon',
      target: 'old/spoon.py',
      decision: 'rewritten',
      reason: 'import of a moved module',
      replacement: 'new.spoon',
    },
    {
      path: 'README.md',
      line: 1,
      start: 0,
      end: 4,
      kind: 'document',
      text: HOSTILE,
      target: 'old/spoon.py',
      decision: 'left',
      reason: `a text ${HOSTILE}`,
    },
  ],
  divergences: [
    {
      operation: MERGE.id,
      left: 'old/fork.py',
      right: 'new/fork.py',
      classification: 'conflicting',
      base: 'none',
      differing: 3,
      mechanical: 1,
      onlyIn: [{ path: 'old/fork.py', names: ['tine_count', HOSTILE] }],
      hunks: hunksBetween(LEFT, RIGHT)!,
    },
  ],
  problems: [`1.2 is open ${HOSTILE}`],
  notes: [`app/main.py:3: import cycle ${HOSTILE}`],
};

export const DATA: ReportData = {
  made: '2031-02-03T04:05:06Z',
  tool: 'reorg-tui 1.2.3',
  repository: { name: 'kitchen', branch: `feature/${HOSTILE}`, head: 'c'.repeat(40) },
  reading: {
    plan,
    operations: [MOVE, MERGE],
    findings: [
      ...items.flatMap(({ findings }) => findings),
      { code: 'glob-without-match', severity: 'note', message: 'nothing matches', operation: 'gone' },
    ],
  },
  planPath: 'docs/plan.md',
  planLines: PLAN_LINES,
  phases: [
    PHASE,
    {
      status: { number: 2, title: 'Knives', state: 'later', items: [], commits: [] },
      commits: [],
      proof: [],
      landing: [],
      references: [],
      divergences: [],
      problems: [],
    },
  ],
  corrections: [
    {
      text: `2. merge ${HOSTILE}`,
      means: 'merge old/fork.py to new/fork.py',
      who: 'Ada',
      when: '2026-01-01T00:00:00Z',
      why: HOSTILE,
    },
  ],
  dismissals: [
    {
      where: `new/spoon.py:3 ${HOSTILE}`,
      what: `"old/spoon" ${HOSTILE}`,
      who: 'Ada',
      when: '2026-01-01T00:00:00Z',
      why: `a joke ${HOSTILE}`,
    },
  ],
  leftovers: [
    {
      path: 'CHANGELOG.md',
      line: 7,
      start: 0,
      end: 3,
      text: `old/spoon.py ${HOSTILE}`,
      kind: 'document',
      target: 'old/spoon.py',
      to: 'new/spoon.py',
      facade: true,
      reason: `it tells of the past ${HOSTILE}`,
    },
  ],
  findings: [{ code: 'contradiction', severity: 'warning', message: `two steps disagree ${HOSTILE}` }],
};
