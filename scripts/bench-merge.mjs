// @ts-check
// Merging against `git merge-file` alone on the same texts, and what a key on the merge screen costs before anything is drawn.
import { tmpdir } from 'node:os';
import { mergeFile, mergePort } from '../src/git/merge-file.ts';
import { Git } from '../src/git/run.ts';
import { choosing } from '../src/merge/choosing.ts';
import { mergeRows } from '../src/merge/merge-rows.ts';
import { begin, counts, resultOf } from '../src/merge/stops.ts';
import { threeWay } from '../src/merge/three-way.ts';
import { inTurn, ms, quantile } from './bench/sample.mjs';

/** Lines, conflicts, and how many times `git merge-file` it may take: a usual pair, the largest usual one, a giant. */
const PAIRS = [
  [300, 4, 2],
  [1_500, 20, 2],
  [20_000, 300],
];
const ROUNDS = 40;
const KEYS = 700;
/** Half of the time a frame may take. */
const KEY_BOUND = 8;

/** @returns {Promise<import('./bench.mjs').Result[]>} */
export async function run() {
  const git = new Git(tmpdir(), { PATH: process.env.PATH, HOME: tmpdir(), GIT_CONFIG_NOSYSTEM: '1' });
  const results = [];
  for (const [lines = 0, conflicts = 0, bound] of PAIRS)
    results.push(await merging(git, lines, conflicts, bound));
  return [...results, await keys(git)];
}

/**
 * Each is judged by its fast rounds: merging runs two processes at once, and what else the machine does would count twice.
 * @param {Git} git
 * @param {number} lines
 * @param {number} conflicts
 * @param {number} [bound]
 */
async function merging(git, lines, conflicts, bound) {
  const sides = sidesOf(lines, conflicts);
  const port = mergePort(git);
  const samples = await inTurn(
    {
      alone: () => timed(() => mergeFile(git, sides, 7)),
      whole: () => timed(() => threeWay(sides, port)),
    },
    ROUNDS,
  );
  const [alone, whole] = [quantile(samples.alone, 0.1), quantile(samples.whole, 0.1)];
  return {
    name: `merge of ${lines} lines with ${conflicts} conflicts${bound ? `, at most ${bound} times \`git merge-file\`` : ''}`,
    figures: { 'git merge-file': ms(alone), merge: ms(whole), times: (whole / alone).toFixed(2) },
    ...(bound && { ok: whole <= bound * alone }),
  };
}

/** @param {Git} git */
async function keys(git) {
  let state = begin(await threeWay(sidesOf(20_000, 300), mergePort(git)));
  /** @type {readonly import('../src/merge/choosing.ts').Action[]} */
  const pressed = [
    { type: 'choose', choice: { take: 'left-right' } },
    { type: 'next', kind: 'unsolved' },
    { type: 'line', line: 'r1' },
    { type: 'undo' },
    { type: 'redo' },
    { type: 'previous', kind: 'conflict' },
    { type: 'reject' },
  ];
  const samples = [];
  for (let key = 0; key < KEYS; key++) {
    const action = pressed[key % pressed.length];
    samples.push(
      busy(() => {
        if (action) state = choosing(state, action);
        const { rows, rowOf } = mergeRows(state);
        const first = rowOf(state.cursor) - 20;
        rows.slice(first, first + 60);
        counts(state);
      }),
    );
  }
  const text = [];
  for (let round = 0; round < ROUNDS; round++) text.push(busy(() => resultOf(state)));
  const p95 = quantile(samples, 0.95);
  return {
    name: `a key on 20000 lines with ${state.stops.length} places to choose, to its rows, in ${KEY_BOUND} ms of processor time`,
    figures: {
      median: ms(quantile(samples, 0.5)),
      p95: ms(p95),
      'whole result as text, median': ms(quantile(text, 0.5)),
    },
    ok: p95 <= KEY_BOUND,
  };
}

/** @param {() => unknown} work @returns {Promise<number>} milliseconds */
async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** What happens on the one thread of the screen: its own work, not the turns that other programs take. @param {() => void} work */
function busy(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * Two copies that meet in some places and each changed as many lines elsewhere.
 * @param {number} lines
 * @param {number} conflicts
 */
function sidesOf(lines, conflicts) {
  const base = Array.from({ length: lines }, (_, at) => {
    if (at % 7 === 0) return '';
    return at % 3 === 0 ? '    return value' : `    value_${at} = compute(value, ${at % 97})`;
  });
  const [left, right] = [[...base], [...base]];
  for (let at = 0; at < conflicts; at++) {
    const place = Math.floor(((at + 0.5) * lines) / conflicts);
    left[place] = `    left_${at} = compute(value, ${at})`;
    right[place] = `    right_${at} = compute(value, ${at}, strict=True)`;
    left[place - 5] = `    only_left_${at} = 1`;
    right[place + 5] = `    only_right_${at} = 1`;
  }
  /** @param {readonly string[]} text */
  const join = text => `${text.join('\n')}\n`;
  return { base: join(base), left: join(left), right: join(right) };
}
