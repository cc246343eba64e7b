/** Words as spaces: lines and offsets stay. */
export const blank = (words: string): string => words.replace(/[^\n]/g, ' ');

/** The text with all that a pattern finds made blank. */
export const blanked = (text: string, pattern: RegExp): string => text.replace(pattern, blank);
