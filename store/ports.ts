import type { Landing, Progress, Session } from '../src/session/types.ts';
import type { Handed } from './parts/end.ts';
import type { EndedCommand, StartedCommand } from './parts/own.ts';

/** A text that a person is to change in an editor. */
export interface EditRequest {
  readonly text: string;
  /** Repository path the text is for: gives the temporary file its name and so the editor its syntax. */
  readonly path: string;
  /** Line the editor should open at, from 1. */
  readonly line?: number;
}

/** A file of the repository, and a line of it (from 1). */
export interface FilePlace {
  readonly root: string;
  readonly path: string;
  readonly line?: number;
}

/** Everything the store needs from outside. */
export interface Ports {
  readonly session: Session;
  /** Hands the terminal to the person's editor. Resolves with the new text, or `undefined` where nothing was changed. */
  readonly edit: (request: EditRequest) => Promise<string | undefined>;
  /** Hands the terminal to the person's editor, on a file of the repository as it is on disk. Absent: there is none. */
  readonly openFile?: (place: FilePlace) => Promise<void>;
  /** Runs a command of the person's own; in the terminal, it is lent. Absent: none can be. */
  readonly runCommand?: (command: StartedCommand, where: 'terminal' | 'background') => Promise<EndedCommand>;
  /** Writes what is handed on about the plan; the record is given by its path. Resolves with the path of the file. Absent: nothing can be. */
  readonly handOn?: (what: Handed, record: string, tell: (progress: Progress) => void) => Promise<string>;
  /** Draws attention to the terminal, where it is listened to: a bell, with words for those that show them. */
  readonly ring?: (words: string) => void;
  /** Puts a text on the clipboard. */
  readonly copy: (text: string) => void;
  /** Calls back after so many milliseconds. Returns the function that prevents it. */
  readonly after: (milliseconds: number, then: () => void) => () => void;
  /** Stops the process until it is continued, with the terminal as it was before. Says whether it could be; absent where it never can. */
  readonly pause?: () => Promise<boolean>;
  /** Listen to the mouse from the start. */
  readonly mouse?: boolean;
  /** How the team's branches land. */
  readonly landing?: Landing['way'];
  /** The key of a binding, by the binding's name, as people write it: for sentences that name keys. */
  readonly keyOf: (id: string) => string;
  /** Seconds since 1970. */
  readonly now: () => number;
}
