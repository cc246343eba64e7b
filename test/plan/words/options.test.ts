import { describe, expect, test } from 'vitest';
import { isChosen, optionOf } from '../../../src/plan/words/options.ts';

describe('optionOf', () => {
  test.each([
    ['Option A: one folder', 'option a'],
    ['## Candidate B — two folders', 'candidate b'],
    ['Variante 2', 'variante 2'],
    ['方案A', '方案a'],
    ['Options that we have', undefined],
    ['An optional step', undefined],
  ])('%s: %s', (heading, option) => {
    expect(optionOf(heading)).toBe(option);
  });
});

describe('isChosen', () => {
  test.each([
    ['Option A (recommended)', true],
    ['✅ Option B', true],
    ['Opción 1 (recomendada)', true],
    ['Option A (not recommended)', false],
    ['Option C', false],
  ])('%s: %s', (heading, chosen) => {
    expect(isChosen(heading)).toBe(chosen);
  });
});
