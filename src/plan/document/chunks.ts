import type { Fence } from './fences.ts';

/** A piece of a document that can be parsed for itself. */
export interface Chunk {
  /** 0-based line of its first line. */
  readonly start: number;
  readonly text: string;
}

/** Lines after which a cut is looked for. */
const ENOUGH = 20;
/** Front matter is not cut; it is not longer than this. */
const LONGEST_MATTER = 60;
const HEADING = /^#{1,6}\s/;
const ITEM = /^(?:[-*+]|\d{1,9}[.)])\s/;

/**
 * Cuts a document where no block goes on: before a heading, before an item or a paragraph at the left margin. The parser's time grows
 * faster than its input; pieces keep it linear. A list may be cut between two items: what a list has in common is not used.
 */
export function cut(lines: readonly string[], fences: readonly Fence[]): Chunk[] {
  const chunks: Chunk[] = [];
  let start = 0;
  let fence = 0;
  for (let index = 1; index < lines.length; index++) {
    while (fence < fences.length && fences[fence]!.end <= index) fence++;
    const inFence = fence < fences.length && fences[fence]!.start - 1 < index && index < fences[fence]!.end;
    if (inFence || !startsBlock(lines, index, index - start)) continue;
    chunks.push({ start, text: lines.slice(start, index).join('\n') });
    start = index;
  }
  chunks.push({ start, text: lines.slice(start).join('\n') });
  return chunks;
}

function startsBlock(lines: readonly string[], index: number, length: number): boolean {
  if (length < ENOUGH / 2) return false;
  const line = lines[index]!;
  if (HEADING.test(line)) return !lines[0]!.startsWith('---') || index > LONGEST_MATTER;
  if (length < ENOUGH) return false;
  if (ITEM.test(line)) return !lines[index - 1]!.startsWith('|');
  return lines[index - 1]!.trim() === '' && /^[\p{L}\p{N}*`"(\p{Extended_Pictographic}]/u.test(line);
}
