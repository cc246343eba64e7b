const DAY = 86_400;

/** The day of a time in seconds since 1970: `2024-05-31`. */
export const day = (time: number): string => new Date(time * 1000).toISOString().slice(0, 10);

/** How long ago, in at most three letters: `5d`, `11w`, `2y`. Both in seconds since 1970. */
export function ago(time: number, now: number): string {
  const days = Math.max(0, Math.floor((now - time) / DAY));
  if (days < 1) return 'now';
  if (days < 14) return `${days}d`;
  if (days < 365) return `${Math.floor(days / 7)}w`;
  return `${Math.min(99, Math.floor(days / 365))}y`;
}

/** Age in five steps, 0 the youngest: under a week, a month, half a year, two years, older. */
export function heat(time: number, now: number): 0 | 1 | 2 | 3 | 4 {
  const days = (now - time) / DAY;
  if (days < 7) return 0;
  if (days < 31) return 1;
  if (days < 183) return 2;
  return days < 730 ? 3 : 4;
}
