import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Layout, layout } from '../../src/session/layout.ts';
import type { Outcome } from '../../src/session/outcome.ts';

/** Elder first is by name here: `a` before `b`. */
const eldest = (paths: readonly string[]): string[] => [...paths].sort();

function add(
  outcomes: readonly Outcome[],
  files: readonly string[],
  away: Record<string, string> = {},
  made: readonly string[] = [],
): Layout {
  return layout(outcomes, new Set(files), eldest, new Map(Object.entries(away)), new Set(made));
}

const bring = (from: string, to: string, more: { facade?: string; stays?: boolean } = {}): Outcome => ({
  kind: 'bring',
  from,
  to,
  ...more,
});
const moves = (one: Layout): Record<string, string | null> => Object.fromEntries(one.moves);
const facades = (one: Layout): Record<string, string> => Object.fromEntries(one.facades);

describe('snapshots of a test', () => {
  const files = [
    'a/x.test.ts',
    'a/y.test.ts',
    'a/__snapshots__/x.test.ts.snap',
    'a/__snapshots__/y.test.ts.snap',
  ];

  test('go along with it', () => {
    expect(moves(add([bring('a/x.test.ts', 'b/z.test.ts')], files))).toEqual({
      'a/x.test.ts': 'b/z.test.ts',
      'a/__snapshots__/x.test.ts.snap': 'b/__snapshots__/z.test.ts.snap',
    });
  });

  test('go where the plan has them, or nowhere', () => {
    const snapshot = 'a/__snapshots__/x.test.ts.snap';
    const gone = add([bring('a/x.test.ts', 'b/x.test.ts'), { kind: 'remove', path: snapshot }], files);
    expect(moves(gone)[snapshot]).toBeNull();
    const other = add([bring('a/x.test.ts', 'b/x.test.ts'), bring(snapshot, 'c/x.snap')], files);
    expect(moves(other)[snapshot]).toBe('c/x.snap');
  });

  test('stay where others stand at their place, and with a test that is copied', () => {
    const taken = [...files, 'b/__snapshots__/x.test.ts.snap'];
    expect(moves(add([bring('a/x.test.ts', 'b/x.test.ts')], taken))).toEqual({
      'a/x.test.ts': 'b/x.test.ts',
    });
    expect(moves(add([bring('a/x.test.ts', 'b/x.test.ts', { stays: true })], files))).toEqual({});
  });
});

describe('files that go to one place', () => {
  test('are one group, with what stands there, elder first', () => {
    const made = add([bring('c.py', 'b.py'), bring('a.py', 'b.py')], ['a.py', 'b.py', 'c.py']);
    expect(made.groups).toEqual([{ to: 'b.py', sources: ['a.py', 'b.py', 'c.py'] }]);
    expect(moves(made)).toEqual({ 'a.py': 'b.py', 'c.py': 'b.py' });
  });

  test('are named once, however often the plan says so', () => {
    const twice = add([bring('a.py', 'b.py'), bring('a.py', 'b.py')], ['a.py']);
    expect(twice.groups).toEqual([{ to: 'b.py', sources: ['a.py'] }]);
  });

  test('do not join a file that leaves that place', () => {
    const chain = add([bring('a.py', 'b.py'), bring('b.py', 'c.py')], ['a.py', 'b.py']);
    expect(chain.groups).toEqual([
      { to: 'b.py', sources: ['a.py'] },
      { to: 'c.py', sources: ['b.py'] },
    ]);
    expect(moves(chain)).toEqual({ 'a.py': 'b.py', 'b.py': 'c.py' });
  });

  test('may change places', () => {
    const swap = add([bring('a.py', 'b.py'), bring('b.py', 'a.py')], ['a.py', 'b.py']);
    expect(swap.groups.map(({ to, sources }) => [to, ...sources])).toEqual([
      ['b.py', 'a.py'],
      ['a.py', 'b.py'],
    ]);
    expect(moves(swap)).toEqual({ 'a.py': 'b.py', 'b.py': 'a.py' });
  });

  test('stay named by their old place where they are copied', () => {
    const copied = add([bring('a.py', 'b.py', { stays: true })], ['a.py']);
    expect(copied.groups).toEqual([{ to: 'b.py', sources: ['a.py'], stays: true }]);
    expect(moves(copied)).toEqual({});
  });
});

