import { diffArrays } from 'diff';

/** A run of lines on both sides. `same`: equal line by line; `change`: one takes the other's place; `mechanical`: a change that the move alone explains. */
export interface Block {
  readonly kind: 'same' | 'change' | 'mechanical';
  /** First line (from 0) and number of lines on each side. */
  readonly left: number;
  readonly leftCount: number;
  readonly right: number;
  readonly rightCount: number;
}

/** More edits than this between two texts are not looked for: they are shown as one change. */
const MOST_EDITS = 3000;

const IMPORT = /^\s*(from\s+\S+\s+import\b|import\b|export\s.*\sfrom\s|const\s.*=\s*require\()/;
const CONTINUED = /^\s*[\w\s,.*{}()'"]*$/;

/**
 * Cuts two texts into runs that are equal and runs that are not (Myers' algorithm, as the `diff` package has it, on
 * what lies between the common beginning and end).
 */
export function align(left: readonly string[], right: readonly string[]): Block[] {
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) start++;
  let end = 0;
  while (
    end < left.length - start &&
    end < right.length - start &&
    left[left.length - 1 - end] === right[right.length - 1 - end]
  ) {
    end++;
  }
  const blocks = new Blocks();
  blocks.same(start);
  const middleLeft = left.slice(start, left.length - end);
  const middleRight = right.slice(start, right.length - end);
  const changes = diffArrays(middleLeft, middleRight, { maxEditLength: MOST_EDITS });
  if (changes) {
    for (const { added, removed, count = 0 } of changes) {
      if (removed) blocks.change(count, 0);
      else if (added) blocks.change(0, count);
      else blocks.same(count);
    }
  } else {
    blocks.change(middleLeft.length, middleRight.length);
  }
  blocks.same(end);
  return blocks.all.map(block =>
    isMechanical(block, left, right) ? { ...block, kind: 'mechanical' } : block,
  );
}

/** Collects runs in order; neighbours of one kind become one. */
class Blocks {
  readonly all: Block[] = [];
  #left = 0;
  #right = 0;

  same(count: number): void {
    if (count > 0) this.#add('same', count, count);
  }

  change(leftCount: number, rightCount: number): void {
    if (leftCount + rightCount > 0) this.#add('change', leftCount, rightCount);
  }

  #add(kind: 'same' | 'change', leftCount: number, rightCount: number): void {
    const last = this.all.at(-1);
    if (last?.kind === kind) {
      this.all[this.all.length - 1] = {
        ...last,
        leftCount: last.leftCount + leftCount,
        rightCount: last.rightCount + rightCount,
      };
    } else {
      this.all.push({ kind, left: this.#left, leftCount, right: this.#right, rightCount });
    }
    this.#left += leftCount;
    this.#right += rightCount;
  }
}

/** A change of imports only, or of white space only. */
function isMechanical(block: Block, left: readonly string[], right: readonly string[]): boolean {
  if (block.kind !== 'change') return false;
  const first = left.slice(block.left, block.left + block.leftCount);
  const second = right.slice(block.right, block.right + block.rightCount);
  const bare = (lines: readonly string[]): string => lines.join('').replace(/\s+/g, '');
  if (bare(first) === bare(second)) return true;
  return isImports(first) && isImports(second);
}

/** Import statements and nothing else; a parenthesised list may go over several lines. */
function isImports(lines: readonly string[]): boolean {
  let open = false;
  for (const line of lines) {
    if (line.trim() === '') continue;
    if (open ? !CONTINUED.test(line) : !IMPORT.test(line)) return false;
    if (/[({][^)}]*$/.test(line)) open = true;
    else if (/[)}]/.test(line)) open = false;
  }
  return true;
}
