import { afterEach, beforeEach, expect, test } from 'vitest';
import { Replaying } from '../support/replaying.ts';

let two: Replaying;
beforeEach(() => {
  two = new Replaying();
  two.first.commit('begin', {
    'plan.md': '# Plan\n\n## Phase 1: Go\n\n1. Move `old/a.py` to `new/a.py`\n',
    'old/__init__.py': '',
    'old/a.py': 'A = 1\n',
    'old/b.py': 'B = 1\n',
  });
});
afterEach(() => two.remove());

test('what a proof finds broken can be dismissed with a reason, undone, and replayed', async () => {
  const engine = await two.start(two.first);
  await engine.decide('1.1:old/a.py', { kind: 'edit', text: 'from old.b import C\n\nA = C\n' });
  const stopped = await engine.commit(1, () => {});
  expect(stopped.ok).toBe(false);
  const [broken, ...others] = engine.apart();
  expect([broken, others]).toMatchObject([{ kind: 'problem', file: 'new/a.py', line: 1 }, []]);
  await expect(engine.dismiss([broken!], ' ')).rejects.toThrow('Say why');

  await engine.dismiss([broken!], 'C comes with the next release');
  expect((await engine.review(1)).problems).toEqual([]);
  expect(await engine.undo()).toBe('new/a.py:1 is a matter again');
  expect((await engine.review(1)).problems).toHaveLength(1);
  await engine.redo();
  expect(await engine.commit(1, () => {})).toMatchObject({ ok: true });
  expect(engine.unfinished()).toEqual([]);

  two.handOver(engine);
  expect((await two.replay()).code).toBe(0);
});

test('a step cannot be dismissed: it is decided', async () => {
  const engine = await two.start(two.first);
  await engine.prepare();
  const [step] = engine.unfinished();
  expect(step?.kind).toBe('step');
  await expect(engine.dismiss([step!], 'a joke')).rejects.toThrow('to be decided');
});
