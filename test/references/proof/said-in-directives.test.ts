import { expect, test } from 'vitest';
import { lost } from './lost.ts';

const FILES = {
  'manual/conf.py': '',
  'manual/news/1.0.rst': '',
  'manual/deep/data/yarn.json': '',
  'manual/stays/a.rst': '',
  'kit/spin.yaml': '',
  'recipes/a.py': '',
};
const MOVES = {
  'manual/news/1.0.rst': 'manual/changes/1.0.rst',
  'manual/deep/data/yarn.json': 'manual/deep/tables/yarn.json',
  'kit/spin.yaml': 'tools/spin.yaml',
  'recipes/a.py': 'cookery/a.py',
};

test.each([
  ['page.rst', '.. yarn-releases:: news/', ['news/']],
  ['page.rst', '.. yarn-releases:: news', ['news']],
  ['page.rst', '.. |all| yarn-releases:: /news', ['/news']],
  ['deep/page.rst', '.. chart:: data/yarn.json', ['data/yarn.json']],
  ['deep/page.rst', '.. chart:: ../news/1.0.rst', ['../news/1.0.rst']],
  ['deep/page.rst', '.. wheels:: kit/spin.yaml', ['kit/spin.yaml']],
  ['page.rst', '.. argparse::\n   :module: a\n   :filename: recipes/a.py\n', ['recipes/a.py']],
  ['page.rst', '.. yarn-table:: All\n   :wide:\n   :rows: deep/data/yarn.json', ['deep/data/yarn.json']],
  ['page.md', '```{yarn-releases} news/\n```', ['news/']],
  ['page.md', ':::{chart} A\n:rows: deep/data/yarn.json\n:::', ['deep/data/yarn.json']],
  ['page.rst', '.. autoyarn:: deep/data/yarn.json', ['deep/data/yarn.json']],
  // Directives whose words are told to people, or are names.
  ['page.rst', '.. note:: news', []],
  ['page.rst', '.. tab-item:: news/1.0.rst', []],
  ['page.rst', '.. only:: news', []],
  ['page.rst', '.. code-block:: news', []],
  ['page.rst', '.. automodule:: recipes', []],
  ['page.rst', '.. http:get:: /news', []],
  ['page.rst', '.. chart:: A\n   :name: kit/spin.yaml', []],
  // One word alone that is no folder of the documentation, words among others, a comment, what stays.
  ['page.rst', '.. chart:: recipes', []],
  ['page.rst', '.. chart:: see news/1.0.rst', []],
  ['page.rst', '.. chart: news/', []],
  ['page.rst', '.. chart:: stays/', []],
  ['page.rst', '.. chart:: https://yarn.example.org/news/', []],
  ['page.md', '```sh news/\n```', []],
])('what a directive of an extension is given: %s %j', async (page, text, words) => {
  const told = await lost({ ...FILES, [`manual/${page}`]: `Page\n====\n\n${text}\n` }, MOVES);
  expect(told.map(each => each.replace(/^\S+ /, ''))).toEqual(words);
});

test('what is read as a link is told once', async () => {
  const text = '.. literalinclude:: data/yarn.json\n';
  const told = await lost({ ...FILES, 'manual/deep/page.rst': text }, MOVES);
  expect(told).toEqual(['manual/deep/page.rst:1 data/yarn.json']);
});
