/** What a step is called in a sentence: its number, or the line of the plan where it has none (`D3`: found in its diagnosis). */
export const stepWords = ({ step, line }: { readonly step: string; readonly line: number }): string =>
  /^D\d+$/.test(step) ? `line ${line}` : `step ${step}`;

/** The same at the start of a sentence. */
export const stepStarts = (step: Parameters<typeof stepWords>[0]): string =>
  stepWords(step).replace(/^./, first => first.toUpperCase());
