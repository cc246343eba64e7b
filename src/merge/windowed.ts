/** Rows of a known number that are made when they are looked at. */
export interface Block<R> {
  readonly height: number;
  /** The row at this index, from 0 to `height - 1`. */
  readonly row: (index: number) => R;
}

/** A long list of rows of which a screen sees a few. Making it costs by heights, reading it by blocks and rows read. */
export class Windowed<R> {
  readonly length: number;
  /** First row of each block. */
  readonly #starts: readonly number[];
  readonly #block: (index: number) => Block<R>;
  readonly #made = new Map<number, Block<R>>();

  /** @param block gives the block of this index, whose height is that of the list; asked for once, when it is looked at */
  constructor(heights: readonly number[], block: (index: number) => Block<R>) {
    const starts: number[] = [];
    let length = 0;
    for (const height of heights) {
      starts.push(length);
      length += height;
    }
    this.#starts = starts;
    this.#block = block;
    this.length = length;
  }

  static of<R>(blocks: readonly Block<R>[]): Windowed<R> {
    return new Windowed(
      blocks.map(({ height }) => height),
      index => blocks[index]!,
    );
  }

  /** Rows `from` to `to - 1`, as far as they exist. */
  slice(from: number, to: number): R[] {
    const rows: R[] = [];
    const end = Math.min(to, this.length);
    let at = Math.max(0, from);
    for (let block = at < end ? this.blockAt(at) : 0; at < end; block += 1) {
      const { height, row } = this.#blockOf(block);
      const start = this.#starts[block]!;
      for (; at < end && at < start + height; at += 1) rows.push(row(at - start));
    }
    return rows;
  }

  /** One row, where it exists. */
  at(row: number): R | undefined {
    if (row < 0 || row >= this.length) return undefined;
    const block = this.blockAt(row);
    return this.#blockOf(block).row(row - this.#starts[block]!);
  }

  /** The block that holds this row; the last one for rows after the end. */
  blockAt(row: number): number {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= row) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** First row of a block. */
  start(block: number): number {
    return this.#starts[block] ?? this.length;
  }

  #blockOf(index: number): Block<R> {
    const known = this.#made.get(index);
    if (known) return known;
    const made = this.#block(index);
    this.#made.set(index, made);
    return made;
  }
}

export interface FoldOptions {
  /** Lines that differ nowhere, shown around what does. Default 3. */
  readonly context?: number;
  /** Ids of folds that are open; `all` for every fold. */
  readonly open?: ReadonlySet<string> | 'all';
}

export function isOpen(id: string, { open }: FoldOptions): boolean {
  return open === 'all' || (open?.has(id) ?? false);
}

/** A row for lines folded away; its id opens it. */
export interface FoldRow {
  readonly kind: 'fold';
  readonly id: string;
  readonly count: number;
  /** Equal lines, or a change that says nothing. */
  readonly why: 'same' | 'mechanical';
}

/** Lines on which all agree. */
export interface Stretch {
  /** Of its fold. */
  readonly id: string;
  readonly length: number;
  readonly changeBefore: boolean;
  readonly changeAfter: boolean;
}

const DEFAULT_CONTEXT = 3;

/** How many lines of a stretch are folded away: all but those near a change, and never a single one. */
function foldedLines(stretch: Stretch, options: FoldOptions): number {
  const { context = DEFAULT_CONTEXT } = options;
  const near = (stretch.changeBefore ? context : 0) + (stretch.changeAfter ? context : 0);
  const count = stretch.length - near;
  return count < 2 || isOpen(stretch.id, options) ? 0 : count;
}

/** Rows that a stretch takes: see `foldStretch`. */
export function stretchHeight(stretch: Stretch, options: FoldOptions): number {
  const count = foldedLines(stretch, options);
  return count === 0 ? stretch.length : stretch.length - count + 1;
}

/** A stretch of equal lines: what is near the changes before and after it, and a fold for the rest. */
export function foldStretch<R>(
  stretch: Stretch & { readonly row: (line: number) => R },
  options: FoldOptions,
): Block<R | FoldRow>[] {
  const { id, length, row, changeBefore } = stretch;
  const count = foldedLines(stretch, options);
  if (count === 0) return length > 0 ? [{ height: length, row }] : [];
  const before = changeBefore ? (options.context ?? DEFAULT_CONTEXT) : 0;
  const blocks: Block<R | FoldRow>[] = [
    { height: before, row },
    { height: 1, row: () => ({ kind: 'fold', id, count, why: 'same' }) },
    { height: length - before - count, row: line => row(before + count + line) },
  ];
  return blocks.filter(({ height }) => height > 0);
}
