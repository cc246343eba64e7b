/**
 * Checks that a plan drops nothing silently: prints every line that names files which are there, with a verb or an arrow, and that
 * `read` shows nowhere. By rough means of its own, which share nothing with the reader.
 *
 *   node scripts/unaccounted.mjs PLAN READING.json FILES.txt
 *
 * READING.json: what `reorg-tui read PLAN --json` printed; FILES.txt: the paths of the repository, one a line.
 * Exit code 1 where there is such a line.
 */
import { readFileSync } from 'node:fs';

const VERB =
  /\b(?:move|moved|moving|rename|renamed|merge|merged|delete|deleted|remove|removed|copy|split|relocate|consolidate)\b/i;
const ARROW = /→|⇒|->|=>|➜/;

const [plan, reading, list] = process.argv.slice(2);
if (!list) {
  process.stderr.write('usage: node scripts/unaccounted.mjs PLAN READING.json FILES.txt\n');
  process.exit(2);
}
const files = new Set(readFileSync(list, 'utf8').split('\n').filter(Boolean));
const { operations, unread, notTaken, findings } = JSON.parse(readFileSync(reading, 'utf8'));
const shown = new Set([
  ...operations.flatMap(({ lines }) => lines),
  ...[...unread, ...notTaken, ...findings].flatMap(({ line, until = line }) =>
    Array.from({ length: until - line + 1 }, (_, index) => line + index),
  ),
]);
const missing = readFileSync(plan, 'utf8')
  .split('\n')
  .flatMap((text, index) => {
    const named = text.match(/[\w.-]+(?:\/[\w.-]+)+/g)?.some(path => files.has(path));
    return named && (VERB.test(text) || ARROW.test(text)) && !shown.has(index + 1) ? [index + 1] : [];
  });
for (const line of missing) process.stdout.write(`line ${line} is shown nowhere\n`);
process.exitCode = missing.length > 0 ? 1 : 0;
