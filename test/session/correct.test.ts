import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseSaid } from '../../src/revise/correct/words.ts';
import type { Engine } from '../../src/session/engine.ts';
import { Replaying } from '../support/replaying.ts';

let two: Replaying;
beforeEach(() => {
  two = new Replaying();
});
afterEach(() => two.remove());

const PLAN = `# Plan

## Phase 1: Move

1. Move \`old/a.py\` → \`new/a.py\`
2. The bread basket is for b, of course.
`;

const begin = () =>
  two.first.commit('begin', { 'plan.md': PLAN, 'old/a.py': 'A = 1\n', 'old/b.py': 'B = 1\n' });

const told = ({ reading }: Engine) => reading.operations.map(({ kind, from, to }) => `${kind} ${from} ${to}`);
const says = (engine: Engine, line: number, words: string) =>
  engine.correct({ line, says: parseSaid(words) });

test('a correction is read at once, clears what was decided before it, and one undo takes both back', async () => {
  begin();
  const engine = await two.start(two.first);
  await engine.decide('1.1:old/a.py', { kind: 'accept' });
  await says(engine, 5, 'move old/a.py to shelf/a.py');
  expect(told(engine)).toEqual(['move old/a.py shelf/a.py']);
  expect(engine.overview().phases[0]?.items[0]?.decision).toBeUndefined();
  expect(await engine.undo()).toBeDefined();
  expect(told(engine)).toEqual(['move old/a.py new/a.py']);
  expect(engine.overview().phases[0]?.items[0]?.decision).toBeDefined();
  await engine.redo();
  expect(told(engine)).toEqual(['move old/a.py shelf/a.py']);
});

test('corrections are there again at the next start, and are carried out', async () => {
  begin();
  const first = await two.start(two.first);
  await says(first, 6, 'move old/b.py to new/b.py');
  const again = await two.start(two.first);
  expect(told(again)).toContain('move old/b.py new/b.py');
  await again.decideAll(
    again.reading.operations.map(({ id }) => ({ operation: id, choice: { kind: 'accept' } })),
  );
  expect((await again.commit(1, () => {})).ok).toBe(true);
  expect(two.first.run('ls-files').split('\n')).toContain('new/b.py');
  await expect(says(again, 5, 'nothing')).rejects.toThrow('Phase 1 is committed');
});

test('what cannot be is refused, and the record stays as it was', async () => {
  begin();
  const engine = await two.start(two.first);
  await expect(says(engine, 6, 'move old/nine.py to new/nine.py')).rejects.toThrow(
    'old/nine.py, which is not there',
  );
  await expect(says(engine, 4, 'nothing')).rejects.toThrow('is empty');
  expect(engine.opened.journal.entries).toHaveLength(1);
});

test('a line of a phase that asked for nothing is carried out in it, as long as no later one is committed', async () => {
  const later = '\n## Phase 2: More\n\n1. Move `old/b.py` → `new/b.py`\n';
  const plan = PLAN.replace('1. Move `old/a.py` → `new/a.py`\n2. The', '1. The') + later;
  two.first.commit('begin', { 'plan.md': plan, 'old/a.py': 'A = 1\n', 'old/b.py': 'B = 1\n' });
  const engine = await two.start(two.first);
  await says(engine, 5, 'move old/a.py to new/a.py');
  expect(engine.reading.operations.map(({ phase, from }) => [phase, from])).toEqual([
    [1, 'old/a.py'],
    [2, 'old/b.py'],
  ]);
});
