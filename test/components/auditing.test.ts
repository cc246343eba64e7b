import { expect, test } from 'vitest';
import { FakeLooking } from '../support/fake/looking.ts';
import { screens, terminals } from '../support/opened.ts';

const open = screens();
const terminal = terminals();

async function begun(size: { columns?: number; rows?: number } = {}) {
  const looking = new FakeLooking();
  return { looking, screen: await open({ looking, ...size }) };
}

test.each([
  { columns: 80, rows: 24 },
  { columns: 160, rows: 50 },
])('the audit says at once what was lost where, and what can be done, at $columns by $rows', async size => {
  const { screen } = await begun(size);
  expect(screen.text()).toMatch(/audit aaaaaaaa\.\.bbbbbbbb +0 lines of 128 to be given back/);
  expect(screen.text()).toMatch(/○ src\/ +█+ +120/);
  expect(screen.text()).toMatch(/○ oven\.py +█+ +80/);
  expect(screen.text()).toMatch(/○ jar\.py ! +█+ +40/);
  expect(screen.text()).toMatch(/A takes all pairs that are sure/);
});

test('enter gives back and goes on, space picks, s leaves, u opens again, z undoes', async () => {
  const { screen, looking } = await begun();
  await screen.press('j', 'j', 'enter');
  expect(screen.text()).toMatch(/✓ oven\.py/);
  expect(screen.text()).toMatch(/✓ 1 pair to be given back\. 2 still open\./);
  await screen.press('s');
  expect(screen.text()).toMatch(/– jar\.py/);
  await screen.press('space');
  expect(screen.text()).toMatch(/✓ menu\.md/);
  await screen.press('space');
  expect(screen.text()).toMatch(/\? menu\.md/);
  await screen.press('z', 'z', 'z');
  expect(screen.text()).toMatch(/○ jar\.py/);
  await screen.press('k', 'k', 'k', 'u');
  expect(screen.text()).toMatch(/○ oven\.py/);
  expect(looking.calls).toEqual([
    'take src/oven.py',
    'leave src/jar.py',
    'take docs/menu.md',
    'open docs/menu.md',
    'open src/oven.py',
  ]);
});

