import { describe, expect, it } from 'vitest';
import { ledger, moving } from '../../moving.ts';

const FILES = {
  'loom/__init__.py': '',
  'loom/knot.pxd': 'cdef int tie()\n',
  'loom/knot.pyx': 'cdef int tie():\n    return 1\n',
  'loom/weave.py': 'def run(): ...\n',
};
const MOVES = {
  'loom/knot.pxd': 'loom/craft/hitch.pxd',
  'loom/knot.pyx': 'loom/craft/hitch.pyx',
  'loom/weave.py': 'loom/craft/weft.py',
};

async function written(text: string, path = 'loom/fast.pyx') {
  const { after, references } = await moving({
    files: { ...FILES, [path]: text },
    moves: MOVES,
    roots: [''],
  });
  return { text: after[path], references };
}

describe('modules of Cython import what moves', () => {
  it.each([
    ['from loom.knot cimport tie, untie\n', 'from loom.craft.hitch cimport tie, untie\n'],
    ['from .knot cimport tie as t\n', 'from .craft.hitch cimport tie as t\n'],
    ['from loom.weave import run\n', 'from loom.craft.weft import run\n'],
    ['cimport loom.knot as k, numpy as np\n', 'cimport loom.craft.hitch as k, numpy as np\n'],
    ['from . cimport knot\n', 'from .craft cimport hitch as knot\n'],
    [
      'from loom cimport knot, yarn\nfrom loom import weave, yarn\n',
      'from loom cimport yarn\nfrom loom.craft cimport hitch as knot\nfrom loom import yarn\nfrom loom.craft import weft as weave\n',
    ],
    [
      'from . cimport (\n    knot,\n    yarn,\n)\n',
      'from . cimport (\n    yarn,\n)\nfrom .craft cimport hitch as knot\n',
    ],
    [
      'cimport loom.knot\n\ncdef int pull(double x):\n    return loom.knot.tie()\n',
      'cimport loom.craft.hitch\n\ncdef int pull(double x):\n    return loom.craft.hitch.tie()\n',
    ],
  ])('%j', async (text, expected) => {
    expect((await written(text)).text).toBe(expected);
  });

  it('and take in others, and headers, from their own folder', async () => {
    const text = 'include "knots.pxi"\ncdef extern from "rope.h":\n    int pull()\nPATH = "rope.h"\n';
    const files = { ...FILES, 'loom/knots.pxi': '', 'loom/rope.h': '', 'loom/fast.pyx': text };
    const moves = { 'loom/knots.pxi': 'loom/parts/knots.pxi', 'loom/rope.h': 'rope/rope.h' };
    const { after } = await moving({ files, moves, roots: [''] });
    expect(after['loom/fast.pyx']).toBe(
      'include "parts/knots.pxi"\ncdef extern from "../rope/rope.h":\n    int pull()\nPATH = "rope.h"\n',
    );
  });

  it('in declarations, too', async () => {
    expect((await written('from loom.knot cimport tie\n', 'loom/fast.pxd')).text).toBe(
      'from loom.craft.hitch cimport tie\n',
    );
  });

  it('and are asked where words that are none of Python name it', async () => {
    const { references } = await written('cimport loom.knot\n\n\nctypedef loom.knot.Cord Cord\n');
    expect(ledger(references)).toEqual([
      'loom/fast.pyx:1 rewritten: loom.knot → loom.craft.hitch',
      'loom/fast.pyx:4 asked: loom.knot',
    ]);
  });

  it.each([
    ['from libc.math cimport sin\nknot = weave = 1\ncimport knot.loom\n'],
    ['cdef extern from "loom.h":\n    int knot()\n'],
  ])('or not: %j', async text => {
    const { text: after, references } = await written(text);
    expect(after).toBe(text);
    expect(references).toEqual([]);
  });
});
