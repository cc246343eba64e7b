import { render } from 'ink';
import type { Session } from '../src/session/types.ts';
import { createScreenStore, type Store } from '../store/create.ts';
import type { EditRequest } from '../store/ports.ts';
import type { ExitReason } from '../store/window.ts';
import { App } from './app.tsx';
import { SurroundingsContext, type Terminal } from './context.ts';
import { createDispatcher, type Dispatcher } from './keys/dispatch.ts';
import { TABLE } from './keys/table.ts';
import { chooseTheme } from './theme/choose.ts';
import type { ThemeName } from './theme/themes.ts';
import { readerOf } from './view/read.ts';

export interface ScreenOptions {
  readonly session: Session;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  /** Opens the person's editor on a text, while the terminal is free for it. Resolves with the new text, or `undefined` where nothing was changed. */
  readonly openEditor: (request: EditRequest) => Promise<string | undefined>;
  readonly theme?: ThemeName;
  /** Draw around what others print. Default true. */
  readonly patchConsole?: boolean;
  /** Seconds since 1970; the clock where absent. */
  readonly now?: () => number;
}

/** A running screen. */
export interface RunningScreen {
  readonly store: Store;
  readonly dispatcher: Dispatcher;
  /** Resolves when the person has left. */
  readonly left: Promise<ExitReason>;
  /** Resolves when everything drawn so far is written. */
  flushed(): Promise<void>;
  stop(): void;
}

/** Frames in a second at most: a key pressed just after a frame waits no longer than a hundredth of a second. */
const FRAMES = 100;

/** Opens the screen on a session. Resolves when the person leaves; the terminal is then as it was before. */
export const startScreen = (options: ScreenOptions): Promise<ExitReason> => openScreen(options).left;

/** The same, with the means to drive it. */
export function openScreen(options: ScreenOptions): RunningScreen {
  const { session, environment, stdin, stdout, openEditor, now = clock } = options;
  const terminal: Terminal = { suspend: job => job() };
  const { store, close } = createScreenStore({
    session,
    now,
    after: later,
    copy: text => stdout.write(clipboard(text)),
    edit: async request => {
      let text: string | undefined;
      await terminal.suspend(async () => {
        text = await openEditor(request);
      });
      return text;
    },
  });
  const measure = (): void => store.getState().resize(stdout.columns || 80, stdout.rows || 24);
  measure();
  stdout.on('resize', measure);
  greet(store);

  const dispatcher = createDispatcher(store, TABLE, readerOf);
  const surroundings = {
    store,
    dispatcher,
    terminal,
    table: TABLE,
    theme: chooseTheme(environment, options.theme),
  };
  const instance = render(
    <SurroundingsContext value={surroundings}>
      <App />
    </SurroundingsContext>,
    {
      stdin,
      stdout,
      alternateScreen: true,
      incrementalRendering: true,
      exitOnCtrlC: false,
      interactive: true,
      patchConsole: options.patchConsole ?? true,
      maxFps: FRAMES,
    },
  );
  const left = instance.waitUntilExit().finally(() => {
    stdout.off('resize', measure);
    close();
  });
  return {
    store,
    dispatcher,
    left: left.then(reason => (reason as ExitReason | undefined) ?? 'quit'),
    flushed: () => instance.waitUntilRenderFlush(),
    stop: () => instance.unmount(),
  };
}

/** The first look comes by itself as long as nothing was decided. */
function greet(store: Store): void {
  const { overview, open } = store.getState();
  const items = overview.phases.flatMap(phase => phase.items);
  if (items.every(item => item.decision === undefined && item.state !== 'done')) open({ kind: 'welcome' });
}

const clock = (): number => Date.now() / 1000;

function later(milliseconds: number, then: () => void): () => void {
  const timer = setTimeout(then, milliseconds);
  timer.unref();
  return () => clearTimeout(timer);
}

/** OSC 52: asks the terminal to put a text on the clipboard; those that cannot ignore it. */
const clipboard = (text: string): string => `\x1b]52;c;${Buffer.from(text).toString('base64')}\x07`;
