import { expect, test } from 'vitest';
import { stem } from '../../../src/gate/parts.ts';
import { Files } from '../../../src/plan/resolve/files.ts';
import { Ground } from '../../../src/plan/resolve/ground.ts';
import { SuffixIndex } from '../../../src/plan/resolve/index.ts';

test('Files knows files, folders and what is below', () => {
  const files = new Files(['a/b/c.py', 'a/d.py', 'e']);
  expect([files.has('a/d.py'), files.has('a'), files.isFolder('a'), files.isFolder('')]).toEqual([
    true,
    false,
    true,
    true,
  ]);
  expect(files.below('a')).toEqual(['a/b/c.py', 'a/d.py']);
  expect(files.list('a')).toEqual(['b/', 'd.py']);
  files.delete('a/b/c.py');
  expect(files.isFolder('a/b')).toBe(false);
});

test('Ground follows a file through several moves', () => {
  const ground = new Ground(['a', 'b']);
  ground.move('a', 'x/a');
  ground.move('a', 'y');
  expect([ground.placeOf('a'), ground.originsOf('y'), ground.current.has('x/a')]).toEqual([
    'y',
    ['a'],
    false,
  ]);
  ground.move('b', 'y');
  expect(ground.originsOf('y')).toEqual(['a', 'b']);
  ground.move('a', null);
  expect([ground.placeOf('a'), ground.originsOf('y'), ground.current.has('y')]).toEqual([
    undefined,
    ['b'],
    true,
  ]);
});

test('SuffixIndex finds by the end of the path, without ending, and by letters alike', () => {
  const index = new SuffixIndex(['src/A/Config.java', 'src/b/Config.java', 'docs/re\u0301sume\u0301.md']);
  expect(index.files('b/Config.java')).toEqual(['src/b/Config.java']);
  expect(index.withoutEnding('A/Config')).toEqual(['src/A/Config.java']);
  expect(index.folders('A')).toEqual(['src/A']);
  expect(index.alike('a/config.java')).toEqual(['src/A/Config.java']);
  expect(index.alike('r\u00e9sum\u00e9.md')).toHaveLength(1);
});

test('stem takes the ending off', () =>
  expect([stem('a/b.test.ts'), stem('.env'), stem('Makefile')]).toEqual(['b.test', '.env', 'Makefile']));
