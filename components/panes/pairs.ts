import type { Block } from './align.ts';

/** One line of a comparison. Line numbers from 0; absent where a side has no line there. */
export type Pair =
  | { readonly kind: 'same'; readonly left: number; readonly right: number }
  | { readonly kind: 'change'; readonly left?: number; readonly right?: number }
  | { readonly kind: 'fold'; readonly count: number; readonly mechanical: boolean };

export interface PairOptions {
  /** Equal lines shown around a difference. */
  readonly context: number;
  /** One line for each run of mechanical differences. */
  readonly foldMechanical: boolean;
  /** Old and new line next to each other; else the removed lines, then the added ones. */
  readonly sideBySide: boolean;
}

export interface Pairs {
  readonly pairs: readonly Pair[];
  /** Where each run of differences begins. */
  readonly stops: readonly number[];
}

/** Turns runs into lines: context around differences, the rest folded away. */
export function pairsOf(blocks: readonly Block[], options: PairOptions): Pairs {
  const pairs: Pair[] = [];
  const stops: number[] = [];
  blocks.forEach((block, index) => {
    if (block.kind === 'same') {
      addSame(pairs, block, options.context, index === 0, index === blocks.length - 1);
      return;
    }
    stops.push(pairs.length);
    const count = Math.max(block.leftCount, block.rightCount);
    if (block.kind === 'mechanical' && options.foldMechanical) {
      pairs.push({ kind: 'fold', count, mechanical: true });
    } else if (options.sideBySide) {
      for (let line = 0; line < count; line++) pairs.push(changed(block, line, line));
    } else {
      for (let line = 0; line < block.leftCount; line++) pairs.push(changed(block, line, Infinity));
      for (let line = 0; line < block.rightCount; line++) pairs.push(changed(block, Infinity, line));
    }
  });
  return { pairs, stops };
}

function changed(block: Block, left: number, right: number): Pair {
  return {
    kind: 'change',
    ...(left < block.leftCount && { left: block.left + left }),
    ...(right < block.rightCount && { right: block.right + right }),
  };
}

function addSame(pairs: Pair[], block: Block, context: number, first: boolean, last: boolean): void {
  const { leftCount: count } = block;
  const before = first ? 0 : Math.min(context, count);
  const after = last ? 0 : Math.min(context, count - before);
  const hidden = count - before - after;
  const show = (from: number, to: number): void => {
    for (let line = from; line < to; line++)
      pairs.push({ kind: 'same', left: block.left + line, right: block.right + line });
  };
  if (hidden <= 1) {
    show(0, count);
    return;
  }
  show(0, before);
  pairs.push({ kind: 'fold', count: hidden, mechanical: false });
  show(count - after, count);
}
