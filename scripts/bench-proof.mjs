// @ts-check
// Measuring kept and restored of a phase of plain moves against one full `git blame` of the same files: in BENCH_REPOSITORY, or
// in a repository of thousands of commits made for it.

import { spawnSync } from 'node:child_process';
import { call, names, text, word } from '../src/git/call.ts';
import { headCommit } from '../src/git/calls/rev-parse.ts';
import { Git } from '../src/git/run.ts';
import { Trees } from '../src/git/tree.ts';
import { atOnce } from '../src/history/at-once.ts';
import { Prover } from '../src/history/kept.ts';
import { withChanges } from '../src/phase/files.ts';
import { rehearse, tip } from '../src/phase/rehearse.ts';
import { weave } from '../src/phase/weave.ts';
import { ENVIRONMENT, temporary } from './bench/program.mjs';
import { inTurn, median, ms } from './bench/sample.mjs';

const FILES = 80;
const ROUNDS = 3;
/** Of the time that one full blame takes. */
const BOUND = 0.3;
/** As many blames as the proof runs at once. */
const AT_ONCE = 6;

/** @returns {Promise<import('./bench.mjs').Result[]>} */
export async function run() {
  const root = process.env.BENCH_REPOSITORY ?? made(4_000);
  const git = new Git(root, ENVIRONMENT);
  const head = await git.run(headCommit());
  const paths = await largest(git);
  const after = await moved(git, head, paths);
  const origins = paths.map(path => ({ path: `moved/${path}`, sources: [path] }));
  /** @type {readonly import('../src/history/types.ts').Proof[]} */
  let proofs = [];
  const samples = await inTurn(
    {
      blame: () =>
        timed(() =>
          atOnce(paths, AT_ONCE, path =>
            git.run(call('full blame', ['blame', '--porcelain', head, '--', path], text)),
          ),
        ),
      proof: () =>
        timed(async () => {
          proofs = await new Prover(git, head).prove(after, origins);
        }),
    },
    ROUNDS,
  );
  const [blame, proof] = [median(samples.blame), median(samples.proof)];
  const whole = proofs.length === paths.length && proofs.every(({ lines, restored }) => lines === restored);
  const commits = await git.run(call('how many commits', ['rev-list', '--count', 'HEAD'], word));
  return [
    {
      name: `measuring a phase of ${paths.length} plain moves: at most ${BOUND} of one full blame of the same files`,
      figures: { 'full blame': ms(blame), proof: ms(proof), share: (proof / blame).toFixed(3), commits },
      ok: whole && proof <= blame * BOUND,
    },
  ];
}

/** The largest texts. @param {Git} git */
async function largest(git) {
  const texts = new Set(
    await git.run(call('texts', ['grep', '-I', '-l', '-z', '-e', '', 'HEAD', '--', '.'], names)),
  );
  const entries = await git.run(call('sizes', ['ls-tree', '-r', '-l', '-z', 'HEAD'], names));
  return entries
    .map(entry => ({ path: entry.slice(entry.indexOf('\t') + 1), size: Number(entry.split(/\s+/)[3]) }))
    .filter(({ path }) => texts.has(`HEAD:${path}`))
    .sort((a, b) => b.size - a.size)
    .slice(0, FILES)
    .map(({ path }) => path);
}

/** Moves these files, as objects. @param {Git} git @param {string} head @param {readonly string[]} paths */
async function moved(git, head, paths) {
  const parent = (await new Trees(git).at(head)).entries;
  const there = paths.flatMap(path => {
    const entry = parent.get(path);
    return entry ? [/** @type {const} */ ([`moved/${path}`, entry])] : [];
  });
  const groups = paths.map(path => ({ to: `moved/${path}`, sources: [path] }));
  const files = {
    parent,
    after: withChanges(parent, paths, there),
    groups,
    facades: new Set(),
    marked: new Map(),
  };
  const subjects = { gather: 'gather\n', move: 'move\n', edit: 'edit\n', facade: 'facade\n' };
  const specs = weave(files, { ...subjects, side: what => `${what}\n` });
  return tip(await rehearse(git, head, parent, specs));
}

/** A repository in which each commit changes a line of one file. @param {number} commits */
function made(commits) {
  const root = temporary('proof');
  const lines = (/** @type {number} */ file) =>
    Array.from({ length: 300 }, (_, line) => `line ${line} of ${file}\n`);
  const texts = Array.from({ length: FILES }, (_, file) => lines(file));
  const parts = [];
  for (let commit = 0; commit < commits; commit++) {
    const file = commit % FILES;
    const own = texts[file] ?? [];
    own[(commit * 37) % own.length] = `changed by ${commit}\n`;
    const text = own.join('');
    const who = `Bench <bench@example.org> ${1_600_000_000 + commit} +0000`;
    parts.push(`commit refs/heads/main\ncommitter ${who}\ndata 2\nx\n`);
    parts.push(`M 100644 inline file${file}.txt\ndata ${Buffer.byteLength(text)}\n${text}\n`);
  }
  const git = (/** @type {readonly string[]} */ args, input = '') =>
    spawnSync('git', args, { cwd: root, env: ENVIRONMENT, input });
  git(['init', '-q', '-b', 'main']);
  git(['fast-import', '--quiet'], parts.join(''));
  git(['reset', '-q', '--hard']);
  return root;
}

/** @param {() => Promise<unknown>} work */
async function timed(work) {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
