const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * A name as git holds it, or a text, which need not be UTF-8, as a string from which the same bytes can be made: a byte that is
 * no UTF-8 becomes a low surrogate by itself, as Python does it (PEP 383). No name and no text that is UTF-8 holds one.
 */
export function fromBytes(bytes: Uint8Array): string {
  const whole = decoded(bytes);
  if (whole !== undefined) return whole;
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const parts: string[] = [];
  for (let at = 0; at < all.length; ) {
    let end = at;
    while (all[end]! < 0x80) end++;
    parts.push(all.toString('latin1', at, end));
    at = end;
    if (at === all.length) break;
    const length = lengthOf(all[at]!);
    const next = length > 1 ? decoded(all.subarray(at, at + length)) : undefined;
    parts.push(next ?? String.fromCharCode(0xdc00 + all[at]!));
    at += next === undefined ? 1 : length;
  }
  return parts.join('');
}

/** Bytes of the character that begins with this one (RFC 3629); 1 where none does. */
function lengthOf(first: number): number {
  if (first < 0xc2 || first > 0xf4) return 1;
  return first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

/** Cuts what git printed with `-z` into names. Empty parts, as the one after the last NUL, are left out. */
export function namesOf(output: Buffer): string[] {
  const whole = decoded(output);
  if (whole !== undefined) return whole.split('\0').filter(part => part !== '');
  const parts: string[] = [];
  for (let at = 0; at < output.length; ) {
    const nul = output.indexOf(0, at);
    const end = nul < 0 ? output.length : nul;
    if (end > at) parts.push(fromBytes(output.subarray(at, end)));
    at = end + 1;
  }
  return parts;
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

/** The bytes of a name, of a list of names, or of a text. @see fromBytes */
export function toBytes(text: string): Buffer {
  if (isUtf8(text)) return Buffer.from(text);
  return Buffer.concat(
    Array.from(text, one => {
      const code = one.codePointAt(0) ?? 0;
      return code >= 0xdc80 && code <= 0xdcff ? Buffer.from([code - 0xdc00]) : Buffer.from(one);
    }),
  );
}

/** Whether a name or a text is UTF-8: other names can be no argument of a command. */
export function isUtf8(text: string): boolean {
  return text.isWellFormed();
}

/** A path of the repository as the file system is asked for it. */
export function onDisk(root: string, path: string): string | Buffer {
  return isUtf8(path) ? `${root}/${path}` : Buffer.concat([Buffer.from(`${root}/`), toBytes(path)]);
}
