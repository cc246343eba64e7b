import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Io } from '../../bin/command.ts';
import { main } from '../../bin/main.ts';
import { parseEntries } from '../../src/decisions/entries.ts';
import { stateOf } from '../../src/decisions/state.ts';
import type { Choice } from '../../src/decisions/types.ts';
import { hunkOf } from '../../src/merge/hunks.ts';
import { match } from '../../src/merge/match.ts';
import { decide } from '../../src/merge/result.ts';
import type { HunkChoice } from '../../src/merge/types.ts';
import { startSession } from '../../src/session/start.ts';
import { TestRepository } from '../support/repository.ts';

/** Forty lines; what is given stands in place of lines 10 and 30, and of others by their number. */
function module(ten: string, thirty: string, others: Readonly<Record<number, string>> = {}): string {
  return Array.from({ length: 40 }, (_, index) => {
    const line = index + 1;
    const own = line === 10 ? ten : line === 30 ? thirty : (others[line] ?? `v${line} = ${line * 7919}`);
    return `${own}\n`;
  }).join('');
}

const OLD = module('ten = "old"', 'thirty = "old"');
const NEW = module('ten = "new"', 'thirty = "new"');
const OPERATION = '1.1:old/a.py';

let first: TestRepository;
let clone: TestRepository;
let record: string;
beforeEach(() => {
  first = new TestRepository();
  clone = new TestRepository();
  first.commit('begin', { 'old/a.py': module('ten = 1', 'thirty = 1') }, 'Ada');
  first.commit('copy', { 'new/a.py': module('ten = 1', 'thirty = 1') }, 'Cy');
  first.commit('grow apart', { 'old/a.py': OLD, 'new/a.py': NEW }, 'Ada');
  first.commit('plan', {
    'plan.md': '# Plan\n\n## Phase 1: Merge\n\n1. Merge `old/a.py` into `new/a.py`\n',
  });
});
afterEach(() => {
  first.remove();
  clone.remove();
});

const start = (repo: TestRepository, change = true) =>
  startSession({
    directory: repo.root,
    plan: 'plan.md',
    environment: repo.environment,
    tool: 'test',
    change,
    style: 'weave',
  });

/** Decides the merge in the first repository, commits it, and gives the clone the record and the same history. */
async function decided(
  make: (engine: Awaited<ReturnType<typeof start>>) => Promise<Choice>,
  operation = OPERATION,
): Promise<void> {
  const base = first.run('rev-parse', 'HEAD');
  const engine = await start(first);
  await engine.decide(operation, await make(engine));
  expect(await engine.commit(1, () => {})).toMatchObject({ ok: true });
  record = join(clone.root, '.git/record.jsonl');
  writeFileSync(record, readFileSync(engine.opened.journal.path));
  clone.run('fetch', '-q', first.root, base);
  clone.run('reset', '-q', '--hard', base);
}

/** Both conflicts, each answered with a choice of its own. */
const hunks =
  (...choices: readonly HunkChoice[]) =>
  async (engine: Awaited<ReturnType<typeof start>>): Promise<Choice> => {
    const { merge } = await engine.divergence(OPERATION);
    const all = merge?.pieces.flatMap(piece => hunkOf(piece) ?? []) ?? [];
    return { kind: 'hunks', hunks: all.map((hunk, index) => decide(hunk, choices[index]!)) };
  };

/** Replays the record in the clone. */
async function replay() {
  let said = '';
  const io: Io = {
    out: text => {
      said += text;
    },
    err: () => {},
    env: clone.environment,
    cwd: clone.root,
    interactive: false,
  };
  const code = await main(['replay', record, '--json'], io);
  const phases = said
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));
  return { code, phase: phases[0], file: () => clone.run('show', 'HEAD:new/a.py') };
}

const BOTH = hunks({ take: 'left' }, { take: 'right-left' });

