import { expect, test } from 'vitest';
import { ci } from '../../../../src/references/languages/ci/adapter.ts';
import { ledger, run } from '../typescript/support.ts';

const moves = {
  'lib/a.txt': 'packages/lib/a.txt',
  'lib/tool.sh': 'packages/lib/tool.sh',
  'app/x.py': 'services/app/x.py',
  'app/requirements.txt': 'services/app/requirements.txt',
  '.github/actions/setup/action.yml': '.github/actions/base/setup/action.yml',
};
const others = [...Object.keys(moves), 'docs/a.md'];

async function change(text: string, path = '.github/workflows/ci.yml') {
  return (await run(ci, { [path]: text }, moves, others)).get(path)!;
}

test('a workflow: filters, folders, commands from where they run, local actions, inputs', async () => {
  const text = `on:
  push:
    paths: [lib/**, '!docs/**', "**.md"]
defaults:
  run:
    working-directory: app
jobs:
  lib:
    steps:
      - uses: ./.github/actions/setup
      - uses: lib/setup@v1
        with:
          path: lib
          cache-dependency-path: |
            app/requirements.txt
            docs/a.md
      - run: pytest x.py && ls ../lib
      - working-directory: ./lib
        run: |
          ./tool.sh # lib
          cd ../app
          python x.py
      - run: bash \${{ github.workspace }}/lib/tool.sh
        name: lib
        working-directory: .
`;
  const changed = await change(text);
  expect(ledger(changed)).toEqual([
    'lib/** → packages/lib/**',
    'app → services/app',
    './.github/actions/setup → ./.github/actions/base/setup',
    'lib → packages/lib',
    'app/requirements.txt → services/app/requirements.txt',
    'left x.py: names the new place already',
    '../lib → ../../packages/lib',
    './lib → ./packages/lib',
    'left ./tool.sh: names the new place already',
    '../app → ../../services/app',
    'left x.py: names the new place already',
    'lib/tool.sh → packages/lib/tool.sh',
  ]);
});

test('other pipelines', async () => {
  expect(
    ledger(
      await change(
        'include:\n  - local: /lib/a.txt\njob:\n  script:\n    - cd lib\n    - ./tool.sh\n    - cd ../app && ls\n  artifacts:\n    paths: [lib/]\n',
        '.gitlab-ci.yml',
      ),
    ),
  ).toEqual([
    'lib/a.txt → packages/lib/a.txt',
    'lib → packages/lib',
    'left ./tool.sh: names the new place already',
    '../app → ../../services/app',
    'lib → packages/lib',
  ]);
});

test('a folder before what is filled in', async () => {
  const text =
    'jobs:\n  a:\n    steps:\n      - working-directory: ./lib/\x24{{ matrix.x }}\n        run: y\n      - with:\n          path: ./lib/\x24{{ matrix.x }}\n';
  expect((await change(text)).text).toBe(text.replaceAll('./lib/', './packages/lib/'));
});

test('a copy of the repository in a folder of its own', async () => {
  const text =
    'jobs:\n  a:\n    steps:\n      - uses: a/checkout@v1\n        with:\n          path: copy\n      - uses: ./copy/.github/actions/setup\n';
  expect((await change(text)).text).toBe(text.replace('actions/setup', 'actions/base/setup'));
});
