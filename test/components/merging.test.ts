import { describe, expect, test } from 'vitest';
import type { HunkDecision } from '../../src/merge/types.ts';
import { screens } from '../support/opened.ts';
import type { Rendered, RenderedOptions } from '../support/rendered.tsx';

const opened = screens();

/** Opens the merge of the step whose copies conflict; with 200 lines there are two conflicts. */
async function open(options: RenderedOptions = {}): Promise<Rendered> {
  const screen = await opened({ columns: 160, rows: 40, lines: 400, ...options });
  return screen.press('j', 'enter');
}

const recorded = (screen: Rendered): readonly HunkDecision[] => {
  const choice = screen.session.overview().phases[0]?.items[1]?.decision?.choice;
  return choice?.kind === 'hunks' ? choice.hunks : [];
};

const taken = (screen: Rendered): unknown[] => recorded(screen).map(({ choice }) => choice);

test('a proposal to merge by hand opens the merge at the first open difference', async () => {
  const screen = await open();
  expect(screen.text()).toMatch(/▶ Merge 1\.2 src\/recipes\/scale\.py {2}2 of \d+ differences open/);
  expect(screen.text()).toMatch(/Difference 2 of \d+: open/);
  expect(screen.state.merging?.choosing.cursor).toBe(1);
});

test('each side is named by its path, with author, age and who is the elder; nowhere “ours” or “theirs”', async () => {
  const screen = await open();
  expect(screen.lines()[2]).toMatch(
    /▶ jobs\/recipes\/scale\.py Ann Ahlberg, 1y +│ result +│ +src\/recipes\/scale\.py elder Bob Brandt, 1y/,
  );
  expect(screen.text()).not.toMatch(/ours|theirs/i);
});

test('h and l choose the side and take nothing', async () => {
  const screen = await open();
  await screen.press('l', 'h', 'l', 'j', 'k');
  expect(screen.state.merging?.side).toBe('right');
  expect(screen.state.merging?.choosing.past).toEqual([]);
  expect(screen.lines()[2]).toMatch(/▶ src\/recipes\/scale\.py/);
});

describe('what a key takes', () => {
  test.each([
    ['space', 'left side', ['space'], { take: 'left' }],
    ['l space', 'right side', ['l', 'space'], { take: 'right' }],
    ['b', 'both, left first', ['b'], { take: 'left-right' }],
    ['l b', 'both, right first', ['l', 'b'], { take: 'right-left' }],
    ['o', 'as before', ['o'], { take: 'base' }],
    ['x', 'neither', ['x'], { take: 'neither' }],
    ['.', 'one line', ['.'], { take: 'lines', lines: ['l1'] }],
    ['. l .', 'lines of both', ['.', 'l', '.'], { take: 'lines', lines: ['l1', 'r1'] }],
  ] as const)('%s: %s', async (_keys, _name, keys, choice) => {
    const screen = await open();
    await screen.press(...keys, 'esc');
    expect(taken(screen)).toEqual([choice]);
  });
});

test('a single line is given back by the same key, and then the hunk is open again', async () => {
  const screen = await open();
  await screen.press('.', '.');
  expect(screen.text()).toMatch(/Difference 2 of \d+: open/);
});

test('enter takes and goes on, and at the end writes the merge down', async () => {
  const screen = await open();
  await screen.press('enter');
  expect(screen.text()).toMatch(/1 of \d+ differences open/);
  expect(screen.text()).toMatch(/enter take and go on/);
  expect(screen.state.merging?.choosing.cursor).toBeGreaterThan(1);
  await screen.press('l', 'enter');
  expect(screen.text()).toMatch(/all 2 conflicts are solved/);
  expect(screen.text()).toMatch(/enter write it down/);
  expect(recorded(screen)).toEqual([]);
  await screen.press('enter');
  expect(taken(screen)).toEqual([{ take: 'left' }, { take: 'right' }]);
  expect(screen.text()).toMatch(/1\.2 merged\./);
});

test('leaving in the middle keeps what was chosen; coming back goes on there', async () => {
  const screen = await open();
  await screen.press('space', 'esc');
  expect(screen.text()).toMatch(/1\.2 merged as far as chosen, 1 difference open/);
  screen.state.select('1.2:jobs/recipes/scale.py');
  await screen.press('m');
  expect(screen.state.merging?.choosing.choices.filter(Boolean)).toEqual([{ take: 'left' }]);
  expect(screen.text()).toMatch(/1 of \d+ differences open/);
});

test('leaving without a choice writes nothing', async () => {
  const screen = await open();
  await screen.press('j', ']', 'tab', 'esc');
  expect(screen.session.calls.filter(call => call.startsWith('decide'))).toEqual([]);
});

test('undo and redo without limit', async () => {
  const screen = await open();
  await screen.press('space', 'b', 'x', 'z', 'z', 'z');
  expect(screen.text()).toMatch(/2 of \d+ differences open/);
  await screen.press('z');
  expect(screen.text()).toMatch(/Nothing to undo in this merge/);
  await screen.press('Z', 'Z', 'Z', 'esc');
  expect(taken(screen)).toEqual([{ take: 'neither' }]);
});

