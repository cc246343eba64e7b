import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Io } from '../../bin/command.ts';
import { main } from '../../bin/main.ts';
import { makeDemo } from '../../src/demo/make.ts';
import { hermetic } from '../support/repository.ts';

vi.setConfig({ testTimeout: 120_000 });

const home = mkdtempSync(join(tmpdir(), 'reorg-commands-'));
const environment = hermetic(home);
const plan = 'docs/reorganization-plan.md';
/** The demonstration as it is made; and with its first four phases committed, which need no person. */
let original: string;
let begun: string;
let record: string;

const git = (root: string, ...args: string[]): string =>
  execFileSync('git', args, { cwd: root, env: environment, encoding: 'utf8', stdio: 'pipe' }).trim();
let copies = 0;
const copy = (from: string): string => {
  const to = join(home, `copy-${++copies}`);
  cpSync(from, to, { recursive: true });
  return to;
};
/** Everything that a command which only looks must leave as it is. */
const state = (root: string): string =>
  [git(root, 'rev-parse', '--all'), git(root, 'status', '--porcelain', '--ignored')].join('\n');

async function run(root: string, ...args: string[]) {
  const said = { out: '', err: '' };
  const io: Io = {
    out: text => {
      said.out += text;
    },
    err: text => {
      said.err += text;
    },
    env: environment,
    cwd: root,
    interactive: false,
  };
  const code = await main(args, io);
  return { code, ...said };
}
beforeAll(async () => {
  original = join(home, 'original');
  await makeDemo(original);
  begun = copy(original);
  expect((await run(begun, plan, '--auto')).code).toBe(3);
  const folder = join(begun, '.git/reorg-tui');
  record = join(home, 'record.jsonl');
  cpSync(join(folder, readdirSync(folder)[0] ?? ''), record);
}, 120_000);
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('rehearse', () => {
  it('makes and measures the commits of every phase, and touches nothing', async () => {
    const before = state(original);
    const { code, out } = await run(original, 'rehearse', plan, '--json', '--landing', '--ledger');
    const { phases, places, ledger: counts, staying, landing, commits, unfinished } = JSON.parse(out);
    const [ledger] = counts;
    const of = <T extends { phase: number }>(all: readonly T[], number: number) =>
      all.filter(({ phase }) => phase === number);
    expect(code).toBe(3);
    expect(ledger.places).toBe(places.length);
    expect(ledger.rewritten + ledger.left + ledger.asked).toBe(ledger.places);
    expect(ledger.places).toBeGreaterThan(100);
    expect(staying.map(({ target }: { target: string }) => target)).toContain(
      'src/harbor/tasks/alerts/throttle.py',
    );
    expect(phases.map(({ phase }: { phase: number }) => phase)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    for (const { phase, lines, kept, restored, problems } of phases.slice(0, 4)) {
      expect(kept).toBe(lines);
      expect(restored).toBeGreaterThanOrEqual(lines * 0.99);
      expect(problems).toEqual([]);
      expect(of<{ phase: number; way: string }>(landing, phase).map(({ way }) => way)).toEqual([
        'fast-forward',
        'merge-commit',
        'rebase',
        'squash',
        'one-request-per-commit',
      ]);
    }
    // The copies of the fourth are the same and move as they are: there nothing needs a side.
    const sided = [1, 2, 3, 4].map(number =>
      of<{ phase: number; role: string }>(commits, number).some(({ role }) => role === 'side'),
    );
    expect(sided).toEqual([true, true, true, false]);
    expect(unfinished).toContainEqual(
      expect.objectContaining({
        kind: 'step',
        what: expect.stringMatching(/^5\.4 .*src\/harbor\/tasks\/nightly\.py/),
        file: plan,
        line: expect.any(Number),
      }),
    );
    expect(state(original)).toBe(before);
    expect(existsSync(join(original, '.git/reorg-tui'))).toBe(false);
  });

  it('begins where the record ends, and says in words what needs a person', async () => {
    const { code, out } = await run(begun, 'rehearse', plan, '--style', 'linear');
    expect(code).toBe(3);
    expect(out).not.toMatch(/^phase [1-4] /m);
    expect(out).toMatch(
      /^phase 5 {2}Move Jobs.*\n {2}kept 100\.00 %, restored \d+\.\d\d % of [\d,]+ lines; /m,
    );
    expect(out).toMatch(
      /^ {4}docs\/reorganization-plan\.md:\d+: 5\.4 \w+ {2}src\/harbor\/tasks\/nightly\.py.*: .+$/m,
    );
    expect(out).toMatch(/^ {2}● [0-9a-f]{10} .*phase 5: /m);
    expect(out).not.toContain('│');
  });
});

it('--facades takes one of two words', async () => {
  const { code, err } = await run(original, 'rehearse', plan, '--facades', 'fancy');
  expect([code, err]).toEqual([
    2,
    expect.stringMatching(/--facades is `forwarding` or `plain`, not `fancy`/),
  ]);
});

describe('--check', () => {
  const refuse = 'echo the garden is closed; exit 3';

  it('stops a phase that it fails on, says so, and keeps the answer in the record', async () => {
    const root = copy(original);
    const head = git(root, 'rev-parse', 'HEAD');
    const { code, out, err } = await run(root, plan, '--auto', '--json', '--check', refuse);
    const {
      phases: [first],
      checks,
    } = JSON.parse(out);
    expect(code).toBe(1);
    expect(first).toMatchObject({ state: 'left', failedCheck: true });
    expect(first.message).toMatch(/^The check `echo .*` fails .*\(exit 3\)\. It fails on the commit before/);
    expect(checks[0]).toMatchObject({ phase: 1, code: 3, last: ['the garden is closed'] });
    expect(err).toMatch(/^the garden is closed$/m);
    expect(git(root, 'rev-parse', 'HEAD')).toBe(head);
    const [record = ''] = readdirSync(join(root, '.git/reorg-tui'));
    expect(readFileSync(join(root, '.git/reorg-tui', record), 'utf8')).toMatch(/"type":"checked".*"code":3/);
  });

  it('is run by rehearse on what was built, and by replay before it commits', async () => {
    const before = state(original);
    const rehearsed = await run(original, 'rehearse', plan, '--json', '--check', 'test -f src/harbor/gone');
    expect([rehearsed.code, state(original)]).toEqual([1, before]);
    const [first] = JSON.parse(rehearsed.out).checks;
    expect(first).toMatchObject({ phase: 1, command: 'test -f src/harbor/gone', code: 1 });
    const root = copy(original);
    const refused = await run(root, 'replay', record, '--check-with', refuse);
    expect([refused.code, git(root, 'log', '-1', '--format=%H')]).toEqual([
      1,
      git(original, 'log', '-1', '--format=%H'),
    ]);
    const passed = await run(root, 'replay', record, '--check-with', 'test -d src');
    // The record commits a part of the plan only.
    expect(passed.code).toBe(3);
    expect(git(root, 'worktree', 'list').split('\n')).toHaveLength(1);
  });

  it('is not taken from the settings of the repository', async () => {
    const root = copy(begun);
    writeFileSync(join(root, '.reorg-tui.yaml'), `check: touch ${join(home, 'ran')}\n`);
    git(root, 'add', '-A');
    git(root, 'commit', '-qm', 'settings');
    const { err } = await run(root, plan, '--auto');
    expect(err).toMatch(/\.reorg-tui\.yaml: “check” is ignored in the settings of a repository/);
    expect(existsSync(join(home, 'ran'))).toBe(false);
  });
});

describe('replay', () => {
  it('commits the same trees on another copy, and finds it done a second time', async () => {
    const root = copy(original);
    const { code, out } = await run(root, 'replay', record);
    // The record has four of eight phases: what is left is named.
    expect(code).toBe(3);
    expect(out.match(/^✓ phase [1-4] .*same trees$/gm)).toHaveLength(4);
    expect(git(root, 'rev-parse', 'HEAD^{tree}')).toBe(git(begun, 'rev-parse', 'HEAD^{tree}'));
    const again = await run(root, 'replay', record, '--json');
    expect(JSON.parse(again.out).phases.slice(0, 4)).toMatchObject(Array(4).fill({ state: 'before' }));
    expect(again.code).toBe(3);
  });

  it('--check says whether a branch holds what was decided, and commits nothing', async () => {
    const before = state(begun);
    const held = await run(begun, 'replay', record, '--check');
    expect([held.code, held.out]).toEqual([
      0,
      expect.stringMatching(/The branch holds what was decided\.\n$/),
    ]);
    expect(state(begun)).toBe(before);

    const bare = state(original);
    const not = await run(original, 'replay', record, '--check');
    expect([not.code, not.out]).toEqual([1, expect.stringMatching(/does not hold what was decided\.\n$/)]);
    expect(state(original)).toBe(bare);
  });

  it('--check sees what was done after the phases, and what was changed in them', async () => {
    const root = copy(begun);
    git(root, 'commit', '-q', '--allow-empty', '-m', 'work goes on');
    expect((await run(root, 'replay', record, '--check')).code).toBe(0);
    git(root, 'reset', '-q', '--hard', 'HEAD~1');
    writeFileSync(join(root, 'README.md'), 'Something else.\n');
    git(root, 'commit', '-qa', '--amend', '--no-edit');
    expect((await run(root, 'replay', record, '--check')).code).toBe(1);
  });

  it.each<[string, string | undefined, number, RegExp]>([
    ['no record', undefined, 2, /Name one record/],
    ['an empty one', '', 2, /this record is empty/],
    ['one that is none', 'not a record\n', 1, /bad\.jsonl:1: this line is not JSON/],
  ])('says what is wrong with %s', async (_, text, wanted, message) => {
    const file = join(home, 'bad.jsonl');
    if (text !== undefined) writeFileSync(file, text);
    const { code, err } = await run(original, 'replay', ...(text === undefined ? [] : [file]));
    expect([code, err]).toEqual([wanted, expect.stringMatching(message)]);
  });
});

describe('undo', () => {
  it('takes phases back one by one, until there is none; --auto then makes the same again', async () => {
    const root = copy(begun);
    for (const phase of [4, 3, 2, 1]) {
      const { code, out } = await run(root, 'undo', plan);
      expect([code, out]).toEqual([0, `Phase ${phase} is taken back; its decisions are kept.\n`]);
    }
    expect(git(root, 'rev-parse', 'HEAD')).toBe(git(original, 'rev-parse', 'HEAD'));
    expect(git(root, 'status', '--porcelain')).toBe('');
    expect(await run(root, 'undo', plan)).toMatchObject({ code: 1, out: 'No phase is committed here.\n' });
    expect((await run(root, plan, '--auto')).code).toBe(3);
    expect(git(root, 'rev-parse', 'HEAD^{tree}')).toBe(git(begun, 'rev-parse', 'HEAD^{tree}'));
  });

  it('refuses where something would be lost', async () => {
    const root = copy(begun);
    writeFileSync(join(root, 'README.md'), 'Not committed.\n');
    const dirty = await run(root, 'undo', plan);
    expect([dirty.code, dirty.err]).toEqual([1, expect.stringMatching(/Uncommitted changes: README\.md/)]);
    git(root, 'commit', '-qam', 'later work');
    const head = git(root, 'rev-parse', 'HEAD');
    const later = await run(root, 'undo', plan);
    expect([later.code, later.out]).toEqual([1, expect.stringMatching(/There are commits after phase 4\./)]);
    expect(git(root, 'rev-parse', 'HEAD')).toBe(head);
  });
});
