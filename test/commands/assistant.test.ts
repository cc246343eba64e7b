import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { main } from '../../bin/main.ts';
import { makeDemo } from '../../src/demo/make.ts';
import { call } from '../support/calling.ts';
import { hermetic, TestRepository } from '../support/repository.ts';

vi.setConfig({ testTimeout: 300_000 });

/** Characters of a token, as a rule of thumb. */
const TOKEN = 4;

const PLAN = `# One library

The scripts have been copied about.

## Phase 1: Duplicates

1. Delete \`old/archive.py\`, a duplicate of \`lib/archive.py\`
2. Merge \`old/clock.py\` into \`lib/clock.py\`

## Phase 2: Moves

1. Move \`old/errors.py\` to \`lib/errors.py\` or \`lib/core/errors.py\`
2. Move \`old/tide/model.py\` to \`lib/tide/model.py\`
3. Move \`old/report.py\` to \`lib/report.py\`
4. Put \`old/misc.py\` where it belongs.

### Split \`old/rules.py\`

- **Lines 1-10**: Move to \`old/kinds.py\` - the kinds
- **Lines 11-30**: Move to \`old/check.py\` - the checks
`;

const body = (word: string, lines = 30) =>
  Array.from({ length: lines }, (_, at) => `${word}_${at} = ${at * 7919}\n`).join('');

let repo: TestRepository;
beforeEach(() => {
  repo = new TestRepository();
});
afterEach(() => repo.remove());

/** A transcript: what was asked and what came back. */
class Transcript {
  readonly #place: Pick<TestRepository, 'root' | 'environment'>;
  commands = 0;
  characters = 0;

  constructor(place: Pick<TestRepository, 'root' | 'environment'>) {
    this.#place = place;
  }

  run(...args: readonly string[]) {
    return this.tell(undefined, ...args);
  }

  /** With words on standard input. */
  async tell(words: string | undefined, ...args: readonly string[]) {
    const place = words === undefined ? this.#place : { ...this.#place, input: async () => words };
    const called = await call(place, ...args);
    this.commands += 1;
    this.characters += called.out.length;
    // Progress, and nothing to read twice.
    expect(called.err).not.toMatch(/✓|reorg-tui:/);
    return called;
  }

  get tokens(): number {
    return Math.ceil(this.characters / TOKEN);
  }
}

/** The list that an answer asks to be decided. */
const listIn = (out: string): readonly string[] =>
  /<<'END'.*\n([\s\S]*?)\nEND$/m.exec(out)?.[1]?.split('\n') ?? [];

/** A list with other choices for some names: in the place of what is proposed, or besides. */
function changed(list: readonly string[], mine: Readonly<Record<string, string>>): string {
  const names = Object.keys(mine);
  return [
    ...list.filter(line => !names.some(name => line.startsWith(`${name} `))),
    ...names.map(name => `${name} ${mine[name]}`),
  ].join('\n');
}

