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

/** What is repeated within what is repeated, or may be read in several ways each time: it may take for ever. */
const ENDLESS = /[+*}|][^()]*\)\s*[+*{]/;
/** So often anything may stand for anything. */
const OFTEN = 4;

/** An expression that a repository says, for paths; undefined where it is none, or takes too long for what it says. */
export function expressionSaid(words: string): RegExp | undefined {
  const isEndless = ENDLESS.test(words) || (words.match(/\.[*+]/g) ?? []).length > OFTEN;
  if (words.length > 500 || isEndless) return undefined;
  try {
    return new RegExp(words);
  } catch {
    return undefined;
  }
}
