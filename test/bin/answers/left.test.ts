import { describe, expect, test } from 'vitest';
import { dismissals, leftInBrief, leftLines } from '../../../bin/answers/left.ts';
import type { Engine } from '../../../src/session/engine.ts';
import type { Unfinished } from '../../../src/session/unfinished.ts';

const place = (file: string, line: number, why = 'a name that may mean something else'): Unfinished => ({
  kind: 'place',
  what: 'old.apples',
  file,
  line,
  why,
});
const PAGES = ['a', 'b', 'c', 'd'].map((name, at) => place(`docs/pages/${name}.md`, at + 1));

describe('places that are left', () => {
  test('are one line where many have the same reason, with the first of them', () => {
    expect(
      leftInBrief([
        { kind: 'line', what: 'Tidy up', file: 'plan.md', line: 3, why: 'not understood' },
        ...PAGES,
      ]),
    ).toEqual([
      'plan.md:3: Tidy up: not understood',
      '4 places in 4 files below docs/pages/: a name that may mean something else; the first is docs/pages/a.md:1: old.apples',
    ]);
    expect(leftLines(PAGES.slice(1))).toHaveLength(3);
    expect(leftLines([...PAGES, place('top.md', 1)])[0]).toMatch(/^5 places in 5 files: /);
  });

  test('are listed below what they have in common, up to a number', () => {
    expect(leftLines(PAGES)).toEqual([
      '4 places in 4 files below docs/pages/: a name that may mean something else',
      '  docs/pages/a.md:1: old.apples',
      '  docs/pages/b.md:2: old.apples',
      '  docs/pages/c.md:3: old.apples',
      '  docs/pages/d.md:4: old.apples',
    ]);
    const many = Array.from({ length: 70 }, (_, at) => place('a.md', at + 1));
    expect(leftLines(many)).toHaveLength(62);
    expect(leftLines(many).at(-1)).toBe('  … and 10 more; --json has all');
  });

  test('are told of each step, where many of its files have the same reason', () => {
    const step = (what: string): Unfinished => ({
      kind: 'step',
      what,
      file: 'plan.md',
      line: 7,
      why: 'unsure',
    });
    const files = ['a', 'b', 'c', 'd'].map(name => step(`2.1 move  ${name}.py → lib/${name}.py`));
    expect(leftLines([...files, step('2.2 move  e.py → lib/e.py')])).toEqual([
      'plan.md:7: 2.1 move  a.py → lib/a.py, and 3 more like it: unsure',
      'plan.md:7: 2.2 move  e.py → lib/e.py: unsure',
    ]);
  });

  const named = (...left: Unfinished[]) =>
    dismissals({ apart: () => left } as unknown as Engine, { plan: 'plan.md' }).flatMap(({ input = [] }) =>
      input.map(line => /^# (.*) dismiss # WHY$/.exec(line)?.[1]),
    );

  test('are dismissed by their folder, where nothing else is left in it', () => {
    expect(named(...PAGES)).toEqual(['docs/pages/']);
    expect(named(...PAGES, place('docs/load.py', 7, 'computed'))).toEqual(['docs/pages/', 'docs/load.py:7']);
    expect(named(...PAGES, place('docs/pages/load.py', 7, 'computed'))).toEqual([
      'docs/pages/a.md:1,docs/pages/b.md:2,docs/pages/c.md:3,docs/pages/d.md:4',
      'docs/pages/load.py:7',
    ]);
    expect(named({ ...PAGES[0]!, kind: 'error' })).toEqual([]);
  });
});
