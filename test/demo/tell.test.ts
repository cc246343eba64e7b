import { describe, expect, test } from 'vitest';
import { commits } from '../../src/demo/history/index.ts';
import {
  after,
  append,
  before,
  type Commit,
  copy,
  edit,
  remove,
  rename,
  replace,
  replaceEvery,
  text,
  write,
} from '../../src/demo/story.ts';
import { applyEdits, tell } from '../../src/demo/tell.ts';

const commit = (...changes: Commit['changes']): Commit => ({
  by: 'maren',
  at: '2024-01-01T12:00:00+01:00',
  message: 'Change',
  changes,
});

describe('applyEdits', () => {
  test('takes them in order', () => {
    expect(applyEdits('a\nb\n', [after('a\n', 'x\n'), before('b', 'y\n'), append('z\n')])).toBe(
      'a\nx\ny\nb\nz\n',
    );
  });

  test('puts in what looks like a pattern as it stands', () => {
    expect(applyEdits('price', [replace('price', "$& and $'")])).toBe("$& and $'");
  });

  test('refuses a text that is absent, or that it might mean twice', () => {
    expect(() => applyEdits('a', [replace('b', 'c')])).toThrow(/0 times/);
    expect(() => applyEdits('a a', [replace('a', 'c')])).toThrow(/2 times/);
    expect(applyEdits('a a', [replaceEvery('a', 'c')])).toBe('c c');
  });
});

describe('tell', () => {
  test('copies a file as it is then, and leaves earlier snapshots alone', () => {
    const [first, second] = tell([
      commit(write('a', 'one\n')),
      commit(edit('a', append('two\n')), copy('a', 'b', replace('one', '1'))),
    ]);
    expect(Object.fromEntries(first!)).toEqual({ a: 'one\n' });
    expect(Object.fromEntries(second!)).toEqual({ a: 'one\ntwo\n', b: '1\ntwo\n' });
  });

  test('takes files away, and names anew what stands there under an old name', () => {
    const names = rename([
      ['old.one', 'new.one'],
      ['old', 'rest'],
    ]);
    const [, second] = tell([
      commit(write('a', 'old.one old\n'), write('b', 'b\n')),
      commit(edit('a', names), remove('b')),
    ]);
    expect(Object.fromEntries(second!)).toEqual({ a: 'new.one rest\n' });
    expect(() => tell([commit(write('a', 'none\n')), commit(edit('a', names))])).toThrow(/none of the names/);
    expect(() => tell([commit(remove('a'))])).toThrow('Change: a: it does not exist');
  });

  test('says which commit and file do not fit', () => {
    expect(() => tell([commit(edit('a', append('x')))])).toThrow('Change: a: a does not exist');
  });
});

test('texts keep their backslashes and lose only the first line break', () => {
  expect(text`
a\n
`).toBe('a\\n\n');
});

describe('the history', () => {
  test('is told in the order of its dates', () => {
    const times = commits.map(({ at }) => Date.parse(at));
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  test('changes something in every commit', () => {
    const snapshots = tell(commits);
    const idle = commits.filter((_, index) => {
      const [now, past] = [snapshots[index]!, snapshots[index - 1] ?? new Map()];
      return [...now].every(([path, content]) => past.get(path) === content);
    });
    expect(idle.map(({ message }) => message)).toEqual([]);
  });

  test('ends every file with a line break', () => {
    const open = [...tell(commits).at(-1)!].filter(
      ([, content]) => content !== '' && !content.endsWith('\n'),
    );
    expect(open.map(([path]) => path)).toEqual([]);
  });
});
