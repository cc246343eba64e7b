import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { PROGRAM } from '../support/built.ts';
import { hermetic } from '../support/repository.ts';
import { type Story, stories } from '../support/story.ts';

const { story, copy, home } = stories();

const PLAN = 'docs/reorganization-plan.md';
const JOBS = 'src/tides/jobs.py';
/** What the editor puts in place of a difference. */
const BY_HAND = [
  '    faults = load_fault_log(FAULTS) if FAULTS.exists() else []',
  '    readings = bridge(trusted(history(archive, station.code, now), faults))',
  '    if len(readings) < FEWEST:',
  '        log.warning("%s has been silent for %d days", station.name, DAYS)',
].join('\n');

const git = (root: string, ...args: string[]): string =>
  execFileSync('git', args, { cwd: root, env: hermetic(home()), encoding: 'utf8' });
const run = (root: string, ...args: string[]) =>
  spawnSync(process.execPath, [PROGRAM, ...args], { cwd: root, env: hermetic(home()), encoding: 'utf8' });
const recordOf = (root: string): string => {
  const folder = join(root, '.git/reorg-tui');
  return join(folder, readdirSync(folder).find(name => name.endsWith('.jsonl'))!);
};

/** A demonstration of which everything is committed that needs no person. */
let prepared: string;
beforeAll(() => {
  prepared = copy();
  expect(run(prepared, PLAN, '--auto').status).toBe(3);
});
const another = (): string => {
  const root = copy();
  cpSync(prepared, root, { recursive: true, force: true });
  return root;
};

/** From the first step that waits to the merge of step 5.4. */
async function openMerge(told: Story): Promise<void> {
  await told.see('Step 5.1');
  told.type('jjjjj');
  await told.see('Step 5.4');
  told.press('m');
  await told.see('Merge 5.4');
}

vi.setConfig({ testTimeout: 240_000 });

describe.each([
  { columns: 80, rows: 24 },
  { columns: 160, rows: 50 },
])('the conflict of the demonstration at $columns by $rows', size => {
  it('is solved by keys, through an editor and a kill; a replay asks for the one hunk that drifted', async () => {
    const root = another();
    const clone = another();
    const seen = join(dirname(root), 'seen');
    const editor = join(dirname(root), 'editor.sh');
    writeFileSync(join(dirname(root), 'by-hand'), `${BY_HAND}\n`);
    writeFileSync(editor, `cp "$1" '${seen}'\ncp '${join(dirname(root), 'by-hand')}' "$1"\n`);

    const told = story({ ...size, root, env: { EDITOR: `sh '${editor}'` } });
    await openMerge(told);
    await told.see('1 of 6 differences open');
    told.press('e');
    await told.see('the one conflict is solved');
    expect(readFileSync(seen, 'utf8')).toMatch(
      /^<<<<<<< src\/harbor\/tasks\/nightly\.py\n[\s\S]*\|{7}[\s\S]*={7}[\s\S]*>>>>>>> src\/tides\/jobs\.py\n$/,
    );
    // The difference before it, from the left as it is, but as a choice of its own.
    told.press('[', 'space');
    await told.see('Difference 5 of 6: as in src/harbor/tasks/nightly.py');
    await told.restart();

    await openMerge(told);
    await told.see('What you had chosen when the program ended is here again.');
    await told.see('the one conflict is solved');
    told.press('z');
    await told.see(/Nothing to undo|Difference/);
    told.press('enter');
    await told.see(/5\.4 nightly\.py is merged [\s\S]*4\s+changes\s+of\s+phase\s+5\s+still\s+open/);
    told.press('q');
    expect(await told.ended()).toMatchObject({ exitCode: 3 });
    expect(readdirSync(join(root, '.git/reorg-tui')).filter(name => name.includes('draft'))).toEqual([]);

    // The same decisions elsewhere, where one of the two copies has changed in the place that was written by hand.
    const path = join(clone, JOBS);
    writeFileSync(path, readFileSync(path, 'utf8').replace('has been silent for', 'has said nothing for'));
    git(clone, 'commit', '-qam', 'Say it otherwise');
    const record = join(dirname(clone), 'record.jsonl');
    cpSync(recordOf(root), record);
    const replayed = run(clone, 'replay', record);
    expect(replayed.status).toBe(3);
    const asked = replayed.stdout.match(/^ {4}.*nothing was decided on this difference.*$/gm) ?? [];
    expect(new Set(asked).size, replayed.stdout + replayed.stderr).toBe(1);
    expect(asked[0]).toMatch(/^ {4}src\/tides\/jobs\.py:\d+: .*nightly\.py/);

    const again = story({ ...size, root: clone, env: { EDITOR: `sh '${editor}'` } });
    await openMerge(again);
    await again.see('1 of 6 differences open');
    await again.see('Difference 6 of 6: open');
    again.press('[');
    await again.see('Difference 5 of 6: as in src/harbor/tasks/nightly.py');
    again.press(']', 'l', 'space');
    await again.see('the one conflict is solved');
    again.press('enter');
    await again.see('5.4 nightly.py is merged');
    again.press('q');
    await again.ended();
  });
});
