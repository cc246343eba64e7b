import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { cut, cutStart, drawable, pad, slice, width } from '../../../components/text/cells.ts';
import { PLAIN } from '../../../components/text/visible.ts';

describe('drawable', () => {
  test.each([
    ['plain text stays', 'def f(x): pass', 'def f(x): pass'],
    ['tabs go to the next stop of four', 'a\tb\t', 'a   b   '],
    ['a tab after wide characters counts columns', '日\tb', '日  b'],
    ['escape sequences are shown, not sent', '\x1b[31mred\x07', '␛[31mred␇'],
    ['a carriage return is shown', 'line\r', 'line␍'],
    ['delete and the second control block are shown', '\x7f\x9b', '␡‹009B›'],
    ['marks that reorder the line are shown', 'a\u202eb', 'a‹202E›b'],
    ['spaces of no width are shown', 'a\u200bb\ufeff', 'a‹200B›b‹FEFF›'],
    ['half a surrogate pair is shown', 'a\ud800', 'a‹D800›'],
    ['a family stays one picture', '👩\u200d👩\u200d👧', '👩\u200d👩\u200d👧'],
    ['a joiner elsewhere is shown', 'a\u200db', 'a‹200D›b'],
    ['a mark with nothing under it gets something', '\u0301x', '◌\u0301x'],
    ['composed letters stay', 'e\u0301', 'e\u0301'],
  ])('%s', (_name, text, shown) => expect(drawable(text)).toBe(shown));

  test('leaves nothing that acts on a terminal, and is the same when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const shown = drawable(text);
        expect(shown).not.toMatch(/[\x00-\x1f\x7f-\x9f]/);
        expect(drawable(shown)).toBe(shown);
      }),
    );
  });
});

test('every plain character is one column wide, alone and beside another', () => {
  for (let code = 0; code < 0x10000; code++) {
    const character = String.fromCharCode(code);
    if (!PLAIN.test(character)) continue;
    expect(stringWidth(character), code.toString(16)).toBe(1);
    expect(stringWidth(`${character}${character}a`), code.toString(16)).toBe(3);
    expect(drawable(character)).toBe(character);
  }
});

const texts = fc.string({
  unit: fc.constantFrom('a', 'é', '日', '👍🏽', '\t', '\x1b', 'e\u0301', ' ', '🇩🇪', '\u200b'),
});

test('a slice is never wider than asked, and as wide where the text goes on', () => {
  fc.assert(
    fc.property(texts, fc.nat(20), fc.nat(20), (text, from, columns) => {
      const part = slice(text, from, from + columns);
      expect(stringWidth(part)).toBe(Math.max(0, Math.min(columns, width(text) - from)));
    }),
  );
});

test('cut and padded texts fit exactly', () => {
  fc.assert(
    fc.property(texts, fc.nat(20), (text, columns) => {
      expect(stringWidth(pad(text, columns))).toBe(columns);
      expect(stringWidth(cut(text, columns))).toBeLessThanOrEqual(columns);
      expect(stringWidth(cutStart(text, columns))).toBeLessThanOrEqual(columns);
    }),
  );
});

test('what is cut off is told', () => {
  expect(cut('abcdef', 4)).toBe('abc…');
  expect(cutStart('src/recipes/parse.py', 9)).toBe('…parse.py');
  expect(cut('abcd', 4)).toBe('abcd');
});
