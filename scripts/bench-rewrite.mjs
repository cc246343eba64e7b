// @ts-check
// Rewriting what names moved files: beside rope where it is installed (python3-rope), in a large TypeScript repository, and
// for as many moves as a whole plan has. Every job reads a folder, rewrites it and writes what changed.
import { execFile, execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { temporary } from './bench/program.mjs';
import { median, ms } from './bench/sample.mjs';
import { pythonTree, someMoves, typescriptTree } from './bench/trees.mjs';

const ROUNDS = 3;
const BESIDE_ROPE = { moves: 8, faster: 20 };
const TYPESCRIPT = { modules: 3000, moves: 5, milliseconds: 3000 };
const PLAN = { moves: 60, milliseconds: 5000, megabytes: 300 };
/** Modules and tests of the Python repository: with those of a package more, 434 files. */
const PYTHON = { modules: 290, tests: 134, seed: 7 };

const start = promisify(execFile);
const near = (/** @type {string} */ name) => fileURLToPath(new URL(`./bench/${name}`, import.meta.url));

/** Our command for a job. @type {readonly [string, string]} */
const OURS = [process.execPath, near('rewrite.mjs')];

/** @typedef {{ files: Map<string, string>, modules: string[] }} Tree */
/** @typedef {{ milliseconds: number, kilobytes: number, changed: number, places: number }} Job */

/** @returns {Promise<import('./bench.mjs').Result[]>} */
export async function run() {
  const tree = pythonTree(PYTHON);
  const plan = someMoves(tree.modules, PLAN.moves);
  const runs = await jobs(tree, plan, OURS);
  const name = `a plan of ${PLAN.moves} moves in ${tree.files.size} Python files`;
  const whole = bounded(name, PLAN.moves, runs, PLAN);
  return [whole, await besideRope(tree, plan, runs), await typescript()];
}

/**
 * The whole plan beside rope, which carries out some of its moves, one after the other as it does.
 * @param {Tree} tree
 * @param {ReadonlyMap<string, string>} plan
 * @param {readonly Job[]} runs of the whole plan
 * @returns {Promise<import('./bench.mjs').Result>}
 */
async function besideRope(tree, plan, runs) {
  const { moves: count, faster } = BESIDE_ROPE;
  const some = new Map([...plan].slice(0, count));
  const own = median(runs.map(({ milliseconds }) => milliseconds)) / plan.size;
  const few = median((await jobs(tree, some, OURS)).map(({ milliseconds }) => milliseconds)) / count;
  const figures = { 'a move of the whole plan': ms(own), [`a move, of ${count} only`]: ms(few) };
  const name = `the same plan, a move: at least ${faster} times as fast as rope moving ${count} of these modules`;
  const interpreter = withRope();
  if (!interpreter) return { name, figures: { ...figures, rope: 'is not installed: not compared' } };
  const theirs = await jobs(tree, some, [interpreter, near('rope_moves.py')]);
  const rope = median(theirs.map(({ milliseconds }) => milliseconds)) / count;
  return {
    name,
    figures: {
      ...figures,
      'a move of rope': ms(rope),
      'times as fast': `${(rope / own).toFixed(1)}; with ${count} only ${(rope / few).toFixed(1)}`,
    },
    ok: rope / own >= faster,
  };
}

/** @returns {Promise<import('./bench.mjs').Result>} */
async function typescript() {
  const { modules, moves: count, milliseconds } = TYPESCRIPT;
  const tree = typescriptTree({ modules, seed: 7 });
  const name = `${count} moves in ${tree.files.size} TypeScript files`;
  return bounded(name, count, await jobs(tree, someMoves(tree.modules, count), OURS), { milliseconds });
}

/**
 * @param {string} what
 * @param {number} count how many moves
 * @param {readonly Job[]} runs
 * @param {{ milliseconds: number, megabytes?: number }} bounds
 * @returns {import('./bench.mjs').Result}
 */
function bounded(what, count, runs, { milliseconds, megabytes = 300 }) {
  const time = median(runs.map(run => run.milliseconds));
  const memory = Math.max(...runs.map(run => run.kilobytes)) / 1024;
  const { changed = 0, places = 0 } = runs[0] ?? {};
  return {
    name: `${what}: at most ${milliseconds} ms and ${megabytes} MB`,
    figures: {
      median: ms(time),
      'peak memory': `${Math.round(memory)} MB`,
      'files written, places found': `${changed}, ${places}`,
    },
    ok: time <= milliseconds && memory <= megabytes && changed > count && places > 0,
  };
}

/**
 * Does the same job on a fresh copy of the tree, several times.
 * @param {Tree} tree
 * @param {ReadonlyMap<string, string>} moves
 * @param {readonly [string, string]} command
 * @returns {Promise<Job[]>}
 */
async function jobs({ files }, moves, [program, script]) {
  const runs = [];
  for (let round = 0; round < ROUNDS; round++) {
    const home = temporary('rewrite');
    const folder = join(home, 'tree');
    for (const [path, text] of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    const list = join(home, 'moves.json');
    await writeFile(list, JSON.stringify(Object.fromEntries(moves)));
    const { stdout } = await start(program, [script, folder, list], { encoding: 'utf8' });
    runs.push(JSON.parse(stdout));
    await rm(home, { recursive: true });
  }
  return runs;
}

/** The first Python that has rope; that of the distribution may not be the first on the path. */
function withRope() {
  return ['python3', '/usr/bin/python3'].find(python => {
    try {
      execFileSync(python, ['-c', 'import rope.refactor.move'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  });
}
