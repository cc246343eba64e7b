import type { Landing } from '../../src/session/types.ts';

/** `steps`, `review`, `change` (one file of the review) and `merge` are of a plan; `audit` and `reweave` of a reorganization that is done. */
export type Screen = 'steps' | 'review' | 'change' | 'merge' | 'audit' | 'reweave';

/** How the window is used: its size in cells, which screen fills it, and how much of it the focused half takes. */
export interface WindowSlice {
  /** Seconds since 1970 at the start: ages on screen are counted from then. */
  readonly now: number;
  readonly columns: number;
  readonly rows: number;
  readonly screen: Screen;
  /** `both` halves, or only the one in focus. */
  readonly zoom: 'both' | 'one';
  /** Whether the mouse is listened to; then the terminal's own selection needs a modifier. */
  readonly mouse: boolean;
  /** How the team's branches land, where that is known. */
  readonly landing: Landing['way'] | undefined;
  /** The key of a binding, by the binding's name, as people write it: for sentences that name keys. */
  readonly keyOf: (id: string) => string;
  /** Why the screen was left, once it was. */
  readonly left: ExitReason | undefined;
  resize(columns: number, rows: number): void;
  show(screen: Screen): void;
  setZoom(zoom: 'both' | 'one'): void;
  setMouse(mouse: boolean): void;
  /** Back to the shell until the process is continued. */
  pause(): Promise<void>;
  leave(): void;
}

/** `quit`: the person left. `finished`: left with every phase committed. */
export type ExitReason = 'quit' | 'finished';
