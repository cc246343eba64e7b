import { visible } from '../src/report/visible.ts';

/** Kept or restored as a person reads it. Never rounds up to 100 %: a lost line must show. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return '–';
  const share = Math.floor((part / whole) * 10_000) / 100;
  return `${share.toFixed(2)} %`;
}

/** `kept 100.00 %, restored 99.96 % of 4,729 lines`; and `, lost 3` where lines of copies stand in no result. */
export function proofLine(sum: {
  readonly lines: number;
  readonly kept: number;
  readonly restored: number;
  readonly lost: number;
}): string {
  const { lines, kept, restored, lost } = sum;
  const gone = lost === 0 ? '' : `, lost ${lost.toLocaleString('en')} of the copies`;
  if (lines === 0) return `no old lines concerned${gone}`;
  return `kept ${percent(kept, lines)}, restored ${percent(restored, lines)} of ${lines.toLocaleString('en')} ${lines === 1 ? 'line' : 'lines'}${gone}`;
}

/** Untrusted words for a terminal: control characters and what turns the direction of text are shown, not sent. */
export const printable = visible;

/** A value as JSON, in which what would steer a terminal is escaped. */
export function json(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(
    /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
