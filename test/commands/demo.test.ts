import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { shellIn } from '../../bin/shell.ts';
import { parseEntries } from '../../src/decisions/entries.ts';
import { stateOf } from '../../src/decisions/state.ts';
import { makeDemo } from '../../src/demo/make.ts';
import { Git } from '../../src/git/run.ts';
import { Prover } from '../../src/history/kept.ts';
import type { Check } from '../../src/phase/check.ts';
import { type AutoPhase, auto } from '../../src/session/auto.ts';
import type { Engine } from '../../src/session/engine.ts';
import { handOver } from '../../src/session/hand-over.ts';
import { type ReplayedPhase, replay } from '../../src/session/replay.ts';
import { startSession } from '../../src/session/start.ts';
import type { PhaseStatus } from '../../src/session/types.ts';
import { decisions } from '../fixtures/demo/decisions.ts';
import { asked } from '../support/asking.ts';
import { measured } from '../support/full-blame.ts';
import { hermetic } from '../support/repository.ts';

vi.setConfig({ testTimeout: 300_000 });

const home = mkdtempSync(join(tmpdir(), 'reorg-demo-story-'));
const environment = hermetic(home);
const plan = 'docs/reorganization-plan.md';
const quiet = () => {};
let original: string;
let finished: string;
let record: string;
let phases: readonly PhaseStatus[];

const git = (root: string, ...args: string[]) =>
  execFileSync('git', args, { cwd: root, env: environment, encoding: 'utf8', stdio: 'pipe' }).trim();
const copy = (from: string, name: string) => {
  const to = join(home, name);
  cpSync(from, to, { recursive: true });
  return to;
};
const python = spawnSync('python3', ['--version']).status === 0;
const start = (root: string, style: 'weave' | 'linear' = 'weave', check?: Check) =>
  startSession({
    directory: root,
    plan,
    environment,
    tool: 'test',
    change: true,
    style,
    ...(check && { check }),
  });
const walk = async (engine: Engine) => {
  const phases: AutoPhase[] = [];
  for await (const phase of auto(engine, quiet)) phases.push(phase);
  return phases;
};
const again = async (root: string, text: string) => {
  const engine = await start(root);
  const phases: ReplayedPhase[] = [];
  const { entries } = await handOver(engine, parseEntries(text, 'record'));
  for await (const phase of replay(engine, entries, false, quiet)) phases.push(phase);
  return { engine, phases };
};
/** What a person decides, phase by phase, and everything that is sure. */
const finish = async (engine: Engine) => {
  await walk(engine);
  await engine.decideAll(Object.entries(decisions).map(([operation, choice]) => ({ operation, choice })));
  return walk(engine);
};

beforeAll(async () => {
  original = join(home, 'original');
  await makeDemo(original);
  finished = copy(original, 'finished');
  const ownTests = { command: 'python3 -m unittest -q', shell: shellIn({ env: environment }) };
  const engine = await start(finished, 'weave', python ? ownTests : undefined);
  await finish(engine);
  phases = engine.overview().phases;
  record = readFileSync(engine.opened.journal.path, 'utf8');
}, 300_000);
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('the demonstration without a person', () => {
  let engine: Engine;
  let phases: readonly AutoPhase[];
  beforeAll(async () => {
    engine = await start(copy(original, 'auto'));
    phases = await walk(engine);
  }, 300_000);

  it('commits what is whole and names what is left', () => {
    expect(phases.map(({ state }) => state)).toEqual([
      'committed',
      'committed',
      'committed',
      'committed',
      'left',
      'left',
      'left',
      'left',
    ]);
    expect(phases[4]?.left.map(({ what }) => what.split(' ', 1)[0])).toEqual([
      '5.1',
      '5.3',
      '5.4',
      '5.7',
      '5.8',
    ]);
    expect(git(engine.opened.repository.root, 'status', '--porcelain')).toBe('');
  });

  it('does nothing twice', async () => {
    const { root } = engine.opened.repository;
    const head = git(root, 'rev-parse', 'HEAD');
    expect((await walk(await start(root))).slice(0, 4).every(({ state }) => state === 'before')).toBe(true);
    expect(git(root, 'rev-parse', 'HEAD')).toBe(head);
  });
});

