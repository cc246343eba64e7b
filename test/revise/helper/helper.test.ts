import { describe, expect, test } from 'vitest';
import type { Reading } from '../../../src/findings/types.ts';
import { readPlan } from '../../../src/plan/read.ts';
import type { Tree } from '../../../src/plan/types.ts';
import { parseAnswer } from '../../../src/revise/helper/answer.ts';
import { promptOf } from '../../../src/revise/helper/prompt.ts';
import { helped } from '../../../src/revise/helper/revise.ts';
import { readAgainst } from '../../../src/revise/read.ts';

const PLAN = `# Plan

## Phase 1: Move

1. Move \`one.py\` to \`b/one.py\`
2. two.py belongs into b as well, under its own name.
`;
const FILES = ['a/one.py', 'a/two.py', 'a/three.py'];
const tree: Tree = {
  entries: new Map(FILES.map(path => [path, { mode: '100644', blob: '0'.repeat(40) }])),
  read: async () => new Map(),
};

const answering = (answer: object[] | string, spoken: string[] = []): Promise<Reading> => {
  const answers = parseAnswer(typeof answer === 'string' ? answer : JSON.stringify({ operations: answer }));
  const revise = helped(
    PLAN.split('\n'),
    answers,
    (line, file = '') => spoken.includes(`${line}${file}`),
    'helper',
  );
  return readAgainst(readPlan(PLAN, 'plan.md'), tree, { revise });
};
const told = ({ operations }: Reading) =>
  Object.fromEntries(operations.map(({ from, to, certainty }) => [from ?? to, [to, certainty]]));

describe('what the helper says', () => {
  test('makes sure what it reads as we do', async () => {
    const plain = told(await answering([]));
    expect(plain['a/one.py']).toEqual(['b/one.py', 'likely']);
    const both = told(await answering([{ line: 5, kind: 'move', from: 'a/one.py', to: 'b/one.py' }]));
    expect(both['a/one.py']).toEqual(['b/one.py', 'sure']);
  });

  test('goes before a reading that is not sure, which is offered beside it, and is not sure itself', async () => {
    const reading = await answering([{ line: 5, kind: 'move', from: 'a/one.py', to: 'c/one.py' }]);
    expect(told(reading)['a/one.py']).toEqual(['c/one.py', 'unclear']);
    expect(reading.operations.find(({ from }) => from === 'a/one.py')?.alternatives).toEqual(['b/one.py']);
    expect(reading.findings.map(({ code }) => code)).toContain('reader-disagrees');
  });

  test('is unclear where nobody else reads it', async () => {
    const reading = await answering([{ line: 6, kind: 'move', from: 'a/two.py', to: 'b/two.py' }]);
    expect(told(reading)['a/two.py']).toEqual(['b/two.py', 'unclear']);
  });

  test.each([
    ['a file that is not there', { line: 6, kind: 'move', from: 'a/nine.py', to: 'b/nine.py' }],
    ['a line that names something else', { line: 5, kind: 'delete', from: 'a/three.py' }],
    ['a line that is not there', { line: 99, kind: 'delete', from: 'a/three.py' }],
    ['a place outside', { line: 6, kind: 'move', from: 'a/two.py', to: '../../etc/two.py' }],
    ['a place inside of git', { line: 6, kind: 'move', from: 'a/two.py', to: '.git/hooks/two.py' }],
  ])('is not believed of %s', async (_, answer) => {
    const reading = await answering([answer]);
    expect(told(reading)).toEqual(told(await answering([])));
    expect(reading.findings.map(({ code }) => code)).toContain('reader-refused');
  });

  test('does not count for a line about which a person has spoken', async () => {
    const reading = await answering([{ line: 5, kind: 'move', from: 'a/one.py', to: 'c/one.py' }], ['5']);
    expect(told(reading)).toEqual(told(await answering([])));
    const one = await answering([{ line: 5, kind: 'move', from: 'a/one.py', to: 'c/one.py' }], ['5a/one.py']);
    expect(told(one)).toEqual(told(await answering([])));
  });
});

test.each([
  ['JSON', '{"operations":[{"line":1,"kind":"nothing"}]}'],
  [
    'a chat around a fence',
    'Sure!\n```json\n{"operations":[{"line":1,"kind":"nothing"}]}\n```\nAnything else?',
  ],
  ['YAML', 'operations:\n  - line: 1\n    kind: nothing\n'],
])('an answer as %s', (_, text) => {
  expect(parseAnswer(text)).toEqual([{ line: 1 }]);
});

test.each([
  '',
  'I cannot do that.',
  '[]',
  '{"operations": 3}',
  '{"operations":[{"kind":"move"}]}',
  'a: &a [*a]',
  '{"operations":[{"line":1,"kind":"explode"}]}',
])('nonsense (%s) is refused with a sentence', text => {
  expect(() => parseAnswer(text)).toThrow(/answer/);
});

test('a helper is told the numbered document, what is open and the paths', async () => {
  const prompt = promptOf(PLAN.split('\n'), await answering([]), FILES);
  expect(prompt).toContain('5: 1. Move `one.py` to `b/one.py`');
  expect(prompt).toContain('line 5: read as move a/one.py to b/one.py');
  expect(prompt).toContain('\na/three.py');
});
