import { afterEach, beforeEach, expect, test } from 'vitest';
import { documentNotes } from '../../src/session/documents.ts';
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