describe('what is removed', () => {
  test('is named by nothing any more', () => {
    const made = add([{ kind: 'remove', path: 'a.py' }], ['a.py', 'b.py']);
    expect([made.removed, moves(made)]).toEqual([['a.py'], { 'a.py': null }]);
  });

  test('is no removal where another step moves it', () => {
    const made = add([{ kind: 'remove', path: 'a.py' }, bring('a.py', 'b.py')], ['a.py']);
    expect([made.removed, moves(made)]).toEqual([[], { 'a.py': 'b.py' }]);
  });

  test('makes room: what arrives there is no copy of it', () => {
    const made = add([bring('a.py', 'b.py'), { kind: 'remove', path: 'b.py' }], ['a.py', 'b.py']);
    expect(made).toMatchObject({ groups: [{ to: 'b.py', sources: ['a.py'] }], removed: [] });
    expect(moves(made)).toEqual({ 'a.py': 'b.py' });
  });

  test('with a folder is the rest: not what moves, arrives, or stays as a facade', () => {
    const outcomes: Outcome[] = [
      { kind: 'remove-rest', directory: 'old/', but: [] },
      bring('old/a.py', 'new/a.py', { facade: 'old/a.py' }),
      bring('x.py', 'old/x.py'),
      bring('old/b.py', 'new/b.py'),
    ];
    const made = add(outcomes, ['old/a.py', 'old/b.py', 'old/c.py', 'older/d.py', 'x.py']);
    expect(made.removed).toEqual(['old/c.py']);
  });
});

describe('a facade', () => {
  test('stays where its module was', () => {
    const made = add([bring('a.py', 'b.py', { facade: 'a.py' })], ['a.py', 'b.py']);
    expect(facades(made)).toEqual({ 'a.py': 'b.py' });
  });

  test('that is one already stays, and its users are pointed on', () => {
    const made = add([{ kind: 'redirect', from: 'a.py', to: 'b.py' }], ['a.py', 'b.py']);
    expect(made.redirects).toEqual(new Map([['a.py', 'b.py']]));
    expect([moves(made), made.groups, made.removed]).toEqual([{ 'a.py': 'b.py' }, [], []]);
  });

  test('that is one already and goes with its folder leaves its users pointed on', () => {
    const outcomes: Outcome[] = [
      { kind: 'redirect', from: 'old/a.py', to: 'b.py' },
      { kind: 'remove-rest', directory: 'old/', but: [] },
    ];
    const made = add(outcomes, ['old/a.py', 'b.py']);
    expect([made.removed, moves(made)]).toEqual([['old/a.py'], { 'old/a.py': 'b.py' }]);
  });

  test.each<[string, Outcome]>([
    ['of one module', { kind: 'leave', path: 'old/a.py', to: 'new/a.py' }],
    ['of a folder', { kind: 'facades', under: 'old/' }],
  ])('%s forwards to where the phase moves the module on', (_, leave) => {
    const away = { 'old/a.py': 'new/a.py', 'other/b.py': 'new/b.py' };
    const files = ['new/a.py', 'new/b.py'];
    expect(facades(add([leave], files, away))).toEqual({ 'old/a.py': 'new/a.py' });
    expect(facades(add([leave, bring('new/a.py', 'final/a.py')], files, away))).toEqual({
      'old/a.py': 'final/a.py',
    });
    expect(facades(add([leave, { kind: 'remove', path: 'new/a.py' }], files, away))).toEqual({});
  });

  test('of a folder is left only where nothing stands', () => {
    const made = add([{ kind: 'facades', under: 'old/' }], ['old/a.py', 'new/a.py'], {
      'old/a.py': 'new/a.py',
    });
    expect(facades(made)).toEqual({});
  });
});

