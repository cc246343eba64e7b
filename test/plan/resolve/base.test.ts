import { expect, test } from 'vitest';
import type { Name, Statement } from '../../../src/plan/draft.ts';
import { inferBases } from '../../../src/plan/resolve/base.ts';
import { Files } from '../../../src/plan/resolve/files.ts';
import { SuffixIndex } from '../../../src/plan/resolve/index.ts';

const name = (path: string): Name => ({ path, directory: false, glob: false, weak: false });

function move(group: string, from: string, to: string): Statement {
  return {
    kind: 'move',
    sources: [name(from)],
    targets: [name(to)],
    except: [],
    line: 1,
    lines: [1],
    text: '',
    authority: 'map',
    phase: 0,
    step: 'D1',
    bases: [],
    certain: true,
    group,
  };
}

function bases(statements: readonly Statement[], ...paths: string[]) {
  return Object.fromEntries(inferBases(statements, new Files(paths), new SuffixIndex(paths)));
}

test('names that are all below one folder have it as base, with the number of those that show it', () => {
  const statements = ['a', 'b', 'c'].map(each => move('list', `pots/${each}.py`, `pans/${each}.py`));
  expect(bases(statements, 'kitchen/pots/a.py', 'kitchen/pots/b.py', 'kitchen/pots/c.py')).toEqual({
    list: { path: 'kitchen', support: 3 },
  });
});

test('names that are there as they are written have none', () => {
  expect(bases([move('list', 'pots/a.py', 'pans/a.py')], 'pots/a.py', 'kitchen/pots/a.py')).toEqual({});
});

test('two folders with as many names are no base', () => {
  const statements = ['a', 'b'].map(each => move('list', `${each}.py`, `pans/${each}.py`));
  expect(bases(statements, 'hall/a.py', 'hall/b.py', 'yard/a.py', 'yard/b.py')).toEqual({});
});

test('each group has a base of its own', () => {
  const statements = [
    ...['a', 'b', 'c'].map(each => move('one', `pots/${each}.py`, `pans/${each}.py`)),
    ...['d', 'e', 'f'].map(each => move('two', `beds/${each}.py`, `sofas/${each}.py`)),
  ];
  const files = ['a', 'b', 'c'].map(each => `kitchen/pots/${each}.py`);
  const others = ['d', 'e', 'f'].map(each => `attic/beds/${each}.py`);
  const found = bases(statements, ...files, ...others);
  expect([found.one?.path, found.two?.path]).toEqual(['kitchen', 'attic']);
});

test('destinations that name the first folder of a base below another are not meant below it', () => {
  const statements = ['a', 'b', 'c'].map(each => move('list', `${each}.py`, `src/shop/core/${each}.py`));
  const files = ['shop/common/a.py', 'shop/common/b.py', 'shop/common/c.py'];
  expect(bases(statements, ...files)).toEqual({});
});
