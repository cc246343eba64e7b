import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseEntries } from '../../src/decisions/entries.ts';
import { stateOf } from '../../src/decisions/state.ts';
import type { Choice } from '../../src/decisions/types.ts';
import { hunkOf } from '../../src/merge/hunks.ts';
import { match } from '../../src/merge/match.ts';
import { decide } from '../../src/merge/result.ts';
import type { HunkChoice } from '../../src/merge/types.ts';
import { comparedCopies } from '../../src/session/compared.ts';
import type { Engine } from '../../src/session/engine.ts';
import { Replaying } from '../support/replaying.ts';
import type { TestRepository } from '../support/repository.ts';

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

let both: Replaying;
let first: TestRepository;
let clone: TestRepository;
beforeEach(() => {
  both = new Replaying();
  ({ first, clone } = both);
  first.commit('begin', { 'old/a.py': module('ten = 1', 'thirty = 1') }, 'Ada');
  first.commit('copy', { 'new/a.py': module('ten = 1', 'thirty = 1') }, 'Cy');
  first.commit('grow apart', { 'old/a.py': OLD, 'new/a.py': NEW }, 'Ada');
  first.commit('plan', {
    'plan.md': '# Plan\n\n## Phase 1: Merge\n\n1. Merge `old/a.py` into `new/a.py`\n',
  });
});
afterEach(() => both.remove());

const start = (repo: TestRepository) => both.start(repo);
const replay = () => both.replay();
const result = () => clone.run('show', 'HEAD:new/a.py');

/** Decides the merge in the first repository, commits it, and hands the record over. */
async function decided(make: (engine: Engine) => Promise<Choice>): Promise<void> {
  const engine = await start(first);
  await engine.decide(OPERATION, await make(engine));
  expect(await engine.commit(1, () => {})).toMatchObject({ ok: true });
  both.handOver(engine);
}

/** Both conflicts, each answered with a choice of its own. */
const hunks =
  (...choices: readonly HunkChoice[]) =>
  async (engine: Engine): Promise<Choice> => {
    const { merge } = await engine.divergence(OPERATION);
    const all = merge?.pieces.flatMap(piece => hunkOf(piece) ?? []) ?? [];
    return { kind: 'hunks', hunks: all.map((hunk, index) => decide(hunk, choices[index]!)) };
  };

const BOTH = hunks({ take: 'left' }, { take: 'right-left' });

describe('a record with two conflicts, replayed', () => {
  it('on the same files makes the same trees', async () => {
    await decided(BOTH);
    const { code, phase } = await replay();
    expect(phase).toMatchObject({ state: 'committed', applied: 1, hunks: 0, drift: [] });
    expect(phase.trees).toEqual(phase.expected);
    expect(result()).toContain('ten = "old"');
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
    const { code, phase } = await replay();
    expect(phase).toMatchObject({ state: 'committed', applied: 1, hunks: 2, drift: [] });
    expect(result()).toContain('far = 1');
    expect(result()).toContain('thirty = "new"\nthirty = "old"');
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
    const { choice } = stateOf(parseEntries(readFileSync(both.record, 'utf8'), 'r')).decisions.get(
      OPERATION,
    )!;
    expect(choice).toMatchObject({
      kind: 'hunks',
      hunks: [{ choice: { take: 'left' } }, { choice: { take: 'edit', text: 'thirty = "both"\n' } }],
      patches: [{ line: 20, added: ['edited = 1'] }],
    });
    const { code } = await replay();
    expect([code, `${result()}\n`]).toEqual([0, text]);
  });

  it('on other files keeps the choice, and asks for what was written by hand', async () => {
    await decided(whole);
    clone.commit('drift', { 'new/a.py': module('ten = "new"', 'thirty = "new"', { 38: 'far = 1' }) });
    const { code, phase } = await replay();
    expect([code, phase.hunks]).toEqual([3, 1]);
    expect(phase.drift.map(({ line }: { line: number }) => line)).toEqual([30, 20]);
    const engine = await start(clone);
    const { problems } = await engine.rehearsal(1);
    expect(problems.map(({ why }) => why)).toEqual([
      '1 conflict still open',
      'the edit at line 20 of the result has no place any more',
    ]);
    await engine.decide(OPERATION, { kind: 'edit', text: text.replace('v38 = 300922', 'far = 1') });
    expect((await engine.rehearsal(1)).problems).toEqual([]);
  });
});

it('says how many lines of the copies went with what was chosen', async () => {
  first.commit('grow on', { 'old/a.py': `${OLD}more = 1\n` });
  const engine = await start(first);
  await engine.decide(OPERATION, { kind: 'keep', path: 'new/a.py' });
  // Both answers of the old copy, and its line more.
  expect((await engine.rehearsal(1)).proof).toMatchObject([
    { path: 'new/a.py', lost: [{}, {}, { path: 'old/a.py', text: 'more = 1' }] },
  ]);
  const [pair] = (await comparedCopies(engine)).pairs;
  expect(pair?.lost?.map(({ path, text }) => `${path} ${text}`)).toEqual([
    'old/a.py ten = "old"',
    'old/a.py thirty = "old"',
    'old/a.py more = 1',
  ]);
  await engine.commit(1, () => {});
  expect(engine.overview().phases[0]?.lost).toBe(3);
  const record = parseEntries(readFileSync(engine.opened.journal.path, 'utf8'), 'record');
  expect(record.find(({ type }) => type === 'committed')).toMatchObject({ lost: 3 });
});

it('a decision that kept one copy is asked again whole where a copy changed', async () => {
  await decided(async () => ({ kind: 'keep', path: 'new/a.py' }));
  clone.commit('drift', { 'old/a.py': module('ten = "older"', 'thirty = "old"') });
  const { code, phase } = await replay();
  expect(code).toBe(3);
  expect(phase.drift).toEqual([
    { operation: OPERATION, message: 'old/a.py has changed since it was decided' },
  ]);
  expect((await start(clone)).overview().phases[0]?.items[0]?.decision).toBeUndefined();
});
