import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { Screen } from '../../scripts/terminal/screen.mjs';
import { type Demo, makeDemo } from '../../src/demo/make.ts';
import { PROGRAM } from './built.ts';
import { sent } from './keys.ts';
import { hermetic } from './repository.ts';

export interface Telling {
  readonly columns?: number;
  readonly rows?: number;
  /** What the environment has besides; `undefined` takes away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Words after the program's name. Default: the plan of the demonstration. */
  readonly args?: readonly string[];
  /** What the terminal says that it is. */
  readonly term?: string;
  /** The repository it is about. Default: the demonstration, untouched. */
  readonly root?: string;
  /** Another program than ours, a shell for instance; `args` are its. */
  readonly program?: string;
}

/** How long nothing may arrive for the screen to be at rest, in milliseconds. */
const QUIET = 40;
/** How long something may take to be seen, in milliseconds. */
const PATIENCE = 60_000;

/** The screen says that something is under way: a line that is still being read, a job, a progress bar. */
const AT_WORK = /^ … |^[│\s]+… reading|[█░] \d+\/\d+|^ [·∙•●] reading/m;

/**
 * A person at the program, in a real terminal: keys, and what is to be seen after them. Nothing waits for a time to
 * pass, only for the screen: until it has come to rest, nothing is under way on it, and it shows the words.
 */
export class Story {
  readonly root: string;
  readonly #telling: Telling;
  readonly #env: Readonly<Record<string, string | undefined>>;
  #screen: Screen;
  #size: { columns: number; rows: number };

  constructor(root: string, home: string, telling: Telling) {
    this.root = root;
    this.#telling = telling;
    this.#size = { columns: telling.columns ?? 80, rows: telling.rows ?? 24 };
    this.#env = { ...hermetic(home), LANG: 'C.UTF-8', TZ: 'UTC', ...telling.env };
    this.#screen = this.#open();
  }

  /** Keys by their names in the table: `enter`, `ctrl+d`, `j`. Each comes in a write of its own. */
  press(...keys: readonly string[]): void {
    for (const key of keys) this.#screen.press(sent(key));
  }

  /** Characters that come in one write, as when a key is held down or typed ahead. */
  type(text: string): void {
    this.#screen.press(text);
  }

  /** A text from the clipboard (bracketed paste). */
  paste(text: string): void {
    this.#screen.press(`\x1b[200~${text}\x1b[201~`);
  }

  /** Waits until the screen shows this, at rest. A string may be broken over lines. @throws with the screen printed */
  see(words: RegExp | string): Promise<void> {
    const said = typeof words === 'string' ? loose(words) : words;
    return this.#screen.when(text => said.test(text) && !AT_WORK.test(text), `${words} was never seen`);
  }

  /** Says that something is not on the screen as it is. @throws with the screen printed */
  notSee(words: RegExp | string): void {
    const said = typeof words === 'string' ? loose(words) : words;
    if (said.test(this.screen())) throw new Error(`${words} is on this screen:\n${this.screen()}`);
  }

  /** The rows as they are, one under the other. */
  screen(): string {
    return this.#screen.lines().join('\n');
  }

  /** All bytes that the program wrote so far. */
  written(): string {
    return this.#screen.raw;
  }

  get pid(): number {
    return this.#screen.child.pid;
  }

  /** What the program has asked of the terminal. */
  get terminal() {
    const { buffer, modes } = this.#screen.terminal;
    const hidden = this.written().lastIndexOf('\x1b[?25l');
    return {
      alternate: buffer.active.type === 'alternate',
      cursorShown: hidden <= this.written().lastIndexOf('\x1b[?25h'),
      pastes: modes.bracketedPasteMode,
      mouse: modes.mouseTrackingMode !== 'none',
      /** Lines pushed off the top: none, where no frame was too high. */
      scrolled: buffer.active.baseY,
    };
  }

  resize(columns: number, rows: number): void {
    this.#size = { columns, rows };
    this.#screen.resize(columns, rows);
  }

  signal(name: NodeJS.Signals): void {
    process.kill(this.pid, name);
  }

  /** Ends the program in the middle of whatever it does; nothing of it can act any more. */
  async kill(): Promise<void> {
    await this.#screen.stop();
  }

  /** How the program ended, once it has. */
  async ended(): Promise<{ exitCode: number; signal?: number }> {
    await this.#screen.when(() => this.#screen.end !== undefined, 'the program did not end');
    return this.#screen.end!;
  }

  /** Starts the same again, in a fresh terminal. */
  async restart(): Promise<void> {
    await this.kill();
    this.#screen = this.#open();
  }

  #open(): Screen {
    const { program, args = ['docs/reorganization-plan.md'], term } = this.#telling;
    const options = {
      cwd: this.root,
      env: this.#env,
      ...this.#size,
      ...(term !== undefined && { term }),
      quiet: QUIET,
      patience: PATIENCE,
    };
    return program ? new Screen(args, options, program) : new Screen([PROGRAM, ...args], options);
  }
}

/** Words that may be broken over lines. */
const loose = (words: string): RegExp =>
  new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'));

/** Stories of one test file: each begins with a demonstration of its own, and leaves nothing behind. */
export function stories(): {
  readonly story: (telling?: Telling) => Story;
  /** The same, past the first look. */
  readonly begun: (telling?: Telling) => Promise<Story>;
  /** A copy of the untouched demonstration. */
  readonly copy: () => string;
  readonly home: () => string;
} {
  let home = '';
  let demo: Demo;
  const told: Story[] = [];
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'reorg-story-'));
    demo = await makeDemo(join(home, 'demo'));
  });
  afterAll(async () => {
    await Promise.all(told.map(one => one.kill()));
    rmSync(home, { recursive: true, force: true });
  });
  const copy = (): string => {
    const root = join(mkdtempSync(join(home, 'story-')), 'tidewatch');
    cpSync(demo.root, root, { recursive: true });
    return root;
  };
  const story = (telling: Telling = {}): Story => {
    const one = new Story(telling.root ?? copy(), home, telling);
    told.push(one);
    return one;
  };
  const begun = async (telling?: Telling): Promise<Story> => {
    const one = story(telling);
    await one.see('enter begins');
    one.press('enter');
    await one.see(/▶ Steps/);
    return one;
  };
  return { story, begun, copy, home: () => home };
}
