/**
 * Measures merging: `threeWay` against `git merge-file` alone on the same texts, and what a key on the merge screen costs
 * before anything is drawn. Prints one line for each figure; exits 1 where a target is missed.
 *
 *   node scripts/bench-merge.mjs
 */
import { tmpdir } from 'node:os';
import { mergeFile, mergePort } from '../src/git/merge-file.ts';
import { Git } from '../src/git/run.ts';
import { choosing } from '../src/merge/choosing.ts';
import { mergeRows } from '../src/merge/merge-rows.ts';
import { begin, counts, resultOf } from '../src/merge/stops.ts';
import { threeWay } from '../src/merge/three-way.ts';

/** A module of many lines, a third of them alike, as real ones are. */
function moduleOf(lines) {
  return Array.from({ length: lines }, (_, at) => {
    if (at % 7 === 0) return '';
    return at % 3 === 0 ? '    return value' : `    value_${at} = compute(value, ${at % 97})`;
  });
}

/** Two copies that meet in `conflicts` places and each changed as many lines elsewhere. */
function sidesOf(lines, conflicts) {
  const base = moduleOf(lines);
  const [left, right] = [[...base], [...base]];
  for (let at = 0; at < conflicts; at += 1) {
    const place = Math.floor(((at + 0.5) * lines) / conflicts);
    left.splice(place, 1, `    left_${at} = compute(value, ${at})`);
    right.splice(place, 1, `    right_${at} = compute(value, ${at}, strict=True)`);
    left[place - 5] = `    only_left_${at} = 1`;
    right[place + 5] = `    only_right_${at} = 1`;
  }
  const join = text => `${text.join('\n')}\n`;
  return { base: join(base), left: join(left), right: join(right) };
}

async function times(runs, work) {
  const took = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work(run);
    took.push(performance.now() - start);
  }
  return took.sort((a, b) => a - b);
}

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
const git = new Git(tmpdir(), { PATH: process.env.PATH, HOME: tmpdir(), GIT_CONFIG_NOSYSTEM: '1' });
const port = mergePort(git);

let missed = false;
function report(name, value, target) {
  const ok = value <= target;
  missed ||= !ok;
  console.log(`${ok ? 'ok  ' : 'MISS'} ${name}: ${value.toFixed(2)} (target ${target})`);
}

/** The two take turns, and each is judged by its best quarter: what else the machine does hits both, and least there. */
async function ratio(runs, reference, work) {
  const took = { reference: [], work: [] };
  for (let run = 0; run < runs; run += 1) {
    took.reference.push(...(await times(1, reference)));
    took.work.push(...(await times(1, work)));
  }
  const best = name =>
    at(
      took[name].sort((a, b) => a - b),
      0.125,
    );
  return { alone: best('reference'), ratio: best('work') / best('reference') };
}

for (const [lines, conflicts] of [
  [300, 4],
  [1_500, 20],
  [20_000, 300],
]) {
  const sides = sidesOf(lines, conflicts);
  await times(5, () => threeWay(sides, port));
  const found = await ratio(
    40,
    () => mergeFile(git, sides, 7),
    () => threeWay(sides, port),
  );
  report(`merge of ${lines} lines, times git merge-file (${found.alone.toFixed(1)} ms)`, found.ratio, 2);
}

const merge = await threeWay(sidesOf(20_000, 300), port);
let state = begin(merge);
console.log(`     ${counts(state).conflicts} conflicts, ${state.stops.length} places to choose`);
const keys = [
  { type: 'choose', choice: { take: 'left-right' } },
  { type: 'next', kind: 'unsolved' },
  { type: 'line', line: 'r1' },
  { type: 'undo' },
  { type: 'redo' },
  { type: 'previous', kind: 'conflict' },
  { type: 'reject' },
];
const press = async run => {
  state = choosing(state, keys[run % keys.length]);
  const { rows, rowOf } = mergeRows(state);
  const first = rowOf(state.cursor) - 20;
  rows.slice(first, first + 60);
  counts(state);
};
await times(50, press);
report('key on the merge screen to its rows, p95 ms', at(await times(700, press), 0.95), 8);
report('whole result as text, p95 ms', at(await times(50, () => resultOf(state)), 0.95), 16);
process.exitCode = missed ? 1 : 0;
