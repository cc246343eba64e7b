import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import inkWidth from '../../../components/text/ink-width.ts';

test('a text has the columns that it has for Ink', () => {
  const signs = fc.constantFrom(
    'a',
    ' ',
    '│',
    '─',
    '▶',
    '▾',
    '✎',
    '日',
    'é',
    'e\u0301',
    '▶\ufe0f',
    '👍🏽',
    '\x1b[1m',
  );
  fc.assert(
    fc.property(fc.string({ unit: signs }), text => {
      expect(inkWidth(text)).toBe(stringWidth(text));
    }),
  );
});
