import { isUtf8 } from '../git/bytes.ts';
import type { Rewritten, SourceFile } from './types.ts';

/**
 * A text that is not UTF-8 keeps its own encoding, byte for byte. Only words of ASCII can be put into it: where others would
 * have to be, it stays as it is and its places are asked.
 */
export function inOwnEncoding({ text }: SourceFile, rewritten: Rewritten): Rewritten {
  if (!rewritten.changed || isUtf8(text)) return rewritten;
  const strange = rewritten.references.some(({ replacement = '' }) => !ASCII.test(replacement));
  if (!strange) return rewritten;
  const reason = 'the file is not UTF-8, and the new name is not ASCII';
  const references = rewritten.references.map(
    ({ replacement, ...reference }): Rewritten['references'][number] =>
      replacement === undefined ? reference : { ...reference, decision: 'asked', reason },
  );
  return { ...rewritten, text, changed: false, references };
}

const ASCII = /^[\0-\x7f\udc80-\udcff]*$/;
