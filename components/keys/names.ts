import type { Key } from 'ink';
import { characters } from '../text/cells.ts';

/** Names of the keys that are not a character, in the order they are looked for. */
const NAMED = [
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageDown', 'pagedown'],
  ['pageUp', 'pageup'],
  ['home', 'home'],
  ['end', 'end'],
  ['return', 'enter'],
  ['escape', 'esc'],
  ['tab', 'tab'],
  ['backspace', 'backspace'],
  ['delete', 'delete'],
] as const;

/** Characters that arrive as such but are a key with a name. */
const CHARACTERS: Readonly<Record<string, string>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  ' ': 'space',
  '\x1b': 'esc',
  '\x7f': 'backspace',
  '\b': 'backspace',
};

/**
 * The keys in one piece of input, in order: several characters that arrive together are several keys. A character
 * stands for itself; others have names: `up`, `enter`, `space`, `ctrl+d`, `shift+tab`. What is read as alt and a
 * character is esc followed by it: a quick esc must not swallow the key after it.
 */
export function keyNames(input: string, key: Key): string[] {
  const named = NAMED.find(([flag]) => key[flag])?.[1];
  if (named !== undefined) {
    const shifted = key.shift && named !== 'enter' ? `shift+${named}` : named;
    return [key.ctrl ? `ctrl+${shifted}` : shifted];
  }
  if (key.ctrl) return input === '' ? [] : [`ctrl+${input.toLowerCase()}`];
  const keys = characters(input).map(character => CHARACTERS[character] ?? controlled(character));
  return key.meta ? ['esc', ...keys] : keys;
}

/** A control character among others is ctrl and a letter, as terminals send it. */
function controlled(character: string): string {
  const code = character.charCodeAt(0);
  return character.length === 1 && code > 0 && code < 27
    ? `ctrl+${String.fromCharCode(code + 96)}`
    : character;
}

/** The character that a key types, or `undefined` where it types none. */
export function typed(key: string): string | undefined {
  if (key === 'space') return ' ';
  return characters(key).length === 1 && key >= ' ' ? key : undefined;
}

const SHOWN: Readonly<Record<string, string>> = {
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  pagedown: 'pgdn',
  pageup: 'pgup',
};

/** A key as people write it: `↓`, `ctrl+d`, `shift+↑`. */
export const shownKey = (key: string): string =>
  key.replace(/(up|down|left|right|pagedown|pageup)$/, name => SHOWN[name] ?? name);
