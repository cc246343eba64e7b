import { render } from 'ink';
import type { Landing, Session } from '../src/session/types.ts';
import type { Store } from '../store/create.ts';
import type { EditRequest } from '../store/ports.ts';
import type { ExitReason } from '../store/window.ts';
import { App } from './app.tsx';
import { type Job, SurroundingsContext } from './context.ts';
import type { Dispatcher } from './keys/dispatch.ts';
import type { KeyPatch } from './keys/rebind.ts';
import { Opening } from './opening.tsx';
import { surround } from './surround.ts';
import type { ThemeName } from './theme/themes.ts';

export interface ScreenOptions {
  /** The session, or its promise: then the screen says what it waits for. */
  readonly session: Session | Promise<Session>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  /** Opens the person's editor on a text, while the terminal is free for it. Resolves with the new text, or `undefined` where nothing was changed. */
  readonly openEditor: (request: EditRequest) => Promise<string | undefined>;
  /** What is done until the session is there: `reading docs/plan.md`. */
  readonly doing?: string;
  /** Goes on without what `doing` waits for; absent where it cannot be done without. */
  readonly without?: (() => void) | undefined;
  /** What the settings ask for. */
  readonly settings?: ScreenSettings;
  /** The program as a job of the shell (ctrl+z); the terminal is handed back while it is stopped. */
  readonly job?: Job;
  /** Draw around what others print. Default true. */
  readonly patchConsole?: boolean;
  /** Seconds since 1970; the clock where absent. */
  readonly now?: () => number;
}

/** Settings of the screen; what is absent is as it comes. */
export interface ScreenSettings {
  readonly theme?: ThemeName;
  readonly mouse?: boolean;
  /** Sentences instead of a window. Absent: as `INK_SCREEN_READER` says. */
  readonly screenReader?: boolean;
  readonly keys?: KeyPatch;
  /** How the team's branches land: marked in the review. */
  readonly landing?: Landing['way'];
  /** What was wrong with the settings: told at the start. */
  readonly warnings?: readonly string[];
}

/** A running screen. */
export interface RunningScreen {
  /** Resolves once the session is on screen. */
  readonly ready: Promise<{ readonly store: Store; readonly dispatcher: Dispatcher }>;
  /** Resolves when the person has left; rejects where the session could not be opened. */
  readonly left: Promise<ExitReason>;
  /** Resolves when everything drawn so far is written. */
  flushed(): Promise<void>;
  stop(): void;
}

/** Frames in a second at most: a key pressed just after a frame waits no longer than a hundredth of a second. */
const FRAMES = 100;

/**
 * Opens the screen on a session.
 * @returns why the person left; the terminal is then as it was before
 * @throws what the promise of the session throws
 */
export const startScreen = (options: ScreenOptions): Promise<ExitReason> => openScreen(options).left;

/** The same, with the means to drive it. */
export function openScreen(options: ScreenOptions): RunningScreen {
  const { session, stdin, stdout, doing = 'opening the session' } = options;
  const reader = options.settings?.screenReader ?? options.environment.INK_SCREEN_READER === 'true';
  const early: string[] = [];
  const keep = (keys: readonly string[]) => {
    // A key that is pressed again because nothing happened yet is meant once.
    for (const key of keys) if (key !== early.at(-1)) early.push(key);
  };
  const instance = render(<Opening doing={doing} without={options.without} onEarly={keep} />, {
    stdin,
    stdout,
    alternateScreen: !reader,
    isScreenReaderEnabled: reader,
    incrementalRendering: true,
    interactive: true,
    exitOnCtrlC: false,
    patchConsole: options.patchConsole ?? true,
    maxFps: FRAMES,
  });
  let cut = (): void => {};
  const show = (opened: Session) => {
    const { surroundings, close } = surround(opened, options);
    cut = close;
    instance.rerender(
      <SurroundingsContext value={surroundings}>
        <App />
      </SurroundingsContext>,
    );
    surroundings.dispatcher.press(early);
    return surroundings;
  };
  const ready = Promise.resolve(session).then(show);
  const left = Promise.race([instance.waitUntilExit(), failure(ready)])
    .finally(() => {
      instance.unmount();
      cut();
    })
    .then(reason => (reason as ExitReason | undefined) ?? 'quit');
  return { ready, left, flushed: () => instance.waitUntilRenderFlush(), stop: () => instance.unmount() };
}

/** Never resolves; rejects when the promise does. */
const failure = (promise: Promise<unknown>): Promise<never> =>
  new Promise((_, reject) => {
    promise.catch(reject);
  });
