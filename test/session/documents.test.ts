import { afterEach, beforeEach, expect, test } from 'vitest';
import { UNASKED } from '../../src/references/languages/adapter.ts';
import type { Reference } from '../../src/references/types.ts';
import { documentNotes, unaskedPlaces } from '../../src/session/documents.ts';
import { Replaying } from '../support/replaying.ts';

let two: Replaying;
beforeEach(() => {
  two = new Replaying();
});
afterEach(() => two.remove());

test('a step that names a document rewrites what names a moved file there, and asks about what is not sure', async () => {
  two.first.commit('begin', {
    'go.mod': 'module m.org/app\n',
    'in/a/a.go': 'package a\n',
    'GUIDE.md': '# Guide\n\n    import "m.org/app/in/a"\n\nSee `in/a/a.go`, and x/in/a/a.go.',
    'OTHER.md': 'See `in/a/a.go`, and x/in/a/a.go.',
    'plan.md':
      '# Plan\n\n## Phase 1: Move\n\n1. Move `in/a/a.go` → `core/a/a.go`\n\n## Phase 2: Documents\n\n1. Update `GUIDE.md`\n',
  });
  const engine = await two.start(two.first);
  for (const { id, phase } of engine.reading.operations) {
    await engine.decide(id, { kind: 'accept' });
    const { documents } = await engine.rehearsal(phase);
    if (phase === 2)
      expect(documents).toEqual([
        'step 2.1, GUIDE.md: 2 places rewritten, 1 for a person; what else the plan wants said there is written by hand',
      ]);
    expect((await engine.commit(phase, () => {})).ok).toBe(true);
  }
  expect(two.first.run('show', 'HEAD:GUIDE.md')).toBe(
    '# Guide\n\n    import "m.org/app/core/a"\n\nSee `core/a/a.go`, and x/in/a/a.go.',
  );
  expect(engine.unfinished().map(({ file, what }) => `${file}: ${what}`)).toEqual(['GUIDE.md: x/in/a/a.go']);
});

test('a document that names nothing is not said to be done', () => {
  expect(documentNotes([{ step: '2.1', from: 'GUIDE.md' }], [])).toEqual([
    'step 2.1, GUIDE.md: no path in it names what moved; what else the plan wants said there is written by hand',
  ]);
});

test.each([
  ['README.md', 'shed/rake.py', UNASKED, 'asked'],
  ['shed/rake.py', 'shed/rake.py', UNASKED, 'asked'],
  ['README.md', 'shed/rake.py', 'historical document', 'left'],
  ['README.md', 'shed/door.py', UNASKED, 'left'],
  ['README.md', 'shed/stays.py', UNASKED, 'left'],
  ['notes.txt', 'shed/rake.py', UNASKED, 'left'],
])('where no step asks for documents, %s names %s (%s): %s', (path, target, reason, decision) => {
  const moves = new Map([
    ['shed/rake.py', 'tools/rake.py'],
    ['shed/door.py', 'house/door.py'],
  ]);
  const place: Reference = {
    path,
    line: 1,
    start: 0,
    end: 4,
    text: 'word',
    kind: 'document',
    target,
    decision: 'left',
    reason,
  };
  const [answer] = unaskedPlaces([place], moves, new Map([['shed/door.py', 'house/door.py']]));
  expect(answer?.decision).toBe(decision);
});

const PLAN = '# Plan\n\n## Phase 1: Move\n\n- Move `shed/rake.py` to `tools/rake.py`\n';
const FILES = {
  'shed/__init__.py': '',
  'shed/rake.py': '"""Called shed.rake, of shed/rake.py."""\n\nTEETH = 7  # shed.rake has them\n',
  'use.py': 'from shed.rake import TEETH\n',
  'README.md': 'The `shed/rake.py` has `shed.rake.TEETH`.\n',
};

test('documents that nobody asks for are left to a person, until a later phase puts them right', async () => {
  two.first.commit('begin', { ...FILES, 'plan.md': PLAN });
  const engine = await two.start(two.first);
  for (const { id } of engine.reading.operations) await engine.decide(id, { kind: 'accept' });
  expect((await engine.commit(1, () => {})).ok).toBe(true);
  const left = () => engine.unfinished().map(({ file, line, what }) => `${file}:${line}: ${what}`);
  expect(left()).toEqual([
    'README.md:1: shed/rake.py',
    'README.md:1: shed.rake.TEETH',
    'tools/rake.py:1: shed.rake',
    'tools/rake.py:1: shed/rake.py',
  ]);
  two.first.commit('by hand', { 'README.md': 'The `tools/rake.py` has `tools.rake.TEETH`.\n' });
  await engine.reload();
  expect(left()).toEqual(['tools/rake.py:1: shed.rake', 'tools/rake.py:1: shed/rake.py']);
});

test('a later step for documents has also what code says beside what runs', async () => {
  two.first.commit('begin', {
    ...FILES,
    'plan.md': `${PLAN}\n## Phase 2: Documents\n\n- Update the documentation\n`,
  });
  const engine = await two.start(two.first);
  for (const { id, phase } of engine.reading.operations) {
    await engine.decide(id, { kind: 'accept' });
    expect((await engine.commit(phase, () => {})).ok).toBe(true);
  }
  expect(engine.unfinished()).toEqual([]);
  expect(two.first.run('show', 'HEAD:README.md')).toBe('The `tools/rake.py` has `tools.rake.TEETH`.');
  expect(two.first.run('show', 'HEAD:tools/rake.py')).toBe(
    '"""Called tools.rake, of tools/rake.py."""\n\nTEETH = 7  # tools.rake has them',
  );
});
