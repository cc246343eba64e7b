// @ts-check
// Elder, copy and base of every pair of a plan, against one `git log --raw` over the same paths: the demonstration's
// pairs, or those of BENCH_PLAN in BENCH_REPOSITORY.

import { makeDemo } from '../src/demo/make.ts';
import { call, text } from '../src/git/call.ts';
import { Git } from '../src/git/run.ts';
import { lineages } from '../src/history/lineage.ts';
import { lives } from '../src/history/lives.ts';
import { ENVIRONMENT, runProgram, temporary } from './bench/program.mjs';
import { inTurn, median, ms } from './bench/sample.mjs';

const ROUNDS = 15;
/** Times one `git log --raw` that the lineage of all pairs may take. */
const BOUND = 3;

/** @returns {Promise<import('./bench.mjs').Result[]>} */
export async function run() {
  const { BENCH_REPOSITORY, BENCH_PLAN } = process.env;
  const given = BENCH_REPOSITORY && BENCH_PLAN ? { root: BENCH_REPOSITORY, plan: BENCH_PLAN } : undefined;
  const { root, plan } = given ?? (await makeDemo(temporary('lineage')));
  const pairs = await pairsOf(root, plan);
  const paths = pairs.flat();
  const git = new Git(root, ENVIRONMENT);
  await lineages(git, pairs, await lives(git, 'HEAD', paths)); // starts the helper that starts git
  const samples = await inTurn(
    {
      log: () =>
        timed(() =>
          git.run(call('a plain log', ['log', '--raw', '--format=%H', 'HEAD', '--', ...paths], text)),
        ),
      lineage: () => timed(async () => lineages(git, pairs, await lives(git, 'HEAD', paths))),
    },
    ROUNDS,
  );
  const [log, lineage] = [median(samples.log), median(samples.lineage)];
  return [
    {
      name: `lineage of all ${pairs.length} pairs of a plan, at most ${BOUND} times one \`git log --raw\``,
      figures: { 'git log --raw': ms(log), lineage: ms(lineage), times: (lineage / log).toFixed(2) },
      ok: pairs.length > 0 && lineage <= BOUND * log,
    },
  ];
}

/**
 * The copies that the plan makes one, two by two.
 * @param {string} root
 * @param {string} plan
 * @returns {Promise<[string, string][]>}
 */
async function pairsOf(root, plan) {
  const { stdout } = await runProgram(['copies', plan, '--json'], root);
  /** @type {{ pairs: readonly { elder: string, younger: string }[] }} */
  const { pairs } = JSON.parse(stdout);
  return pairs.map(({ elder, younger }) => [elder, younger]);
}

/** @param {() => Promise<unknown>} work @returns {Promise<number>} milliseconds */
async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
