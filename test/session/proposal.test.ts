import { expect, test } from 'vitest';
import type { Certainty, Operation } from '../../src/plan/types.ts';
import { propose } from '../../src/session/proposal.ts';

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

test('what the plan only hints at waits for a person, with the hint', () => {
  expect(proposed('move', 'likely')).toMatchObject({
    choice: { kind: 'accept' },
    sure: false,
    reason: 'The plan leaves a doubt: only one thing says so: the drawn tree has it there.',
  });
});
