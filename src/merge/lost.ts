import { split } from './lines.ts';
import type { ImportReader } from './types.ts';

/** A line of a copy. */
export interface OwnLine {
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

export interface Fate {
  /** The copy. */
  readonly side: string;
  readonly other: string;
  /** The text that both descend from for certain; undefined where there is none. */
  readonly base: string | undefined;
  readonly result: string;
}

/**
 * Lines of a copy that stand in no result, and that nobody took out: those of the base which the other copy lacks were
 * removed on purpose, all others are lost. Layout, lines of signs only and imports do not count.
 */
export function lostLines({ side, other, base, result }: Fate, imports?: ImportReader): OwnLine[] {
  const [kept, others] = [meant(result), meant(other)];
  const before = base === undefined ? new Set<string>() : meant(base);
  const imported = imports?.(side);
  return split(side).flatMap((raw, index) => {
    const line = plain(raw);
    if (!tells(line) || kept.has(line) || imported?.has(index + 1)) return [];
    return before.has(line) && !others.has(line)
      ? []
      : [{ line: index + 1, text: raw.replace(/\r?\n$/, '') }];
  });
}

/**
 * Lines that both copies added and that the base has nowhere, and that stand twice in the result: taken from both.
 * @returns each once, as it stands
 */
export function doubledLines({
  left,
  right,
  base,
  result,
}: {
  readonly left: string;
  readonly right: string;
  readonly base: string;
  readonly result: string;
}): string[] {
  const [ofLeft, ofRight, ofBase] = [counted(left), counted(right), counted(base)];
  return [...counted(result)].flatMap(([line, count]) => {
    const added = ofLeft.get(line) === 1 && ofRight.get(line) === 1 && !ofBase.has(line);
    return added && count > 1 && /\p{L}{3}/u.test(line) ? [line] : [];
  });
}

function meant(text: string): Set<string> {
  return new Set(split(text).map(plain));
}

function counted(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const raw of split(text)) {
    const line = plain(raw);
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return counts;
}

function plain(line: string): string {
  return line.trim().replace(/\s+/g, ' ');
}

function tells(line: string): boolean {
  return /[\p{L}\p{N}]/u.test(line);
}
