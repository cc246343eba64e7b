/** Lines that are like no others, numbered. */
export const numbered = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, at) => `line ${from + at} = ${(from + at) * 104_729}\n`).join('');
