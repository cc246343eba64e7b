import type { Key } from 'ink';
import { expect, test } from 'vitest';
import { keyNames, shownKey, typed } from '../../../components/keys/names.ts';

const none = {} as Key;

test('several characters in one piece are several keys', () => {
  expect(keyNames('jjk', none)).toEqual(['j', 'j', 'k']);
  expect(keyNames('v j\r', none)).toEqual(['v', 'space', 'j', 'enter']);
  expect(keyNames('j\x1a\x04', none)).toEqual(['j', 'ctrl+z', 'ctrl+d']);
  expect(keyNames('e\u0301👍🏽', none)).toEqual(['e\u0301', '👍🏽']);
});

test.each<[string, string, Partial<Key>, string[]]>([
  ['an arrow', '', { upArrow: true }, ['up']],
  ['return', '\r', { return: true }, ['enter']],
  ['shift and tab', '', { tab: true, shift: true }, ['shift+tab']],
  ['control', 'd', { ctrl: true }, ['ctrl+d']],
  ['a capital letter', 'G', { shift: true }, ['G']],
  ['escape', '', { escape: true }, ['esc']],
  ['escape and a key in one piece', 'j', { meta: true }, ['esc', 'j']],
  ['nothing', '', {}, []],
])('%s', (_name, input, key, names) => expect(keyNames(input, key as Key)).toEqual(names));

test('only characters are typed', () => {
  expect(typed('space')).toBe(' ');
  expect(typed('日')).toBe('日');
  expect(typed('enter')).toBeUndefined();
  expect(typed('ctrl+d')).toBeUndefined();
});

test('keys are shown as people write them', () => {
  expect([shownKey('up'), shownKey('shift+down'), shownKey('j'), shownKey('pagedown')]).toEqual([
    '↑',
    'shift+↓',
    'j',
    'pgdn',
  ]);
});
