import { expect, test, vi } from 'vitest';
import { screens } from '../support/opened.ts';

const open = screens();
const decided = ['enter', 's', 's', 'enter'] as const;

test('the review names what stops the phase, and c says it too', async () => {
  const screen = await open();
  await screen.press('c');
  expect(screen.text()).toMatch(/✗ Phase 1 cannot be committed yet: 4 problems/);
  await screen.press('c');
  expect(screen.text()).toMatch(/! 4 problems to solve first: 1\.1 is not decided/);
  expect(screen.session.calls).not.toContain('commit 1');
});

test('the review shows proof, commits, landing and commands before anything is touched', async () => {
  const screen = await open({ rows: 60 });
  await screen.burst(...decided);
  await screen.press('c');
  for (const words of [
    /✓ This phase can be committed: press c/,
    /Worth knowing: 1\n *· src\/recipes\/parse\.py:1: import cycle/,
    /kept 100 %/,
    /restored 99\.51 %/,
    // All are made anew by git: they have no id yet.
    /● {2,}move/,
    /│ ○ +side-2 /,
    /squash +! kept 60\.92 %/,
    /by rebase, squash or one request per commit up to 402/,
    /\$ git mv jobs\/recipes\/parse\.py/,
  ]) {
    expect(screen.text()).toMatch(words);
  }
});

const CHECKED = { command: 'make test', commit: '53'.repeat(20), tree: '54'.repeat(20), milliseconds: 1500 };

test.each([
  ['is still to run', [], [/Before it is committed, `make test` runs/]],
  [
    'passed',
    [{ ...CHECKED, code: 0, last: ['all well'] }],
    [/✓ check passed on 1 commit: make test \(1\.5 s\)/],
  ],
  [
    'failed, with the end of what it said',
    [{ ...CHECKED, code: 2, last: ['2 failed', 'see \u001b[1mabove'] }],
    [/✗ check failed on 5353535353 \(exit 2\): make test/, /^ *2 failed/m, /see ␛\[1mabove/],
  ],
] as const)('the review says that the check %s', async (_, results, wanted) => {
  const screen = await open({ rows: 40, check: { command: 'make test', results } });
  await screen.press('c');
  for (const words of wanted) expect(screen.text()).toMatch(words);
});

test('c commits with the words of the hooks on screen, enter goes on to the next phase', async () => {
  const screen = await open({ hook: 'checking imports\rchecking imports: ok\nall \x1b[32mwell\n' });
  await screen.burst(...decided);
  await screen.press('c', 'c');
  expect(screen.text()).toMatch(/checking imports: ok/);
  expect(screen.text()).toMatch(/enter go on/);
  expect(screen.text()).toMatch(/all ␛\[32mwell/);
  expect(screen.text()).toMatch(/✓ Phase 1 is committed: 412 of 412 lines kept/);
  await screen.press('enter');
  expect(screen.state.selected).toBe('2.1:jobs/stock/counter.py');
  expect(screen.text()).toMatch(/1 Bring recipes home.*● kept 100 %/);
});

test('what was measured of a commit is read whole in a narrow window', async () => {
  const screen = await open({ columns: 60, hook: `${'all is well '.repeat(8)}to the end\n` });
  await screen.burst(...decided);
  await screen.press('c', 'c');
  expect(screen.text()).toMatch(/to the end/);
  const [, ...below] = screen.text().split('\n');
  expect(below.join('\n')).not.toContain('›');
});

test('a refused commit keeps its output on screen and can be tried again', async () => {
  const screen = await open({ hook: 'refused: tabs\n' });
  await screen.burst(...decided);
  await screen.press('c', 'c');
  expect(screen.text()).toMatch(/refused: tabs/);
  expect(screen.text()).toMatch(/✗ The pre-commit hook refused the commit: nothing changed/);
  await screen.press('c');
  expect(screen.session.calls.filter(call => call === 'commit 1')).toHaveLength(2);
});

test('esc gives up a check that runs before the commit, and nothing that cannot be given up', async () => {
  let end = () => {};
  const gate = new Promise<void>(resolve => {
    end = resolve;
  });
  const screen = await open({ gate: what => (what === 'commit 1' ? gate : Promise.resolve()) });
  let given = 0;
  const cancel = (): boolean => {
    given += 1;
    return true;
  };
  Object.assign(screen.session, { cancel });
  await screen.burst(...decided);
  await screen.press('c');
  await screen.write('c');
  for (const [fixed, wanted] of [
    [true, 0],
    [false, 1],
  ] as const) {
    screen.state.setProgress({ doing: 'running the check', done: 0, of: 1, fixed });
    await vi.waitFor(() => expect(screen.state.progress).toMatchObject({ fixed }));
    await screen.write('\u001b');
    await vi.waitFor(() => expect(given).toBe(wanted));
    expect(screen.state.screen).toBe('review');
  }
  end();
  await screen.idle();
  expect(given).toBe(1);
});

test('while a commit runs nobody leaves', async () => {
  let end = () => {};
  const gate = new Promise<void>(resolve => {
    end = resolve;
  });
  const screen = await open({ gate: what => (what === 'commit 1' ? gate : Promise.resolve()) });
  await screen.burst(...decided);
  await screen.press('c');
  await screen.write('c');
  await screen.write('q');
  await screen.drawn();
  expect(screen.text()).toMatch(/A commit is under way/);
  expect(screen.state.left).toBeUndefined();
  end();
  await screen.idle();
  expect(screen.text()).toMatch(/Phase 1 is committed/);
});

test('the last phase is taken back only after a yes', async () => {
  const screen = await open();
  await screen.burst(...decided);
  await screen.press('c', 'c', 'enter', 'U');
  expect(screen.text()).toMatch(/Take phase 1 back\?/);
  await screen.press('n');
  expect(screen.session.calls).not.toContain('takeBack');
  await screen.press('U', 'y');
  expect(screen.text()).toMatch(/Phase 1 is taken back/);
  expect(screen.state.selected).toBe('phase 1');
});

test('every phase committed ends the work', async () => {
  const screen = await open();
  for (const phase of [1, 2, 3]) {
    for (const item of screen.session.overview().phases[phase - 1]!.items)
      await screen.session.decide(item.operation.id, { kind: 'skip' });
    await screen.press('c', 'c', 'enter');
  }
  expect(screen.text()).toMatch(/all 3 phases committed/);
  expect(screen.text()).toMatch(/✓ 3 phases committed on tidy[\s\S]*Declined: 11 changes/);
  await screen.press('esc', 'c');
  expect(screen.text()).toMatch(/there is nothing left to review/);
  await screen.press('q');
  expect(screen.state.left).toBe('finished');
});