describe('a record with two conflicts, replayed', () => {
  it('on the same files makes the same trees', async () => {
    await decided(BOTH);
    const { code, phase, file } = await replay();
    expect(phase).toMatchObject({ state: 'committed', applied: 1, hunks: 0, drift: [] });
    expect(phase.trees).toEqual(phase.expected);
    expect(file()).toContain('ten = "old"');
    expect(code).toBe(0);
  });

  it('where one of them has drifted asks exactly that one, and commits nothing', async () => {
    await decided(BOTH);
    const drift = module('ten = "new"', 'thirty = "newer"');
    const head = clone.commit('drift', { 'new/a.py': drift });
    const { code, phase } = await replay();
    expect(code).toBe(3);
    expect(phase).toMatchObject({ state: 'stopped', applied: 0, hunks: 1 });
    expect(phase.drift).toEqual([
      {
        operation: OPERATION,
        path: 'new/a.py',
        line: 30,
        message: 'new/a.py:30: nothing was decided on this difference as it is now',
      },
    ]);
    expect(clone.run('rev-parse', 'HEAD')).toBe(head);

    const engine = await start(clone);
    const combined = (await engine.study(1)).items.get(OPERATION)?.combined;
    expect(combined?.open).toBe(1);
    expect(engine.overview().phases[0]?.items[0]).toMatchObject({ state: 'person' });
    const choice = engine.overview().phases[0]?.items[0]?.decision?.choice;
    const { matches } = match(combined!.merge, choice?.kind === 'hunks' ? choice.hunks : [], {
      unchanged: true,
    });
    expect(matches.map(({ level, hunk }) => [level, hunk.right])).toEqual([
      ['applied', ['ten = "new"\n']],
      ['open', ['thirty = "newer"\n']],
    ]);
  });

  it('where lines beside one of them changed proposes its answer, and does not apply it', async () => {
    await decided(BOTH);
    clone.commit('drift', { 'new/a.py': module('ten = "new"', 'thirty = "new"', { 28: 'near = 1' }) });
    const { code, phase } = await replay();
    expect([code, phase.hunks]).toEqual([3, 1]);
    expect(phase.drift.map(({ message }: { message: string }) => message)).toEqual([
      'new/a.py:30: the lines around this difference are others than when it was decided',
    ]);
    const engine = await start(clone);
    const combined = (await engine.study(1)).items.get(OPERATION)?.combined;
    const choice = engine.overview().phases[0]?.items[0]?.decision?.choice;
    const { matches } = match(combined!.merge, choice?.kind === 'hunks' ? choice.hunks : [], {
      unchanged: true,
    });
    expect(matches.filter(({ hunk }) => hunk.left.length > 0)).toMatchObject([
      { level: 'applied' },
      { level: 'proposed', decision: { choice: { take: 'right-left' } } },
    ]);
  });

  it('where only lines far from both changed takes both over, and commits', async () => {
    await decided(BOTH);
    clone.commit('drift', { 'new/a.py': module('ten = "new"', 'thirty = "new"', { 20: 'far = 1' }) });
    const { code, phase, file } = await replay();
    expect(phase).toMatchObject({ state: 'committed', applied: 1, hunks: 2, drift: [] });
    expect(file()).toContain('far = 1');
    expect(file()).toContain('thirty = "new"\nthirty = "old"');
    expect(code).toBe(0);
  });

  it('with an answer by hand asks that one where the files are others', async () => {
    await decided(hunks({ take: 'right' }, { take: 'edit', text: 'thirty = "both"\n' }));
    clone.commit('drift', { 'new/a.py': module('ten = "new"', 'thirty = "new"', { 20: 'far = 1' }) });
    const { code, phase } = await replay();
    expect([code, phase.hunks]).toEqual([3, 1]);
    expect(phase.drift).toMatchObject([{ path: 'new/a.py', line: 30, message: /by hand/ }]);
    expect((await (await start(clone)).study(1)).items.get(OPERATION)?.combined?.open).toBe(1);
  });
});

describe('a text that was edited whole', () => {
  const text = module('ten = "old"', 'thirty = "both"', { 20: 'edited = 1' });
  const whole = async (): Promise<Choice> => ({ kind: 'edit', text });

  it('is recorded as choices and an edit outside of them, and replayed to the same text', async () => {
    await decided(whole);
    const { choice } = stateOf(parseEntries(readFileSync(record, 'utf8'), 'r')).decisions.get(OPERATION)!;
    expect(choice).toMatchObject({
      kind: 'hunks',
      hunks: [{ choice: { take: 'left' } }, { choice: { take: 'edit', text: 'thirty = "both"\n' } }],
      patches: [{ line: 20, added: ['edited = 1'] }],
    });
    const { code, file } = await replay();
    expect([code, `${file()}\n`]).toEqual([0, text]);
  });

  it('on other files keeps the choice, and asks for what was written by hand', async () => {
    await decided(whole);
    clone.commit('drift', { 'new/a.py': module('ten = "new"', 'thirty = "new"', { 38: 'far = 1' }) });
    const { code, phase } = await replay();
    expect([code, phase.hunks]).toEqual([3, 1]);
    expect(phase.drift.map(({ line }: { line: number }) => line)).toEqual([30, 20]);
    const engine = await start(clone);
    const { problems } = await engine.rehearsal(1);
    expect(problems).toEqual([
      '1.1 old/a.py: 1 conflict still open',
      '1.1 old/a.py: the edit at line 20 of the result has no place any more',
    ]);
    await engine.decide(OPERATION, { kind: 'edit', text: text.replace('v38 = 300922', 'far = 1') });
    expect((await engine.rehearsal(1)).problems).toEqual([]);
  });
});

