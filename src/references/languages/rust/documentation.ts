/** A path of modules in a comment that documents. */
export interface Documented {
  readonly start: number;
  readonly end: number;
  readonly names: readonly string[];
  /** What braces behind it hold, from it on: `a::{b, c::d}`. */
  readonly leaves: readonly string[];
}

const COMMENT = /\/\*[*!][\s\S]*?\*\/|\/\/[/!][^\n]*/g;
const PATH = /(?<![\w:])\w+(?:(?:::\w+)+|(?=::\{))/g;
const LINK = /(\]\(|\[`|\]:[ \t]*)$/;

/**
 * The paths in the documentation of a Rust text: where links lead, and in examples, which are programs: `[a](crate::a)`,
 * [`a::b`], `use shop::a::b;`.
 *
 * @param libraries the names of crates; an example stands outside its module, and only these mean there what they mean here
 */
export function documentedPaths(text: string, libraries: ReadonlyMap<string, unknown>): Documented[] {
  return [...text.matchAll(COMMENT)].flatMap(comment =>
    [...comment[0].matchAll(PATH)].flatMap(({ 0: words, index }): Documented[] => {
      const names = words.split('::');
      const isKnown = names[0] === 'crate' || libraries.has(names[0]!);
      if (!isKnown && !LINK.test(comment[0].slice(0, index))) return [];
      const start = comment.index + index;
      const inner = /^::\{([^{}]*)\}/.exec(text.slice(start + words.length))?.[1] ?? '';
      const leaves = (inner.match(/\w+(?:::\w+)*/g) ?? []).filter(leaf => leaf !== 'self' && leaf !== 'as');
      return [{ start, end: start + words.length, names, leaves }];
    }),
  );
}
