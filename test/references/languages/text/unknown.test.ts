import { expect, it } from 'vitest';
import { moving } from '../../moving.ts';

it.each([
  ['testdata/expected', 'asked'],
  ['testdata/expected.golden', 'asked'],
  ['composer.lock', undefined],
])('the import path of what moves, in %s', async (path, decision) => {
  const { references, changed } = await moving({
    files: {
      'go.mod': 'module example.org/m\n\ngo 1.21\n',
      'old/a.go': 'package old\n\ntype T int\n',
      [path]: '- "example.org/m/old".T\n+ example.org/m/older.T\n',
    },
    moves: { 'old/a.go': 'fresh/a.go' },
  });
  const own = references.filter(one => one.path === path);
  expect(own.map(one => [one.text, one.decision])).toEqual(decision ? [['example.org/m/old', decision]] : []);
  expect(changed[path]).toBeUndefined();
});

it.each([
  [
    'docs/exceptions',
    'py:class loom.weave.Weft\npy:func loom.weave.run\npy:func loom.weave.run\n',
    ['loom.weave.Weft', 'loom.weave.run'],
  ],
  ['tools/files', 'src/loom/weave.py\n../src/loom/weave.py\n', ['src/loom/weave.py', '../src/loom/weave.py']],
  ['docs/exceptions', 'weave loom.yarn weave.py /usr/src/loom/weave.py loom/weave.py\n', []],
  ['data/made.csv', 'src/loom/weave.py,loom.weave\n', []],
  ['docs/history', 'loom.weave came\n', []],
])('paths and dotted names of what moves, in %s: %j', async (path, text, words) => {
  const { references, changed } = await moving({
    files: { 'src/loom/__init__.py': '', 'src/loom/weave.py': '', 'src/loom/yarn.py': '', [path]: text },
    moves: { 'src/loom/weave.py': 'src/loom/craft/weft.py' },
  });
  expect(references.map(one => [one.text, one.decision])).toEqual(words.map(one => [one, 'asked']));
  expect(changed).toEqual({});
});