test('what is made and written is told as it is', () => {
  const made = add(
    [
      { kind: 'create', path: 'n.py' },
      { kind: 'write', path: 'w.py', text: 'w\n' },
      { kind: 'documents' },
      { kind: 'nothing', why: 'skipped' },
    ],
    ['a.py'],
  );
  expect(made).toMatchObject({ created: ['n.py'], documents: true, groups: [], removed: [] });
  expect(made.written).toEqual(new Map([['w.py', 'w\n']]));
});

/** Any outcomes on ten files and ten free places. */
const path = fc.integer({ min: 0, max: 19 }).map(number => `${number < 10 ? 'old' : 'new'}/f${number}.py`);
const FILES = Array.from({ length: 10 }, (_, number) => `old/f${number}.py`);
const outcomes = fc.array(
  fc.oneof(
    fc
      .record({ from: fc.constantFrom(...FILES), to: path, facade: fc.boolean() })
      .filter(({ from, to }) => from !== to)
      .map(({ from, to, facade }) => bring(from, to, facade ? { facade: from } : {})),
    fc.constantFrom(...FILES).map((one): Outcome => ({ kind: 'remove', path: one })),
    fc.constant<Outcome>({ kind: 'remove-rest', directory: 'old/', but: [] }),
    fc.constant<Outcome>({ kind: 'facades', under: 'old/' }),
  ),
  { maxLength: 12 },
);

test('whatever the steps are: every place has one group, nothing moves and is removed, nothing comes from nowhere', () => {
  fc.assert(
    fc.property(outcomes, steps => {
      const made = add(steps, FILES);
      const destinations = made.groups.map(({ to }) => to);
      expect(new Set(destinations).size).toBe(destinations.length);
      for (const { to, sources } of made.groups) {
        expect(sources.length).toBeGreaterThan(0);
        expect(new Set(sources).size).toBe(sources.length);
        for (const source of sources) {
          expect(FILES).toContain(source);
          if (source !== to) expect(destinations).toContain(made.moves.get(source));
        }
      }
      for (const gone of made.removed) expect([...destinations, ...made.moves.values()]).not.toContain(gone);
      for (const [from, to] of made.moves) {
        expect(FILES).toContain(from);
        expect(to).not.toBe(from);
        if (to === null) expect(made.removed).toContain(from);
        else expect(destinations).toContain(to);
      }
    }),
    { numRuns: 300 },
  );
});

describe('files that earlier phases made', () => {
  const files = ['a/b/x.py', 'a/y.py', 'a/b/__init__.py'];
  const made = ['a/b/__init__.py'];

  test('go along with the folder that they stand in', () => {
    const whole = add([bring('a/b/x.py', 'src/a/b/x.py'), bring('a/y.py', 'src/a/y.py')], files, {}, made);
    expect(moves(whole)['a/b/__init__.py']).toBe('src/a/b/__init__.py');
  });

  test('stay where the others part, or change their places in it, or stay themselves', () => {
    for (const outcomes of [
      [bring('a/b/x.py', 'c/z.py')],
      [bring('a/y.py', 'c/y.py')],
      [bring('a/b/x.py', 'c/x.py', { stays: true })],
    ])
      expect(moves(add(outcomes, files, {}, made))).not.toHaveProperty('a/b/__init__.py');
    const parted = add(
      [bring('a/b/x.py', 'c/x.py'), bring('a/b/w.py', 'd/w.py')],
      [...files, 'a/b/w.py'],
      {},
      made,
    );
    expect(moves(parted)).not.toHaveProperty('a/b/__init__.py');
  });

  test('stay where another file stands at their new place', () => {
    const taken = add([bring('a/b/x.py', 'c/x.py')], [...files, 'c/__init__.py'], {}, made);
    expect(moves(taken)).toEqual({ 'a/b/x.py': 'c/x.py' });
  });
});
