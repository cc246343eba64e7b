/**
 * A share as a percentage with two digits after the point. Rounded down, so that `100.00 %` is said of all and of
 * nothing less.
 * @returns `–` where there is nothing to have a share of
 */
export function percent(part: number, whole: number): string {
  if (whole === 0) return '–';
  return `${(Math.floor((part / whole) * 10_000) / 100).toFixed(2)} %`;
}
