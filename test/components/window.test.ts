import { expect, test } from 'vitest';
import { terminals } from '../support/opened.ts';

const open = terminals();

test.each([
  [60, 15],
  [80, 24],
  [120, 40],
  [200, 60],
])('%i×%i: every pane fits, and no frame is ever too high', async (columns, rows) => {
  const screen = await open({ columns, rows });
  for (const key of [
    '2',
    '3',
    '4',
    '5',
    '1',
    'c',
    'esc',
    '?',
    'esc',
    '@',
    'esc',
    'i',
    'esc',
    ':',
    'esc',
    'K',
    'esc',
  ]) {
    await screen.press(key);
    expect(screen.output.scrolled, key).toBe(0);
    expect(screen.output.lines()[0], key).toMatch(/Pantry/);
    expect(screen.output.lines().at(-1), key).toMatch(/help|close|cancel|choose/);
  }
});

test('halves are side by side where there is room, else one above the other', async () => {
  const screen = await open({ columns: 100, rows: 30 });
  expect(screen.output.lines()[1]).toMatch(/Steps.*│.*Step 1\.1/);
  await screen.resize(99, 30);
  expect(screen.output.lines()[1]).not.toMatch(/│/);
  expect(screen.text()).toMatch(/Step 1\.1/);
});

test('a window that is too small says so, and a larger one shows everything again', async () => {
  const screen = await open();
  await screen.resize(59, 14);
  expect(screen.text()).toMatch(/59×14 is too small/);
  await screen.resize(120, 40);
  expect(screen.text()).toMatch(/▶ Steps/);
});

test('resizing keeps the step under the cursor in sight', async () => {
  const screen = await open({ steps: 400 });
  await screen.press('G');
  await screen.press('ctrl+u');
  const name = screen.state.selected;
  for (const [columns, rows] of [
    [80, 24],
    [60, 15],
    [160, 50],
    [100, 20],
  ] as const) {
    await screen.resize(columns, rows);
    expect(screen.state.selected).toBe(name);
    expect(screen.text()).toMatch(/›/);
    expect(screen.output.scrolled).toBe(0);
  }
});

test('control characters of paths and texts are seen, never sent', async () => {
  const screen = await open();
  expect(screen.text()).toMatch(/old␛\[31m_c/);
  await screen.press('5');
  expect(screen.text()).toMatch(/factor ␛\[31mmust␛\[0m be positive: 第3行/);
});

test('NO_COLOR takes every colour away and leaves every word', async () => {
  const coloured = await open();
  const plain = await open({ environment: { NO_COLOR: '1' } });
  const rows = Array.from({ length: 40 }, (_, row) => row);
  expect(rows.some(row => coloured.output.coloured(row))).toBe(true);
  expect(rows.filter(row => plain.output.coloured(row))).toEqual([]);
  expect(plain.text()).toBe(coloured.text());
});

test('q leaves the terminal as it was', async () => {
  const screen = await open();
  expect(screen.output.alternate).toBe(true);
  expect(screen.input.raw).toBe(true);
  screen.input.write('q');
  expect(await screen.running.left).toBe('quit');
  expect(screen.output.alternate).toBe(false);
  expect(screen.input.raw).toBe(false);
});
