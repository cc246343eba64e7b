/** A dotted name in a regular expression, `a\.b`, or `a\\.b` where the text escapes its backslashes. */
export interface EscapedName {
  readonly start: number;
  readonly end: number;
  /** `a.b` */
  readonly name: string;
  /** What stands before each dot. */
  readonly sign: string;
}

const NAME =
  /(?<![\w./\\-])[\p{L}_][\p{L}\p{N}_]*(\\{1,2})\.[\p{L}_][\p{L}\p{N}_]*(?:\1\.[\p{L}_][\p{L}\p{N}_]*)*/gu;

/** The dotted names of an expression, whose dots are escaped; what stands behind a slash is a part of a path. */
export const escapedNames = (words: string): EscapedName[] =>
  words.includes('\\.')
    ? [...words.matchAll(NAME)].map(({ 0: found, 1: sign = '', index }) => ({
        start: index,
        end: index + found.length,
        name: found.replaceAll(`${sign}.`, '.'),
        sign,
      }))
    : [];

/** A dotted name as an expression has it. */
export const escapedWith = (sign: string, name: string): string => name.replaceAll('.', `${sign}.`);