test('all that is open from one side, and the whole file', async () => {
  const screen = await open();
  await screen.press('l', 'A');
  expect(screen.text()).toMatch(/All that was open as in src\/recipes\/scale\.py\. z undoes it\./);
  expect(screen.text()).toMatch(/all 2 conflicts are solved/);
  await screen.press('z', 'h', 'W', 'esc');
  expect(taken(screen).length).toBeGreaterThan(2);
  expect(new Set(taken(screen).map(choice => JSON.stringify(choice)))).toEqual(new Set(['{"take":"left"}']));
});

test('next open skips what is solved, next difference does not', async () => {
  const screen = await open();
  await screen.press(']');
  expect(screen.state.merging?.choosing.cursor).toBe(2);
  await screen.press('tab');
  const second = screen.state.merging?.choosing.cursor;
  await screen.press('tab');
  expect(screen.state.merging?.choosing.cursor).toBe(1);
  await screen.press('shift+tab');
  expect(screen.state.merging?.choosing.cursor).toBe(second);
});

test('what was settled can be rejected, and is open then', async () => {
  const screen = await open();
  await screen.press(']');
  expect(screen.text()).toMatch(/taken, as only the right copy changed it\. r rejects that/);
  await screen.press('r');
  expect(screen.text()).toMatch(/3 of \d+ differences open/);
});

test('the editor gets the hunk with both sides named, and refuses markers', async () => {
  const texts: string[] = [];
  const screen = await open({
    editor: async ({ text }) => {
      texts.push(text);
      return texts.length === 1 ? `${text}x\n` : '    scaled = 1\n';
    },
  });
  await screen.press('e');
  expect(texts[0]).toMatch(
    /^<<<<<<< jobs\/recipes\/scale\.py\n.*\n\|{7} .*\n.*\n={7}\n.*\n>>>>>>> src\/recipes\/scale\.py\n$/,
  );
  expect(screen.text()).toMatch(/Markers are left in the text: nothing was taken over/);
  await screen.press('e', 'esc');
  expect(taken(screen)).toEqual([{ take: 'edit', text: '    scaled = 1\n' }]);
});

test('the whole result is edited only when nothing is open', async () => {
  const screen = await open({ editor: async ({ text }) => text.toUpperCase() });
  await screen.press('E');
  expect(screen.text()).toMatch(/Differences are still open/);
  await screen.press('A', 'E');
  const choice = screen.session.overview().phases[0]?.items[1]?.decision?.choice;
  expect(choice?.kind === 'edit' && choice.text.split('\n')[6]).toBe('DEF SCALE_0(AMOUNT, FACTOR):');
});

test('in a narrow window the result stands below', async () => {
  const screen = await open({ columns: 80, rows: 24 });
  expect(screen.lines()[2]).not.toMatch(/result/);
  expect(screen.text()).toMatch(/ {2}Result ─+/);
  await screen.press('l', 'space');
  const lines = screen.lines();
  const result = lines.slice(lines.findIndex(line => line.includes('Result ─')));
  expect(result.join('\n')).toMatch(/✓ +scaled = factor \* amount/);
});

test('the text before both takes the place of the result while one looks at it', async () => {
  const screen = await open();
  await screen.press('space', 'd');
  expect(screen.lines()[2]).toMatch(/│ before both/);
  expect(screen.linesWith('scaled: float').join()).toMatch(/✓ .*│.*✓ +scaled = amount \* factor/);
});

test('who wrote the line under the cursor is told', async () => {
  const screen = await open();
  expect(screen.text()).toMatch(/ 2023-01-29 Dán: Change number 3 of jobs\/recipes\/scale\.py/);
});

test('quitting in the middle keeps what was chosen', async () => {
  const screen = await open();
  await screen.press('space');
  await screen.press('q');
  expect(screen.state.left).toBe('quit');
  expect(taken(screen)).toEqual([{ take: 'left' }]);
});

test('copies that do not differ are not merged', async () => {
  const screen = await opened({ steps: 11 });
  await screen.press('down', 'down', 'down', 'm');
  expect(screen.text()).toMatch(/There is only one file: nothing to choose from/);
});

test('where nothing is in conflict, enter writes down what stands there, and esc does not', async () => {
  const screen = await opened({ columns: 160, rows: 40, lines: 4 });
  await screen.press('j', 'm');
  expect(screen.text()).toMatch(/no conflict/);
  await screen.press('esc');
  expect(screen.session.overview().phases[0]?.items[1]?.decision).toBeUndefined();
  await screen.press('m', 'enter');
  expect(screen.session.overview().phases[0]?.items[1]?.decision?.choice).toEqual({
    kind: 'hunks',
    hunks: [],
  });
  expect(screen.text()).toMatch(/1\.2 merged/);
});
