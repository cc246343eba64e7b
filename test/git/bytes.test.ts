import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBytes, isUtf8, namesOf, toBytes } from '../../src/git/bytes.ts';

describe('names', () => {
  it('keep their bytes, whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), bytes => {
        expect([...toBytes(fromBytes(bytes))]).toEqual([...bytes]);
      }),
    );
  });

  it('are the text where they are UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        expect(fromBytes(Buffer.from(text))).toBe(text);
        expect(isUtf8(text)).toBe(true);
      }),
    );
  });

  it('are cut at NUL', () => {
    const output = Buffer.concat([Buffer.from('é\0caf'), Buffer.from([0xe9, 0]), Buffer.from('b\0')]);
    expect(namesOf(output)).toEqual(['é', 'caf\udce9', 'b']);
    expect(namesOf(Buffer.from('a\0b\0'))).toEqual(['a', 'b']);
    expect(isUtf8('caf\udce9')).toBe(false);
  });
});
