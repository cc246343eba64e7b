import { isUtf8 } from 'node:buffer';
import { fromBytes } from './bytes.ts';

/** Bytes that are looked at to tell what a file is. */
const HEAD = 8000;

/** What stands in binary files and in no text, but NUL. */
const CONTROL = /[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]/;

/** A coding line (PEP 263) that names an encoding in which bytes of ASCII can be halves of other characters. */
const DOUBLE =
  /^(?:[^\n]*\n)?[ \t\f]*#[^\n]*?coding[:=][ \t]*(?:(?:shift|s)[-_]?jis|(?:cp|ms)9(?:3[26]|49|50)|gb|big5|johab|hz)/i;

/**
 * Bytes as text that can be written back byte for byte: UTF-8, or an encoding that is ASCII where its bytes are (Latin-1, EUC),
 * whose other characters nobody reads. Undefined where they are binary, or written in double bytes.
 */
export function asText(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, HEAD);
  if (head.includes(0)) return undefined;
  const text = fromBytes(bytes);
  if (text.isWellFormed()) return text;
  const begin = latin1(head);
  return CONTROL.test(begin) || isWide(bytes) || DOUBLE.test(begin) ? undefined : text;
}

/** What a text in double bytes says, to look for words in it: it cannot be written back. Undefined where it is none. */
export function inDoubleBytes(bytes: Uint8Array): string | undefined {
  const label = isWide(bytes) ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : undefined;
  if (label) return new TextDecoder(label).decode(bytes);
  const all = latin1(bytes);
  return DOUBLE.test(all) && !isUtf8(bytes) ? all : undefined;
}

/** Whether lines of these texts can stand in one file: not where one is UTF-8 and another is not. */
export function areAlike(texts: readonly string[]): boolean {
  return (
    texts.every(text => text.isWellFormed()) || texts.every(text => !text.isWellFormed() || ASCII.test(text))
  );
}

const ASCII = /^[\0-\x7f]*$/;

/** Whether they begin with the byte order mark of UTF-16. */
function isWide([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
