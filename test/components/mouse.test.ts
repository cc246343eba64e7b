import { describe, expect, test } from 'vitest';
import { mouseEvents } from '../../components/mouse/report.ts';
import { terminals } from '../support/opened.ts';
import type { TestScreen } from '../support/screen.ts';

describe('reports of a mouse', () => {
  test.each([
    ['a click', '\x1b[<0;10;5M', [{ kind: 'click', column: 9, row: 4 }]],
    ['its release', '\x1b[<0;10;5m', []],
    ['the wheel up', '\x1b[<64;1;1M', [{ kind: 'wheel', by: -1, column: 0, row: 0 }]],
    ['the wheel down, with control', '\x1b[<81;1;2M', [{ kind: 'wheel', by: 1, column: 0, row: 1 }]],
    ['another button', '\x1b[<2;1;1M', []],
    ['keys', 'jj', []],
    [
      'two in one piece',
      '\x1b[<65;1;1M\x1b[<65;1;1M',
      [
        { kind: 'wheel', by: 1, column: 0, row: 0 },
        { kind: 'wheel', by: 1, column: 0, row: 0 },
      ],
    ],
  ])('%s', (_name, input, events) => expect(mouseEvents(input)).toEqual(events));
});

describe('on the screen', () => {
  const open = terminals();
  const mouse = { settings: { mouse: true } };

  const at = (screen: TestScreen, word: string): { column: number; row: number } => {
    const row = screen.output.lines().findIndex(line => line.includes(word));
    return { row, column: screen.output.lines()[row]!.indexOf(word) };
  };

  const report = (button: number, { column, row }: { column: number; row: number }): string =>
    `\x1b[<${button};${column + 1};${row + 1}M`;

  test('a click goes to a step', async () => {
    const screen = await open(mouse);
    await screen.write(report(0, at(screen, '2.1  move')));
    await screen.idle();
    expect(screen.state.selected).toBe('2.1:jobs/stock/counter.py');
    expect(screen.session.calls.filter(call => call.startsWith('decide'))).toEqual([]);
  });

  test('a click chooses a pane, and a line in it', async () => {
    const screen = await open(mouse);
    await screen.write(report(0, at(screen, '5 result')));
    await screen.idle();
    expect(screen.state.pane).toBe('preview');
    await screen.write(report(0, at(screen, 'def scale_0')));
    await screen.idle();
    expect(screen.state.focus).toBe('pane');
    expect(screen.state.views.get(`${screen.state.selected} preview`)?.line).toBe(6);
  });

  test('a click beside no pane chooses none: a phase has none', async () => {
    const screen = await open(mouse);
    const tabs = at(screen, '5 result');
    screen.state.select('phase 1');
    await screen.idle();
    await screen.write(report(0, tabs));
    await screen.idle();
    expect(screen.state.pane).toBe('plan');
  });

  test('the wheel moves what is under it', async () => {
    const screen = await open(mouse);
    await screen.press('5');
    await screen.write(report(65, { column: 100, row: 20 }));
    await screen.idle();
    expect(screen.state.views.get(`${screen.state.selected} preview`)?.line).toBe(3);
    await screen.write(report(65, { column: 5, row: 20 }));
    await screen.idle();
    expect(screen.state.selected).toBe('1.4:jobs/recipes/naïve_日本語.py');
  });

  test('a mouse that is not listened to does nothing, and M listens', async () => {
    const screen = await open();
    const place = at(screen, '2.1  move');
    await screen.write(report(0, place));
    await screen.idle();
    expect(screen.state.selected).toMatch(/^1\.1/);
    await screen.press('M');
    await screen.write(report(0, place));
    await screen.idle();
    expect(screen.state.selected).toMatch(/^2\.1/);
  });
});
