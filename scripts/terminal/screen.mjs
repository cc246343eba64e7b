// @ts-check
// A program on a screen that can be read: a pseudo-terminal with xterm's own emulation behind it.
import xterm from '@xterm/headless';
import { startNode } from './process.mjs';

/** How long nothing may arrive for the screen to count as finished, in milliseconds. */
const QUIET = 250;
const PATIENCE = 60_000;

export class Screen {
  /**
   * @param {readonly string[]} args of the Node that runs this
   * @param {import('./process.mjs').Options} options
   */
  constructor(args, options) {
    const { columns = 120, rows = 40 } = options;
    this.terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
    this.child = startNode(args, { ...options, columns, rows });
    this.ended = new Promise(resolve => this.child.onExit(resolve));
    this.arrived = performance.now();
    /** @type {Promise<void>} */
    this.written = Promise.resolve();
    this.child.onData(chunk => {
      this.arrived = performance.now();
      this.written = new Promise(
        /** @param {() => void} resolve */ resolve => this.terminal.write(chunk, () => resolve()),
      );
    });
    // What the emulation answers to questions of the program (cursor, attributes).
    this.terminal.onData(answer => this.child.write(answer));
  }

  /** @param {string} keys as a terminal sends them */
  press(keys) {
    this.child.write(keys);
  }

  /** The rows of the screen, without blanks at their ends. */
  lines() {
    const { active } = this.terminal.buffer;
    return Array.from(
      { length: this.terminal.rows },
      (_, row) => active.getLine(active.baseY + row)?.translateToString(true) ?? '',
    );
  }

  /**
   * Waits until the screen shows these words and has come to rest.
   * @param {RegExp | string} words
   */
  async until(words) {
    const started = performance.now();
    for (;;) {
      await this.written;
      const text = this.lines().join('\n');
      const found = typeof words === 'string' ? text.includes(words) : words.test(text);
      if (found && performance.now() - this.arrived > QUIET) return;
      if (performance.now() - started > PATIENCE) {
        throw new Error(`${words} never stood on this screen:\n${text}`);
      }
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  }

  async stop() {
    this.child.kill('SIGKILL');
    await this.ended;
  }
}
