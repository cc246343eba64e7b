/** One of three or more copies that become one file, each folded into what came of those before it. */
export interface Fold {
  /** Which copy is folded in, from 2: the first is the one that the others are folded into. */
  readonly copy: number;
  readonly of: number;
  /** All of them, in the order in which they are folded in. */
  readonly copies: readonly FoldedCopy[];
  /** The copy before it that is not settled: what this one is folded into depends on it. */
  readonly waitsFor?: { readonly copy: number; readonly path: string };
}

export interface FoldedCopy {
  readonly path: string;
  /** Whether it is part of the result: the first always is, any other once nothing of it is open. */
  readonly settled: boolean;
}

/** `copy 2 of 3 (old/a.py)`: what a fold has to wait for, in words. */
export const awaited = ({ waitsFor, of }: Fold): string | undefined =>
  waitsFor && `copy ${waitsFor.copy} of ${of} (${waitsFor.path})`;
