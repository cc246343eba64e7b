import { describe, expect, it } from 'vitest';
import { toBytes } from '../../src/git/bytes.ts';
import { asText, inDoubleBytes } from '../../src/git/encoding.ts';

const bytes = (...parts: readonly (string | number)[]) =>
  Buffer.concat(parts.map(part => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))));

describe('a file', () => {
  it.each<[string, Buffer]>([
    ['in UTF-8', bytes('café\n')],
    ['in UTF-8 with a mark', bytes(0xef, 0xbb, 0xbf, 'import a\n')],
    ['in Latin-1', bytes('# -*- coding: latin-1 -*-\nname = "caf', 0xe9, '"\n')],
    ['in EUC-JP', bytes('# coding: euc-jp\nname = "', 0xa5, 0xbd, '"\n')],
    ['cut in the middle of a character', bytes('caf', 0xc3)],
  ])('%s is text, and written back byte for byte', (_, file) => {
    const text = asText(file);
    expect(text).toContain(file.includes('caf') ? 'caf' : '');
    expect([...toBytes(text ?? '')]).toEqual([...file]);
    expect(inDoubleBytes(file)).toBeUndefined();
  });

  it.each<[string, Buffer, string | undefined]>([
    ['in UTF-16', Buffer.from('\ufeffimport a', 'utf16le'), 'import a'],
    ['in UTF-16, the other way round', Buffer.from('\ufeffimport a', 'utf16le').swap16(), 'import a'],
    ['in Shift_JIS', bytes('# coding: shift_jis\nname = "', 0x83, 0x5c, '"\nimport a\n'), 'import a'],
    ['of an image', bytes(0xff, 0xd8, 0xff, 0xe0, 0x10, 0x4a), undefined],
    ['with NUL', bytes('a', 0, 'b'), undefined],
  ])('%s is none that can be written back', (_, file, words) => {
    expect(asText(file)).toBeUndefined();
    if (words === undefined) expect(inDoubleBytes(file)).toBeUndefined();
    else expect(inDoubleBytes(file)).toContain(words);
  });
});
