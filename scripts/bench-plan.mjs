// @ts-check
// Reading and rehearsing a whole plan: the demonstration's, or that of BENCH_PLAN in BENCH_REPOSITORY.
import { makeDemo } from '../src/demo/make.ts';
import { runProgram, temporary } from './bench/program.mjs';
import { median, ms } from './bench/sample.mjs';

const ROUNDS = 3;
/** Milliseconds and megabytes that a plan of fifty steps on some hundred files may take. */
const BOUNDS = { read: 3000, rehearse: 5000, memory: 300 };

/** @returns {Promise<import('./bench.mjs').Result[]>} */
export async function run() {
  const { BENCH_REPOSITORY, BENCH_PLAN } = process.env;
  const given = BENCH_REPOSITORY && BENCH_PLAN ? { root: BENCH_REPOSITORY, plan: BENCH_PLAN } : undefined;
  const { root, plan } = given ?? (await makeDemo(temporary('plan')));
  return [await measure('read', plan, root), await measure('rehearse', plan, root)];
}

/**
 * @param {'read' | 'rehearse'} command
 * @param {string} plan
 * @param {string} root
 * @returns {Promise<import('./bench.mjs').Result>}
 */
async function measure(command, plan, root) {
  const runs = [];
  for (let round = 0; round < ROUNDS; round++) runs.push(await runProgram([command, plan], root));
  const time = median(runs.map(({ milliseconds }) => milliseconds));
  const memory = Math.max(...runs.map(({ kilobytes }) => kilobytes)) / 1024;
  const failed = runs.some(({ code }) => code === null || code === 2 || code > 3);
  return {
    name: `\`${command}\` of a whole plan: at most ${BOUNDS[command]} ms and ${BOUNDS.memory} MB`,
    figures: { median: ms(time), 'peak memory of the program': `${Math.round(memory)} MB` },
    ok: !failed && time <= BOUNDS[command] && memory <= BOUNDS.memory,
  };
}
