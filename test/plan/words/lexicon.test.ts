import { describe, expect, test } from 'vitest';
import { Lexicon } from '../../../src/plan/words/lexicon.ts';
import { expand } from '../../../src/plan/words/notation.ts';

describe('expand', () => {
  test.each([
    ['copy|cp', ['copy', 'cp']],
    ['mov(e|es)', ['move', 'moves']],
    ['folders?', ['folders', 'folder']],
    ['(the )?rest', ['the rest', 'rest']],
    ['goes [to|in]', ['goes [to|in]']],
  ])('%s', (list, words) => expect(expand(list)).toEqual(words));
});

describe('Lexicon', () => {
  const said = (list: string, text: string): string | undefined => {
    const hit = new Lexicon().add([list]).find(text);
    return hit && text.slice(hit.index, hit.index + hit.length);
  };
  test.each([
    ['move', 'Then MOVE it', 'MOVE'],
    ['move', 'remove it', undefined],
    ['get rid of|get', 'get rid of it', 'get rid of'],
    ['移动', '将文件移动到', '移动'],
    ['goes [to|in]', 'it goes well', undefined],
    ['goes [to|in]', 'it goes in there', 'goes'],
    ['same [!goes]', 'the same goes for', undefined],
    ['到 [$]', '移动到', '到'],
    ['^to', 'new to', undefined],
    ['in 0000', 'moved in 2023', 'in 2023'],
    ['in 0000', 'moved in 3', undefined],
    ["don't", 'don’t', 'don’t'],
  ])('%s in "%s"', (list, text, word) => expect(said(list, text)).toBe(word));
});
