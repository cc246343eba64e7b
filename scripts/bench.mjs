// @ts-check
// Measures the built program. Runs every part, scripts/bench-NAME.mjs, or those named: `npm run bench -- start read`.
// Times on a shared machine differ from run to run: parts give ratios of what was measured in the same run.
import { spawnSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * One thing that was measured. A part exports `run(): Promise<Result[]>`.
 * @typedef {object} Result
 * @property {string} name what was measured, e.g. `first frame`
 * @property {Readonly<Record<string, string | number>>} figures by their names, with units: `{ median: '212 ms' }`
 * @property {boolean} [ok] whether a bound that the name or a figure states was kept
 */

const folder = dirname(fileURLToPath(import.meta.url));
const wanted = process.argv.slice(2).filter(word => !word.startsWith('-'));
const json = process.argv.includes('--json');

const parts = (await readdir(folder))
  .flatMap(file => /^bench-(.*)\.mjs$/.exec(file)?.[1] ?? [])
  .filter(name => wanted.length === 0 || wanted.includes(name))
  .sort();

/** @type {Result[]} */
const results = parts.length === 1 ? await run(parts[0] ?? '') : parts.flatMap(apart);
if (json) console.log(JSON.stringify(results, null, 2));
if (results.some(({ ok }) => ok === false)) process.exitCode = 1;

/** @param {string} part @returns {Promise<Result[]>} */
async function run(part) {
  const { run } = await import(pathToFileURL(join(folder, `bench-${part}.mjs`)).href);
  /** @type {Result[]} */
  const measured = await run();
  if (!json) measured.forEach(print);
  return measured;
}

/** In a process of its own: the heap that one part leaves is not collected in the time of the next. @param {string} part @returns {Result[]} */
function apart(part) {
  const { stdout, status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), part, '--json'], {
    stdio: ['inherit', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  if (status !== 0 && status !== 1) throw new Error(`${part} ended with ${status}`);
  /** @type {Result[]} */
  const measured = JSON.parse(stdout.slice(stdout.indexOf('[\n')));
  if (!json) measured.forEach(print);
  return measured;
}

/** @param {Result} result */
function print({ name, figures, ok }) {
  const sign = ok === undefined ? ' ' : ok ? '✓' : '✗';
  console.log(`${sign} ${name}`);
  const width = Math.max(...Object.keys(figures).map(label => label.length));
  for (const [label, value] of Object.entries(figures)) console.log(`    ${label.padEnd(width)}  ${value}`);
}
