// @ts-check
// A program on a screen that can be read: a pseudo-terminal with xterm's own emulation behind it.
import xterm from '@xterm/headless';
import { start } from './process.mjs';

/** How long nothing may arrive for the screen to count as finished, in milliseconds. */
const QUIET = 250;
const PATIENCE = 60_000;

/**
 * @typedef {import('./process.mjs').Options & { quiet?: number, patience?: number }} Options in milliseconds: how long
 * nothing may arrive for the screen to count as finished, and how long words are waited for
 */

export class Screen {
  /** @type {Set<() => void>} */
  #watching = new Set();
  /** Pieces of output that the emulation has not worked in yet. */
  #pending = 0;
  /** Runs while more output may follow. @type {NodeJS.Timeout | undefined} */
  #rest;
  /** Length of the output when a key was pressed last: what is on screen then is no answer to it. */
  #asked = 0;

  /**
   * @param {readonly string[]} args of the Node that runs this
   * @param {Options} options
   * @param {string} [program] another program than Node
   */
  constructor(args, options, program = process.execPath) {
    const { columns = 120, rows = 40, quiet = QUIET, patience = PATIENCE } = options;
    this.quiet = quiet;
    this.patience = patience;
    this.terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
    this.child = start(program, args, { ...options, columns, rows });
    /** All that was written so far, as it came. */
    this.raw = '';
    /** @type {{ exitCode: number, signal?: number } | undefined} */
    this.end = undefined;
    this.ended = new Promise(resolve =>
      this.child.onExit(end => {
        this.end = end;
        this.#await();
        resolve(end);
      }),
    );
    this.child.onData(chunk => {
      this.raw += chunk;
      this.#pending += 1;
      clearTimeout(this.#rest);
      this.terminal.write(chunk, () => {
        this.#pending -= 1;
        this.#await();
      });
    });
    // What the emulation answers to questions of the program (cursor, attributes).
    this.terminal.onData(answer => this.child.write(answer));
  }

  /** @param {string} keys as a terminal sends them */
  press(keys) {
    this.#asked = this.raw.length;
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

  /** @param {number} columns @param {number} rows */
  resize(columns, rows) {
    this.#asked = this.raw.length;
    this.terminal.resize(columns, rows);
    this.child.resize(columns, rows);
  }

  /**
   * Waits until the screen shows these words and has come to rest.
   * @param {RegExp | string} words
   */
  until(words) {
    const found = (/** @type {string} */ text) =>
      typeof words === 'string' ? text.includes(words) : words.test(text);
    return this.when(found, `${words} never stood`);
  }

  /**
   * Waits until the screen has come to rest and is as it should be.
   * @param {(text: string) => boolean} found
   * @param {string} complaint what is said when it never is: `this never stood`
   * @returns {Promise<void>}
   */
  when(found, complaint) {
    return new Promise((resolve, reject) => {
      const stop = () => {
        clearTimeout(late);
        this.#watching.delete(look);
      };
      const look = () => {
        const text = this.lines().join('\n');
        if (found(text)) {
          stop();
          resolve();
        } else if (this.end) {
          stop();
          reject(new Error(`${complaint} on this screen, and the program has ended:\n${text}`));
        }
      };
      const late = setTimeout(() => {
        stop();
        reject(new Error(`${complaint} on this screen:\n${this.lines().join('\n')}`));
      }, this.patience);
      this.#watching.add(look);
      if (this.#pending === 0 && this.#rest === undefined) this.#look();
    });
  }

  async stop() {
    this.child.kill('SIGKILL');
    await this.ended;
  }

  /** Looks once nothing more has come for a while. */
  #await() {
    clearTimeout(this.#rest);
    if (this.#pending === 0) this.#rest = setTimeout(() => this.#look(), this.quiet);
  }

  #look() {
    this.#rest = undefined;
    const unfinished = this.terminal.modes.synchronizedOutputMode || this.raw.length === this.#asked;
    if (unfinished && !this.end) return;
    for (const look of [...this.#watching]) look();
  }
}
