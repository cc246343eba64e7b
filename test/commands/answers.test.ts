import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { answerSchema } from '../../bin/answer/schema.ts';
import { ANSWERS } from '../../bin/answers/index.ts';
import { COMMANDS } from '../../bin/commands.ts';
import { makeDemo } from '../../src/demo/make.ts';
import { call } from '../support/calling.ts';
import { hermetic, TestRepository } from '../support/repository.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const PLAN = `# One library

## Phase 1: Gather

1. Move \`src/apples.py\` to \`lib/apples.py\` or \`lib/core/apples.py\`
2. Merge \`src/pears.py\` into \`lib/pears.py\`
3. Relocate \`src/bread.py\` somewhere.

## Phase 2: Facades

1. Move \`src/plums.py\` to \`lib/plums.py\`, leaving a facade
`;

const ajv = new Ajv({ strict: true });
const valid = Object.fromEntries(
  Object.entries(ANSWERS).map(([name, shape]) => [name, ajv.compile(answerSchema(shape))]),
);

/** Calls with --json, and holds the answer to the schema of the command. */
async function answer(place: Place, name: string, ...args: readonly string[]) {
  const { code, out, err } = await call(place, ...args, '--json');
  expect(err, args.join(' ')).not.toMatch(/mistake in reorg-tui itself/);
  const found = JSON.parse(out);
  const check = valid[name]!;
  expect([args.join(' '), check(found), check.errors]).toEqual([args.join(' '), true, null]);
  asked.add(name);
  return { code, found };
}
type Place = Pick<TestRepository, 'root' | 'environment'>;
const asked = new Set<string>();

let repo: TestRepository;
beforeAll(() => {
  repo = new TestRepository();
  const pears = (last: string) =>
    `${Array.from({ length: 9 }, (_, at) => `P${at} = ${at * 31}\n`).join('')}${last}`;
  repo.commit('begin', {
    'src/apples.py': 'A = 1\n',
    'src/bread.py': 'B = 1\n',
    'src/pears.py': pears('LAST = 1\n'),
    'src/plums.py': 'def plum():\n    return 1\n',
    'use.py': 'from src.plums import plum\nimport src.apples\n',
    'plan.md': PLAN,
  });
  repo.commit('copy', { 'lib/pears.py': pears('LAST = 1\n') });
  repo.commit('here', { 'src/pears.py': pears('LAST = 2\n') });
  repo.commit('there', { 'lib/pears.py': pears('LAST = 3\n') });
});
afterAll(() => repo.remove());

const isDeciding = ({ args }: { args: readonly string[] }) => args[0] === 'decide';

