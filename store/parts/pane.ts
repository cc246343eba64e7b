/** What can be read about a step, in the order of the number keys. */
export const PANES = ['plan', 'divergence', 'blame', 'history', 'preview'] as const;

export type Pane = (typeof PANES)[number];

/** Where one is in a long text: the line of the cursor, the first line and the first column on screen. */
export interface View {
  readonly line: number;
  readonly top: number;
  readonly left: number;
}

/** The right half: which pane of the step is read, and where. */
export interface PaneSlice {
  readonly focus: 'list' | 'pane';
  readonly pane: Pane;
  /** By step and pane, or by the name of a screen. */
  readonly views: ReadonlyMap<string, View>;
  /** Lines shown around a difference. */
  readonly context: number;
  /** Folds opened one by one, in whatever is on screen. */
  readonly openFolds: ReadonlySet<string>;
  /** Whether runs of mechanical differences are folded to one line. */
  readonly foldMechanical: boolean;
  readonly sideBySide: boolean;
  /** Whether long lines go on below; else they are cut, and moved sideways. */
  readonly wrap: boolean;
  /** What `n` looks for in the pane; lower case. */
  readonly search: string;
  /** Blame is shown of this path, at this commit; the last entry is on screen, those before it are the way back. */
  readonly blameTrail: ReadonlyMap<string, readonly BlamePlace[]>;
  setFocus(focus: 'list' | 'pane'): void;
  setPane(pane: Pane): void;
  setView(key: string, change: (view: View) => View): void;
  setContext(change: (lines: number) => number): void;
  openFold(id: string): void;
  setSearch(search: string): void;
  toggle(option: 'foldMechanical' | 'sideBySide' | 'wrap'): void;
  setBlameTrail(operation: string, trail: readonly BlamePlace[]): void;
  /** Puts a text on the clipboard. @param what it is: `the path` */
  copyOut(text: string, what: string): void;
}

export interface BlamePlace {
  readonly path: string;
  /** Absent: the checked-out commit. */
  readonly commit?: string;
}