test('A chooses what is sure and nothing else; a folder is chosen as a whole', async () => {
  const { screen, looking } = await begun();
  await screen.press('A');
  expect(looking.calls).toEqual(['take src/oven.py,src/jar.py']);
  expect(screen.text()).toMatch(/\? docs\//);
  await screen.press(']', 's');
  expect(looking.calls.at(-1)).toBe('leave src/oven.py,src/jar.py');
});

test('a file shows why it lost its authors, and both histories on one axis of time', async () => {
  const { screen } = await begun({ columns: 130, rows: 40 });
  await screen.press('j', 'j', 'j');
  expect(screen.text()).toMatch(/Copied while the elder stayed in cccccccccc Bring it home\./);
  expect(screen.text()).toMatch(/! old\/jar\.py is still there, and only it was changed since\./);
  const rows = screen.linesWith('2023-11');
  expect(rows.map(row => row.replace(/^.*?│/, '').trim().replace(/\s+/g, ' '))).toEqual([
    expect.stringMatching(/^2023-11-23 Ada removed: Take.* │$/),
    expect.stringMatching(/^│ 2023-11-21 Ada Warm it up/),
    expect.stringMatching(/^▶ 2023-11-19 Ada Bring it home/),
    expect.stringMatching(/^2023-11-15 Ada Begin.*│$/),
  ]);
});

test('a commit of either history opens, and the cursor is where it was afterwards', async () => {
  const { screen, looking } = await begun({ columns: 130, rows: 40 });
  await screen.press('j', 'j', 'j', 'l', '/', ...'Bring it home', 'enter', 'n', 'space');
  expect(screen.text()).toMatch(/Ada Byron <ada@example\.org>/);
  expect(looking.calls).toContain('show cccc');
  await screen.press('esc');
  expect(screen.text()).toMatch(/▶ Where they came from/);
  await screen.press('k', 'space');
  expect(looking.calls.some(call => call.startsWith('show eeee'))).toBe(true);
  expect(looking.calls.some(call => call.startsWith('take'))).toBe(false);
});

test('the other half scrolls, searches and comes back', async () => {
  const { screen } = await begun({ columns: 80, rows: 24 });
  await screen.press('j', 'j', 'l', 'G');
  expect(screen.text()).toMatch(/▶ Where they came from/);
  expect(screen.text()).toMatch(/2023-11-15 Ada +Begin/);
  await screen.press('h');
  expect(screen.text()).toMatch(/▶ Lines that lost their author/);
  await screen.press('/', ...'menu', 'enter', 'enter');
  expect(screen.text()).toMatch(/✓ menu\.md/);
});

test('c shows drawing, proof and branches before anything is touched, and commits from there', async () => {
  const { screen, looking } = await begun({ rows: 50 });
  await screen.press('c');
  expect(screen.text()).toMatch(/! Nothing is chosen yet: A chooses all that is sure, enter one row\./);
  await screen.press('A', 'c');
  for (const words of [
    /✓ The history of 2 files can be given back: press c/,
    /120 lines given back, 4 as they were, 0 changed otherwise, 0 blamed on this tool/,
    /before the copy ── git mv/,
    /· topic: src\/oven\.py/,
    /120 {2}Ada Byron/,
  ])
    expect(screen.text()).toMatch(words);
  expect(looking.calls.filter(call => call.startsWith('land'))).toEqual([]);
  await screen.press('c');
  expect(looking.calls.at(-1)).toBe('land a');
  expect(screen.text()).toMatch(/✓ main went on by 1 commit\./);
  await screen.press('enter', 'U', 'y');
  expect(looking.calls.at(-1)).toBe('take back');
  expect(screen.text()).toMatch(/main stands at 1111111111 again/);
});

test('w asks how the main line may change, and builds that', async () => {
  const { screen, looking } = await begun();
  await screen.press('A', 'c', 'w');
  expect(screen.text()).toMatch(/How may the main line change\?/);
  await screen.press('j', 'j', 'j', 'enter');
  expect(looking.calls.at(-1)).toBe('rehearse b');
  expect(screen.text()).toMatch(/Two branches are made, for two requests/);
  await screen.press('c');
  expect(looking.calls.at(-1)).toBe('land b as requests');
});

test('what cannot be built says why, and another way can be asked for', async () => {
  const { screen, looking } = await begun();
  looking.refusal = 'tags/v1 hold commits that would be made anew.';
  await screen.press('A', 'c');
  expect(screen.text()).toMatch(/✗ tags\/v1 hold commits that would be made anew\./);
  await screen.press('c');
  expect(screen.text()).toMatch(/! It cannot be built: there is nothing to commit\./);
  await screen.press('esc');
  expect(screen.text()).toMatch(/▶ Lines that lost their author/);
});

test('a click goes to a row, and to the other half', async () => {
  const { screen } = await begun({ columns: 120, rows: 40 });
  await screen.press('M');
  await screen.write('\x1b[<0;5;5M\x1b[<0;5;5m');
  await screen.idle();
  expect(screen.state.views.get('audit')?.line).toBe(2);
  await screen.write('\x1b[<0;90;6M\x1b[<0;90;6m');
  await screen.idle();
  expect(screen.text()).toMatch(/▶ Where they came from/);
});

test('a screen reader is told the row, and what can be done', async () => {
  const looking = new FakeLooking();
  const screen = await terminal({ looking, settings: { screenReader: true } });
  await screen.press('j', 'j');
  expect(screen.text()).toMatch(/Audit\. Line 3 of 6:.*oven\.py/);
});

test('u says where nothing is chosen, and the way in use is under the cursor of the menu', async () => {
  const { screen, looking } = await begun();
  await screen.press('u');
  expect(screen.text()).toMatch(/Nothing is chosen here yet\./);
  expect(looking.calls).toEqual([]);
  await screen.press('A', 'c', 'w');
  expect(screen.text()).toMatch(/› It can be pushed to/);
  await screen.press('j', 'enter', 'w');
  expect(screen.text()).toMatch(/› Its first parents must stay/);
});

test('the figures of each file say what they count', async () => {
  const { screen } = await begun({ columns: 160, rows: 50 });
  await screen.press('A', 'c');
  expect(screen.text()).toMatch(/\d files?: lines given back, of those that were measured\n +\d+ of \d+ /);
});