describe('on a plan, from reading to the report', () => {
  const record = 'decisions.jsonl';
  const on = (name: string, ...words: string[]) => answer(repo, name, ...words, '--record', record);
  const next = ({ found }: { found: { next: { args: string[]; why: string }[] } }) =>
    found.next.map(({ args }) => args.join(' '));

  test('every answer is of the form that its schema says, and leads on', async () => {
    expect(next(await on('read', 'read', 'plan.md'))).toContain(
      'plan.md --auto --brief --record decisions.jsonl',
    );
    await on('rehearse', 'rehearse', 'plan.md', '--landing', '--ledger');
    await on('rehearse', 'plan.md', '--auto', '--stop-after', 'rehearse');
    await on('read', 'plan.md', '--auto', '--stop-after=read');
    await on('copies', 'copies', 'plan.md');
    const first = await on('session', 'plan.md', '--auto');
    expect(first.code).toBe(3);
    expect(next(first)).toEqual(
      expect.arrayContaining([
        'decide plan.md 1.1 to lib/apples.py --brief --record decisions.jsonl',
        'copies plan.md --step 1.2 --merged --record decisions.jsonl',
        'decide plan.md 1.2 keep lib/pears.py --brief --record decisions.jsonl',
      ]),
    );
    const kept = await on('decide', 'decide', 'plan.md', '1.2', 'keep', 'lib/pears.py', '--why', 'newer');
    expect(kept.found.decided).toMatchObject([
      { step: '1.2', state: 'decided', decided: 'the text of lib/pears.py is kept', why: 'newer' },
    ]);
    await on('decide', 'decide', 'plan.md', '1.1', 'to', 'lib/core/apples.py');
    for (let round = 0; round < 6; round++) {
      const { code, found } = await on('session', 'plan.md', '--auto');
      if (code === 0) break;
      // What an answer names can be run as it stands.
      for (const { args, input = [] } of found.next.filter(isDeciding).slice(0, 2)) {
        const place = { ...repo, input: async () => input.join('\n') };
        expect((await call(place, ...args)).code).not.toBe(2);
      }
    }
    expect(next(await on('session', 'plan.md', '--auto'))).toEqual([
      'check plan.md --brief --record decisions.jsonl',
      'report plan.md --markdown --out description.md --record decisions.jsonl',
    ]);
    await on('report', 'report', 'plan.md');
    await on('report', 'report', 'plan.md', '--phase', '2');
    await on('check', 'check', 'plan.md');
    await answer(repo, 'check', 'check', record);
    await answer(repo, 'replay', 'replay', record, '--check');
    const { found } = await answer(repo, 'decisions', 'decisions', record, record);
    expect(found.differences).toEqual([]);
    expect(found.decisions).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ about: '1.2:src/pears.py', why: 'newer', state: 'holds' }),
      ]),
    );
    const undone = await on('undo', 'undo', 'plan.md');
    expect([undone.found.done, next(undone)]).toEqual([
      true,
      ['plan.md --auto --brief --record decisions.jsonl'],
    ]);
  });

  test('another directory stands in the commands that are named', async () => {
    const away = { root: '/', environment: repo.environment };
    const { found } = await answer(away, 'read', '-C', repo.root, 'read', 'plan.md');
    expect(found.next[0].args.slice(0, 2)).toEqual(['-C', repo.root]);
  });

  test('a few lines ask everything that is open, count what is left out, and name the next command', async () => {
    const plan = `# Many\n\n## Phase 1: All\n\n${Array.from({ length: 40 }, (_, at) => `${at + 1}. Move \`src/gone${at}.py\` to \`lib/gone${at}.py\`\n`).join('')}41. Move \`use.py\` to \`app/use.py\`\n`;
    repo.write({ 'many.md': plan });
    const { out } = await call(repo, 'read', 'many.md', '--brief');
    const lines = out.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^many\.md: 1 phase, .*40 errors/);
    expect(lines.filter(line => line.startsWith('>'))).toEqual([
      expect.stringMatching(/^> reorg-tui decide many\.md --from - --brief <<'END' {3}# /),
      expect.stringMatching(/^> reorg-tui many\.md --auto --brief {3}# /),
      expect.stringMatching(/^> reorg-tui rehearse /),
    ]);
    expect(out).toMatch(/^# ✗ .*gone0\.py/m);
    expect(out).toMatch(/^# … \d+ more lines when these are decided\nEND$/m);
    expect(Math.max(...lines.map(line => line.length))).toBeLessThan(320);
  });
});

test('on what was reorganized by hand', async () => {
  const root = join(repo.root, '.git/done');
  const demo = await makeDemo(root, 'done');
  const place = { root: demo.root, environment: hermetic(repo.root) };
  const { found } = await answer(place, 'audit', 'audit');
  expect(found.next[0].args.slice(0, 1)).toEqual(['reweave']);
  await answer(place, 'report', 'report', '--audit');
  await answer(place, 'reweave', 'reweave', '--rehearse');
  await answer(place, 'reweave', 'reweave', '--auto', '--on-top');
  await answer(place, 'scan', 'scan');
  await answer(place, 'keys', 'keys');
});

test('without a plan: the demonstration', async () => {
  const place = { root: repo.root, environment: hermetic(repo.root) };
  const { found } = await answer(place, 'demo', 'demo', '--auto', '--dir', '.git/demo');
  expect(found.next[0].args.slice(0, 2)).toEqual(['-C', join(repo.root, '.git/demo')]);
});

test('every command that prints facts was asked for them here', () => {
  const facts = COMMANDS.filter(({ options }) => options.some(({ flag }) => flag === '--json'));
  expect([...asked].sort()).toEqual(facts.map(({ name }) => name).sort());
  expect(Object.keys(ANSWERS).sort()).toEqual(facts.map(({ name }) => name).sort());
  for (const { options } of facts) expect(options.map(({ flag }) => flag)).toContain('--brief');
});
