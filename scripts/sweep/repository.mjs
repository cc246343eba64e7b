// @ts-check
// The repository that is disturbed: copies to be combined, files that move, and all that is not in any commit.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const lines = (/** @type {string} */ word, /** @type {number} */ count) =>
  Array.from({ length: count }, (_, index) => `${word}_${index} = ${index}\n`).join('');

const PLAN = `# Order

## Phase 1: Together

- Merge \`old/tide.py\` into \`core/tide.py\`
- Move \`old/moon.py\` to \`sky/moon.py\`

## Phase 2: Apart

- Move \`notes.txt\` to \`docs/notes.txt\`
- Move \`tools/\` to \`scripts/tools/\`
`;

/** What stands beside the tracked files, and must be there in the end, byte for byte. */
export const BESIDE = {
  'mine.txt': 'untracked\n',
  'out/result.bin': 'ignored\n',
  'settings.py': 'LEVEL = 1\nLOCAL = True\n',
};

/** @param {string} home */
export function environment(home) {
  const name = {
    GIT_AUTHOR_NAME: 'Ada',
    GIT_AUTHOR_EMAIL: 'ada@example.org',
    GIT_COMMITTER_NAME: 'Ada',
    GIT_COMMITTER_EMAIL: 'ada@example.org',
  };
  return {
    PATH: process.env.PATH ?? '',
    HOME: home,
    TMPDIR: join(home, 'tmp'),
    GIT_CONFIG_NOSYSTEM: '1',
    NO_COLOR: '1',
    ...name,
  };
}

/** @param {string} root @param {Record<string, string>} files */
export function write(root, files) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

/** @param {string} home @param {string} root @param {string[]} args */
export function git(home, root, ...args) {
  return execFileSync('git', args, {
    cwd: root,
    env: environment(home),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).replace(/\n$/, '');
}

/** @param {string} home @param {string} root */
export function makeRepository(home, root) {
  mkdirSync(root, { recursive: true });
  mkdirSync(join(home, 'tmp'), { recursive: true });
  const run = (/** @type {string[]} */ ...args) => git(home, root, ...args);
  run('init', '-q', '-b', 'main');
  const tide = lines('tide', 60);
  write(root, {
    '.gitignore': 'out/\n',
    'old/__init__.py': '',
    'core/__init__.py': '',
    'old/tide.py': tide,
    'old/moon.py': lines('moon', 40),
    'use.py': 'from old.tide import tide_1\nfrom old.moon import moon_1\n\nprint(tide_1, moon_1)\n',
    'readme.md': '# Tides\n\nSee `old/moon.py`.\n',
    'notes.txt': lines('note', 30),
    'settings.py': 'LEVEL = 1\n',
    'plan.md': PLAN,
    ...Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [`tools/t${index}.sh`, `echo ${index}\n`]),
    ),
  });
  run('add', '-A');
  run('commit', '-q', '-m', 'first');
  write(root, { 'core/tide.py': tide });
  run('add', '-A');
  run('commit', '-q', '-m', 'copied');
  write(root, {
    'core/tide.py': tide.replace('tide_7 = 7', 'tide_7 = 8'),
    'old/tide.py': tide.replace('tide_50 = 50', 'tide_50 = 51'),
  });
  run('commit', '-q', '-a', '-m', 'both');
  run('update-index', '--skip-worktree', 'settings.py');
  write(root, BESIDE);
  write(root, { '.git/hooks/pre-commit': '#!/bin/sh\nsleep 0.2\n' });
  execFileSync('chmod', ['+x', join(root, '.git/hooks/pre-commit')]);
}
