import { expect, test } from 'vitest';
import type { Certainty, Operation } from '../../src/plan/types.ts';
import { propose } from '../../src/session/proposal.ts';
import { SURE } from '../support/sure.ts';

function proposed(kind: Operation['kind'], certainty: Certainty) {
  const operation: Operation = {
    id: '1.1:attic/rug.ts',
    kind,
    from: 'attic/rug.ts',
    step: '1.1',
    phase: 1,
    line: 2,
    lines: [2],
    certainty,
    evidence: [{ line: 2, says: 'the drawn tree has it there' }],
    against: certainty === 'unclear' ? [{ line: 1, says: 'it offers several places' }] : [],
    ...(certainty === 'likely' && { hints: ['only one thing says so: the drawn tree has it there'] }),
  };
  return propose({
    operation,
    outcome: { kind: 'remove', path: 'attic/rug.ts' },
    findings: [],
    combined: undefined,
    waiting: [],
  });
}

test('what is read without doubt needs no person', () => {
  expect(proposed('delete', 'sure')).toMatchObject({ sure: true });
});

test('what the plan leaves unclear waits for a person, with the reason', () => {
  expect(proposed('delete', 'unclear')).toMatchObject({
    choice: { kind: 'accept' },
    sure: false,
    reason: 'The plan is not clear here: it offers several places.',
  });
});

test('a file to create waits for a person where the plan leaves its place unclear, and only there', () => {
  const created = (certainty: Certainty) => {
    const { sure } = proposed('create', certainty) ?? {};
    return sure;
  };
  expect([created('unclear'), created('likely')]).toEqual([false, true]);
});

test.each([
  [[1], undefined, true],
  [[], true, undefined],
])(
  'a file to create that is there already waits for earlier phases, which may take it away: %j',
  (waiting, sure, waits) => {
    const operation = {
      id: '2.1:a.toml',
      kind: 'create',
      to: 'a.toml',
      step: '2.1',
      phase: 2,
      line: 9,
    } as const;
    const more = { lines: [9], certainty: 'sure', evidence: [], against: [] } as const;
    const made = propose({
      operation: { ...operation, ...more },
      outcome: { kind: 'nothing', why: 'it is there already' },
      findings: [],
      combined: undefined,
      waiting,
    });
    expect(made?.sure || undefined).toBe(sure);
    expect(made?.waits).toBe(waits);
  },
);

test('what the plan only hints at waits for a person, with the hint', () => {
  expect(proposed('move', 'likely')).toMatchObject({
    choice: { kind: 'accept' },
    sure: false,
    reason: 'The plan leaves a doubt: only one thing says so: the drawn tree has it there.',
  });
});

test.each([
  ['no', { waits: true, sure: false, reason: 'first it is to be decided whether attic/ goes' }],
  ['skipped', { choice: { kind: 'skip' }, sure: true, reason: 'attic/ stays: its removal was skipped' }],
  [
    'taken',
    { choice: { kind: 'retarget', to: 'hall/rug.ts' }, summary: 'move it to hall/rug.ts', sure: false },
  ],
] as const)('what is left in a folder waits for the decision on its removal: %s', (decided, expected) => {
  const left: Operation = {
    id: '1.2:attic/rug.ts',
    kind: 'delete',
    from: 'attic/rug.ts',
    step: '1.2',
    phase: 1,
    line: 3,
    lines: [3],
    certainty: 'unclear',
    evidence: [],
    against: [],
    left: true,
  };
  const proposal = propose({
    operation: left,
    outcome: { kind: 'remove', path: 'attic/rug.ts' },
    findings: [
      {
        code: 'unnamed-files',
        severity: 'error',
        message: 'No step names it.',
        operation: left.id,
        correction: { kind: 'retarget', to: 'hall/rug.ts' },
      },
    ],
    combined: undefined,
    waiting: [],
    removal: { folder: 'attic/', decided },
  });
  expect(proposal).toMatchObject(expected);
});

test('what sums up the phases before waits for them, whatever is wrong with it', () => {
  const proposal = propose({
    operation: {
      id: '2.1:attic/',
      kind: 'remove-directory',
      from: 'attic/',
      step: '2.1',
      phase: 2,
      line: 5,
      lines: [5],
      certainty: 'sure',
      evidence: [],
      against: [],
    },
    outcome: { kind: 'remove-rest', directory: 'attic/', but: [] },
    findings: [{ code: 'contradiction', severity: 'error', message: 'A step puts a file into it.' }],
    combined: undefined,
    waiting: [1],
  });
  expect(proposal).toMatchObject({ waits: true, summary: 'wait' });
});

test.each([
  [undefined, false, 'the plan says: if needed'],
  ['8.1', true, 'the plan says: if needed; and step 8.1 removes attic/'],
] as const)(
  'facades only where needed are needed nowhere where the folder goes: by %s',
  (removedBy, sure, reason) => {
    const facades: Operation = {
      id: '7.2:attic/',
      kind: 'facade',
      from: 'attic/',
      conditional: true,
      step: '7.2',
      phase: 7,
      line: 2,
      lines: [2],
      certainty: 'unclear',
      evidence: [],
      against: [{ line: 2, says: 'it holds only under a condition' }],
    };
    const input = { findings: [], combined: undefined, waiting: [], removedBy };
    expect(propose({ operation: facades, outcome: { kind: 'facades', under: 'attic/' }, ...input })).toEqual({
      choice: { kind: 'skip' },
      summary: 'no facades',
      reason,
      sure,
    });
  },
);

test.each(['note', 'warning'] as const)(
  'to point everybody on is sure where nothing is lost: %s',
  severity => {
    const finding = {
      code: 'already-a-facade',
      severity,
      message: 'a.py defines f itself.',
      step: '1.1',
    } as const;
    const made = propose({
      operation: {
        id: '1',
        kind: 'facade',
        from: 'a.py',
        to: 'b.py',
        step: '1.1',
        phase: 1,
        line: 1,
        lines: [1],
        ...SURE,
      },
      outcome: { kind: 'redirect', from: 'a.py', to: 'b.py' },
      findings: [finding],
      combined: undefined,
      waiting: [],
    });
    expect(made).toMatchObject({ choice: { kind: 'accept' }, sure: severity === 'note' });
  },
);
