// biome-ignore-all lint/suspicious/noTemplateCurlyInString: CMake writes its variables so
import { expect, test } from 'vitest';
import { carryOut, isInstalled } from '../../../support/toolchain.ts';

const function_ = (name: string, value: string) => `int ${name}(int x) { return ${value}; }\n`;

/** A mill in three parts with tests, built by Make and by CMake. */
const mill: Readonly<Record<string, string>> = {
  '.gitignore': '/out/\n',
  Makefile: `CC ?= cc
SRC = src
CFLAGS += -Iinclude -Wall -Werror
OBJS = src/util/str.o src/util/num.o src/grind/stone.o $(SRC)/grind/wheel.o
TESTS = $(wildcard tests/test_*.c)

all: out/mill check

out/mill: $(SRC)/main.c $(OBJS) config/defaults.h
	@mkdir -p out
	$(CC) $(CFLAGS) -o $@ $(SRC)/main.c $(OBJS)

%.o: %.c
	$(CC) $(CFLAGS) -c -o $@ $<

check: $(OBJS)
	@for t in $(TESTS); do $(CC) $(CFLAGS) -o out/test $$t $(OBJS) && out/test || exit 1; done
	@bash scripts/smoke.sh

include config/extra.mk
`,
  'config/extra.mk': 'lint:\n\tgrep -c . src/grind/wheel.c\n',
  'config/defaults.h': '#define DEFAULT 4\n',
  'CMakeLists.txt': `cmake_minimum_required(VERSION 3.10)
project(mill C)
include_directories(include)
add_library(util src/util/str.c src/util/num.c)
add_subdirectory(src/grind)
add_executable(mill src/main.c)
target_link_libraries(mill util grind)
`,
  'src/grind/CMakeLists.txt':
    'add_library(grind stone.c wheel.c)\ntarget_include_directories(grind PUBLIC ../util ${CMAKE_SOURCE_DIR}/config)\n',
  'include/mill/api.h': '#include "mill/version.h"\nint grind(int x);\n',
  'include/mill/version.h': '#define VERSION 1\n',
  'src/main.c':
    '#include <mill/api.h>\n#include "util/str.h"\n#include "../config/defaults.h"\nint main(void) { return length(DEFAULT) + grind(1) - 7 - VERSION; }\n',
  'src/util/str.h': 'int length(int x);\n',
  'src/util/str.c': `#include "str.h"\n#include "num.h"\n${function_('length', 'twice(x) / 2')}`,
  'src/util/num.h': 'int twice(int x);\n',
  'src/util/num.c': `#include "num.h"\n${function_('twice', '2 * x')}`,
  'src/grind/stone.h': '#include "../util/num.h"\nint stone(int x);\n',
  'src/grind/stone.c': `#include "stone.h"\n${function_('stone', 'twice(x)')}`,
  'src/grind/wheel.c': `#include "stone.h"\n#include <mill/api.h>\n${function_('grind', 'stone(x) + 2')}`,
  'tests/check.h': '#define CHECK(x) if (!(x)) return 1\n',
  'tests/test_str.c':
    '#include "check.h"\n#include "../src/util/str.h"\nint main(void) { CHECK(length(3) == 3); return 0; }\n',
  'tests/test_grind.c':
    '#include "check.h"\n#include <mill/api.h>\n#include "../src/grind/stone.h"\nint main(void) { CHECK(grind(1) == 4 && stone(2) == 4); return 0; }\n',
  'scripts/smoke.sh':
    '#!/bin/bash\nset -e\nHERE=$(cd "$(dirname "$0")" && pwd)\n. "$HERE/lib/say.sh"\nsay "$(cat "$HERE/../data/grain.txt")"\n',
  'scripts/lib/say.sh': 'say() { test "$1" = wheat; }\n',
  'data/grain.txt': 'wheat\n',
};

const PLAN = `# Plan

## Phase 1: Headers

1. Move \`include/mill/version.h\` → \`include/mill/base/version.h\`
2. Move \`config/defaults.h\` → \`src/config/defaults.h\`
3. Move \`src/util/num.h\` → \`src/base/num.h\`
4. Move \`src/util/num.c\` → \`src/base/num.c\`
5. Update includes, the Makefile and CMakeLists.txt

## Phase 2: Folders

1. Move \`src/grind/\` → \`src/parts/grind/\`
2. Move \`tests/\` → \`checks/unit/\`
3. Move \`scripts/\` → \`checks/scripts/\`
4. Move \`config/extra.mk\` → \`make/extra.mk\`
5. Update includes, the Makefile and CMakeLists.txt
`;

const BUILD = `${isInstalled('cmake') ? 'cmake -S . -B out/cmake > out.log 2>&1 && cmake --build out/cmake >> out.log 2>&1 && ' : ''}make -s && out/mill && git clean -fdqx`;

test.skipIf(!isInstalled('gcc') || !isInstalled('make'))(
  'a program in C builds with Make and CMake and passes its tests at every commit of the main line',
  () => {
    const { exit, output, failures, commits, paths } = carryOut(mill, PLAN, BUILD);
    expect(failures).toEqual([]);
    expect([exit, commits], output).toEqual([0, 2]);
    expect(paths).toContain('src/parts/grind/CMakeLists.txt');
  },
  300_000,
);
