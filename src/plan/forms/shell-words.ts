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

function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

function cut(text: string): ShellWord[][] {
  const commands: ShellWord[][] = [[]];
  let word: { text: string; quoted: boolean; wild?: boolean } | undefined;
  const end = (): void => {
    if (word) commands.at(-1)!.push({ text: word.text, quoted: word.quoted && !word.wild });
    word = undefined;
  };
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (/\s/.test(char)) end();
    else if (char === '#' && !word) at = nextLine(text, at) - 1;
    else if (char === ';' || char === '|' || (char === '&' && text[at + 1] === '&')) {
      end();
      if (text[at + 1] === char) at++;
      commands.push([]);
    } else if (char === "'" || char === '"') {
      const close = closing(text, at, char);
      word = {
        ...word,
        text:
          (word?.text ?? '') +
          text.slice(at + 1, close).replace(char === '"' ? /\\(["\\$`])/g : /(?!)/g, '$1'),
        quoted: true,
      };
      at = close;
    } else if (
      char === '\\' &&
      at + 1 < text.length &&
      !/[\w.]/.test(text[at + 1]!) &&
      !WINDOWS.test(word?.text ?? '')
    )
      word = { text: (word?.text ?? '') + text[++at]!, quoted: word?.quoted ?? false };
    else
      word = {
        text: (word?.text ?? '') + char,
        quoted: word?.quoted ?? false,
        wild: word?.wild || /[*?{]/.test(char),
      };
  }
  end();
  return commands.filter(words => words.length > 0);
}

function closing(text: string, at: number, quote: string): number {
  for (let next = at + 1; next < text.length; next++) {
    if (text[next] === '\\' && quote === '"') next++;
    else if (text[next] === quote) return next;
  }
  return text.length;
}
