// @ts-check
// Measures the built program. Runs every part, scripts/bench-NAME.mjs, or those named: `npm run bench -- start read`.
// Times on a shared machine differ from run to run: parts give ratios of what was measured in the same run.
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

/** @type {Result[]} */
const results = [];
for (const file of (await readdir(folder)).filter(name => /^bench-.*\.mjs$/.test(name)).sort()) {
  const name = file.slice('bench-'.length, -'.mjs'.length);
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const { run } = await import(pathToFileURL(join(folder, file)).href);
  for (const result of await run()) {
    results.push(result);
    if (!json) print(result);
  }
}
if (json) console.log(JSON.stringify(results, null, 2));
if (results.some(({ ok }) => ok === false)) process.exitCode = 1;

/** @param {Result} result */
function print({ name, figures, ok }) {
  const sign = ok === undefined ? ' ' : ok ? '✓' : '✗';
  console.log(`${sign} ${name}`);
  const width = Math.max(...Object.keys(figures).map(label => label.length));
  for (const [label, value] of Object.entries(figures)) console.log(`    ${label.padEnd(width)}  ${value}`);
}
