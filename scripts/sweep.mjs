// @ts-check
// Disturbs the program at moments drawn by lot, starts it again, and looks whether anything of a person's is lost:
// kills, signals and records that were cut, on a repository with a hook and with untracked, ignored, staged and
// skip-worktree files, while a person saves, stages and creates files, and starts a second session.
// Usage: node scripts/sweep.mjs [--kills N] [--signals N] [--cuts N] [--seed N]
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { losses } from './sweep/losses.mjs';
import { lot } from './sweep/lot.mjs';
import { DEEDS, others } from './sweep/person.mjs';
import { start } from './sweep/program.mjs';
import { git, makeRepository } from './sweep/repository.mjs';

const sleep = (/** @type {number} */ milliseconds) =>
  new Promise(resolve => setTimeout(resolve, milliseconds));

/**
 * One trial. @param {'kill' | 'signal' | 'cut'} kind @param {() => number} next @param {string} home @param {string} source
 * @param {{ trees: string, milliseconds: number }} whole what comes of it undisturbed
 */
async function trial(kind, next, home, source, whole) {
  const pick = (/** @type {readonly string[]} */ list) => list[Math.floor(next() * list.length)] ?? '';
  const root = join(home, 'repository');
  rmSync(root, { recursive: true, force: true });
  cpSync(source, root, { recursive: true, preserveTimestamps: true });
  git(home, root, 'update-index', '-q', '--refresh');
  const deed = kind === 'cut' ? 'nothing' : pick(next() < 0.4 ? ['nothing'] : Object.keys(DEEDS));
  const [when, end] = [next() * whole.milliseconds, next() * whole.milliseconds];
  const signal = /** @type {NodeJS.Signals} */ (
    kind === 'signal' ? pick(['SIGINT', 'SIGTERM', 'SIGHUP']) : 'SIGKILL'
  );
  const group = next() < 0.5;
  const { child, ended } = start(home, root);
  /** @type {Record<string, string>} */
  let own = {};
  const acted = sleep(when).then(() => {
    own = DEEDS[deed]?.(home, root) ?? {};
  });
  await sleep(end);
  try {
    process.kill(group ? -Number(child.pid) : Number(child.pid), signal);
  } catch {
    // It had ended.
  }
  await ended;
  await acted;
  await Promise.all(others.splice(0));
  if (kind === 'cut') cut(root, next);
  let last = { code: /** @type {number | null} */ (null), said: '' };
  for (let again = 0; again < 2 && last.code !== 0; again += 1) last = await start(home, root).ended;
  const wrong = losses(home, root, own, last.code === 0);
  const same = git(home, root, 'log', '--first-parent', '--format=%T') === whole.trees;
  const named = last.code !== 0 && last.said.trim() !== '' && !/mistake in reorg-tui itself/.test(last.said);
  const result =
    wrong.length > 0 ? 'lost' : same && last.code === 0 ? 'same trees' : named ? 'named refusal' : 'other';
  const how = `${kind} ${signal}${group ? ' to all' : ''} at ${Math.round(end)} ms, a person ${deed === 'nothing' ? 'does nothing' : `${deed} at ${Math.round(when)} ms`}`;
  return { result, how, wrong, said: last.said.trim().split('\n').slice(-3).join(' | '), code: last.code };
}

/** Cuts the record somewhere in its last lines, as a crash of the machine may. @param {string} root @param {() => number} next */
function cut(root, next) {
  const folder = join(root, '.git/reorg-tui');
  const names = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.jsonl')) : [];
  for (const name of names) {
    const size = readFileSync(join(folder, name)).length;
    truncateSync(join(folder, name), Math.floor(size * (0.3 + 0.7 * next())));
  }
}

/**
 * @param {{ kills: number, signals: number, cuts: number, seed: number }} counts
 * @param {(line: string) => void} print
 * @returns {Promise<number>} trials in which something was lost, or that ended neither in the same trees nor in a refusal
 */
export async function sweep({ kills, signals, cuts, seed }, print) {
  const home = mkdtempSync(join(tmpdir(), 'reorg-sweep-'));
  let failed = 0;
  try {
    const source = join(home, 'source');
    makeRepository(home, source);
    cpSync(source, join(home, 'repository'), { recursive: true, preserveTimestamps: true });
    const began = performance.now();
    const undisturbed = await start(home, join(home, 'repository')).ended;
    const milliseconds = performance.now() - began;
    if (undisturbed.code !== 0) throw new Error(`undisturbed: exit ${undisturbed.code}: ${undisturbed.said}`);
    const trees = git(home, join(home, 'repository'), 'log', '--first-parent', '--format=%T');
    print(`undisturbed: ${Math.round(milliseconds)} ms; seed ${seed}`);
    const table = [];
    for (const [kind, count] of /** @type {const} */ ([
      ['kill', kills],
      ['signal', signals],
      ['cut', cuts],
    ])) {
      /** @type {Record<string, number>} */
      const tally = { 'same trees': 0, 'named refusal': 0, other: 0, lost: 0 };
      for (let index = 0; index < count; index += 1) {
        const next = lot(seed * 1_000_003 + index * 7919 + kind.length);
        const { result, how, wrong, said, code } = await trial(kind, next, home, source, {
          trees,
          milliseconds,
        });
        tally[result] = (tally[result] ?? 0) + 1;
        const bad = result === 'lost' || result === 'other';
        failed += bad ? 1 : 0;
        if (bad || process.env.VERBOSE)
          print(`${bad ? '✗' : '✓'} ${index} ${how}: ${result} ${wrong.join(', ')} (exit ${code}) ${said}`);
      }
      table.push([kind, count, ...Object.values(tally)]);
    }
    const head = ['', 'trials', 'same trees', 'named refusal', 'other', 'lost'];
    for (const row of [head, ...table])
      print(
        row
          .map((cell, index) => String(cell)[index === 0 ? 'padEnd' : 'padStart'](index === 0 ? 8 : 15))
          .join(''),
      );
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
  return failed;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      kills: { type: 'string', default: '200' },
      signals: { type: 'string', default: '60' },
      cuts: { type: 'string', default: '40' },
      seed: { type: 'string', default: '1' },
    },
  });
  const counts = {
    kills: Number(values.kills),
    signals: Number(values.signals),
    cuts: Number(values.cuts),
    seed: Number(values.seed),
  };
  process.exitCode = (await sweep(counts, line => console.log(line))) === 0 ? 0 : 1;
}
