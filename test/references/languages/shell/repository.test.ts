// biome-ignore-all lint/suspicious/noTemplateCurlyInString: shells write their variables so
import { expect, test } from 'vitest';
import { carryOut } from '../../../support/toolchain.ts';

const script = (...lines: readonly string[]) =>
  ['#!/usr/bin/env bash', 'set -euo pipefail', ...lines, ''].join('\n');

/** A kitchen of scripts in three folders, with tests, a Makefile, an image and a pipeline. */
const kitchen: Readonly<Record<string, string>> = {
  Makefile: 'check:\n\t@bash tests/all.sh\n\t@bash bin/cook soup > /dev/null\n',
  Dockerfile:
    'FROM scratch\nCOPY bin/ /opt/kitchen/bin/\nCOPY lib/*.sh /opt/kitchen/lib/\nCOPY data/menu.txt /opt/kitchen/data/\n',
  '.github/workflows/check.yml':
    'on:\n  push:\n    paths: ["lib/**", "bin/**"]\njobs:\n  check:\n    runs-on: ubuntu-latest\n    steps:\n      - run: bash tests/all.sh\n      - run: ./soup.sh\n        working-directory: recipes/warm\n',
  'bin/cook': script(
    'HERE="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"',
    '. "$HERE/../lib/say.sh"',
    'source "$HERE/../lib/menu.sh"',
    'say "$(menu)" "$1"',
    'bash "$HERE/../recipes/warm/$1.sh"',
  ),
  'lib/say.sh': 'say() { printf "%s\\n" "$*"; }\n',
  'lib/menu.sh':
    'LIB=$(dirname "${BASH_SOURCE[0]}")\n. "$LIB/say.sh"\nmenu() { cat "$LIB/../data/menu.txt"; }\n',
  'lib/heat.sh': 'heat() { echo hot; }\n',
  'recipes/warm/soup.sh': script(
    'cd "$(dirname "$0")"',
    '. ../../lib/heat.sh',
    'heat',
    'cat ../stock.txt',
    'test -f ../cold/salad.sh',
  ),
  'recipes/cold/salad.sh': script(
    'source "$(dirname "$0")/../../lib/say.sh"',
    'say "$(cat "$(dirname "$0")/../stock.txt")"',
  ),
  'recipes/stock.txt': 'water\n',
  'data/menu.txt': 'soup\n',
  'tests/all.sh': script(
    'ROOT=$(git rev-parse --show-toplevel)',
    'for test in "$(dirname "$0")"/unit/*.sh; do bash "$test"; done',
    '[ "$(bash "$ROOT/recipes/cold/salad.sh")" = water ]',
  ),
  'tests/unit/menu.sh': script(
    '. "$(dirname "$0")/../helper.sh"',
    'source "$LIBRARY/menu.sh"',
    'same "$(menu)" soup',
  ),
  'tests/unit/heat.sh': script(
    '. "$(dirname "$0")/../helper.sh"',
    'source "$LIBRARY/heat.sh"',
    'same "$(heat)" hot',
  ),
  'tests/helper.sh':
    'LIBRARY="$(dirname "${BASH_SOURCE[0]}")/../lib"\nsame() { [ "$1" = "$2" ] || { echo "$1 is not $2"; exit 1; }; }\n',
};

const PLAN = `# Plan

## Phase 1: Files

1. Move \`data/menu.txt\` → \`share/menu.txt\`
2. Move \`recipes/stock.txt\` → \`recipes/basics/stock.txt\`
3. Move \`tests/helper.sh\` → \`tests/support/helper.sh\`
4. Move \`recipes/cold/salad.sh\` → \`recipes/raw/salad.sh\`
5. Update all references

## Phase 2: Folders

1. Move \`lib/\` → \`src/lib/\`
2. Move \`tests/unit/\` → \`tests/cases/unit/\`
3. Move \`recipes/\` → \`src/recipes/\`
4. Move \`bin/\` → \`tools/bin/\`
5. Update all references
`;

const CHECK = `make -s check && for path in $(sed -n 's/^COPY \\([^ ]*\\) .*/\\1/p' Dockerfile); do ls $path > /dev/null || exit 1; done && (cd "$(sed -n 's/.*working-directory: //p' .github/workflows/check.yml)" && bash ./soup.sh > /dev/null)`;

test('scripts run at every commit of the main line', () => {
  const { exit, output, failures, commits, paths } = carryOut(kitchen, PLAN, CHECK);
  expect(failures).toEqual([]);
  expect([exit, commits], output).toEqual([0, 2]);
  expect(paths).toContain('src/recipes/basics/stock.txt');
}, 300_000);
