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

describe('headers that are installed', () => {
  const HEADERS = {
    'lib/a.h': '#include "core/b.h"\n',
    'lib/core/b.h': '',
    'lib/c.h': '#include "a.h"\n',
  };

  test.each([
    ['CMakeLists.txt', 'install(FILES lib/a.h lib/c.h lib/core/b.h DESTINATION include/lib)\n', 1],
    ['CMakeLists.txt', 'install(DIRECTORY lib/ DESTINATION include)\n', 0],
    [
      'CMakeLists.txt',
      'install(FILES lib/a.h DESTINATION d)\ninstall(DIRECTORY lib/core DESTINATION d)\n',
      0,
    ],
    ['Makefile', 'install:\n\t$(INSTALL) -m 644 lib/*.h lib/core/b.h $(INCLUDE_DIR)\n', 1],
    ['Makefile', 'install:\n\tcp lib/a.h $(INC)\n\tcp lib/core/b.h $(INC)/core\n', 0],
    ['lib/Makefile.am', 'include_HEADERS = a.h \\\n  core/b.h\n', 1],
    ['lib/Makefile.am', 'nobase_include_HEADERS = a.h core/b.h\n', 0],
    ['meson.build', "install_headers('lib/a.h', 'lib/core/b.h', subdir: 'lib')\n", 1],
  ])('find each other there as well: %s, %s', async (path, text, count) => {
    const files = Object.entries({ ...HEADERS, [path]: text }).map(([path, text]) => ({ path, text }));
    const paths = new Set(files.map(({ path }) => path));
    const found = await c.unresolved!({ files, judged: paths, world: { paths, roots: [''] } });
    const message = 'b.h is not found under "core/b.h" where both are installed';
    expect(found).toEqual(count === 0 ? [] : [{ path: 'lib/a.h', line: 1, message, key: 'installed b.h' }]);
  });
});

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