it('a replay commits in the style, and with the end of facades, that the record says', async () => {
  first.commit('plan', {
    'solo/s.py': 'S = 1\n',
    'plan.md': `# Plan

## Phase 1: Move

1. Move \`solo/s.py\` → \`final/s.py\`

## Phase 2: Facades

1. Turn \`solo/s.py\` into a facade re-exporting from \`final/s.py\`
`,
  });
  const base = first.run('rev-parse', 'HEAD');
  const engine = await startSession({
    directory: first.root,
    plan: 'plan.md',
    environment: first.environment,
    tool: 'test',
    change: true,
    style: 'linear',
    removeAfter: '2027-01-01',
    now: () => new Date('2026-05-04T12:00:00Z'),
  });
  for (const { id } of engine.reading.operations) await engine.decide(id, { kind: 'accept' });
  for (const phase of [1, 2]) expect((await engine.commit(phase, () => {})).ok).toBe(true);
  record = engine.opened.journal.path;
  clone.run('fetch', '-q', first.root, base);
  clone.run('reset', '-q', '--hard', base);
  expect((await replay()).code).toBe(0);
  expect(clone.run('show', 'HEAD:.facades.json')).toContain(
    '"since":"2026-05-04","removeAfter":"2027-01-01"',
  );
  expect(clone.run('rev-parse', 'HEAD^{tree}')).toBe(first.run('rev-parse', 'HEAD^{tree}'));
  expect(clone.run('rev-list', '--count', `${base}..HEAD`)).toBe(
    first.run('rev-list', '--count', `${base}..HEAD`),
  );
});

describe('a decision', () => {
  it('that kept one copy is asked again whole where a copy changed', async () => {
    await decided(async () => ({ kind: 'keep', path: 'new/a.py' }));
    clone.commit('drift', { 'old/a.py': module('ten = "older"', 'thirty = "old"') });
    const { code, phase } = await replay();
    expect(code).toBe(3);
    expect(phase.drift).toEqual([
      { operation: OPERATION, message: 'old/a.py has changed since it was decided' },
    ]);
    expect((await start(clone)).overview().phases[0]?.items[0]?.decision).toBeUndefined();
  });

  it('on a free place is asked again where something stands there now', async () => {
    first.commit('plan', {
      'solo/s.py': 'S = 1\n',
      'plan.md': '# Plan\n\n## Phase 1: Move\n\n1. Move `solo/s.py` → `final/s.py`\n',
    });
    await decided(async () => ({ kind: 'accept' }), '1.1:solo/s.py');
    clone.commit('drift', { 'final/s.py': 'T = 2\n' });
    const { code, phase } = await replay();
    expect([code, phase.drift]).toEqual([
      3,
      [{ operation: '1.1:solo/s.py', message: 'final/s.py is new since it was decided' }],
    ]);
  });

  it('that was made before an earlier phase was committed holds all the same', async () => {
    first.commit('plan', {
      'solo/s.py': 'S = 1\n',
      'solo/t.py': 'from solo.s import S\n',
      'plan.md': `# Plan

## Phase 1: Move

1. Move \`solo/s.py\` → \`final/s.py\`

## Phase 2: Move

1. Move \`solo/t.py\` → \`final/t.py\`
`,
    });
    const base = first.run('rev-parse', 'HEAD');
    const engine = await start(first);
    for (const { id } of engine.reading.operations) await engine.decide(id, { kind: 'accept' });
    for (const phase of [1, 2]) expect((await engine.commit(phase, () => {})).ok).toBe(true);
    record = engine.opened.journal.path;
    clone.run('fetch', '-q', first.root, base);
    clone.run('reset', '-q', '--hard', base);
    const { code } = await replay();
    expect([code, clone.run('rev-parse', 'HEAD^{tree}')]).toEqual([0, first.run('rev-parse', 'HEAD^{tree}')]);
  });
});
