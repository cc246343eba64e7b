import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchor, escaped, html, Markup } from '../../src/report/page/html.ts';
import { percent } from '../../src/report/percent.ts';
import { visible } from '../../src/report/visible.ts';

describe('a template', () => {
  test('escapes words, keeps markup, drops what is not there', () => {
    const part = html`<b>${'<i>'}</b>`;
    expect(html`${part}${undefined}${false}${0}${['a', ['&']]}`.text).toBe('<b>&#60;i&#62;</b>0a&#38;');
  });

  test('lets no text close an attribute or open an element', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(html`${text}`.text).not.toMatch(/[<>"']/);
      }),
    );
  });

  test('keeps printable text as it is for the reader', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        const read = escaped(text).replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
        expect(read).toBe(text);
      }),
    );
  });
});

test('anchors of different words differ and need no escaping', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      expect(anchor('x', a)).toMatch(/^x-[A-Za-z0-9_]*$/);
      expect(anchor('x', a) === anchor('x', b)).toBe(a === b);
    }),
  );
});

test('markup is only what was made as markup', () => {
  expect(html`${new Markup('<hr>')}`.text).toBe('<hr>');
});

test.each([
  ['\u001b[31mred', '␛[31mred'],
  ['a\tb\nc', 'a\tb\nc'],
  ['dos\r\n', 'dos␍\n'],
  ['\u007f', '␡'],
  ['\u2066x', '⟨U+2066⟩x'],
  ['naïve 文字 🎉', 'naïve 文字 🎉'],
])('%j is seen as %j', (text, seen) => expect(visible(text)).toBe(seen));

describe('a percentage', () => {
  test.each([
    [1, 1, '100.00 %'],
    [99_999, 100_000, '99.99 %'],
    [0, 5, '0.00 %'],
    [1, 3, '33.33 %'],
    [0, 0, '–'],
  ])('%i of %i is %s', (part, whole, text) => expect(percent(part, whole)).toBe(text));

  test('is 100 for all and nothing less', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 0, max: 1e9 }), (whole, part) => {
        fc.pre(part <= whole);
        expect(percent(part, whole) === '100.00 %').toBe(part === whole);
      }),
    );
  });
});
