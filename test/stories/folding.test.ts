import { afterEach, describe, expect, it } from 'vitest';
import { TestRepository } from '../support/repository.ts';
import { stories } from '../support/story.ts';

const { story } = stories();

/** Thirty lines; what is given stands in place of lines 8 and 20. */
const module = (eight: string, twenty: string): string =>
  Array.from({ length: 30 }, (_, index) => {
    const own = index === 7 ? eight : index === 19 ? twenty : `v${index} = ${index * 7919}`;
    return `${own}\n`;
  }).join('');

const PLAN = `# One home

## Phase 1: Consolidate

1. Merge \`old/rates.py\` into \`new/rates.py\`
2. Merge \`jobs/rates.py\` into \`new/rates.py\`
`;

const made: TestRepository[] = [];
afterEach(() => {
  for (const repo of made.splice(0)) repo.remove();
});

/** Three copies of one file, of which every two changed the same lines. */
function threeCopies(): TestRepository {
  const repo = new TestRepository();
  made.push(repo);
  const before = module('eight = 1', 'twenty = 1');
  repo.commit('begin', { 'new/rates.py': before }, 'Ada');
  repo.commit('copy', { 'old/rates.py': before }, 'Cy');
  repo.commit('copy again', { 'jobs/rates.py': before }, 'Dee');
  repo.commit('grow apart', {
    'new/rates.py': module('eight = "new"', 'twenty = 1'),
    'old/rates.py': module('eight = "old"', 'twenty = "old"'),
    'jobs/rates.py': module('eight = "jobs"', 'twenty = "jobs"'),
    'plan.md': PLAN,
  });
  return repo;
}

describe.each([
  { columns: 80, rows: 24 },
  { columns: 160, rows: 50 },
])('three copies at $columns by $rows', size => {
  it('are folded in one after the other, each fold to be seen, and become one file', async () => {
    const { root } = threeCopies();
    const told = story({ ...size, root, args: ['plan.md'] });
    await told.see('enter begins');
    told.press('enter');
    await told.see('Step 1.1');
    // The last one waits for the one before it.
    told.press('j');
    await told.see('waits: first comes copy 2 of 3 (old/rates.py)');
    told.press('m');
    await told.see('First comes copy 2 of 3, old/rates.py: its merge is open.');
    told.press('enter');
    await told.see('✗ First comes copy 2 of 3 (old/rates.py)');

    told.press('k', 'm');
    await told.see(/Merge 1\.1 new\/rates\.py +copy 2 of 3 +1 of 2 differences open/);
    await told.see('✓ 1 new/rates.py + ▶ 2 old/rates.py + · 3 jobs/rates.py');
    told.press('b');
    await told.see('the one conflict is solved');
    told.press('enter');
    await told.see(/1\.1 \S+ is merged [\s\S]*1\s+change\s+of\s+phase\s+1\s+still\s+open/);
    await told.see('merge by hand into new/rates.py');

    told.press('m');
    await told.see(/Merge 1\.2 new\/rates\.py +copy 3 of 3 +2 of 2 differences open/);
    await told.see('✓ 1 new/rates.py + ✓ 2 old/rates.py + ▶ 3 jobs/rates.py');
    await told.see('with 1 copy folded in');
    await told.see('eight = "new"');
    told.press('l', 'space', 'tab', 'h', 'space');
    await told.see('all 2 conflicts are solved');
    told.press('enter');
    await told.see('Phase 1 has no open step: c reviews it.');

    // What comes after a fold that is opened again waits once more.
    told.press('k', 'u');
    await told.see('1 change open again.');
    told.press('j');
    await told.see('waits: first comes copy');
    told.press('z');
    await told.see('Undone');
    told.press('c');
    await told.see('This phase can be committed: press c');
    told.press('c');
    await told.see('Phase 1 is committed, exactly as rehearsed.');
    told.press('q');
    expect(await told.ended()).toMatchObject({ exitCode: 0 });
    const repo = made.at(-1)!;
    expect(`${repo.run('show', 'HEAD:new/rates.py')}\n`).toBe(
      module('eight = "old"\neight = "new"', 'twenty = "jobs"'),
    );
    expect(repo.run('ls-tree', '-r', '--name-only', 'HEAD')).toBe('new/rates.py\nplan.md');
    const blame = repo.run('blame', '--line-porcelain', 'HEAD', '--', 'new/rates.py');
    expect(blame.match(/^summary phase/gm)).toBeNull();
  });
});
