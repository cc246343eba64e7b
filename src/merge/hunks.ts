import { hash } from 'node:crypto';
import type { Part, Range } from './cut.ts';
import { common, type Eol, type Lines } from './lines.ts';
import type { Hunk, Piece, Sides } from './types.ts';

/** Lines before and after a hunk that its context is made of. */
const CONTEXT = 3;

/** The parts as pieces with their lines. Only what both sides left alone has no hunk. */
export function pieces(parts: readonly Part[], lines: Sides<Lines>, eol: Eol | undefined): Piece[] {
  const made = parts.map((part): Piece => {
    if (part.by === 'both') return { kind: 'settled', by: 'both', lines: agreed(part.at, lines, eol) };
    const hunk = hunkAt(part.at, lines);
    switch (part.by) {
      case 'conflict':
        return hunk;
      case 'left':
        return { kind: 'settled', by: 'left', lines: hunk.left, hunk };
      case 'right':
        return { kind: 'settled', by: 'right', lines: hunk.right, hunk };
      case 'same':
        return { kind: 'settled', by: 'same', lines: agreed(part.at, lines, eol), hunk };
      default:
        return { kind: 'settled', by: part.by, lines: part.lines ?? [], hunk };
    }
  });
  return numbered(made);
}

/** The hunk of a piece, be it open or settled. */
export function hunkOf(piece: Piece): Hunk | undefined {
  return piece.kind === 'hunk' ? piece : piece.hunk;
}

/** Lines that left and right have alike. The base has them too where its range is as long. */
function agreed({ base, left, right }: Sides<Range>, lines: Sides<Lines>, eol: Eol | undefined): string[] {
  const made = lines.left.raw.slice(left.start, left.end);
  const inBase = base.end - base.start === made.length;
  // With one ending throughout only a last line can differ in it.
  const ends = left.end === lines.left.raw.length || right.end === lines.right.raw.length;
  const first = eol === undefined ? 0 : ends ? made.length - 1 : made.length;
  for (let at = Math.max(0, first); at < made.length; at += 1) {
    const old = inBase ? lines.base.raw[base.start + at] : undefined;
    made[at] = common(made[at]!, lines.right.raw[right.start + at]!, old, eol);
  }
  return made;
}

function hunkAt(at: Sides<Range>, lines: Sides<Lines>): Hunk {
  const all = [
    [at.base, lines.base],
    [at.left, lines.left],
    [at.right, lines.right],
  ] as const;
  const [base, left, right] = all.map(([{ start, end }, side]) => side.raw.slice(start, end));
  const texts = all.map(([{ start, end }, side]) => side.contents.slice(start, end));
  const around = all.flatMap(([{ start, end }, side]) => [
    side.contents.slice(Math.max(0, start - CONTEXT), start),
    side.contents.slice(end, end + CONTEXT),
  ]);
  return {
    kind: 'hunk',
    key: digest(texts),
    sides: digest(texts.slice(1)).slice(0, 16),
    ordinal: 1,
    of: 1,
    base: base!,
    left: left!,
    right: right!,
    context: digest(around).slice(0, 16),
  };
}

/** SHA-256 over texts given as lines: each line ends with LF, and after each text comes a NUL byte. */
function digest(texts: readonly (readonly string[])[]): string {
  const text = texts.map(lines => (lines.length === 0 ? '\0' : `${lines.join('\n')}\n\0`)).join('');
  // As UTF-8 all bytes of other encodings would be the same sign.
  return hash('sha256', text.isWellFormed() ? text : Buffer.from(text, 'utf16le'));
}

/** Tells hunks with the same key apart: each gets its place among them. */
function numbered(pieces: readonly Piece[]): Piece[] {
  const counts = new Map<string, number>();
  for (const key of keys(pieces)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const seen = new Map<string, number>();
  return pieces.map(piece => {
    const hunk = hunkOf(piece);
    if (!hunk) return piece;
    const ordinal = (seen.get(hunk.key) ?? 0) + 1;
    seen.set(hunk.key, ordinal);
    const own = { ...hunk, ordinal, of: counts.get(hunk.key)! };
    return piece.kind === 'hunk' ? own : { ...piece, hunk: own };
  });
}

function* keys(pieces: readonly Piece[]): Iterable<string> {
  for (const piece of pieces) {
    const hunk = hunkOf(piece);
    if (hunk) yield hunk.key;
  }
}
