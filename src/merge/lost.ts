import { split } from './lines.ts';
import type { ImportReader } from './types.ts';

/** A line of a copy. */
export interface OwnLine {
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

interface Told {
  /** The copy. */
  readonly side: string;
  readonly other: string;
  /** The text that both descend from for certain; undefined where there is none. */
  readonly base: string | undefined;
}

export interface Fate extends Told {
  readonly result: string;
  /** The same texts as they stand, where what names other files was mapped in them, line by line. */
  readonly asTheyStand?: Told | undefined;
}

/**
 * Lines of a copy that stand in no result, and that nobody took out: those of the base which the other copy lacks were
 * removed on purpose, all others are lost. Layout, lines of signs only and imports do not count.
 */
export function lostLines(fate: Fate, imports?: ImportReader): OwnLine[] {
  const { side, result, asTheyStand } = fate;
  const kept = meant(result);
  const imported = imports?.(side);
  const lines = split(side);
  const standing = asTheyStand && split(asTheyStand.side).length === lines.length ? [asTheyStand] : [];
  const removed = [fate, ...standing].map(takenOut);
  return lines.flatMap((raw, index) => {
    const line = plain(raw);
    if (!tells(line) || kept.has(line) || imported?.has(index + 1)) return [];
    return removed.some(own => own.has(index)) ? [] : [{ line: index + 1, text: raw.replace(/\r?\n$/, '') }];
  });
}

/** Which lines of a copy the other one took out: those of the base that it lacks. From 0. */
function takenOut({ side, other, base }: Told): Set<number> {
  const before = base === undefined ? new Set<string>() : meant(base);
  const others = meant(other);
  const lines = split(side).map(plain);
  return new Set(lines.flatMap((line, index) => (before.has(line) && !others.has(line) ? [index] : [])));
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
