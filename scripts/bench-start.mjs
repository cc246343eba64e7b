// @ts-check
// How long until there is something to see.
import { makeDemo } from '../src/demo/make.ts';
import { ENVIRONMENT, PROGRAM, temporary, withSlowGit } from './bench/program.mjs';
import { inTurn, median, ms, quantile } from './bench/sample.mjs';
import { timeToEnd, timeToFirstFrame } from './terminal/process.mjs';

const ROUNDS = 9;
/** Times a bare Node that the first frame may take. */
const BOUND = 5.5;
/** Seconds by which git is late in the run that shows that the first frame does not wait for it. */
const LATE = 3;

/** @returns {Promise<import('./bench.mjs').Result[]>} */
export async function run() {
  const demo = await makeDemo(temporary('start'));
  const options = { cwd: demo.root, env: ENVIRONMENT };
  const session = [PROGRAM, demo.plan];
  await timeToFirstFrame(session, options); // fills the compile cache
  const samples = await inTurn(
    {
      bare: () => timeToEnd(['-e', '0'], options),
      help: () => timeToEnd([PROGRAM, '--help'], options),
      frame: () => timeToFirstFrame(session, options),
    },
    ROUNDS,
  );
  const late = await timeToFirstFrame(session, { ...options, env: withSlowGit(LATE) });
  const bare = median(samples.bare);
  /** @param {readonly number[]} times */
  const figures = times => ({
    median: ms(median(times)),
    fastest: ms(quantile(times, 0)),
    'times bare node': (median(times) / bare).toFixed(1),
  });
  return [
    {
      name: `bare \`node -e 0\`, ${ROUNDS} runs`,
      figures: { median: ms(bare), fastest: ms(quantile(samples.bare, 0)) },
    },
    { name: '`--help`', figures: figures(samples.help) },
    {
      name: `first frame of the session, at most ${BOUND} times bare node`,
      figures: figures(samples.frame),
      ok: median(samples.frame) <= BOUND * bare,
    },
    {
      name: `first frame when git answers after ${LATE} s: before git`,
      figures: { 'first frame': ms(late) },
      ok: late < LATE * 1000,
    },
  ];
}
