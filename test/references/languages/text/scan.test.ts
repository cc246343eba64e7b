import { expect, test } from 'vitest';
import { answer, type Mark } from '../../../../src/references/languages/text/scan.ts';

const file = { path: 'a.txt', text: 'see lib/log.sh' };
const mark = (start: number, end: number, replacement: string): Mark => ({
  start,
  end,
  kind: 'path',
  target: 'lib/log.sh',
  decision: 'rewritten',
  reason: 'lib/log.sh moves',
  replacement,
});

test('what two readers say alike of the same words is done once', () => {
  const { text, references } = answer(file, [mark(4, 14, 'x.sh'), mark(4, 14, 'x.sh')], new Map());
  expect([text, references.length]).toEqual(['see x.sh', 1]);
});

test('words that are read in two ways stay, and are asked', () => {
  const { text, references } = answer(
    file,
    [mark(4, 14, 'x.sh'), mark(8, 14, 'y.sh'), mark(0, 3, 'read')],
    new Map(),
  );
  expect(text).toBe('read lib/log.sh');
  expect(references.map(({ decision, text: words }) => `${decision} ${words}`)).toEqual([
    'rewritten see',
    'asked lib/log.sh',
    'asked log.sh',
  ]);
});
