import { describe, expect, it } from 'vitest';
import { rewriterAnswer, rewriterQuestion } from '../../src/references/rewriter.ts';

const FILES = [
  { path: 'lib/a.ex', text: 'defmodule A do\nend\n' },
  { path: 'lib/use.ex', text: 'A.f\nx A.g A.h\nA.f\n' },
];
const MOVES = new Map<string, string | null>([['lib/a.ex', 'lib/b/a.ex']]);
const answered = (edits: unknown) => rewriterAnswer(JSON.stringify({ edits }), FILES, MOVES, 'follow');

describe('a rewriter', () => {
  it('is told what moves, and every text with its place now and then', () => {
    expect(JSON.parse(rewriterQuestion(FILES, MOVES))).toEqual({
      version: 1,
      moves: [{ from: 'lib/a.ex', to: 'lib/b/a.ex' }],
      files: [
        { path: 'lib/a.ex', to: 'lib/b/a.ex', text: 'defmodule A do\nend\n' },
        { path: 'lib/use.ex', to: 'lib/use.ex', text: 'A.f\nx A.g A.h\nA.f\n' },
      ],
    });
  });

  it('changes words that stand once in a line, under the old place or the new', () => {
    const { texts, references, refused } = answered([
      { path: 'lib/use.ex', line: 3, old: 'A', new: 'B.A' },
      { path: 'lib/b/a.ex', line: 1, old: 'A do', new: 'B.A do' },
    ]);
    expect(Object.fromEntries(texts)).toEqual({
      'lib/a.ex': 'defmodule B.A do\nend\n',
      'lib/use.ex': 'A.f\nx A.g A.h\nB.A.f\n',
    });
    expect(refused).toEqual([]);
    const places = references.map(({ path, line, text, replacement }) => [path, line, text, replacement]);
    expect(places).toEqual([
      ['lib/use.ex', 3, 'A.f', 'B.A.f'],
      ['lib/a.ex', 1, 'defmodule A do', 'defmodule B.A do'],
    ]);
  });

  it('gives a whole text: what differs is told', () => {
    const { texts, references } = answered([{ path: 'lib/use.ex', text: 'A.f\nalias A\nx A.g A.h\nA.f\n' }]);
    expect([...texts.keys()]).toEqual(['lib/use.ex']);
    expect(references.map(({ line, replacement }) => [line, replacement])).toEqual([[2, 'alias A']]);
  });

  it.each([
    [{ path: '../x', line: 1, old: 'a', new: 'b' }, '../x is no text of the repository'],
    [{ path: '.git/config', text: 'x' }, '.git/config is no text of the repository'],
    [{ path: 'lib/use.ex', line: 9, old: 'A', new: 'B' }, 'lib/use.ex:9: `A` does not stand there once'],
    [{ path: 'lib/use.ex', line: 2, old: 'A', new: 'B' }, 'lib/use.ex:2: `A` does not stand there once'],
    [{ path: 'lib/use.ex', line: 1, old: '', new: 'B' }, 'lib/use.ex:1: `` does not stand there once'],
  ])('changes nothing else: %j', (edit, sentence) => {
    const { texts, refused } = answered([edit]);
    expect([texts.size, refused]).toEqual([0, [sentence]]);
  });

  it.each(['no', '{}', '{"edits": 3}', '{"edits": [{"path": 3}]}'])(
    'that answers %s says nothing',
    answer => {
      expect(() => rewriterAnswer(answer, FILES, MOVES, 'follow')).toThrow('its answer is no');
    },
  );
});
