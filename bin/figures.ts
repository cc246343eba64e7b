/** Kept or restored as a person reads it. Never rounds up to 100 %: a lost line must show. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return '–';
  const share = Math.floor((part / whole) * 10_000) / 100;
  return `${share.toFixed(2)} %`;
}

/** `kept 100.00 %, restored 99.96 % of 4,729 lines` */
export function proofLine(sum: {
  readonly lines: number;
  readonly kept: number;
  readonly restored: number;
}): string {
  if (sum.lines === 0) return 'no old lines concerned';
  const { lines, kept, restored } = sum;
  return `kept ${percent(kept, lines)}, restored ${percent(restored, lines)} of ${lines.toLocaleString('en')} lines`;
}

const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** Untrusted words for a terminal: control characters are shown, not sent. */
export function printable(words: string): string {
  return words.replace(CONTROL, one => {
    const code = one.codePointAt(0) ?? 0;
    return code < 0x20 ? String.fromCodePoint(0x2400 + code) : '\ufffd';
  });
}
