// @ts-check
// Measures a reader of plans: any command that answers `COMMAND read PLAN --json`. docs/conformance.md says what it has to print
// and what the folders hold.
//
//   npm run conformance -- [--cli COMMAND] [--verbose] [--json] [FOLDER...]
//
// A FOLDER is one plan or case, or holds some; without one the project's own plans are read.
import { existsSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { plan, scripted } from './conformance/run.mjs';
import { calibration } from './conformance/score.mjs';

const root = resolve(import.meta.dirname, '..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { cli: { type: 'string' }, verbose: { type: 'boolean' }, json: { type: 'boolean' } },
});
const cli = values.cli
  ?.split(' ')
  .map(word => (word.includes('/') && existsSync(word) ? resolve(word) : word)) ?? [
  process.execPath,
  join(root, 'dist/reorg-tui.js'),
];

/** @param {string} folder @returns {string[]} */
const found = folder =>
  isOne(folder)
    ? [folder]
    : readdirSync(folder)
        .sort()
        .map(name => join(folder, name))
        .filter(isOne);
/** @param {string} folder */
const isOne = folder => isPlan(folder) || existsSync(join(folder, 'run.sh'));
/** @param {string} folder */
const isPlan = folder => existsSync(join(folder, 'plan.md')) && existsSync(join(folder, 'files.txt'));

const folders = (positionals.length > 0 ? positionals : [join(root, 'test/fixtures/plans')]).flatMap(found);
if (folders.length === 0) {
  process.stderr.write('No folder there holds plan.md and files.txt, or run.sh.\n');
  process.exit(2);
}
/** @type {import('./conformance/score.mjs').Score[]} */
const scores = [];
/** @type {object[]} */
const answers = [];
let failed = 0;
let unread = 0;
for (const folder of folders) {
  const name = basename(folder);
  const result = isPlan(folder) ? plan(cli, folder) : scripted(cli, folder);
  answers.push({ name, ...result });
  if ('verdict' in result) failed += Number(result.verdict === 'FAIL');
  else if ('error' in result) unread += 1;
  else scores.push(result);
  if (!values.json) process.stdout.write(`${name.padEnd(36)} ${line(result)}\n`);
  if (values.verbose && !values.json && 'f1' in result)
    for (const [word, facts] of Object.entries({ missed: result.missed, wrong: result.wrong }))
      for (const fact of facts) process.stdout.write(`    ${word.padEnd(7)} ${fact}\n`);
}
const plans = scores.length + unread;
const mean = scores.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, plans);
const { right, share } = calibration(scores);
const summary = {
  plans,
  meanF1: mean,
  sureRight: right,
  shareSure: share,
  cases: folders.length - plans,
  failed,
};
if (values.json) process.stdout.write(`${JSON.stringify({ summary, answers }, null, 2)}\n`);
else {
  if (plans > 0)
    process.stdout.write(
      `mean F1 ${mean.toFixed(3)} over ${plans} plans; of what is called sure ${percent(right)} is right, and ${percent(share)} of what is said is called sure\n`,
    );
  if (summary.cases > 0)
    process.stdout.write(`${summary.cases - failed} of ${summary.cases} cases do not fail\n`);
}
process.exitCode = failed + unread > 0 ? 1 : 0;

/** @param {number} ratio */
function percent(ratio) {
  return `${(100 * ratio).toFixed(1)} %`;
}

/** @param {ReturnType<typeof plan> | ReturnType<typeof scripted>} result */
function line(result) {
  if ('verdict' in result) return result.says;
  if ('error' in result) return result.error;
  const { precision, recall, f1, right: hits, said, wanted, sureRight, sure } = result;
  return `precision ${precision.toFixed(2)}  recall ${recall.toFixed(2)}  F1 ${f1.toFixed(2)}  (${hits} right of ${said} said, ${wanted} wanted; ${sureRight} right of ${sure} sure)`;
}
