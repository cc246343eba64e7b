import { describe, expect, test } from 'vitest';
import { moving } from '../../moving.ts';
import { change } from './changing.ts';

describe('reStructuredText', () => {
  const pages = {
    'docs/old/a.rst': 'docs/new/a.rst',
    'docs/old/p.png': 'media/p.png',
    'docs/conf.py': 'docs/conf.py',
  };
  test.each([
    [
      '.. toctree::\n   :maxdepth: 2\n\n   old/a\n   other',
      '.. toctree::\n   :maxdepth: 2\n\n   new/a\n   other',
    ],
    ['.. toctree::\n\n   Title <old/a>\n', '.. toctree::\n\n   Title <new/a>\n'],
    ['.. toctree ::\n\n   old/a\n', '.. toctree ::\n\n   new/a\n'],
    ['.. csv-table:: Old\n   :file: old/p.png\n', '.. csv-table:: Old\n   :file: ../media/p.png\n'],
    [
      '.. card:: Old\n   :link: old/a\n   :link-type: doc\n   :img-top: old/p.png\n',
      '.. card:: Old\n   :link: new/a\n   :link-type: doc\n   :img-top: ../media/p.png\n',
    ],
    [
      '.. card:: Old\n   :link: old/a\n   :link-type: ref\n',
      '.. card:: Old\n   :link: old/a\n   :link-type: ref\n',
    ],
    ['`<old/a.html>`__, `old <old/a.html>`_', '`<new/a.html>`__, `old <new/a.html>`_'],
    ['see :doc:`/old/a` and :doc:`it <old/a>`', 'see :doc:`/new/a` and :doc:`it <new/a>`'],
    ['.. automodule:: src.old.x\n   :members:', '.. automodule:: src.new.y\n   :members:'],
    [':mod:`~src.old.x`, :class:`src.old.x.C`', ':mod:`~src.new.y`, :class:`src.new.y.C`'],
    [
      ':meth:`~src.old.x.C.f()`, :func:`f <src.old.x.f()>`',
      ':meth:`~src.new.y.C.f()`, :func:`f <src.new.y.f()>`',
    ],
    ['.. literalinclude:: ../src/old/x.py', '.. literalinclude:: ../src/new/y.py'],
    ['.. image:: old/p.png', '.. image:: ../media/p.png'],
    [
      '.. autosummary::\n   :toctree: gen\n\n   src.old.x\n',
      '.. autosummary::\n   :toctree: gen\n\n   src.new.y\n',
    ],
    [
      '.. currentmodule:: src.old\n\n.. autofunction:: x.f',
      '.. currentmodule:: src.old\n\n.. autofunction:: src.new.y.f',
    ],
    [
      '.. currentmodule:: src.old.x\n\n.. autofunction:: f',
      '.. currentmodule:: src.new.y\n\n.. autofunction:: f',
    ],
  ])('%s', async (before, after) => {
    const changed = await change('docs/index.rst', before, { documents: false }, pages);
    expect(changed.text).toBe(after);
  });

  test.each([
    [
      '```{toctree}\n:maxdepth: 2\n\nold/a\nother\n```\n',
      '```{toctree}\n:maxdepth: 2\n\nnew/a\nother\n```\n',
    ],
    ['```{currentmodule} src.old.x\n```\n', '```{currentmodule} src.new.y\n```\n'],
    ['```{eval-rst}\n.. automodule:: src.old.x\n```\n', '```{eval-rst}\n.. automodule:: src.new.y\n```\n'],
    ['```{literalinclude} ../src/old/x.py\n```\n', '```{literalinclude} ../src/new/y.py\n```\n'],
    ['<project:old/a.rst#x>, <path:old/p.png>', '<project:new/a.rst#x>, <path:../media/p.png>'],
    ['see {doc}`/old/a`, {class}`~src.old.x.C`', 'see {doc}`/new/a`, {class}`~src.new.y.C`'],
    ['see {py:meth}`~src.old.x.C.f()`', 'see {py:meth}`~src.new.y.C.f()`'],
    ['```python\nimport src.old.x\n```\n', '```python\nimport src.old.x\n```\n'],
  ])('the same in Markdown: %j', async (before, after) => {
    expect((await change('docs/index.md', before, { documents: false }, pages)).text).toBe(after);
  });

  test.each([
    ['.. automodule:: house.door\n', '.. automodule:: house.parts.door\n'],
    [':mod:`house.door`', ':mod:`house.parts.door`'],
    ['.. autofunction:: house.door\n', '.. autofunction:: house.door\n'],
    [':func:`house.door`, :obj:`house.door.knock`', ':func:`house.door`, :obj:`house.door.knock`'],
    [':class:`house.door.Lock`', ':class:`house.parts.door.Lock`'],
    [
      '.. currentmodule:: house\n\n.. autofunction:: door\n',
      '.. currentmodule:: house\n\n.. autofunction:: door\n',
    ],
    ['Call ``house.door``.', 'Call ``house.door``.'],
    [':func:`house.window`', ':func:`house.parts.window`'],
  ])('what a package binds comes before its module of that name: %j', async (before, after) => {
    const { changed } = await moving({
      files: {
        'docs/index.rst': before,
        'house/__init__.py': 'def door(): ...\nfrom .window import open\n',
        'house/door.py': 'class Lock: ...\n',
        'house/window.py': 'def open(): ...\n',
      },
      moves: { 'house/door.py': 'house/parts/door.py', 'house/window.py': 'house/parts/window.py' },
      options: { documents: true },
    });
    expect(changed['docs/index.rst'] ?? before).toBe(after);
  });

  test('code is rewritten on request', async () => {
    expect((await change('a.rst', '``src/old/x.py``')).text).toBe('``src/new/y.py``');
    expect((await change('a.rst', '``src/old/x.py``', { documents: false })).ledger).toEqual([
      'left src/old/x.py: no step asks for documents',
    ]);
  });
});
