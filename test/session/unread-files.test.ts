import { expect, test } from 'vitest';
import { fromBytes } from '../../src/git/bytes.ts';
import { unreadFiles } from '../../src/session/unread-files.ts';

const latin = (words: string) => fromBytes(Buffer.from(words, 'latin1'));

test.each<[string, string, string, boolean]>([
  ['a name in Latin-1', 'für.py', latin('import für'), true],
  ['another name in Latin-1', 'für.py', latin('# café'), false],
  ['a name that Latin-1 cannot write', '数.py', latin('# café'), true],
  ['a name of ASCII, which is found anyway', 'calc.py', latin('import calc # café'), false],
  ['UTF-8, in which it is found', 'für.py', 'import für', false],
])('a text with %s', (_, moving, text, left) => {
  const found = unreadFiles(new Map([['use.py', text]]), new Map(), new Map([[moving, 'new.py']]), 1);
  expect(found.map(({ what }) => what)).toEqual(left ? ['not read: it is not UTF-8'] : []);
});

test('what is written in double bytes is left where it moves, or holds the name of what does', () => {
  const others = new Map([
    ['wide.ps1', 'run calc.py'],
    ['wide.txt', 'nothing'],
    ['moving.txt', 'nothing'],
  ]);
  const moves = new Map([
    ['calc.py', 'core/calc.py'],
    ['moving.txt', 'moved.txt'],
  ]);
  expect(unreadFiles(new Map(), others, moves, 1).map(({ file }) => file)).toEqual(['wide.ps1', 'moved.txt']);
});
