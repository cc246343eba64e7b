import { expect, test, vi } from 'vitest';
import { Beside } from '../../src/git/beside.ts';

interface Order {
  readonly id: number;
  readonly parts: readonly string[];
  readonly fails?: boolean;
}
interface Answer {
  readonly id: number;
  readonly part: string;
  readonly isLast: boolean;
  readonly pid: number;
}

const echo = (rest?: number) =>
  new Beside<Order, Answer>({
    file: new URL('../support/echo.ts', import.meta.url),
    bundled: 'echo.js',
    ...(rest !== undefined && { rest }),
    what: 'of the test',
  });

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test('one process answers many orders, each in as many parts as it has', async () => {
  const beside = echo();
  const seen: string[] = [];
  const first = beside.ask({ parts: ['a', 'b', 'c'] }, ({ part, isLast }) => {
    seen.push(part);
    return isLast;
  });
  const second = beside.ask({ parts: ['x'] });
  expect(second.id).not.toBe(first.id);
  const [one, two] = await Promise.all([first.answer, second.answer]);
  expect([seen, two.part]).toEqual([['a', 'b', 'c'], 'x']);
  expect(one.pid).toBe(two.pid);
});

test('who waits is told when it ends, and the next order begins another', async () => {
  const beside = echo();
  const [waits, brings] = [beside.ask({ parts: [] }), beside.ask({ parts: [], fails: true })];
  await expect(waits.answer).rejects.toThrow('The process of the test ended (exit 3).');
  await expect(brings.answer).rejects.toThrow('The process of the test ended (exit 3).');
  expect((await beside.ask({ parts: ['again'] }).answer).part).toBe('again');
});

test('with nothing to do it ends after its rest, and comes back when asked', async () => {
  const beside = echo(20);
  const { pid } = await beside.ask({ parts: ['a'] }).answer;
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 30_000 });
  expect((await beside.ask({ parts: ['b'] }).answer).pid).not.toBe(pid);
});
