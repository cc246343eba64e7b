import { isScript } from '../../file-kinds.ts';
import { textKind } from '../../languages/text/kinds.ts';
import { hasScripts, parseScript } from '../../languages/typescript/parse.ts';

/** How a text sets comments apart. */
interface Signs {
  readonly line: RegExp;
  readonly open: string;
  readonly close: string;
  /** Whether `"""` opens a text of several lines, which is taken for documentation. */
  readonly triple: boolean;
}

const HASH: Signs = { line: /#/y, open: '', close: '', triple: false };
const SLASHES: Signs = { line: /\/\//y, open: '/*', close: '*/', triple: false };

function signsOf(path: string): Signs | undefined {
  if (/\.(pyi?|pyx)$/.test(path)) return { ...HASH, triple: true };
  if (/\.txt$/i.test(path) && textKind(path) === 'configuration') return HASH;
  if (/\.(md|mdx|markdown|rst|txt|adoc)$/i.test(path)) return undefined;
  if (/\.(html?|xml|vue|svelte|svg)$/i.test(path))
    return { line: /(?!)/y, open: '<!--', close: '-->', triple: false };
  if (/\.(ini|cfg|conf|properties)$/.test(path)) return { ...HASH, line: /(?<=^|\s)[#;]/my };
  if (/\.(bat|cmd)$/i.test(path)) return { ...HASH, line: /(?<=^[ \t]*)(?:rem\b|::)/imy };
  if (/\.(css|less|scss|sass)$/.test(path)) return SLASHES;
  if (
    /\.([cm]?[jt]sx?|jsonc?|json5|go|java|kts?|scala|groovy|gradle|rs|c|h|cc|cpp|cxx|hh|hpp|cs|swift|dart|php|proto)$/.test(
      path,
    )
  )
    return SLASHES;
  return { ...HASH, line: /(?<=^|\s)#/my };
}

/** The text with its comments, and the documentation of Python, made blank; offsets stay. Quotes are followed within a line, as far as one sees them without a grammar. */
export function withoutComments(path: string, text: string): string {
  const signs = signsOf(path);
  if (!signs) return text;
  const parsed = isScript(path) ? withoutParsed(path, text) : undefined;
  if (parsed !== undefined) return parsed;
  let out = '';
  let from = 0;
  let quote = '';
  let opened = 0;
  const isRaw = path.endsWith('.go');
  const blank = (start: number, end: number): void => {
    out += text.slice(from, start) + text.slice(start, end).replace(/[^\n]/g, ' ');
    from = end;
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (quote !== '') {
      if (sign === '\\' && !(isRaw && quote === '`')) at++;
      else if (isRaw && sign === '`' && quote === '`') {
        // A raw text of several lines is a sample of something else.
        if (text.slice(opened, at).includes('\n')) blank(opened, at + 1);
        quote = '';
      } else if (sign === quote || (sign === '\n' && quote !== '`')) quote = '';
      continue;
    }
    if (signs.triple && (text.startsWith('"""', at) || text.startsWith("'''", at))) {
      const end = text.indexOf(text.slice(at, at + 3), at + 3);
      const until = end < 0 ? text.length : end + 3;
      if (isStatement(text, at)) blank(at, until);
      at = until - 1;
      continue;
    }
    if (sign === '"' || sign === "'" || (sign === '`' && signs === SLASHES)) {
      // An apostrophe inside a word opens nothing.
      if (sign !== "'" || !/\w/.test(text[at - 1] ?? '')) {
        quote = sign;
        opened = at;
      }
      continue;
    }
    if (signs.open !== '' && text.startsWith(signs.open, at)) {
      const end = text.indexOf(signs.close, at + signs.open.length);
      const until = end < 0 ? text.length : end + signs.close.length;
      blank(at, until);
      at = until - 1;
      continue;
    }
    signs.line.lastIndex = at;
    if (!signs.line.test(text)) continue;
    const end = text.indexOf('\n', at);
    const until = end < 0 ? text.length : end;
    blank(at, until);
    at = until - 1;
  }
  return out + text.slice(from);
}

/** The same of a script by its grammar: in an expression `/*` opens nothing. Undefined where it cannot be read. */
function withoutParsed(path: string, text: string): string | undefined {
  if (!/\/[/*]/.test(text)) return text;
  if (!hasScripts()) return undefined;
  const { comments, errors } = parseScript(path, text);
  if (errors.length > 0) return undefined;
  let out = '';
  let from = 0;
  for (const { start, end } of comments) {
    out += text.slice(from, start) + text.slice(start, end).replace(/[^\n]/g, ' ');
    from = end;
  }
  return out + text.slice(from);
}

/** Whether a string stands at the beginning of a line by itself. */
function isStatement(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return /^\s*[rRbBuU]{0,2}$/.test(line);
}
