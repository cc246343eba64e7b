import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TestRepository } from '../support/repository.ts';
import { stories } from '../support/story.ts';

const { story, begun, copy } = stories();

vi.setConfig({ testTimeout: 240_000 });

const made: TestRepository[] = [];
afterEach(() => {
  for (const repo of made.splice(0)) repo.remove();
});

/** Thirty lines of a module; what is given is the eighth. */
const module = (eight: string): string =>
  Array.from({ length: 30 }, (_, index) => `${index === 7 ? eight : `v${index} = ${index * 7919}`}\n`).join(
    '',
  );

const call = (word: string): string =>
  `rates = ${word}("harbour", "tide", "current", "wind", "pressure", limit=30, last="sentinel")`;

/** Two pairs of copies with a conflict each, in lines that no half of a window holds; one copy does not parse. */
function twoConflicts(): TestRepository {
  const repo = new TestRepository();
  made.push(repo);
  const before = module(call('first'));
  repo.commit('begin', { 'new/rates.py': before, 'new/names.py': `${before}# names\n` });
  repo.commit('copy', { 'old/rates.py': before, 'old/names.py': `${before}# names\n` });
  repo.commit('grow apart', {
    'new/rates.py': module(call('second')),
    'old/rates.py': module(call('third')),
    'new/names.py': `${module(call('fourth'))}# names\n`,
    'old/names.py': `${module(`${call('fifth')})`)}# names\n`,
    'plan.md':
      '# One home\n\n## Phase 1: Consolidate\n\n1. Merge `old/rates.py` into `new/rates.py`\n2. Merge `old/names.py` into `new/names.py`\n',
  });
  return repo;
}

describe.each([
  { columns: 80, rows: 24 },
  { columns: 160, rows: 50 },
])('the merge at $columns by $rows', size => {
  it('is read whole: words marked, lines wrapped or moved, one column alone, what does not parse, step after step', async () => {
    const { root } = twoConflicts();
    const told = story({ ...size, root, args: ['plan.md'] });
    await told.see('enter begins');
    told.press('enter');
    await told.see('Step 1.1');
    told.press('m');
    await told.see(/Merge 1\.1 new\/rates\.py +1 of 1 difference open/);
    await told.see('✓ parses');
    // The words that differ are underlined, and only they.
    expect(told.written()).toMatch(/\x1b\[4m(\x1b\[\d+m)*third\x1b/);
    expect(told.written()).toMatch(/\x1b\[4m(\x1b\[\d+m)*second\x1b/);

    told.notSee('sentinel');
    told.press('\\');
    await told.see(/↳.*sentinel/);
    told.press('\\');
    await told.see('Long lines are cut');
    told.type('>>>>>>>>>');
    await told.see(/«72[\s\S]*sentinel/);
    told.type('<<<<<<<<<');
    await told.see(/old\/rates\.py.*│/);

    told.press('+');
    await told.see(/▶ old\/rates\.py[^│]*$/m);
    told.press('l');
    await told.see(/▶ new\/rates\.py[^│]*$/m);
    told.press('+');
    await told.see(/^ result *$/m);
    told.press('_');
    await told.see(/old\/rates\.py.*│.*▶ new\/rates\.py/);

    told.press(')');
    await told.see(/Merge 1\.2 new\/names\.py/);
    await told.see(/✗ line 8/);
    told.press('l', 'space');
    await told.see('the one conflict is solved');
    // The result is as good as the copy that parses.
    await told.see(/[Rr]esult ✓ parses/);
    told.press('(');
    await told.see(/Merge 1\.1 new\/rates\.py/);
    told.press('space');
    await told.see('the one conflict is solved');
    told.press('enter');
    await told.see('Phase 1 has no open step: c reviews it.');
    told.press('q');
    await told.ended();
  });
});

describe.each([
  { columns: 80, rows: 24 },
  { columns: 120, rows: 40 },
])('the review at $columns by $rows', size => {
  it('leads to the step of a problem, shows the change of each file, opens commits and the editor at the line', async () => {
    const root = copy();
    const asked = join(dirname(root), 'asked');
    const editor = join(dirname(root), 'vi');
    writeFileSync(editor, `#!/bin/sh\necho "$@" > '${asked}'\n`, { mode: 0o755 });
    const told = await begun({ ...size, root, env: { EDITOR: editor } });
    told.press('j', 'c');
    await told.see('✗ Phase 1 cannot be committed yet: 9 problems');
    told.press('j', 'enter');
    await told.see('Step 1.1');

    told.press('v');
    told.type('jjjjjjjj');
    told.press('enter');
    await told.see('Phase 1 has no open step');
    told.press('c');
    await told.see('This phase can be committed: press c');
    told.press('/');
    told.type('changed src/harbor/tasks/quality.py');
    told.press('enter', 'enter');
    await told.see(/file \d+ of \d+ src\/harbor\/tasks\/quality\.py changed/);
    await told.see(/≈ \d+ lines? differs? only in imports or spaces/);
    told.press('x');
    await told.see(/-.*import[\s\S]*\+.*import/);
    told.press('tab', 'O');
    await vi.waitFor(() =>
      expect(readFileSync(asked, 'utf8')).toMatch(/^\+\d+ .*\/src\/harbor\/tasks\/quality\.py\n$/),
    );
    await told.see(/▶ Phase 1, file/);
    told.press(']');
    await told.see(/file \d+ of \d+ src\/harbor\/tasks\/tides\/datum\.py/);

    told.press('esc', 'g', ']', ']', 'j', 'enter');
    await told.see(/─ commit [0-9a-f]{10}/);
    await told.see('Reorg-Phase: 1');
    told.press(']');
    await told.see(/^│ [~+→-] \S+/m);
    told.press('esc', 'esc');
    await told.see('▶ Steps');
    told.press('q');
    await told.ended();
  });
});

describe.each([
  { columns: 80, rows: 24 },
  { columns: 120, rows: 40 },
])('lineage at $columns by $rows', size => {
  it('is at hand: blame opens the commit, the history draws both copies, what is under the cursor is copied', async () => {
    const told = await begun({ ...size, root: copy() });
    told.press('3', 'tab');
    await told.see('[3 blame]');
    await told.see(/as it is now/);
    told.press('space');
    await told.see(/─ commit [0-9a-f]{10}/);
    await told.see(/author .*@/);
    told.press('.');
    await told.see(/Copied the commit: [0-9a-f]{40}/);
    const id = /Copied the commit: ([0-9a-f]{40})/.exec(told.screen())?.[1] ?? '';
    expect(told.written()).toContain(`\x1b]52;c;${Buffer.from(id).toString('base64')}\x07`);
    told.press('esc');
    await told.see('[3 blame]');

    told.press('4', '+');
    await told.see('Both since they were one');
    await told.see(/─┴▶.*copied/);
    told.press('j', 'j', 'space');
    await told.see(/─ commit [0-9a-f]{10}/);
    told.press('esc', 'q');
    await told.ended();
  });
});
