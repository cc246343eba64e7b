import type { State } from '../../store/state.ts';
import type { Document } from '../view/document.ts';

/** Where keys mean something: the screen, or what lies on top of it. */
export type Context =
  | 'list'
  | 'pane'
  | 'review'
  | 'change'
  | 'merge'
  | 'audit'
  | 'histories'
  | 'reweave'
  | 'welcome'
  | 'help'
  | 'palette'
  | 'log'
  | 'commit'
  | 'decisions'
  | 'end'
  | 'menu'
  | 'confirm'
  | 'prompt';

/** What a key may use: the state at the moment it acts, and the text that is on screen. */
export interface Act {
  readonly state: State;
  /** The text in focus, and how many of its lines are on screen. */
  readonly document: Document;
  readonly height: number;
  /** The same after what was done meanwhile. */
  readonly again: () => Act;
  /** Runs the command that the help or the palette has under its cursor. */
  readonly runChosen: () => void | Promise<void>;
}

/** One thing that can be done, with the keys that do it. The footer, the help, the palette and the manual are made from these. */
export interface Binding {
  /** Its name in the configuration: `step.accept`. */
  readonly id: string;
  /** In the notation of `keyNames`. The first is the one shown. */
  readonly keys: readonly string[];
  readonly contexts: readonly Context[];
  /** One or two words, for the footer. */
  readonly label: string;
  /** The same where the key does something else just now. */
  readonly labelNow?: (state: State) => string | undefined;
  /** One sentence, for the help. */
  readonly help: string;
  /** Place in the footer, the smallest first; absent: not in the footer. */
  readonly hint?: number;
  /** Moves about and changes nothing else. Only such keys may be h, j, k or l. */
  readonly moves?: true;
  /** Why it cannot act now, or `undefined` where it can. */
  readonly disabled?: (state: State) => string | undefined;
  /** Later keys wait for a promise that it returns. */
  readonly run: (act: Act) => void | Promise<void>;
}
