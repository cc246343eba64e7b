import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Said } from '../../../src/revise/correct/types.ts';
import { parseSaid, saidWords } from '../../../src/revise/correct/words.ts';

test.each([
  ['move a.py to b.py', [{ kind: 'move', from: 'a.py', to: 'b.py' }]],
  ['move: a.py to: b.py', [{ kind: 'move', from: 'a.py', to: 'b.py' }]],
  ['delete a.py survivor b.py', [{ kind: 'delete', from: 'a.py', survivor: 'b.py' }]],
  ['create new.py', [{ kind: 'create', to: 'new.py' }]],
  ['remove-directory old/', [{ kind: 'remove-directory', from: 'old/' }]],
  [
    'move "a b.py" to c.py; delete d.py',
    [
      { kind: 'move', from: 'a b.py', to: 'c.py' },
      { kind: 'delete', from: 'd.py' },
    ],
  ],
  ["move 'it;s' to x", [{ kind: 'move', from: 'it;s', to: 'x' }]],
  ['move "to" to x', [{ kind: 'move', from: 'to', to: 'x' }]],
  ['rewrite', [{ kind: 'rewrite' }]],
  [' Nothing ', []],
])('%s', (text, said) => {
  expect(parseSaid(text)).toEqual(said);
});

test.each([
  ['', /Say what the line asks for/],
  ['mv a b', /“mv” is no operation/],
  ['move a.py', /move needs “to”/],
  ['move a.py to', /missing behind “to”/],
  ['move a b to c', /one word too many/],
  ['move a survivor b', /“survivor” does not belong to move/],
  ['delete', /delete needs a path/],
])('%s is refused with a sentence', (text, message) => {
  expect(() => parseSaid(text)).toThrow(message);
});

test('what is said in words is read as it was meant', () => {
  const path = fc.stringMatching(/^[^\n\r\0]{1,30}$/).filter(text => text.trim() === text && text !== '');
  const said: fc.Arbitrary<Said> = fc.oneof(
    fc.record({ kind: fc.constantFrom('move', 'merge', 'copy'), from: path, to: path }) as fc.Arbitrary<Said>,
    fc.record({ kind: fc.constant('delete'), from: path, survivor: path }) as fc.Arbitrary<Said>,
    fc.record({ kind: fc.constant('create'), to: path }) as fc.Arbitrary<Said>,
  );
  fc.assert(
    fc.property(fc.array(said, { maxLength: 3 }), all => {
      expect(parseSaid(saidWords(all))).toEqual(all);
    }),
  );
});
