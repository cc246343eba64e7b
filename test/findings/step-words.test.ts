import { expect, test } from 'vitest';
import { stepStarts, stepWords } from '../../src/findings/step-words.ts';

test('a step goes by its number, or by its line where the plan gives it none', () => {
  expect(stepWords({ step: '2.4', line: 9 })).toBe('step 2.4');
  expect(stepWords({ step: 'D3', line: 9 })).toBe('line 9');
  expect(stepStarts({ step: 'D3', line: 9 })).toBe('Line 9');
});