describe('the demonstration with every decision made', () => {
  it('is committed in eight phases that keep every line’s author', () => {
    const { committed } = stateOf(parseEntries(record, 'record'));
    expect(committed.map(({ phase }) => phase)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    // The last phase finds nothing left to do, and measures nothing.
    for (const { lines = 0, kept = 0, restored = 0 } of committed) {
      expect(kept).toBe(lines);
      expect(restored).toBeGreaterThanOrEqual(lines * 0.995);
    }
    expect(git(finished, 'status', '--porcelain')).toBe('');
    expect(git(finished, 'fsck', '--no-dangling')).toBe('');
  });

  it('is measured as full blame of every file measures it', async () => {
    const made = new Git(finished, environment);
    for (const { parent, commits } of stateOf(parseEntries(record, 'record')).committed) {
      const last = commits.at(-1);
      if (last === undefined) continue;
      const own = new Set(await asked(made, 'rev-list', last, `^${parent}`));
      const changed = await asked(made, 'diff', '--name-status', '-M', '--diff-filter=MR', parent, last);
      const origins = changed.map(line => {
        const [, from = '', to = from] = line.split('\t');
        return { path: to, sources: [from] };
      });
      const proofs = await new Prover(made, parent).prove(last, origins);
      for (const [index, { lines, kept, restored }] of proofs.entries())
        expect({ lines, kept, restored }).toEqual(await measured(made, parent, last, own, origins[index]!));
    }
  });

  it.runIf(python)('passes the demonstration’s own tests, as a check, at every main-line commit', () => {
    const base = stateOf(parseEntries(record, 'record')).head.base;
    const made = git(finished, 'rev-list', '--first-parent', '--reverse', `${base}..HEAD`).split('\n');
    const checks = phases.flatMap(phase => phase.checks ?? []);
    expect(checks.map(({ commit }) => commit)).toEqual(made);
    for (const { code, last } of checks) {
      expect(last.join('\n')).toMatch(/Ran \d{2,} tests/);
      expect(code).toBe(0);
    }
    expect(git(finished, 'worktree', 'list').split('\n')).toHaveLength(1);
  });

  it('is the same, tree for tree, when the record is replayed on a clone', async () => {
    const { committed } = stateOf(parseEntries(record, 'record'));
    const { phases } = await again(copy(original, 'replay'), record);
    expect(
      phases.map(({ state, message }) => `${state} ${message}`).filter(line => !line.startsWith('committed')),
    ).toEqual([]);
    expect(phases.map(({ trees }) => trees)).toEqual(committed.map(({ trees }) => trees));
  });

  it('stops where a file differs from what was decided on, and asks for that one only', async () => {
    const root = copy(original, 'drifted');
    const path = join(root, 'src/readings/quality.py');
    writeFileSync(path, `${readFileSync(path, 'utf8')}\nLATER = 1\n`);
    git(root, 'commit', '-qam', 'drift');
    const { engine, phases } = await again(root, record);
    const last = phases.at(-1)!;
    expect(last).toMatchObject({ phase: 5, state: 'stopped' });
    expect([...new Set(last.drift.map(({ operation }) => operation))]).toEqual([
      '5.8:src/harbor/tasks/quality.py',
    ]);
    const left = engine
      .overview()
      .phases.find(({ number }) => number === 5)!
      .items.filter(({ state }) => state === 'person' || state === 'open');
    expect(left.map(({ operation }) => operation.id)).toEqual(['5.8:src/harbor/tasks/quality.py']);
  });

  it('is taken back phase by phase', async () => {
    const root = copy(finished, 'back');
    const engine = await start(root);
    for (let phase = 8; phase >= 1; phase -= 1) expect((await engine.takeBack()).ok).toBe(true);
    expect(git(root, 'rev-parse', 'HEAD')).toBe(git(original, 'rev-parse', 'HEAD'));
    expect(git(root, 'status', '--porcelain')).toBe('');
  });
});

describe('the linear style', () => {
  it('makes no merge commit, keeps every author, and restores nearly all', async () => {
    const root = copy(original, 'linear');
    const engine = await start(root, 'linear');
    await finish(engine);
    const { committed, head } = stateOf(engine.opened.journal.entries);
    expect(committed).toHaveLength(8);
    expect(git(root, 'rev-list', '--merges', `${head.base}..HEAD`)).toBe('');
    const [lines, restored] = [
      committed.reduce((sum, one) => sum + (one.lines ?? 0), 0),
      committed.reduce((sum, one) => sum + (one.restored ?? 0), 0),
    ];
    expect(restored / lines).toBeGreaterThan(0.95);
  });
});
