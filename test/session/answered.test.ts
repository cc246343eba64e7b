import { afterEach, beforeEach, expect, test } from 'vitest';
import { stillAsked } from '../../src/session/answered.ts';
import type { Engine } from '../../src/session/engine.ts';
import { Replaying } from '../support/replaying.ts';

let two: Replaying;
beforeEach(() => {
  two = new Replaying();
});
afterEach(() => two.remove());

const LOAD = 'import importlib\n\n\ndef load(name):\n    return importlib.import_module(f"src.{name}")\n';

async function moved(): Promise<void> {
  two.first.commit('begin', {
    'src/apples.py': 'A = 1\n',
    'src/pears.py': 'P = 1\n',
    'load.py': LOAD,
    'plan.md': '# Plan\n\n## Phase 1: Move\n\n1. Move `src/apples.py` → `lib/apples.py`\n',
  });
  const engine = await two.start(two.first);
  await engine.decide('1.1:src/apples.py', { kind: 'accept' });
  expect((await engine.commit(1, () => {})).ok).toBe(true);
  await engine.close();
}

const left = (engine: Engine) => engine.unfinished().map(({ file, line }) => `${file}:${line}`);
const asked = async ({ record, opened }: Engine) =>
  (await stillAsked(record, opened.trees, opened.repository.head)).map(({ file, line }) => `${file}:${line}`);

test('a place that was put right by hand is no longer asked about', async () => {
  await moved();
  const before = await two.start(two.first);
  expect([left(before), await asked(before)]).toEqual([['load.py:5'], ['load.py:5']]);
  await before.close();
  two.first.commit('by hand', { 'load.py': LOAD.replace('src.', 'lib.') });
  const after = await two.start(two.first);
  expect([left(after), await asked(after)]).toEqual([[], []]);
});

test('a place whose line went elsewhere, or changed beside its words, still is', async () => {
  await moved();
  two.first.commit('by hand', { 'load.py': `# Loads.\n${LOAD.replace('{name}")', '{name}", "")')}` });
  const after = await two.start(two.first);
  expect(left(after)).toEqual(['load.py:5']);
});

test.each([
  ['open("assets/logo.png")\n', []],
  ['open("../logo.png")\n', []],
  ['show(open("logo.png"))\n', ['app.py:1']],
])('a name that a longer path ends in does not stand for itself: %s', async (line, still) => {
  await moved();
  const begun = two.first.commit('before', { 'app.py': 'open("logo.png")\n' });
  two.first.commit('by hand', { 'app.py': line });
  const { record, opened } = await two.start(two.first);
  const place = {
    kind: 'place',
    what: 'logo.png',
    file: 'app.py',
    line: 1,
    why: 'it names nothing',
  } as const;
  const [first] = record.committed;
  const committed = [{ ...first!, commits: [begun], left: [place] }];
  const asked = await stillAsked({ ...record, committed }, opened.trees, opened.repository.head);
  expect(asked.map(({ file, line }) => `${file}:${line}`)).toEqual(still);
});
