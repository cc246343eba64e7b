/** `1 step`, `3 steps`. */
export const counted = (count: number, noun: string, plural = `${noun}s`): string =>
  `${grouped(count)} ${count === 1 ? noun : plural}`;

/** A number as it is read: `4,709`. */
export const grouped = (count: number): string => count.toLocaleString('en');

/** A share as the reader expects it: never `100 %` where something is missing. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return '–';
  const share = Math.floor((part / whole) * 10_000) / 100;
  return `${share === 100 ? '100' : share.toFixed(2)} %`;
}
