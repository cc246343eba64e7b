import { describe, expect, test } from 'vitest';
import { as, over, row } from '../../../components/text/row.ts';
import { chooseTheme } from '../../../components/theme/choose.ts';
import { paint } from '../../../components/theme/paint.ts';
import { themes } from '../../../components/theme/themes.ts';

const ESC = '\x1b';

describe('painting', () => {
  test('nothing is left switched on, and nothing is sent twice', () => {
    expect(paint(row('a', as('added', 'b'), as('added', 'c'), 'd'), themes.dark)).toBe(
      `a${ESC}[32mbc${ESC}[39md`,
    );
  });

  test('from one look to another only what differs is sent', () => {
    expect(paint(row(as('addedWord', 'x'), as('added', 'y')), themes.dark)).toBe(
      `${ESC}[1m${ESC}[4m${ESC}[92mx${ESC}[24m${ESC}[22m${ESC}[32my${ESC}[39m`,
    );
  });

  test('the row’s own token lies over its spans', () => {
    expect(paint(over(row('a', as('error', 'b')), 'selected'), themes.none)).toBe(
      `${ESC}[7ma${ESC}[1m${ESC}[4mb${ESC}[24m${ESC}[22m${ESC}[27m`,
    );
  });

  test('a plain row is plain text', () => expect(paint(row('abc'), themes.dark)).toBe('abc'));
});

describe('the theme for a terminal', () => {
  test.each([
    ['as it comes', {}, undefined, 'dark'],
    ['a light background', { COLORFGBG: '0;15' }, undefined, 'light'],
    ['a dark background', { COLORFGBG: '15;0' }, undefined, 'dark'],
    ['asked for', { COLORFGBG: '0;15' }, 'contrast', 'contrast'],
    ['NO_COLOR', { NO_COLOR: '1' }, 'light', 'none'],
    ['an empty NO_COLOR is none', { NO_COLOR: '' }, undefined, 'dark'],
    ['FORCE_COLOR=0', { FORCE_COLOR: '0' }, 'dark', 'none'],
    ['FORCE_COLOR goes before NO_COLOR', { FORCE_COLOR: '1', NO_COLOR: '1' }, undefined, 'dark'],
  ] as const)('%s', (_name, environment, asked, name) =>
    expect(chooseTheme(environment, asked)).toBe(themes[name]),
  );
});

test('the theme without colours has none, and every theme has every token', () => {
  for (const style of Object.values(themes.none)) {
    expect(style).not.toHaveProperty('color');
    expect(style).not.toHaveProperty('background');
  }
  const tokens = Object.keys(themes.none).sort();
  for (const theme of Object.values(themes)) expect(Object.keys(theme).sort()).toEqual(tokens);
});
