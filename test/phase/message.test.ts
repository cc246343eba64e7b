import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { oneLine, prefix, subjects } from '../../src/phase/message.ts';

const FACTS = {
  phase: { number: 3, title: 'Move\u001bthe\nkettle', line: 1, steps: [] },
  plan: 'docs/plan.md',
  record: 'abc123',
  done: ['2 files moved.'],
  manner: [],
};

/** The trailers that git itself finds in a message. */
function trailers(message: string): string[] {
  const out = execFileSync('git', ['interpret-trailers', '--parse'], { input: message, encoding: 'utf8' });
  return out.trim().split('\n');
}

describe('the messages of a phase', () => {
  const made = subjects(FACTS);
  const all = { ...made, side: made.side('git mv alone') };

  test.each(Object.entries(all))('%s: git reads plan, phase and record', (_, message) => {
    expect(trailers(message)).toEqual(['Reorg-Plan: docs/plan.md', 'Reorg-Phase: 3', 'Reorg-Record: abc123']);
  });

  test('without a body have no empty paragraph', () => {
    expect(subjects({ ...FACTS, done: [] }).move).toBe(
      'phase 3: Move the kettle\n\nReorg-Plan: docs/plan.md\nReorg-Phase: 3\nReorg-Record: abc123\n',
    );
  });

  test('say in one line what they are', () => {
    expect(Object.values(all).map(message => message.split('\n')[0])).toEqual([
      'phase 3: Move the kettle (gather)',
      'phase 3: Move the kettle',
      'phase 3: Move the kettle (edit)',
      'phase 3: Move the kettle (facades)',
      'phase 3, side: git mv alone',
    ]);
  });
});

test.each([
  [['feat: a', 'fix(x): b', 'Bump'], 'refactor: '],
  [['Fix: a', 'Docs: b'], 'Refactor: '],
  [['Fix a', 'docs: b', 'Add c'], ''],
  [[], ''],
])('after %j a subject begins with %j', (manner, begins) => expect(prefix(manner)).toBe(begins));

test('untrusted words stay on one line', () => expect(oneLine(' a\r\nb\u0000c ')).toBe('a b c'));
