import type { Landing, Session } from '../src/session/types.ts';
import type { EndedCommand, OwnCommand, StartedCommand } from '../store/parts/own.ts';
import type { EditRequest, FilePlace, Ports } from '../store/ports.ts';
import type { Job } from './context.ts';
import type { KeyPatch } from './keys/rebind.ts';
import type { ThemeName } from './theme/themes.ts';

/** What a screen is opened with. */
export interface ScreenOptions {
  /** The session, or its promise: then the screen says what it waits for. */
  readonly session: Session | Promise<Session>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  /** Opens the person's editor on a text, while the terminal is free for it. Resolves with the new text, or `undefined` where nothing was changed. */
  readonly openEditor: (request: EditRequest) => Promise<string | undefined>;
  /** Opens the person's editor on a file of the repository, while the terminal is free for it. */
  readonly openFile?: (place: FilePlace) => Promise<void>;
  /** Runs a command of the person's own in the background, or on the terminal while that is free. */
  readonly runCommand?: (command: StartedCommand, where: 'terminal' | 'background') => Promise<EndedCommand>;
  /** Writes what is handed on about the plan; resolves with the path of the file. */
  readonly handOn?: Ports['handOn'];
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
  /** Commands of the person's own, each on a key. */
  readonly commands?: readonly OwnCommand[];
  /** How the team's branches land: marked in the review. */
  readonly landing?: Landing['way'];
  /** What was wrong with the settings: told at the start. */
  readonly warnings?: readonly string[];
}
