/** Whether the plan numbers a step; one found in its diagnosis has an identity of our own: `D3`. */
export const isNumbered = (step: string): boolean => !/^D\d+$/.test(step);

/** What a step is called in a sentence: its number, or the line of the plan where it has none. */
export const stepWords = ({ step, line }: { readonly step: string; readonly line: number }): string =>
  isNumbered(step) ? `step ${step}` : `line ${line}`;

/** The same at the start of a sentence. */
export const stepStarts = (step: Parameters<typeof stepWords>[0]): string =>
  stepWords(step).replace(/^./, first => first.toUpperCase());
