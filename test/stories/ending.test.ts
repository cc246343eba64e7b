import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { TestRepository } from '../support/repository.ts';
import { stories } from '../support/story.ts';

const { story } = stories();

let repository: TestRepository;
afterEach(() => repository?.remove());

it('the last page tells what was done, declined and left, opens what it names, and hands on', async () => {
  repository = new TestRepository();
  repository.commit('begin', {
    'src/a.py': 'A = 1\n',
    'src/b.py': 'B = 1\n',
    'notes.txt': 'once it was src/a.py\n',
    'plan.md':
      '# Plan\n\n## Phase 1: Go\n\n1. Move `src/a.py` to `lib/a.py`\n2. Move `src/b.py` to `lib/b.py`\n',
  });
  const told = story({
    root: repository.root,
    args: ['plan.md'],
    columns: 100,
    rows: 40,
    env: { EDITOR: 'sh -c \'echo "$0 $@" > .git/opened; :\'' },
  });
  await told.see('enter begins');
  told.press('enter', 'j', 's', 'A');
  await told.see('Phase 1 has no open step');
  told.press('c');
  await told.see('can be committed');
  told.press('c');
  await told.see('Phase 1 is committed');
  told.press('enter');
  await told.see('✓ 1 phase committed on main');
  await told.see(/Declined: 1 change[\s\S]*– 1\.2 +src\/b\.py/);
  await told.see(/git merge --ff-only main/);
  told.press('m');
  await told.see(/The description is at .*description\.md/);
  expect(existsSync(join(repository.root, '.git', 'reorg-tui', 'description.md'))).toBe(true);
  told.press('r');
  await told.see(/The report is at .*report\.html/);
  expect(existsSync(join(repository.root, '.git', 'reorg-tui', 'report.html'))).toBe(true);
  expect(repository.run('status', '--porcelain')).toBe('');
  told.press(']', 'j', 'enter');
  await told.see('Step 1.2');
  told.press('i');
  await told.see('the end');
  told.press('esc', 'q');
  await told.ended();
  // Opened again, it begins with the last page.
  await told.restart();
  await told.see('✓ 1 phase committed on main');
});
