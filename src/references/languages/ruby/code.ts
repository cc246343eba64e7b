import { blank } from '../../blank.ts';
import { remembered } from '../../grammar.ts';

/** A name of a constant in the code, and the modules and classes that are open there, the innermost first. */
export interface Use {
  readonly words: string;
  readonly start: number;
  readonly nesting: readonly Header[];
}

/** The head of a module or a class. */
export interface Header {
  readonly words: string;
  readonly start: number;
  /** Its whole name, as far as the text tells. */
  readonly full: string;
  readonly nesting: readonly Header[];
}

/** What a Ruby text says of constants. */
export interface Code {
  readonly headers: readonly Header[];
  /** The whole names of all that it defines: modules, classes and values. */
  readonly defined: readonly string[];
  readonly uses: readonly Use[];
}

const HEADER = /^([ \t]*)(?:class|module)[ \t]+((?:::)?[A-Z]\w*(?:::[A-Z]\w*)*)/;
const VALUE = /^[ \t]*([A-Z]\w*)[ \t]*=(?![=~>])/;
const CONSTANT = /(?<![\w:@$.])(?:::)?[A-Z]\w*(?:::[A-Z]\w*)*/g;

/** Reads constants line by line: what is open is told by how far lines are indented. */
export const readRuby = remembered((text: string): Code => {
  const code = withoutWords(text);
  const headers: Header[] = [];
  const defined: string[] = [];
  const uses: Use[] = [];
  let open: { readonly depth: number; readonly header: Header }[] = [];
  let at = 0;
  for (const line of code.split('\n')) {
    const depth = /^[ \t]*/.exec(line)![0].length;
    const nesting = () => open.map(({ header }) => header).toReversed();
    const head = HEADER.exec(line);
    if (line.trim() !== '') open = open.filter(one => one.depth < depth || (!head && one.depth === depth));
    const outer = nesting();
    const within = open.findLast(one => one.depth < depth)?.header.full;
    const named = (words: string) => [within, words].filter(Boolean).join('::');
    const value = VALUE.exec(line)?.[1];
    if (value !== undefined) defined.push(named(value));
    const from = head ? head[0].length : 0;
    for (const match of line.slice(from).matchAll(CONSTANT))
      uses.push({ words: match[0], start: at + from + match.index, nesting: outer });
    if (head) {
      const words = head[2]!;
      const full = named(words.replace(/^::/, ''));
      defined.push(full);
      const header = { words, start: at + from - words.length, full, nesting: outer };
      headers.push(header);
      if (!/;\s*end\s*$/.test(line)) open.push({ depth, header });
    }
    at += line.length + 1;
  }
  return { headers, defined, uses };
});

/** The text without comments and without the words of strings: what a string fills in is code. */
function withoutWords(text: string): string {
  const filled = (words: string) =>
    words
      .split(/(#\{[^{}]*\})/)
      .map((part, at) => (at % 2 === 0 ? blank(part) : `  ${part.slice(2, -1)} `))
      .join('');
  return text.replace(
    /^=begin[\s\S]*?^=end|(?<![\w)])<<[~-]?(["']?)([A-Z_]\w*)\1[^\n]*\n[\s\S]*?\n[ \t]*\2\b|#(?!\{)[^\n]*|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/gm,
    words => (/^(#|=begin|')/.test(words) ? blank(words) : filled(words)),
  );
}
