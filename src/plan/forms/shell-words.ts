/** A word of a command line. */
export interface ShellWord {
  readonly text: string;
  /** In quotes: no wildcards in it. */
  readonly quoted: boolean;
}

/** One simple command and the line it starts on (0-based). */
export interface ShellCommand {
  readonly words: readonly ShellWord[];
  readonly line: number;
  readonly end: number;
  readonly text: string;
}

const HEREDOC = /<<[-~]?\s*(["']?)([A-Za-z_][\w.-]*)\1/;

/** A path with the separator of Windows: a backslash in it quotes nothing. */
const WINDOWS = /\w\\\w/;

/** A quote that goes on for more lines is a stray mark. */
const MOST_LINES = 200;

/** Cuts a script into simple commands: quotes over several lines, continuations, here-documents, comments, `;`, `&&`, `||`, `|`. */
export function splitCommands(lines: readonly string[]): ShellCommand[] {
  const commands: ShellCommand[] = [];
  let index = 0;
  while (index < lines.length) {
    const start = index;
    index = commandEnd(lines, start);
    const text = lines
      .slice(start, index)
      .map((line, at) =>
        (at === 0 ? line.replace(/^\s*(?:[$%>]|PS[^>]*>|C:\\[^>]*>)\s+/, '') : line)
          .trimEnd()
          .replace(/(?<=^|\s)\\$|`$/, ''),
      )
      .join('\n');
    const here = HEREDOC.exec(text)?.[2];
    const end = here === undefined ? -1 : lines.findIndex((line, at) => at >= index && line.trim() === here);
    if (end >= 0) index = end + 1;
    for (const words of cut(text))
      commands.push({ words, line: start, end: index - 1, text: text.split('\n')[0]!.trim() });
  }
  return commands;
}

/** Index behind the last line of the command that starts here. */
function commandEnd(lines: readonly string[], start: number): number {
  let quote = '';
  for (let index = start; index < Math.min(lines.length, start + MOST_LINES); index++) {
    const line = lines[index]!.trimEnd();
    quote = quoteAfter(line, quote);
    const goesOn = /(?:^|\s)\\$/.test(line) || (quote === '' && /[^`]`$/.test(line) && !/`.*`$/.test(line));
    if (quote === '' && !goesOn) return index + 1;
  }
  return start + 1;
}

/** The quote that is open at the end of a line. */
function quoteAfter(line: string, before: string): string {
  let quote = before;
  for (let at = 0; at < line.length; at++) {
    const char = line[at]!;
    if (quote === '' && char === '#' && (at === 0 || /\s/.test(line[at - 1]!))) return '';
    if (char === '\\' && quote !== "'") at++;
    else if (quote === '' && (char === '"' || (char === "'" && !/[A-Za-z]/.test(line[at - 1] ?? ''))))
      quote = char;
    else if (char === quote) quote = '';
  }
  return quote;
}

/** White space, what ends a command, a text in quotes, a sign behind a backslash, any other sign. */
const PIECE = /\s+|;;?|\|\|?|&&|'([^']*)'?|"((?:\\.|[^"\\])*)"?|\\.|./gs;

function cut(text: string): ShellWord[][] {
  const commands: ShellWord[][] = [[]];
  let word: { text: string; quoted: boolean; wild: boolean } | undefined;
  const end = (): void => {
    if (word) commands.at(-1)!.push({ text: word.text, quoted: word.quoted && !word.wild });
    word = undefined;
  };
  const pattern = new RegExp(PIECE);
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [piece, single, double] = match;
    if (/^\s/.test(piece)) end();
    else if (piece === '#' && !word)
      pattern.lastIndex += /^.*/.exec(text.slice(pattern.lastIndex))![0].length;
    else if (/^(?:[;|]|&&)/.test(piece)) {
      end();
      commands.push([]);
    } else {
      word ??= { text: '', quoted: false, wild: false };
      const inside = single ?? double?.replace(/\\(["\\$`])/g, '$1');
      const escaped = /^\\[^\w.]/s.test(piece) && !WINDOWS.test(word.text);
      // A backslash that quotes nothing is a sign like any other.
      if (/^\\./s.test(piece) && !escaped) pattern.lastIndex--;
      word.text += inside ?? (escaped ? piece.slice(1) : piece[0]);
      word.quoted ||= inside !== undefined;
      word.wild ||= inside === undefined && !escaped && /^[*?{]/.test(piece);
    }
  }
  end();
  return commands.filter(words => words.length > 0);
}
