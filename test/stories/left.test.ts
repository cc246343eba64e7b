import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { TestRepository } from '../support/repository.ts';
import { stories } from '../support/story.ts';

const { story } = stories();

let repo: TestRepository;
afterEach(() => repo?.remove());

it.each([
  { columns: 80, rows: 24 },
  { columns: 160, rows: 50 },
])('a folder that is not empty asks for each file that is left, at $columns by $rows', async size => {
  repo = new TestRepository();
  repo.commit('begin', {
    'attic/rug.py': 'R = 1\n',
    'attic/bed.py': 'B = 1\n',
    'attic/map.py': 'M = 1\n',
    'attic/toy.py': 'T = 1\n',
    'plan.md':
      '# An attic\n\n## Phase 1: Clean\n\n1. Move `attic/rug.py` to `hall/rug.py`\n2. Remove the empty folder `attic/`\n',
  });
  const told = story({ root: repo.root, args: ['plan.md'], ...size });
  await told.see('enter begins');
  told.press('enter');
  await told.see('5 of 5 open');
  told.press('A');
  await told.see('3 of 5 open');
  await told.see('proposed: move it to hall/bed.py');
  told.press('enter');
  await told.see('bed.py goes to hall/bed.py.');
  told.press('s');
  await told.see('map.py stays as it is.');
  told.press('D');
  await told.see('toy.py is deleted');
  told.press('z');
  await told.see('1 of 5 open');
  told.press('t');
  await told.see('hall/toy.py is free');
  told.press('esc');
  await told.see('1 of 5 open');
  told.press('Z');
  await told.see('5 of 5 decided');
  told.press('d');
  await told.see(
    /deleted[\s\S]*left as it is[\s\S]*goes to hall\/bed\.py|goes to hall\/bed\.py[\s\S]*left as it is[\s\S]*deleted/,
  );
  told.press('esc', 'c');
  await told.see('This phase can be committed: press c');
  told.press('c');
  await told.see('is committed, exactly as rehearsed.');
  expect(
    ['attic/map.py', 'hall/bed.py', 'hall/rug.py'].filter(path => existsSync(join(repo.root, path))),
  ).toHaveLength(3);
  expect(existsSync(join(repo.root, 'attic/toy.py'))).toBe(false);
  told.press('q');
});
