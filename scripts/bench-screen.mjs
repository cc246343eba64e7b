// @ts-check
// Keys on the screen with 5,000 steps and files of 20,000 lines: to the finished frame, and bytes written.
import { ms, quantile } from './bench/sample.mjs';
import { bundled } from './bundled.mjs';

/** Milliseconds of processor time from a key to its frame, for 95 of 100 keys. */
const KEY_BOUND = 16;
/** Bytes a key that moves by a line may write; in the list the step beside it changes too, in a merge two copies do. */
const BYTES = { list: 2_000, merge: 2_000, other: 1_000 };

/** Keys after which the heap is measured, and the bytes that it may be larger after the second number. */
const GROWTH = { marks: [1_000, 10_000], bound: 2_000_000 };

/** @returns {Promise<import('./bench.mjs').Result[]>} */
export async function run() {
  const { measureScreen, measureGrowth } = await bundled('test/support/bench-screen.ts');
  /** @type {readonly import('../test/support/bench-screen.ts').Measured[]} */
  const measured = await measureScreen();
  return [...measured.map(result), grown(await measureGrowth(GROWTH.marks))];
}

/** @param {readonly import('../test/support/growth.ts').Grown[]} marks */
function grown(marks) {
  const megabytes = (/** @type {number} */ bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
  const more = (marks.at(-1)?.heap ?? 0) - (marks[0]?.heap ?? 0);
  return {
    name: `heap in use after a collection: over 10,000 keys at most ${megabytes(GROWTH.bound)} more`,
    figures: Object.fromEntries(marks.map(({ keys, heap }) => [`after ${keys} keys`, megabytes(heap)])),
    ok: more <= GROWTH.bound,
  };
}

/** @param {import('../test/support/bench-screen.ts').Measured} measured */
function result({ name, clock, processor, bytes }) {
  const moves = name.endsWith('a line');
  const most = name.startsWith('list') ? BYTES.list : name.startsWith('merge') ? BYTES.merge : BYTES.other;
  const p95 = quantile(processor, 0.95);
  return {
    name: `${name}: a key in ${KEY_BOUND} ms of processor time${moves ? ` and ${most} bytes` : ''}`,
    figures: {
      'processor median': ms(quantile(processor, 0.5)),
      'processor p95': ms(p95),
      'clock median': ms(quantile(clock, 0.5)),
      'clock p95': ms(quantile(clock, 0.95)),
      bytes: String(bytes),
    },
    ok: p95 <= KEY_BOUND && (!moves || bytes <= most),
  };
}
