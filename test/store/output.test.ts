import fc from 'fast-check';
import { expect, test } from 'vitest';
import { appendOutput } from '../../store/output.ts';

const all = (...pieces: readonly string[]): readonly string[] =>
  pieces.reduce<readonly string[]>((lines, piece) => appendOutput(lines, piece), []);

test('pieces that end anywhere make whole lines', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '\n') })), pieces => {
      expect(all(...pieces).join('\n')).toBe(pieces.join(''));
    }),
  );
});

test('a carriage return begins the line anew, as progress bars expect', () => {
  expect(all('10 %\r50 %', '\r100 %\ndone\n')).toEqual(['100 %', 'done', '']);
  expect(all('a\r\nb\r\n')).toEqual(['a', 'b', '']);
});

test('only the end of a long output is kept', () => {
  const lines = all(Array.from({ length: 9000 }, (_, line) => `${line}\n`).join(''));
  expect(lines.length).toBeLessThanOrEqual(5000);
  expect(lines.at(-2)).toBe('8999');
});
