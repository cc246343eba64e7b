import type { Conflict, Stretch } from './marked.ts';
import type { Change, Settled, Sides } from './types.ts';

/** Lines `start` to `end - 1` of a text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where a piece lies in the three texts. */
export interface Part {
  readonly by: Settled['by'] | 'conflict';
  readonly at: Sides<Range>;
  /** What a rule made of it. */
  readonly lines?: readonly string[];
}

/**
 * Cuts base, left and right so that each line of each is in exactly one part: the conflicts as `git merge-file`
 * printed them, and between them every change that one side made, or both made alike.
 * @throws {Error} when the changes do not lead to what `git merge-file` printed.
 */
export function cut(
  blocks: readonly (Stretch | Conflict)[],
  changes: { readonly left: readonly Change[]; readonly right: readonly Change[] },
  contents: Sides<readonly string[]>,
): Part[] {
  const walk = new Walk(contents);
  let [left, right] = [0, 0];

  /** Settles one stretch. Where `last`, a change that only removes may still follow its last line. */
  const stretch = ({ lines }: Stretch, last: boolean): void => {
    let taken = 0;
    for (;;) {
      const ofLeft = changes.left[left];
      const ofRight = changes.right[right];
      const start = Math.min(ofLeft?.fromStart ?? Infinity, ofRight?.fromStart ?? Infinity);
      const untouched = Math.min(start - walk.base, lines.length - taken);
      if (untouched > 0) taken += walk.settle('both', untouched, untouched, untouched, lines, taken);
      if (start > walk.base || (taken === lines.length && !last)) break;
      const byLeft = ofLeft?.fromStart === start ? ofLeft : undefined;
      const byRight = ofRight?.fromStart === start ? ofRight : undefined;
      const count = (byLeft ?? byRight)!.fromCount;
      const by = byLeft && byRight ? 'same' : byLeft ? 'left' : 'right';
      taken += walk.settle(by, count, byLeft?.toCount ?? count, byRight?.toCount ?? count, lines, taken);
      if (byLeft) left += 1;
      if (byRight) right += 1;
    }
    if (taken !== lines.length) throw disagreement(walk.base);
  };

  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'stretch') {
      stretch(block, index === blocks.length - 1);
      continue;
    }
    walk.conflict(block);
    // Changes that only touch the conflict are part of it.
    while ((changes.left[left]?.fromStart ?? Infinity) <= walk.base) left += 1;
    while ((changes.right[right]?.fromStart ?? Infinity) <= walk.base) right += 1;
  }
  walk.finish();
  return walk.parts;
}

/** A place in three texts that moves forward, leaving parts behind. */
class Walk {
  readonly parts: Part[] = [];
  readonly #contents: Sides<readonly string[]>;
  #at: Sides<number> = { base: 0, left: 0, right: 0 };

  constructor(contents: Sides<readonly string[]>) {
    this.#contents = contents;
  }

  /** Lines of the base left behind. */
  get base(): number {
    return this.#at.base;
  }

  /** Leaves a settled part behind, which git must have printed from `from` on; returns how many lines that were. */
  settle(
    by: Settled['by'],
    base: number,
    left: number,
    right: number,
    printed: readonly string[],
    from: number,
  ): number {
    const { at } = this.#leave(by, base, left, right);
    const side = by === 'right' ? 'right' : 'left';
    this.#check(side, at[side], printed, from);
    // What a side did not change is as in the base; what both changed alike is alike.
    if (by === 'both') this.#check('base', at.base, printed, from);
    if (by === 'same' || by === 'both') this.#check('right', at.right, printed, from);
    const other = by === 'left' ? 'right' : 'left';
    if (by === 'left' || by === 'right') this.#check(other, at[other], this.#contents.base, at.base.start);
    return at[side].end - at[side].start;
  }

  conflict(block: Conflict): void {
    const { at } = this.#leave('conflict', block.base.length, block.left.length, block.right.length);
    for (const side of ['base', 'left', 'right'] as const) this.#check(side, at[side], block[side], 0);
  }

  finish(): void {
    for (const side of ['base', 'left', 'right'] as const)
      if (this.#at[side] !== this.#contents[side].length) throw disagreement(this.base);
  }

  #leave(by: Part['by'], base: number, left: number, right: number): Part {
    const from = this.#at;
    const to = { base: from.base + base, left: from.left + left, right: from.right + right };
    const range = (side: keyof Sides<unknown>): Range => ({ start: from[side], end: to[side] });
    const part: Part = { by, at: { base: range('base'), left: range('left'), right: range('right') } };
    this.#at = to;
    this.parts.push(part);
    return part;
  }

  #check(side: keyof Sides<unknown>, { start, end }: Range, printed: readonly string[], from: number): void {
    const lines = this.#contents[side];
    for (let line = start; line < end; line += 1)
      if (lines[line] === undefined || lines[line] !== printed[from + line - start])
        throw disagreement(this.base);
  }
}

function disagreement(line: number): Error {
  return new Error(`git merge-file and git diff see different changes near line ${line + 1} of the base`);
}
