/** A fenced block, by the lines of its two fences (from 1). */
export interface Fence {
  readonly start: number;
  /** Line of the closing fence; the last line of the document where it is never closed. */
  readonly end: number;
  readonly language: string;
  readonly closed: boolean;
}

export interface Fenced {
  /** The lines, with fences repaired so that a CommonMark parser sees the same blocks. As many as came in. */
  readonly lines: readonly string[];
  readonly fences: readonly Fence[];
}

const FENCE = /^((?:\s|>|[-*+]\s|\d{1,9}[.)]\s)*)(`{3,}|~{3,})\s*([^`]*)$/;
const HEREDOC = /<<[-~]?\s*(["']?)([A-Za-z_][\w.-]*)\1/;
const MARKDOWN = new Set(['markdown', 'md', 'mdx', 'gfm', 'rst']);
const SHELLS = new Set(['', 'bash', 'sh', 'shell', 'zsh', 'console', 'fish', 'shell-session']);
/** A here-document that goes on longer is not looked for. */
const HEREDOC_LINES = 2_000;

interface Open {
  readonly line: number;
  readonly mark: string;
  readonly length: number;
  readonly language: string;
  /** Fences inside that were opened and not closed yet. */
  depth: number;
  /** Longest fence inside. */
  longest: number;
}

/**
 * Finds the fenced blocks of a document as a person sees them. CommonMark ends a block at the first bare fence; people write
 * Markdown examples that hold fences of the same length, here-documents that hold fences, and forget to close. The lines that come
 * back are repaired for all three: outer fences made longer, a missing end put on a blank line.
 */
export function findFences(input: readonly string[]): Fenced {
  const lines = [...input];
  const fences: Fence[] = [];
  let open: Open | undefined;
  let skipTo = 0;
  for (let index = 0; index < lines.length; index++) {
    if (index < skipTo) continue;
    const line = lines[index]!;
    const match = line.includes('```') || line.includes('~~~') ? FENCE.exec(line) : null;
    if (!open) {
      if (match) open = opening(match, index);
      continue;
    }
    if (SHELLS.has(open.language)) skipTo = afterHeredoc(lines, index) ?? skipTo;
    if (match?.[2]?.[0] !== open.mark) continue;
    const [info, length] = [match[3]!.trim(), match[2]!.length];
    if (info === '' && length >= (open.depth > 0 ? 3 : open.length)) {
      open.longest = Math.max(open.longest, open.depth > 0 ? length : 0);
      if (open.depth > 0) open.depth--;
      else {
        fences.push(close(lines, open, index, true));
        open = undefined;
      }
    } else if (info !== '' && MARKDOWN.has(open.language)) {
      open.depth++;
      open.longest = Math.max(open.longest, length);
    } else if (info !== '' && length === open.length) {
      const end = forgottenEnd(lines, open.line, index);
      if (end === undefined) continue;
      lines[end] = open.mark.repeat(open.length);
      fences.push({ ...describe(open), end: end + 1, closed: true });
      open = opening(match, index);
    }
  }
  if (open) fences.push(close(lines, open, lines.length - 1, false));
  return { lines, fences };
}

function opening(match: RegExpExecArray, index: number): Open {
  const mark = match[2]!;
  const language = match[3]!
    .trim()
    .split(/[\s,{]/)[0]!
    .toLowerCase();
  return { line: index, mark: mark[0]!, length: mark.length, language, depth: 0, longest: 0 };
}

function describe(open: Open): Pick<Fence, 'start' | 'language'> {
  return { start: open.line + 1, language: open.language };
}

function close(lines: string[], open: Open, index: number, closed: boolean): Fence {
  if (open.longest >= open.length) {
    const longer = open.mark.repeat(open.longest + 1);
    for (const at of closed ? [open.line, index] : [open.line])
      lines[at] = lines[at]!.replace(open.mark.repeat(open.length), longer);
  }
  return { ...describe(open), end: index + 1, closed };
}

/** Index of the line after a here-document that starts on this line, if its end is found. */
function afterHeredoc(lines: readonly string[], index: number): number | undefined {
  const word = HEREDOC.exec(lines[index]!)?.[2];
  if (word === undefined) return undefined;
  const last = Math.min(lines.length, index + HEREDOC_LINES);
  for (let at = index + 1; at < last; at++) if (lines[at]!.trim() === word) return at;
  return undefined;
}

/** The blank line before the heading that shows that the fence above was never closed. */
function forgottenEnd(lines: readonly string[], start: number, next: number): number | undefined {
  for (let at = start + 1; at < next - 1; at++) {
    if (lines[at]!.trim() === '' && /^#{2,6} \S/.test(lines[at + 1]!)) return at;
  }
  return undefined;
}
