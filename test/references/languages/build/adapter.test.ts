// biome-ignore-all lint/suspicious/noTemplateCurlyInString: CMake writes its variables so
import { describe, expect, test } from 'vitest';
import { build } from '../../../../src/references/languages/build/adapter.ts';
import { ledger, run } from '../typescript/support.ts';

const moves = {
  'src/util.c': 'src/core/util.c',
  'src/size.h': 'src/inc/size.h',
  'net/link.c': 'platform/net/link.c',
  'net/CMakeLists.txt': 'platform/net/CMakeLists.txt',
  'net/rules.mk': 'platform/net/rules.mk',
};
const others = [...Object.keys(moves), 'src/main.c', 'assets/a.txt'];

async function change(path: string, text: string) {
  return (await run(build, { [path]: text }, moves, others)).get(path)!;
}

describe('Makefiles', () => {
  test.each([
    [
      'SRCS = src/main.c src/util.c \\\n  net/link.c',
      'SRCS = src/main.c src/core/util.c \\\n  platform/net/link.c',
    ],
    ['OBJS := src/util.o src/main.o', 'OBJS := src/core/util.o src/main.o'],
    ['SRC = src\nx: $(SRC)/main.c $(SRC)/size.h', 'SRC = src\nx: $(SRC)/main.c $(SRC)/inc/size.h'],
    ['NET = net\nx: $(NET)/link.c', 'NET = platform/net\nx: $(NET)/link.c'],
    ['include net/rules.mk', 'include platform/net/rules.mk'],
    [
      'x: src/size.h | net/link.c\n\tgcc -c net/link.c -Inet',
      'x: src/inc/size.h | platform/net/link.c\n\tgcc -c platform/net/link.c -Iplatform/net',
    ],
    [
      'x:\n\t@cd net && cat link.c\n\t$(MAKE) -C net',
      'x:\n\t@cd platform/net && cat link.c\n\t$(MAKE) -C platform/net',
    ],
    ['S = src\nx:\n\tcat $(S)/util.c ${S}/main.c', 'S = src\nx:\n\tcat $(S)/core/util.c ${S}/main.c'],
    ['CFLAGS += -Inet -Wall', 'CFLAGS += -Iplatform/net -Wall'],
    ['net/%.o: net/%.c\n\tcc', 'platform/net/%.o: platform/net/%.c\n\tcc'],
    ['S = $(wildcard net/*.gen.h)', 'S = $(wildcard platform/net/*.gen.h)'],
    ['S = $(wildcard net/*.c)', 'S = $(wildcard platform/net/*.c)'],
    ['net: all\n.PHONY: net', 'net: all\n.PHONY: net'],
    ['VPATH = src\nx: util.c', 'VPATH = src\nx: core/util.c'],
  ])('%j', async (before, after) => {
    expect((await change('Makefile', before)).text).toBe(after);
  });

  test('an object that a rule writes elsewhere is asked', async () => {
    const text = 'OBJ = x.o\n.c.o:\n\t$(CC) -c $(CFLAGS) $<\n';
    const changed = await run(build, { Makefile: text }, { 'x.c': 'src/x.c' }, ['x.c']);
    expect(ledger(changed.get('Makefile'))).toEqual([
      'asked x.o: the rule for objects writes them where Make runs',
    ]);
  });

  test('a pattern that may have no file is not missing where it has none', async () => {
    const missing = async (text: string) => {
      const files = [{ path: 'Makefile', text }];
      const world = { paths: new Set(['Makefile', 'src/a.c']), roots: [''] };
      return (await build.unresolved!({ files, judged: new Set(['Makefile']), world })).map(({ key }) => key);
    };
    expect(await missing('S = $(wildcard src/b*.c)\n')).toEqual([]);
    expect(await missing('all: src/b*.c\n')).toEqual(['made b*.c']);
  });

  test('a pattern that loses a file is asked', async () => {
    expect(ledger(await change('Makefile', 'S = $(wildcard src/*.c)'))).toEqual([
      'asked src/*.c: the pattern does not mean all that it meant',
    ]);
  });
});

