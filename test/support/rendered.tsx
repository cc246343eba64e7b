import { EventEmitter } from 'node:events';
import { stripVTControlCharacters } from 'node:util';
import { Text } from 'ink';
import { render } from 'ink-testing-library';
import { App } from '../../components/app.tsx';
import { SurroundingsContext } from '../../components/context.ts';
import type { ScreenOptions } from '../../components/options.ts';
import { surround } from '../../components/surround.ts';
import type { LookingBack } from '../../src/after/looked.ts';
import { withoutPlan } from '../../src/session/without-plan.ts';
import type { EditRequest, FilePlace } from '../../store/ports.ts';
import type { State } from '../../store/state.ts';
import { type FakeOptions, FakeSession } from './fake/session.ts';
import { Keyboard } from './keyboard.ts';

export interface RenderedOptions extends FakeOptions {
  readonly columns?: number;
  readonly rows?: number;
  readonly session?: FakeSession;
  /** Looks back, without a plan. */
  readonly looking?: LookingBack;
  readonly settings?: ScreenOptions['settings'];
  readonly environment?: Readonly<Record<string, string>>;
  /** What the editor makes of a text. */
  readonly editor?: (request: EditRequest) => Promise<string | undefined>;
  readonly openFile?: (place: FilePlace) => Promise<void>;
  /** Leave the first look open. */
  readonly greeted?: boolean;
}

/**
 * The whole screen on a made-up session, rendered by `ink-testing-library`: keys go in by `stdin.write`, frames come out
 * whole, as text.
 *
 * What the library (4.0.0) lacks for a screen that fills its window on Ink 8, and is put in here, once:
 * - a height: its output has none, so that Ink asks the terminal that the tests happen to run in;
 * - another width than 100, and the event that tells of a change: both are written onto the output it makes;
 * - a moment to wait for: it renders when React gets to it, so `idle` waits until no job is left and the last frame stays.
 * It passes no further options on, a screen reader's for instance, and knows no cells, bytes, alternate screen or raw mode: for these there is `TestScreen`.
 */
export class Rendered extends Keyboard {
  readonly session: FakeSession;
  /** What went to the clipboard, as bytes. */
  readonly copied: string[] = [];
  readonly #library: ReturnType<typeof render>;
  readonly #inside: ReturnType<typeof surround>;
  readonly #window = Object.assign(new EventEmitter(), {
    columns: 0,
    rows: 0,
    write: (_: string): boolean => true,
  });

  private constructor(options: RenderedOptions) {
    super();
    this.session = options.session ?? new FakeSession(options);
    this.#window.write = (text: string) => {
      this.copied.push(text);
      return true;
    };
    Object.assign(this.#window, sizeOf(options));
    this.#inside = surround(options.looking ? withoutPlan(options.looking) : this.session, {
      session: this.session,
      environment: options.environment ?? {},
      stdin: process.stdin,
      stdout: this.#window as unknown as NodeJS.WriteStream,
      openEditor: options.editor ?? (async () => undefined),
      now: () => 1_750_000_000,
      ...(options.openFile && { openFile: options.openFile }),
      ...(options.settings && { settings: options.settings }),
    });
    this.#library = render(<Text />);
    this.#size(sizeOf(options));
    this.#library.rerender(this.#tree());
  }

  static async open(options: RenderedOptions = {}): Promise<Rendered> {
    const screen = new Rendered(options);
    await screen.idle();
    if (!options.greeted && !options.looking) await screen.press('esc');
    return screen;
  }

  get state(): State {
    return this.#inside.surroundings.store.getState();
  }

  /** Every frame so far, the oldest first. */
  get frames(): readonly string[] {
    return this.#library.frames;
  }

  async write(text: string): Promise<void> {
    this.#library.stdin.write(text);
    await macrotask();
  }

  /** Waits until no further frame comes, whatever is pending. */
  async drawn(): Promise<this> {
    for (let frames = -1; frames !== this.frames.length; ) {
      frames = this.frames.length;
      await macrotask();
      await macrotask();
    }
    return this;
  }

  /** Waits until no key and no job is pending, and no further frame comes. */
  async idle(): Promise<this> {
    do {
      await this.#inside.surroundings.dispatcher.settled();
      await this.drawn();
    } while (this.state.busy > 0);
    return this;
  }

  /** The words of the last frame, without their colours. */
  text(): string {
    return stripVTControlCharacters(this.#library.lastFrame() ?? '');
  }

  /** Its lines, without spaces at their ends. */
  lines(): string[] {
    return this.text()
      .split('\n')
      .map(line => line.trimEnd());
  }

  /** The lines that hold a word. */
  linesWith(word: string): string[] {
    return this.lines().filter(line => line.includes(word));
  }

  /** The same screen drawn anew from nothing. */
  async redraw(): Promise<this> {
    this.#library.rerender(<Text />);
    this.#library.rerender(this.#tree());
    return this.idle();
  }

  stop(): void {
    this.#library.unmount();
    this.#inside.close();
  }

  #tree() {
    return (
      <SurroundingsContext value={this.#inside.surroundings}>
        <App />
      </SurroundingsContext>
    );
  }

  #size(size: { readonly columns: number; readonly rows: number }): void {
    const { stdout } = this.#library;
    for (const [name, value] of Object.entries(size))
      Object.defineProperty(stdout, name, { value, configurable: true });
    stdout.emit('resize');
  }
}

const sizeOf = ({ columns = 120, rows = 40 }: RenderedOptions) => ({ columns, rows });

const macrotask = (): Promise<void> => new Promise(resolve => setImmediate(resolve));
