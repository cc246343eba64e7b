import { expect, test } from 'vitest';
import { LeftSession } from '../support/fake/left.ts';
import { screens, terminals } from '../support/opened.ts';

const open = screens();
const terminal = terminals();

test('the first look says what the plan wants, what is wrong, what is next, and goes with a key', async () => {
  const screen = await open({ greeted: true });
  expect(screen.text()).toMatch(/docs\/plan\.md wants 11 changes in 3 phases/);
  expect(screen.text()).toMatch(/✗ 1\.2: both copies changed the same lines/);
  expect(screen.text()).toMatch(/¿ 2 lines not understood/);
  await screen.press('enter');
  expect(screen.text()).not.toMatch(/What happens next/);
  await screen.press('i');
  expect(screen.text()).toMatch(/What happens next/);
});

test('what is typed while the plan is still being read is done once it is there, a key pressed again once', async () => {
  const screen = await terminal({ greeted: true, early: ['enter', 'enter', 'enter', 'j', 's'] });
  expect(screen.text()).not.toMatch(/What happens next/);
  expect(screen.session.calls.filter(call => call.startsWith('decide'))).toEqual([
    'decide 1.2:jobs/recipes/scale.py skip',
  ]);
});

test('enter accepts the proposal, writes it down, says so and goes to the next open step', async () => {
  const screen = await open();
  await screen.press('enter');
  expect(screen.session.calls).toContain('decide 1.1:jobs/recipes/parse.py accept');
  expect(screen.text()).toMatch(/✓ 1\.1 accepted\. 3 changes of phase 1 still open\./);
  expect(screen.linesWith('› ').join()).toMatch(/1\.2/);
});

test('enter on a step without a proposal says why it does nothing', async () => {
  const screen = await open();
  await screen.press('j', 'j', 'enter');
  expect(screen.text()).toMatch(/! Nothing is proposed for this step/);
  expect(screen.session.calls.filter(call => call.startsWith('decide'))).toEqual([]);
});

test('several keys in one write are several keys, each on the step the one before led to', async () => {
  const screen = await open();
  await screen.burst('enter', 's', 's', 'enter');
  expect(screen.session.calls.filter(call => call.startsWith('decide'))).toEqual([
    'decide 1.1:jobs/recipes/parse.py accept',
    'decide 1.2:jobs/recipes/scale.py skip',
    'decide 1.3:jobs/recipes/units.py skip',
    'decide 1.4:jobs/recipes/naïve_日本語.py accept',
  ]);
  expect(screen.text()).toMatch(/Phase 1 has no open step: c reviews it/);
});

test('nothing is shown as decided before it is written', async () => {
  let write = () => {};
  const written = new Promise<void>(resolve => {
    write = resolve;
  });
  const screen = await open({ gate: what => (what.startsWith('decide') ? written : Promise.resolve()) });
  await screen.write('\r');
  await screen.drawn();
  expect(screen.linesWith(' 1.1 ').join()).toMatch(/○/);
  write();
  await screen.idle();
  expect(screen.linesWith(' 1.1 ').join()).toMatch(/✓/);
});

test('a range is decided with one key', async () => {
  const screen = await open();
  await screen.press('v', 'j', 'j', 's');
  expect(screen.text()).toMatch(/3 changes skipped/);
  expect(screen.state.anchor).toBeUndefined();
});

test('A accepts every sure proposal of the phase', async () => {
  const screen = await open();
  await screen.press('down', 'down', 'down', 'down', 'down', 'down', 'A');
  expect(screen.text()).toMatch(/3 changes accepted/);
  await screen.press('A');
  expect(screen.text()).toMatch(/No sure proposal waits in this phase/);
});

test('another place is asked for, and refused with a sentence where it cannot be', async () => {
  const screen = await open();
  await screen.press('t');
  expect(screen.text()).toMatch(/Step 1.1 goes to[^\n]*\n[^\n]*\n[^│]*│ src\/recipes\/parse\.py/);
  await screen.press('ctrl+u', ...'/etc/passwd', 'enter');
  expect(screen.text()).toMatch(/✗ \/etc\/passwd: outside the repository/);
  // What was typed is still there.
  expect(screen.text()).toMatch(/│ \/etc\/passwd/);
  await screen.press('ctrl+u', ...'src/p.py', 'enter');
  expect(screen.session.calls).toContain('decide 1.1:jobs/recipes/parse.py retarget');
  expect(screen.session.overview().phases[0]?.items[0]?.decision?.choice).toEqual({
    kind: 'retarget',
    to: 'src/p.py',
  });
});

test('one copy is kept by its path', async () => {
  const screen = await open();
  await screen.press('j', 'K');
  expect(screen.text()).toMatch(/jobs\/recipes\/scale\.py {2}Ann Ahlberg, 1y, 3 commits/);
  expect(screen.text()).toMatch(/src\/recipes\/scale\.py {2}Bob Brandt, 1y, 4 commits; the elder/);
  await screen.press('j', 'enter');
  expect(screen.session.overview().phases[0]?.items[1]?.decision?.choice).toEqual({
    kind: 'keep',
    path: 'src/recipes/scale.py',
  });
});

test('the editor gets the result, and what comes back is the decision', async () => {
  const screen = await open({ editor: async ({ text, path }) => `# ${path}\n${text}` });
  await screen.press('e');
  const choice = screen.session.overview().phases[0]?.items[0]?.decision?.choice;
  expect(choice?.kind === 'edit' && choice.text.split('\n')[0]).toBe('# src/recipes/parse.py');
});

test('an editor that changed nothing decides nothing', async () => {
  const screen = await open();
  await screen.press('e');
  expect(screen.text()).toMatch(/no decision made/);
  expect(screen.session.calls.filter(call => call.startsWith('decide'))).toEqual([]);
});

test('undo, redo and clear', async () => {
  const screen = await open();
  await screen.press('enter', 'z');
  expect(screen.text()).toMatch(/Undone: accept 1\.1/);
  expect(screen.linesWith(' 1.1 ').join()).toMatch(/○/);
  await screen.press('Z');
  expect(screen.linesWith(' 1.1 ').join()).toMatch(/✓/);
  await screen.press('k', 'u');
  expect(screen.text()).toMatch(/1 change open again/);
  await screen.press('u');
  expect(screen.text()).toMatch(/Nothing is decided here yet/);
});

test('a step without a proposal names the keys that decide it', async () => {
  const screen = await open();
  await screen.press('j', 'j');
  expect(screen.text()).toMatch(/K keeps one copy, m merges them, e writes the result, s leaves it/);
});

test('what committed phases left stands at the end, and n says with a reason that it is no matter', async () => {
  const left = (line: number) =>
    ({ kind: 'place', what: `"oven/${line}"`, file: 'src/a.py', line, why: 'it may be a path' }) as const;
  const screen = await open({ session: new LeftSession([left(5), left(7)]) });
  await screen.press('G', 'k');
  expect(screen.linesWith('left for a person').join()).toMatch(/left for a person \(2\)/);
  expect(screen.linesWith('› ').join()).toMatch(/src\/a\.py:5 "oven\/5"/);
  await screen.press('n', 'enter');
  expect(screen.text()).toMatch(/No reason given/);
  await screen.press('n');
  await screen.write('only a log message');
  await screen.press('enter');
  expect(screen.session.calls).toContain('dismiss "oven/5" only a log message');
  expect(screen.text()).toMatch(/1 left for a person\. z takes it back/);
  expect(screen.linesWith('› ').join()).toMatch(/src\/a\.py:7 "oven\/7"/);
});
