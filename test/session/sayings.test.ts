import { expect, test } from 'vitest';
import { parseSayings } from '../../src/session/sayings.ts';

const LIST = `# What was agreed on Monday

2.1,2.4-2.6 accept   # as agreed
3.1 to "lib/my core/a.py"
:42 nothing # the list of what stays
:43 read 'move a.py -> b.py; delete c#1.py'
src/a.py:5 dismiss #
`;

test('a list of decisions has one a line, with its reason behind a #', () => {
  expect(parseSayings(LIST, 'the plan')).toEqual([
    { at: 3, name: '2.1,2.4-2.6', spoken: { kind: 'choice', choice: { kind: 'accept' } }, why: 'as agreed' },
    {
      at: 4,
      name: '3.1',
      spoken: { kind: 'choice', choice: { kind: 'retarget', to: 'lib/my core/a.py' } },
      why: 'the plan',
    },
    { at: 5, name: ':42', spoken: { kind: 'means', says: [] }, why: 'the list of what stays' },
    {
      at: 6,
      name: ':43',
      spoken: {
        kind: 'means',
        says: [
          { kind: 'move', from: 'a.py', to: 'b.py' },
          { kind: 'delete', from: 'c#1.py' },
        ],
      },
      why: 'the plan',
    },
    { at: 7, name: 'src/a.py:5', spoken: { kind: 'dismiss' }, why: 'the plan' },
  ]);
});

test.each([
  ['2.1 accept\n2.2 explode', 'Line 2 of the list: “explode” is no choice.'],
  ['2.1', 'Line 1 of the list: “” is no choice.'],
  ['\n\n:3 read move', 'Line 3 of the list:'],
])('%j names the line that is none', (list, message) => {
  expect(() => parseSayings(list)).toThrow(message);
});

test('all lines that are none are named at once', () => {
  expect(() => parseSayings('2.1 explode\n2.2 skip\n2.3 burst')).toThrow(
    /^Line 1 of the list: “explode”.*\nLine 3 of the list: “burst”.*\nNothing was written down\.$/s,
  );
});

test('line ends of Windows and an empty list say nothing more', () => {
  expect(parseSayings('1.1 skip\r\n\r\n')).toEqual([
    { at: 1, name: '1.1', spoken: { kind: 'choice', choice: { kind: 'skip' } } },
  ]);
  expect(parseSayings('# nothing yet\n')).toEqual([]);
});
