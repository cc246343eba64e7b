import { expect, test, vi } from 'vitest';
import type { Job } from '../../components/context.ts';
import { terminals } from '../support/opened.ts';
import type { TestScreen } from '../support/screen.ts';

const open = terminals();

/** A shell's control, by hand: how the terminal was at each stop, and the two things that can come from outside. */
class FakeJob implements Job {
  screen: TestScreen | undefined;
  readonly seen: { whom: string; alternate: boolean; raw: boolean }[] = [];
  ask = (): void => {};
  goOn = (): void => {};
  readonly #canStop: boolean;

  constructor(canStop = true) {
    this.#canStop = canStop;
  }

  /** The last stop. */
  last: Promise<boolean> | undefined;

  stop = (whom: 'own' | 'all'): Promise<boolean> => {
    this.last = this.#stop(whom);
    return this.last;
  };

  async #stop(whom: string): Promise<boolean> {
    const { output, input } = this.screen!;
    await new Promise<void>(resolve => output.write('', () => resolve()));
    this.seen.push({ whom, alternate: output.alternate, raw: input.raw });
    return this.#canStop;
  }

  listen = (asked: () => void, continued: () => void): (() => void) => {
    this.ask = asked;
    this.goOn = continued;
    return () => {
      this.ask = () => {};
    };
  };
}

async function begin(job: FakeJob, options: Parameters<typeof open>[0] = {}): Promise<TestScreen> {
  const screen = await open({ ...options, job });
  job.screen = screen;
  return screen;
}

test('ctrl+z hands the terminal back, stops the whole group, and comes back to the same place', async () => {
  const job = new FakeJob();
  const screen = await begin(job);
  await screen.press('j', 'ctrl+z');
  expect(job.seen).toEqual([{ whom: 'all', alternate: false, raw: false }]);
  expect(screen.output.alternate).toBe(true);
  expect(screen.text()).toMatch(/Step 1\.2 merge/);
});

test('where nobody can continue it, ctrl+z says so', async () => {
  const screen = await open();
  await screen.press('ctrl+z');
  expect(screen.text()).toMatch(/no shell to go back to/);
});

test('where no shell waits for it, ctrl+z says so too, and the screen goes on', async () => {
  const screen = await begin(new FakeJob(false));
  await screen.press('ctrl+z');
  expect(screen.text()).toMatch(/no shell to go back to/);
  expect(screen.output.alternate).toBe(true);
});

test('a stop from outside hands the terminal back first, and stops this process alone', async () => {
  const job = new FakeJob();
  const screen = await begin(job);
  job.ask();
  await vi.waitFor(() => expect(job.seen).toEqual([{ whom: 'own', alternate: false, raw: false }]));
  // Continued, the program takes the terminal back by itself.
  await vi.waitFor(() => expect([screen.output.alternate, screen.input.raw]).toEqual([true, true]));
});

test('a stop while an editor has the terminal leaves the terminal to it', async () => {
  const job = new FakeJob();
  const screen = await begin(job, {
    editor: async () => {
      job.ask();
      job.goOn();
      await job.last;
      return undefined;
    },
  });
  await screen.press('e');
  expect(job.seen).toEqual([{ whom: 'own', alternate: false, raw: false }]);
  expect(screen.text()).toMatch(/Nothing was changed in the editor/);
});

test('after a stop that nobody asked for the terminal is taken again', async () => {
  const job = new FakeJob();
  const screen = await begin(job);
  screen.input.setRawMode(false);
  screen.output.write('\x1b[?1049l$ ');
  job.goOn();
  await vi.waitFor(() => expect([screen.output.alternate, screen.input.raw]).toEqual([true, true]));
  await screen.idle();
  expect(screen.text()).toMatch(/▶ Steps/);
  expect(job.seen).toEqual([]);
});
