import { MergeError } from './errors.ts';
import { equal } from './lines.ts';
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

type Blocks = readonly (Stretch | Conflict)[];
type Contents = Sides<readonly string[]>;
interface Changes {
  readonly left: readonly Change[];
  readonly right: readonly Change[];
}

/**
 * Cuts base, left and right so that each line of each is in exactly one part: the conflicts as `git merge-file`
 * printed them, and between them every change that one side made, or both made alike.
 * @throws {MergeError} when the changes do not lead to what `git merge-file` printed.
 */
export function cut(blocks: Blocks, changes: Changes, contents: Contents): Part[] {
  const parts = follow(blocks, changes);
  if (!leadTo(blocks, parts, contents))
    throw new MergeError(
      'seen-differently',
      'git merge-file and git diff see different changes in the same texts',
    );
  return parts;
}

/** Follows what was printed and both lists of changes side by side, by counting lines. */
function follow(blocks: Blocks, changes: Changes): Part[] {
  const parts: Part[] = [];
  const at = { base: 0, left: 0, right: 0 };
  let [left, right] = [0, 0];

  /** Leaves a part of so many lines behind; returns how many of them are printed where it is settled. */
  const leave = (by: Part['by'], counts: Sides<number>): number => {
    const range = (side: keyof Sides<unknown>): Range => {
      const start = at[side];
      at[side] += counts[side];
      return { start, end: at[side] };
    };
    parts.push({ by, at: { base: range('base'), left: range('left'), right: range('right') } });
    return by === 'right' ? counts.right : counts.left;
  };

  /** Settles one stretch. Where it is the last, a change that only removes lines may still follow it. */
  const stretch = (lines: number, last: boolean): void => {
    for (let rest = lines; ; ) {
      const start = Math.min(startOf(changes.left[left]), startOf(changes.right[right]));
      const untouched = Math.min(start - at.base, rest);
      if (untouched > 0) rest -= leave('both', { base: untouched, left: untouched, right: untouched });
      if (start > at.base || (rest <= 0 && !last)) return;
      const ofLeft = startOf(changes.left[left]) === start ? changes.left[left++] : undefined;
      const ofRight = startOf(changes.right[right]) === start ? changes.right[right++] : undefined;
      const base = (ofLeft ?? ofRight)!.fromCount;
      const by = ofLeft && ofRight ? 'same' : ofLeft ? 'left' : 'right';
      rest -= leave(by, { base, left: ofLeft?.toCount ?? base, right: ofRight?.toCount ?? base });
    }
  };

  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'stretch') stretch(block.lines.length, index === blocks.length - 1);
    else {
      leave('conflict', { base: block.base.length, left: block.left.length, right: block.right.length });
      // Changes that only touch the conflict are part of it.
      while (startOf(changes.left[left]) <= at.base) left += 1;
      while (startOf(changes.right[right]) <= at.base) right += 1;
    }
  }
  return parts;
}

function startOf(change: Change | undefined): number {
  return change?.fromStart ?? Number.POSITIVE_INFINITY;
}

const SIDES = ['base', 'left', 'right'] as const;

/** Whether the parts cover all lines and give what was printed, and what a side did not change is as in the base. */
function leadTo(blocks: Blocks, parts: readonly Part[], contents: Contents): boolean {
  const of = ({ at }: Part, side: keyof Contents): readonly string[] =>
    contents[side].slice(at[side].start, at[side].end);
  const settled = parts.filter(({ by }) => by !== 'conflict');
  const stretches = blocks.flatMap(block => (block.kind === 'stretch' ? block.lines : []));
  const conflicts = blocks.filter(block => block.kind === 'conflict');
  return (
    SIDES.every(side => (parts.at(-1)?.at[side].end ?? 0) === contents[side].length) &&
    settled.every(part => {
      const [base, left, right] = SIDES.map(side => of(part, side)) as [string[], string[], string[]];
      if (part.by === 'same') return equal(left, right);
      return (part.by === 'left' || equal(left, base)) && (part.by === 'right' || equal(right, base));
    }) &&
    equal(
      settled.flatMap(part => of(part, part.by === 'right' ? 'right' : 'left')),
      stretches,
    ) &&
    parts
      .filter(({ by }) => by === 'conflict')
      .every((part, at) => SIDES.every(side => equal(of(part, side), conflicts[at]![side])))
  );
}
