import { render } from 'ink';
import type { Store } from '../store/create.ts';
import type { ExitReason } from '../store/parts/window.ts';
import type { Dispatcher } from './keys/dispatch.ts';
import { Opening } from './opening.tsx';
import type { ScreenOptions } from './options.ts';
import type { Stage } from './stage.tsx';
import { joinFrames } from './view/frame.ts';

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
  joinFrames();
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
  const show = ({ screen, surroundings, close }: Stage) => {
    cut = close;
    instance.rerender(screen);
    surroundings.dispatcher.press(early);
    return surroundings;
  };
  // The first frame needs little of the program: the rest is loaded behind it.
  const loaded = new Promise<void>(resolve => {
    setImmediate(resolve);
  }).then(() => import('./stage.tsx'));
  const ready = Promise.all([loaded, session]).then(([{ stage }, opened]) => show(stage(opened, options)));
  const left = Promise.race([instance.waitUntilExit(), failure(ready)])
    .finally(() => {
      instance.unmount();
      cut();
      // Its last sentence stands without an end, and stays on the terminal.
      if (reader) stdout.write('\n');
    })
    .then(reason => (reason as ExitReason | undefined) ?? 'quit');
  return { ready, left, flushed: () => instance.waitUntilRenderFlush(), stop: () => instance.unmount() };
}

/** Never resolves; rejects when the promise does. */
const failure = (promise: Promise<unknown>): Promise<never> =>
  new Promise((_, reject) => {
    promise.catch(reject);
  });
