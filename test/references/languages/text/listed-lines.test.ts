import { expect, test } from 'vitest';
import { moving } from '../../moving.ts';

const FOLDERS = { 'site/package.json': '{"name": "s"}', 'bench/a.py': '', 'docs/conf.py': 'x = 1\n' };
const MOVES = {
  'site/package.json': 'apps/site/package.json',
  'bench/a.py': 'tools/bench/a.py',
  'docs/conf.py': 'tools/docs/conf.py',
};

test.each([
  [
    'pnpm-workspace.yaml',
    'packages:\n  - "site"\n  - bench # b\n  - "packages/*"\ncatalog:\n  site: 1\n',
    'packages:\n  - "apps/site"\n  - bench # b\n  - "packages/*"\ncatalog:\n  site: 1\n',
  ],
  [
    'justfile',
    'check at="bench":\n  ruff check src bench\n  @pytest bench\n  echo bench\n',
    'check at="bench":\n  ruff check src tools/bench\n  @pytest tools/bench\n  echo bench\n',
  ],
  [
    '.readthedocs.yaml',
    'build:\n  commands:\n    - sphinx-build -b html docs out\n    - make docs\n',
    'build:\n  commands:\n    - sphinx-build -b html tools/docs out\n    - make docs\n',
  ],
])('words of one segment in %s', async (path, before, after) => {
  const { changed } = await moving({ files: { ...FOLDERS, [path]: before }, moves: MOVES, roots: [''] });
  expect(changed[path]).toBe(after);
});
