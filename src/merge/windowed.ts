/** Rows of a known number that are made when they are looked at. */
export interface Block<R> {
  readonly height: number;
  /** The row at this index, from 0 to `height - 1`. */
  readonly row: (index: number) => R;
}

/** A long list of rows of which a screen sees a few. Making it costs by blocks, reading it by rows read. */
export class Windowed<R> {
  readonly length: number;
  readonly #blocks: readonly Block<R>[];
  /** First row of each block. */
  readonly #starts: readonly number[];

  constructor(blocks: readonly Block<R>[]) {
    this.#blocks = blocks;
    const starts: number[] = [];
    let length = 0;
    for (const { height } of blocks) {
      starts.push(length);
      length += height;
    }
    this.#starts = starts;
    this.length = length;
  }

  /** Rows `from` to `to - 1`, as far as they exist. */
  slice(from: number, to: number): R[] {
    const rows: R[] = [];
    const end = Math.min(to, this.length);
    let at = Math.max(0, from);
    for (let block = at < end ? this.blockAt(at) : 0; at < end; block += 1) {
      const { height, row } = this.#blocks[block]!;
      const start = this.#starts[block]!;
      for (; at < end && at < start + height; at += 1) rows.push(row(at - start));
    }
    return rows;
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

/** A stretch of equal lines: what is near the changes before and after it, and a fold for the rest. */
export function foldStretch<R>(
  stretch: {
    readonly id: string;
    readonly length: number;
    readonly changeBefore: boolean;
    readonly changeAfter: boolean;
    readonly row: (line: number) => R;
  },
  options: FoldOptions,
): Block<R | FoldRow>[] {
  const { id, length, row } = stretch;
  const { context = 3 } = options;
  const [before, after] = [stretch.changeBefore ? context : 0, stretch.changeAfter ? context : 0];
  const count = length - before - after;
  if (count < 2 || isOpen(id, options)) return length > 0 ? [{ height: length, row }] : [];
  const blocks: Block<R | FoldRow>[] = [
    { height: before, row },
    { height: 1, row: () => ({ kind: 'fold', id, count, why: 'same' }) },
    { height: after, row: line => row(before + count + line) },
  ];
  return blocks.filter(({ height }) => height > 0);
}
