import { expect, test } from 'vitest';
import { lost } from './lost.ts';

const FILES = {
  'manual/conf.py': '',
  'manual/index.rst': '',
  'manual/news/1.0.rst': '',
  'manual/news/2.0.rst': '',
  'manual/deep/how/start.md': '',
  'manual/deep/how/sheet.csv': '',
  'manual/deep/stays.rst': '',
  'other/end.rst': '',
};
const MOVES = {
  'manual/news/1.0.rst': 'manual/changes/1.0.rst',
  'manual/news/2.0.rst': 'manual/changes/2.0.rst',
  'manual/deep/how/start.md': 'manual/deep/guide/start.md',
  'manual/deep/how/sheet.csv': 'manual/deep/guide/sheet.csv',
  'other/end.rst': 'other/last.rst',
};

test.each([
  // Strings that become pages.
  ['line = f":doc:`{x} </news/{x}>`"', ['/news/{x}']],
  ['line = ":doc:`{} </news/{}>`".format(x, x)', ['/news/{}']],
  ['line = ":doc:`/news/%s`" % x', ['/news/%s']],
  ['line = f":doc:`/news/{x["tag"]}`"', ['/news/{x["tag"]}']],
  ['line = ":doc:`/news/" + x + "`"', ['/news/']],
  ['line = ":doc:`" + x + " </news/" + x + ">`"', ['/news/']],
  ['line = ":doc:`one </news/1.0>`"', ['/news/1.0']],
  // What is documented stands on a page that nobody knows here.
  ['def f():\n    """See :doc:`deep/how/start`."""', ['deep/how/start']],
  ['def f():\n    """See :doc:`it <../how/start>`."""', ['../how/start']],
  [
    'def f():\n    """See :doc:`how/start`, :download:`one <how/sheet.csv>`."""',
    ['how/start', 'how/sheet.csv'],
  ],
  // What stays, is filled in, or lies in no documentation.
  ['def f():\n    """See :doc:`deep/stays` and :doc:`stays`."""', []],
  ['line = f":doc:`{x}`, :doc:`{x}/{y}`, :doc:`/old/{y}`"', []],
  ['def f():\n    """See :doc:`end` and :doc:`/end`."""', []],
  ['line = f":ref:`{x} </news/{x}>`"', []],
])('what roles in a text of Python name: %j', async (text, words) => {
  const told = await lost({ ...FILES, 'a.py': `${text}\n` }, MOVES);
  expect(told.map(each => each.replace(/^\S+ /, ''))).toEqual(words);
});

test('a documentation that goes as a whole', async () => {
  const files = { ...FILES, 'a.py': 'line = f":doc:`/news/{x}`, :doc:`how/start`"\n' };
  const moves = Object.fromEntries(
    Object.keys(files).flatMap(path => (path.startsWith('manual/') ? [[path, `docs/${path}`]] : [])),
  );
  expect(await lost(files, moves)).toEqual([]);
});
