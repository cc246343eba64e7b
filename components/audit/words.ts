import type { Looked, PairState } from '../../src/after/looked.ts';
import type { Pair } from '../../src/after/types.ts';
import { lostWords, SURENESS } from '../../src/after/words.ts';
import type { LookedRow } from '../../store/looking.ts';
import { counted } from '../../store/words.ts';
import type { Token } from '../theme/tokens.ts';

/** Every state has a sign of its own, as those of steps have. */
export const PAIR_SIGNS: Readonly<Record<PairState, { sign: string; token: Token; word: string }>> = {
  sure: { sign: '○', token: 'note', word: 'sure: waits for you' },
  asked: { sign: '?', token: 'warning', word: 'needs you: only you can say whether it came from there' },
  taken: { sign: '✓', token: 'ok', word: 'to be given back' },
  left: { sign: '–', token: 'muted', word: 'stays as it is' },
};

/** The states in the order in which a row shows one for several pairs: what waits first. */
const ORDER: readonly PairState[] = ['asked', 'sure', 'taken', 'left'];

/** How the pairs of a row stand together. */
export function rowState({ pairs }: LookedRow, { states }: Looked): PairState | undefined {
  return ORDER.find(state => pairs.some(pair => states.get(pair.id) === state));
}

/** Lines that pairs lost; two pairs of one file may share some. */
export const lostIn = (pairs: readonly Pair[]): number =>
  [...Map.groupBy(pairs, pair => pair.path).values()].reduce(
    (sum, own) => sum + new Set(own.flatMap(pair => pair.lost)).size,
    0,
  );

export const lines = (count: number): string => counted(count, 'line');

/** Why a pair was lost, and how sure it is where the lines came from. */
export function pairSentences(pair: Pair): string[] {
  const { sureness, evidence, alternatives } = pair;
  const others = alternatives.length > 0 && sureness !== 'sure';
  return [
    `${lostWords(pair)}.`.replace(/^./, first => first.toUpperCase()),
    `${SURENESS[sureness]}: ${evidence.join('; ')}.`.replace(/^./, first => first.toUpperCase()),
    ...(others ? ['Give it back only where you know that it came from there.'] : []),
  ];
}
