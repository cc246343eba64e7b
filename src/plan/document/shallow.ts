/** Deeper than any list or quotation that a person writes; what parsers need for a line grows with its depth. */
const DEEPEST_QUOTE = 60;
const DEEPEST_INDENT = 240;
/** A run of one mark of Markdown that is longer is no text. */
const LONGEST_RUN = 2000;

const QUOTES = new RegExp(`^(?:[ \\t]{0,3}>){${DEEPEST_QUOTE}}`);
const INDENT = new RegExp(`^[ \\t]{${DEEPEST_INDENT}}`);
const RUN = new RegExp(`([\`*_~>#|=<(\\[!$-])\\1{${LONGEST_RUN}}`);

/** The lines of a document without those that are too deep to be read: these are blank, and nothing is understood of them. */
export function shallow(lines: readonly string[]): readonly string[] {
  return lines.map(line => (QUOTES.test(line) || INDENT.test(line) || RUN.test(line) ? '' : line));
}
