import { describe, expect, test } from 'vitest';
import { c } from '../../../../src/references/languages/c/adapter.ts';
import { ledger, run } from '../typescript/support.ts';

const moves = {
  'src/util.h': 'src/core/util.h',
  'include/proj/api.h': 'include/proj/public/api.h',
  'src/net/link.h': 'src/platform/net/link.h',
  'src/net/link.c': 'src/platform/net/link.c',
  'src/gone.h': null,
  'vendor/a/conf.h': 'third/a/conf.h',
};
const others = [...Object.keys(moves), 'src/stays.h', 'vendor/b/conf.h', 'vendor/b/only.h'];
const makefile = { Makefile: 'CFLAGS += -Iinclude -O2\n' };

async function change(text: string, path = 'src/main.c') {
  return (await run(c, { [path]: text, ...makefile }, moves, others)).get(path)!;
}

describe('includes', () => {
  test.each([
    ['from the own folder', '#include "util.h"', '#include "core/util.h"'],
    ['from a folder that the build names', '#include <proj/api.h>', '#include <proj/public/api.h>'],
    ['the same in quotes', '#  include "proj/api.h" // x', '#  include "proj/public/api.h" // x'],
    ['within a condition', '#if __has_include("util.h")', '#if __has_include("core/util.h")'],
    ['of the system', '#include <util.h>', '#include <util.h>'],
    ['in a comment', '/*\n#include "util.h"\n*/', '/*\n#include "util.h"\n*/'],
    ['what nothing offers', '#include "other.h"', '#include "other.h"'],
  ])('%s', async (_, before, after) => {
    expect((await change(before)).text).toBe(after);
  });

  test('of a file that moves lead to the same files', async () => {
    const text = '#include "link.h"\n#include "../util.h"\n#include "../stays.h"\n';
    expect((await change(text, 'src/net/link.c')).text).toBe(
      '#include "link.h"\n#include "../../core/util.h"\n#include "../../stays.h"\n',
    );
  });

  test('from the own folder stay so, also where another folder would lead to the same file by accident', async () => {
    // `include/../src/stays.h` is there, as the build looks for it.
    const moved = await run(
      c,
      { 'tests/all.c': '#include "../src/stays.h"\n', ...makefile },
      { 'tests/all.c': 'checks/unit/all.c' },
      ['src/stays.h', 'include/proj/api.h'],
    );
    expect(moved.get('tests/all.c')!.text).toBe('#include "../../src/stays.h"\n');
  });

  test('of what stood beside the file does not lean on a folder that the build may name for other sources', async () => {
    const moved = await run(
      c,
      {
        'src/math.h': '#include "check.h"\n',
        'src/use.c': '#include "math.h"\n',
        Makefile: 'parts: CFLAGS += -Isrc\n',
      },
      { 'src/math.h': 'src/numbers/math.h' },
      ['src/check.h'],
    );
    expect(moved.get('src/math.h')!.text).toBe('#include "../check.h"\n');
    expect(moved.get('src/use.c')!.text).toBe('#include "numbers/math.h"\n');
  });

  test('that several folders offer, or none any more, are asked', async () => {
    expect(ledger(await change('#include "conf.h"\n#include "gone.h"\n'))).toEqual([
      'asked conf.h: 2 folders offer it, and the build does not say which: vendor/a, vendor/b',
      'asked gone.h: the file goes without successor',
    ]);
  });
});

test('what an include does not find is told, also where a guess would find it', async () => {
  const found = async (paths: string[], text: string) =>
    (
      await c.unresolved!({
        files: [{ path: 'src/main.c', text }],
        judged: new Set(['src/main.c']),
        world: { paths: new Set(['src/main.c', ...paths]), roots: [''] },
      })
    ).map(({ message, line }) => `${line}: ${message}`);
  expect(await found(['src/core/util.h'], '\n#include "util.h"\n#include "core/util.h"')).toEqual([
    '2: nothing is found under "util.h"',
  ]);
});

test('a header belongs to its source', () => {
  const world = { paths: new Set(['a/x.c', 'a/x.h', 'b/x.h']), roots: [''] };
  expect(c.companions!('a/x.c', world)).toEqual(['a/x.h']);
  expect(c.companions!('a/x.h', world)).toEqual(['a/x.c']);
});
