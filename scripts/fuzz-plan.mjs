#!/usr/bin/env node
// Reads mutated plans and looks for crashes, hangs, paths that leave the repository and time that grows faster than the text.
//
//   node scripts/fuzz-plan.mjs [--runs 20000] [--seed 1]
//
// The plans are the fixtures of the tests. Prints the slowest time per KiB; ends with 1 where something is wrong.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { decodePlan } from '../src/plan/decode.ts';
import { PlanError } from '../src/plan/errors.ts';
import { readPlan } from '../src/plan/read.ts';
import { readAgainst } from '../src/revise/read.ts';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' } },
});
const runs = Number(values.runs);
/** Milliseconds per KiB that are too many, measured on texts of at least this many KiB. */
const [TOO_SLOW, ENOUGH] = [60, 1];
const OUTSIDE = /^\/|(?:^|\/)\.\.(?:\/|$)|(?:^|\/)\.git(?:\/|$)|[\0-\x1f]/;

/** A small generator of numbers, the same for the same seed (mulberry32). */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const next = random(Number(values.seed));
const pick = list => list[Math.floor(next() * list.length)];
const SCRAPS = [
  '`',
  '```',
  '```bash\n',
  '~~~',
  '|',
  '→',
  '->',
  '*',
  '**',
  '[',
  '](',
  '{a,b,c}',
  '{1..9}',
  '../',
  '/',
  '\\',
  '\0',
  '\u202e',
  '\ufeff',
  '"',
  "'",
  '<<EOF\n',
  '#',
  '- ',
  '1. ',
  '├── ',
  '│   ',
  '\t',
  '\r',
  '(',
  ')',
  '<!--',
  '-->',
  '~~',
  '$x',
  'for f in',
  'done',
  '$(',
  '&&',
  ';',
  '\u0301',
  '.git/',
  '~/',
  'C:\\',
  '…',
  '    ',
];

/** Each takes lines and gives lines. */
const MUTATIONS = [
  lines => lines.toSpliced(Math.floor(next() * lines.length), 1),
  lines => lines.toSpliced(Math.floor(next() * lines.length), 0, pick(lines)),
  lines => insert(lines, pick(SCRAPS)),
  lines => insert(lines, pick(SCRAPS).repeat(1 + Math.floor(next() * 40))),
  lines => lines.toSorted(() => next() - 0.5),
  lines => lines.slice(0, 1 + Math.floor(next() * lines.length)),
  lines => lines.map(line => (next() < 0.1 ? line.slice(0, Math.floor(next() * line.length)) : line)),
  lines => lines.map(line => (next() < 0.1 ? `${' '.repeat(Math.floor(next() * 12))}${line}` : line)),
  lines => lines.flatMap(line => (next() < 0.05 ? Array(20).fill(line) : [line])),
  lines => lines.map(line => (next() < 0.05 ? line.split('').reverse().join('') : line)),
  lines => lines.map(line => (next() < 0.05 ? line.replaceAll('`', '') : line)),
  lines => [lines.join(pick(['\r\n', ' ', '\r', '\n\n']))],
];

function insert(lines, scrap) {
  const at = Math.floor(next() * lines.length);
  const line = lines[at] ?? '';
  const column = Math.floor(next() * (line.length + 1));
  return lines.with(at, line.slice(0, column) + scrap + line.slice(column));
}

/** Reads one text. Gives what it threw as a value. */
async function readOnce(raw, tree) {
  try {
    return await readAgainst(readPlan(decodePlan(raw, 'plan.md'), 'plan.md'), tree);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Time of the processor, which other programs on the machine do not lengthen as they do the clock's. */
function timed(work) {
  const begun = process.cpuUsage();
  const result = work();
  return {
    result,
    milliseconds: result.then(() => {
      const { user, system } = process.cpuUsage(begun);
      return (user + system) / 1000;
    }),
  };
}

const root = join(import.meta.dirname, '../test/fixtures/plans');
const plans = readdirSync(root).map(name => {
  const paths = readFileSync(join(root, name, 'files.txt'), 'utf8')
    .split('\n')
    .filter(Boolean);
  const entries = new Map(paths.map(path => [path, { mode: '100644', blob: path }]));
  return {
    text: readFileSync(join(root, name, 'plan.md'), 'utf8'),
    tree: { entries, read: async () => new Map() },
  };
});

const problems = [];
const slowest = { rate: 0, run: 0, kib: 0 };
let [bytes, refused, operations] = [0, 0, 0];
const started = performance.now();
for (let run = 0; run < runs; run++) {
  const { text, tree } = pick(plans);
  let lines = text.split('\n');
  for (let times = 1 + Math.floor(next() * 6); times > 0; times--)
    lines = pick(MUTATIONS)(lines.length > 0 ? lines : ['']);
  const raw = Buffer.from(lines.join('\n'));
  const kib = raw.length / 1024;
  bytes += raw.length;
  let took = timed(() => readOnce(raw, tree));
  const first = await took.result;
  if (first instanceof PlanError) refused++;
  else if (first instanceof Error) problems.push(`run ${run}: ${first.stack}`);
  else {
    operations += first.operations.length;
    for (const { from, to, survivor } of first.operations)
      for (const path of [from, to, survivor])
        if (path !== undefined && OUTSIDE.test(path))
          problems.push(`run ${run}: leads out: ${JSON.stringify(path)}`);
  }
  // What is slow once may be the compiler or the collector; what is slow three times is the text.
  let milliseconds = await took.milliseconds;
  for (let again = 0; again < 2 && milliseconds / Math.max(kib, ENOUGH) > slowest.rate; again++) {
    took = timed(() => readOnce(raw, tree));
    milliseconds = Math.min(milliseconds, await took.milliseconds);
  }
  const rate = milliseconds / Math.max(kib, ENOUGH);
  if (rate > slowest.rate && run > 50) Object.assign(slowest, { rate, run, kib });
}

const seconds = (performance.now() - started) / 1000;
console.log(
  `${runs} plans, ${(bytes / 1024 / 1024).toFixed(1)} MiB, ${operations} operations, ${refused} refused, in ${seconds.toFixed(1)} s (${((seconds * 1000) / (bytes / 1024)).toFixed(2)} ms/KiB)`,
);
console.log(`slowest: ${slowest.rate.toFixed(2)} ms/KiB (run ${slowest.run}, ${slowest.kib.toFixed(1)} KiB)`);
for (const problem of problems.slice(0, 20)) console.log(problem);
process.exitCode = problems.length > 0 || slowest.rate > TOO_SLOW ? 1 : 0;
