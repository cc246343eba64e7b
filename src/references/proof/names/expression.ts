/** Whether words are a regular expression for paths: `^a/b\.py$`, `(^|/)b\.py`; backslashes may be doubled as strings want them. */
export const isExpressionOfPaths = (words: string): boolean =>
  /^\^|[\w*)]\$$|\\+\.|^\((?:\?:)?\^\|/.test(words);

/** A slash of whatever system: `[/\\]`. */
const SLASH = /\[(?:\/\\+|\\+\/)\]/g;
/** What an expression has in front that may begin at any folder. */
const ANYWHERE = /^(?:\((?:\?:)?\^\|(?:\\*\/|\[\\*\/\])+\)|\.\*\??\\*\/|\\*\/(?=[^/]))/;
/** Any name within a folder: `[^/]+`, `\w*`, `[\w-]+`. */
const NAME = /\[\^\\*\/\][*+]\??|\\+[wd][*+]\??|\[(?:\\+[wd]|[\w.-])*\\+[wd](?:\\+[wd]|[\w.-])*\][*+]\??/g;
const ALTERNATIVES = /\((?:\?:)?([\w.-]+(?:\|[\w.-]+)+)\)/g;

/**
 * A regular expression for paths as a shell pattern, as far as that can say the same: `^a/.*\.py$` is `a/**.py`, and what may begin
 * at any folder begins with `**\/`.
 */
export function patternOf(expression: string): string {
  const rest = expression.replace(/^\^|\$$/g, '').replace(SLASH, '/');
  const own = rest.replace(ANYWHERE, '');
  const isAnchored = expression.startsWith('^') && own === rest;
  // What begins within a name may have more of it in front.
  const front = isAnchored ? '' : /^\\+\./.test(own) ? '**/*' : '**/';
  const back = expression.endsWith('$') || !/\/[\w-]+$/.test(own) ? '' : '*';
  return (
    front +
    own
      .replace(NAME, '*')
      .replace(/(?<!\\)\.[*+]\??/g, '**')
      .replace(/\\+\./g, '.')
      .replace(ALTERNATIVES, '@($1)') +
    back
  );
}
