// @ts-check
// The session in a real terminal: how much memory a walk through a plan takes (the demonstration's, or BENCH_PLAN in
// BENCH_REPOSITORY), and whether keys take longer on a large plan and repository than on a small one.
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDemo } from '../src/demo/make.ts';
import { ENVIRONMENT, PROGRAM, temporary } from './bench/program.mjs';
import { median, ms, quantile } from './bench/sample.mjs';
import { Screen } from './terminal/screen.mjs';

/** Megabytes that the session may take at most. */
const MEMORY = 200;
/** Steps and files of the plans that are scrolled through. */
const [SMALL, LARGE] = [
  { steps: 100, files: 1_000 },
  { steps: 5_000, files: 50_000 },
];
const KEYS = 60;
/** Milliseconds without output after which a frame counts as finished. */
const QUIET = 60;
/** How much longer a key may take with the large plan: half again, and a millisecond for the clock. */
const LONGER = { times: 1.5, milliseconds: 1 };

/** What is on screen while something is under way. */
const AT_WORK = /^ … |^[│\s]+… reading|[█░] \d+\/\d+|^ [·∙•●] reading/m;
const FRAME_END = '\x1b[?2026l';
const [ENTER, HALF_DOWN, HALF_UP] = ['\r', '\x04', '\x15'];

/** @returns {Promise<import('./bench.mjs').Result[]>} */
export async function run() {
  const small = await scrolled(SMALL);
  const large = await scrolled(LARGE);
  return [
    await remembered(),
    compared('a line', small.line, large.line),
    compared('half a page', small.page, large.page),
  ];
}

/** @param {string} name @param {readonly number[]} small @param {readonly number[]} large @returns {import('./bench.mjs').Result} */
function compared(name, small, large) {
  const [one, other] = [median(small), median(large)];
  const size = (/** @type {typeof SMALL} */ { steps, files }) => `${steps} steps, ${files} files`;
  return {
    name: `list, ${name}: from the key to the end of its frame in a real terminal, the same in a large plan`,
    figures: {
      [`${size(SMALL)}: median`]: ms(one),
      [`${size(SMALL)}: p95`]: ms(quantile(small, 0.95)),
      [`${size(LARGE)}: median`]: ms(other),
      [`${size(LARGE)}: p95`]: ms(quantile(large, 0.95)),
    },
    ok: other <= one * LONGER.times + LONGER.milliseconds,
  };
}

/** Looks at every phase, opens every pane, walks through steps, reviews the first phase. */
async function remembered() {
  const { BENCH_REPOSITORY, BENCH_PLAN } = process.env;
  const given = BENCH_REPOSITORY && BENCH_PLAN;
  const demo = given ? undefined : await makeDemo(temporary('session'));
  const root = demo?.root ?? join(temporary('session'), 'copy');
  // What is decided here is decided in a copy.
  if (given) cpSync(BENCH_REPOSITORY, root, { recursive: true });
  const session = await open(root, demo?.plan ?? BENCH_PLAN ?? '');
  const looked = memory(session.child.pid);
  const ruff = beside(session.child.pid);
  for (const pane of ['2', '3', '4', '5', '2']) {
    await pressed(session, pane);
    for (let step = 0; step < 6; step++) await pressed(session, 'j');
  }
  await pressed(session, 'g');
  await pressed(session, 'c');
  await session.when(text => text.includes('as it would be committed') && rests(text), 'no review was seen');
  const reviewed = memory(session.child.pid);
  await session.stop();
  return {
    name: `memory of the session after all phases were looked at, 30 steps, a review: at most ${MEMORY} MB`,
    figures: {
      'peak, phases looked at': `${Math.round(looked)} MB`,
      'peak, at the end': `${Math.round(reviewed)} MB`,
      'peak of ruff beside it, while it judges Python': `${Math.round(ruff)} MB`,
    },
    ...(Number.isFinite(reviewed) && { ok: reviewed <= MEMORY }),
  };
}

/** @param {typeof SMALL} size @returns {Promise<{ line: number[], page: number[] }>} milliseconds of each key */
async function scrolled(size) {
  const { root, plan } = makeRepository(size);
  const session = await open(root, plan);
  const [line, page] = [await timed(session, ['j']), await timed(session, [HALF_DOWN, HALF_UP])];
  await session.stop();
  return { line, page };
}

/** A session past its first look, which has looked at every phase. @param {string} root @param {string} plan */
async function open(root, plan) {
  const options = { cwd: root, env: ENVIRONMENT, columns: 160, rows: 50, quiet: QUIET, patience: 120_000 };
  const session = new Screen([PROGRAM, plan], options);
  await session.until('enter begins');
  session.press(ENTER);
  await session.when(text => text.includes('▶ Steps') && rests(text), 'the list was never seen');
  return session;
}

/** @param {string} text */
function rests(text) {
  return !AT_WORK.test(text);
}

/** @param {Screen} session @param {string} key */
async function pressed(session, key) {
  session.press(key);
  await session.when(rests, 'the session never came to rest');
}

/** Milliseconds from each of these keys in turn to the end of the frame that it makes. @param {Screen} session @param {readonly string[]} keys */
async function timed(session, keys) {
  const times = [];
  for (let count = 0; count < KEYS; count++) {
    const before = session.raw.length;
    const started = performance.now();
    /** @type {Promise<number>} */
    const drawn = new Promise(resolve => {
      const listening = session.child.onData(() => {
        if (!session.raw.includes(FRAME_END, before)) return;
        listening.dispose();
        resolve(performance.now() - started);
      });
    });
    session.press(keys[count % keys.length] ?? '');
    times.push(await drawn);
    await session.when(rests, 'the session never came to rest');
  }
  return times;
}

/** The most memory that ruff's process under this one ever had, in megabytes; 0 where there is none. @param {number} pid */
function beside(pid) {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
    const ruff = children.find(child =>
      readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('ruff-judge'),
    );
    return ruff ? memory(Number(ruff)) : 0;
  } catch {
    return Number.NaN;
  }
}

/** The most memory that a process ever had, in megabytes; not a number where the system does not say. @param {number} pid */
function memory(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}

/** A repository of so many files in one commit, and a plan that moves some of them. @param {typeof SMALL} size */
function makeRepository({ steps, files }) {
  const root = temporary('scroll');
  const path = (/** @type {number} */ index) => `src/old/area${index % 100}/file_${index}.py`;
  const lines = ['commit refs/heads/main', 'committer Bench <bench@example.org> 1700000000 +0000', 'data 0'];
  for (let index = 0; index < files; index++) {
    const content = `import os\n\nVALUE = ${index}\n`;
    lines.push(`M 644 inline ${path(index)}`, `data ${content.length}`, content);
  }
  const options = { cwd: root, env: ENVIRONMENT };
  execFileSync('git', ['init', '-q', '-b', 'main'], options);
  execFileSync('git', ['fast-import', '--quiet'], { ...options, input: `${lines.join('\n')}\n` });
  execFileSync('git', ['reset', '-q', '--hard'], options);
  const moves = Array.from(
    { length: steps },
    (_, index) =>
      `${index + 1}. Move \`${path(index)}\` → \`${path(index).replace('src/old/', 'src/new/')}\`\n`,
  );
  const plan = join(root, '.git', 'plan.md');
  writeFileSync(plan, `# Everything moves\n\n## Phase 1: Move\n\n${moves.join('')}`);
  return { root, plan };
}