describe('an assistant that has the page and the answers', () => {
  test('carries a plan out that asks for decisions, up to the branch that has landed', async () => {
    repo.commit('begin', {
      'old/archive.py': body('archive'),
      'old/clock.py': body('clock'),
      'old/errors.py': body('errors'),
      'old/tide/model.py': body('model'),
      'old/report.py': `from old.errors import errors_1\n${body('report')}`,
      'old/misc.py': body('misc'),
      'old/rules.py': body('rules'),
      'old/test_rules.py': `from old.rules import rules_1\n${body('test')}`,
      'use.py': 'from old.report import report_1\nfrom old.clock import clock_1\n',
    });
    repo.commit(
      'copied',
      { 'lib/archive.py': body('archive'), 'lib/clock.py': body('clock'), 'lib/tide.py': 'T = 1\n' },
      'Ben',
    );
    repo.commit(
      'grown here',
      { 'old/clock.py': body('clock').replace('clock_9 = 71271', 'clock_9 = "old"') },
      'Cyd',
    );
    repo.commit(
      'grown there',
      { 'lib/clock.py': body('clock').replace('clock_9 = 71271', 'clock_9 = "new"') },
      'Ben',
    );
    repo.commit('the plan', { 'plan.md': PLAN });
    repo.run('switch', '-qc', 'reorganize');
    const said = new Transcript(repo);
    const page = await said.run('skill');
    expect(page.out).toContain('reorg-tui read plan.md --brief');

    const read = await said.run('read', 'plan.md', '--brief');
    expect(read.code).toBe(1);
    const mine = changed(listIn(read.out), {
      '2.1': 'to lib/core/errors.py # as agreed',
      ':15': "read 'move old/misc.py -> lib/misc.py'",
    });
    const first = await said.tell(mine, 'decide', 'plan.md', '--from', '-', '--brief');
    expect([first.code, first.out]).toEqual([0, expect.stringContaining('decided')]);
    const auto = await said.run('plan.md', '--auto', '--brief');
    expect(auto.code).toBe(3);
    const rest = changed(listIn(auto.out), {
      '1.2': 'keep lib/clock.py # the new one is used',
      '2.2': 'to lib/tides/model.py # tide.py is there',
    });
    const last = await said.tell(rest, 'decide', 'plan.md', '--from', '-', '--brief');
    expect([last.code, last.out]).toEqual([0, expect.not.stringMatching(/^# [?✗]/m)]);
    const done = await said.run('plan.md', '--auto', '--brief');
    expect([done.code, done.out]).toEqual([0, expect.stringContaining('nothing is left')]);
    const figures = [...done.out.matchAll(/kept ([\d.]+) %, restored ([\d.]+) %/g)].map(
      ([, ...both]) => both,
    );
    // Of all phases together, and of each.
    expect(figures).toEqual(Array.from({ length: 3 }, () => ['100.00', '100.00']));
    const check = await said.run('check', 'plan.md', '--brief');
    expect([check.code, check.out]).toEqual([
      0,
      expect.stringMatching(/^The branch holds what was decided; nothing breaks/),
    ]);
    await said.run('report', 'plan.md', '--markdown', '--out', '.git/description.md');
    const description = readFileSync(join(repo.root, '.git/description.md'), 'utf8');
    expect(description).toContain('Loses nothing: fast-forward');

    repo.run('switch', '-q', 'main');
    repo.run('merge', '-q', '--ff-only', 'reorganize');
    expect(repo.run('ls-files', 'old').split('\n').filter(Boolean)).toEqual([
      'old/check.py',
      'old/test_check.py',
    ]);
    for (const name of [
      'lib/core/errors.py',
      'lib/tides/model.py',
      'lib/report.py',
      'lib/misc.py',
      'old/check.py',
      'old/test_check.py',
    ])
      expect(existsSync(join(repo.root, name))).toBe(true);
    // Beside the two words of git that begin and end it.
    expect(said.commands).toBeLessThanOrEqual(9);
    expect(said.tokens).toBeLessThanOrEqual(6_000);
  });

  test('finds out what was lost before, and gives it back', async () => {
    const demo = await makeDemo(join(repo.root, '.git/done'), 'done');
    const said = new Transcript({ root: demo.root, environment: hermetic(repo.root) });
    const audit = await said.run('audit', '--brief');
    expect(audit.code).toBe(1);
    const [, command = ''] = /^> reorg-tui (reweave \S+ --on-top --auto --brief) /m.exec(audit.out) ?? [];
    const given = await said.run(...command.split(' '));
    expect(given.out).toMatch(
      /lines blamed before and after: \d+ given back, \d+ as they were, 0 changed otherwise/,
    );
    const unsure = [...given.out.matchAll(/^\? (\S+) from/gm)].map(([, path = '']) => path);
    if (given.code === 3)
      await said.run(
        ...command.split(' '),
        ...unsure.flatMap(path => ['--take', path]),
        '--why',
        'looked at',
      );
    const lost = Number(/lost the authors of ([\d,]+) line/.exec(audit.out)?.[1]?.replace(',', ''));
    const back = Number(/: (\d+) given back/.exec(given.out)?.[1]);
    expect(back).toBeGreaterThan(lost * 0.75);
    expect(said.commands).toBeLessThanOrEqual(5);
    expect(said.tokens).toBeLessThanOrEqual(6_000);
  });
});

test('nothing that is called without a terminal waits for one', async () => {
  // Reading would fail: a program that waits for words gets an error instead.
  const stdin = Object.getOwnPropertyDescriptor(process, 'stdin')!;
  Object.defineProperty(process, 'stdin', {
    configurable: true,
    get: () => {
      throw new Error('standard input was read');
    },
  });
  try {
    repo.commit('begin', {
      'src/a.py': 'A = 1\n',
      'plan.md': '# P\n\n1. Move `src/a.py` to `lib/a.py` or `lib/b.py`\n',
    });
    const { COMMANDS } = await import('../../bin/commands.ts');
    for (const { name, operand } of COMMANDS) {
      const words = operand === 'plan' ? ['plan.md'] : [];
      const args =
        name === 'demo' ? ['demo', '--dir', '.git/demo'] : [...(name === 'session' ? [] : [name]), ...words];
      const { code, err } = await call(repo, ...args);
      expect([name, err]).toEqual([name, expect.not.stringMatching(/standard input was read|asked without/)]);
      expect([0, 1, 2, 3]).toContain(code);
    }
    expect(
      await main([], {
        out: () => {},
        err: () => {},
        env: repo.environment,
        cwd: repo.root,
        interactive: false,
      }),
    ).toBe(2);
  } finally {
    Object.defineProperty(process, 'stdin', stdin);
    rmSync(join(repo.root, '.git/demo'), { recursive: true, force: true });
  }
});
