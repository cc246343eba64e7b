import type { ScreenOptions } from '../../components/options.ts';
import { openScreen, type RunningScreen } from '../../components/start.tsx';
import type { LookingBack } from '../../src/after/looked.ts';
import { withoutPlan } from '../../src/session/without-plan.ts';
import type { EditRequest } from '../../store/ports.ts';
import type { State } from '../../store/state.ts';
import { type FakeOptions, FakeSession } from './fake/session.ts';
import { Keyboard } from './keyboard.ts';
import { sent } from './keys.ts';
import { FakeInput, FakeOutput } from './terminal.ts';

export interface TestScreenOptions extends FakeOptions {
  readonly columns?: number;
  readonly rows?: number;
  readonly session?: FakeSession;
  /** Looks back, without a plan. */
  readonly looking?: LookingBack;
  readonly settings?: ScreenOptions['settings'];
  readonly job?: ScreenOptions['job'];
  readonly environment?: Readonly<Record<string, string>>;
  /** What the editor makes of a text. */
  readonly editor?: (request: EditRequest) => Promise<string | undefined>;
  /** Leave the first look open. */
  readonly greeted?: boolean;
  /** Keys that are pressed while the session is still being opened. */
  readonly early?: readonly string[];
}

/** A screen on a made-up session in a made-up terminal: press keys, wait until it is idle, read what is there. */
export class TestScreen extends Keyboard {
  readonly session: FakeSession;
  readonly output: FakeOutput;
  readonly input = new FakeInput();
  readonly running: RunningScreen;
  #arrive = (): void => {};
  #inside: Awaited<RunningScreen['ready']> | undefined;

  private constructor(options: TestScreenOptions) {
    super();
    this.session = options.session ?? new FakeSession(options);
    this.output = new FakeOutput(options.columns ?? 120, options.rows ?? 40);
    const session = options.looking ? withoutPlan(options.looking) : this.session;
    this.running = openScreen({
      session: options.early
        ? new Promise(resolve => {
            this.#arrive = () => resolve(this.session);
          })
        : session,
      environment: options.environment ?? {},
      stdin: this.input as unknown as NodeJS.ReadStream,
      stdout: this.output as unknown as NodeJS.WriteStream,
      openEditor: options.editor ?? (async () => undefined),
      now: () => 1_750_000_000,
      patchConsole: false,
      ...(options.settings && { settings: options.settings }),
      ...(options.job && { job: options.job }),
    });
  }

  static async open(options: TestScreenOptions = {}): Promise<TestScreen> {
    const screen = new TestScreen(options);
    await screen.running.flushed();
    for (const key of options.early ?? []) await screen.write(sent(key));
    screen.#arrive();
    screen.#inside = await screen.running.ready;
    await screen.idle();
    if (!options.greeted && !options.looking) await screen.press('esc');
    return screen;
  }

  get state(): State {
    return this.#opened.store.getState();
  }

  get #opened(): Awaited<RunningScreen['ready']> {
    if (!this.#inside) throw new Error('the screen is not open yet');
    return this.#inside;
  }

  async resize(columns: number, rows: number): Promise<this> {
    this.output.resize(columns, rows);
    return this.idle();
  }

  /** Waits until no key, no job and no frame is pending. */
  async idle(): Promise<this> {
    do {
      await this.#opened.dispatcher.settled();
      await this.#unbusy();
      await this.running.flushed();
      await new Promise<void>(resolve => this.output.write('', () => resolve()));
    } while (this.state.busy > 0);
    return this;
  }

  /** What is on screen. */
  text(): string {
    return this.output.lines().join('\n');
  }

  /** The lines that hold a word. */
  linesWith(word: string): string[] {
    return this.output.lines().filter(line => line.includes(word));
  }

  stop(): void {
    this.running.stop();
  }

  async write(text: string): Promise<void> {
    this.input.write(text);
    await new Promise(resolve => setImmediate(resolve));
  }

  #unbusy(): Promise<void> {
    return new Promise(resolve => {
      if (this.state.busy === 0) return resolve();
      const stop = this.#opened.store.subscribe(state => {
        if (state.busy > 0) return;
        stop();
        resolve();
      });
    });
  }
}