describe('CMake', () => {
  test.each([
    [
      'add_executable(app\n  src/main.c\n  "src/util.c")',
      'add_executable(app\n  src/main.c\n  "src/core/util.c")',
    ],
    ['add_subdirectory(net)', 'add_subdirectory(platform/net)'],
    ['add_library(net STATIC net/link.c)', 'add_library(net STATIC platform/net/link.c)'],
    [
      'target_include_directories(net PUBLIC net ${CMAKE_SOURCE_DIR}/net)',
      'target_include_directories(net PUBLIC platform/net ${CMAKE_SOURCE_DIR}/platform/net)',
    ],
    [
      'set(S ${CMAKE_CURRENT_SOURCE_DIR}/src)\nadd_executable(a ${S}/util.c)',
      'set(S ${CMAKE_CURRENT_SOURCE_DIR}/src)\nadd_executable(a ${S}/core/util.c)',
    ],
    ['file(GLOB N net/*.c)', 'file(GLOB N platform/net/*.c)'],
    ['target_link_libraries(app net) # net/link.c', 'target_link_libraries(app net) # net/link.c'],
  ])('%j', async (before, after) => {
    expect((await change('CMakeLists.txt', before)).text).toBe(after);
  });

  test('a pattern that looks deeper keeps what goes deeper, or what another one has then', async () => {
    const text =
      'project(shop)\nfile(GLOB_RECURSE A src/*.c)\nfile(GLOB_RECURSE B net/*.c)\nfile(GLOB C src/*.c)\n';
    const moved = await run(
      build,
      { 'CMakeLists.txt': text },
      { 'src/a.c': 'src/core/a.c', 'net/b.c': 'src/b.c' },
      ['src/a.c', 'src/main.c', 'net/b.c', 'net/link.c'],
    );
    expect(ledger(moved.get('CMakeLists.txt'))).toEqual([]);
    const alone = await run(
      build,
      { 'CMakeLists.txt': 'file(GLOB C src/*.c)\n' },
      { 'src/a.c': 'src/core/a.c' },
      ['src/a.c', 'src/main.c'],
    );
    expect(ledger(alone.get('CMakeLists.txt'))).toEqual([
      'asked src/*.c: the pattern does not mean all that it meant',
    ]);
  });

  test('modules are looked for in the folder that the project names', async () => {
    const text =
      'project(web-shop C)\nset(CMAKE_MODULE_PATH ${CMAKE_MODULE_PATH} "${web-shop_SOURCE_DIR}/cmake")\ninclude(flags)\ninclude(CheckIPOSupported)\n';
    const paths = ['cmake/flags.cmake', 'cmake/other.cmake'];
    const folder = Object.fromEntries(paths.map(path => [path, `tools/${path}`]));
    const moved = await run(build, { 'CMakeLists.txt': text }, folder, paths);
    expect(ledger(moved.get('CMakeLists.txt'))).toEqual([
      'cmake → tools/cmake',
      'left flags: names the new place already',
    ]);
    const one = await run(
      build,
      { 'CMakeLists.txt': text },
      { 'cmake/flags.cmake': 'tools/flags.cmake' },
      paths,
    );
    expect(ledger(one.get('CMakeLists.txt'))).toEqual([
      'asked flags: nothing names tools/flags.cmake from there',
    ]);
  });

  test('of a folder that moves names what it leaves', async () => {
    const text = 'add_library(net link.c ../src/main.c)\ninclude_directories(../src)\n';
    expect((await change('net/CMakeLists.txt', text)).text).toBe(
      'add_library(net link.c ../../src/main.c)\ninclude_directories(../../src)\n',
    );
  });
});

test('Meson', async () => {
  const text = "executable('app', 'src/main.c', 'src/util.c')\nsubdir('net')\n";
  expect((await change('meson.build', text)).text).toBe(
    "executable('app', 'src/main.c', 'src/core/util.c')\nsubdir('platform/net')\n",
  );
});

test('a folder that is built and lies elsewhere says where what is made of it goes, and no longer when it is back', async () => {
  const files = { 'src/net/CMakeLists.txt': 'add_subdirectory(http)\nadd_subdirectory(tls tls_out)\n' };
  const all = ['src/net/http/CMakeLists.txt', 'src/net/tls/CMakeLists.txt'];
  const there = {
    'src/net/http/CMakeLists.txt': 'src/http/CMakeLists.txt',
    'src/net/tls/CMakeLists.txt': 'src/tls/CMakeLists.txt',
  };
  const out = (await run(build, files, there, all)).get('src/net/CMakeLists.txt')!.text;
  expect(out).toBe('add_subdirectory(../http http)\nadd_subdirectory(../tls tls_out)\n');
  const back = Object.fromEntries(Object.entries(there).map(([from, to]) => [to, from]));
  const again = await run(build, { 'src/net/CMakeLists.txt': out }, back, Object.keys(back));
  expect(again.get('src/net/CMakeLists.txt')!.text).toBe(files['src/net/CMakeLists.txt']);
});
