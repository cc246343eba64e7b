import type { Slice } from './slice.ts';
import type { State } from './state.ts';

export type Screen = 'steps' | 'review' | 'merge';

/** How the window is used: its size in cells, which screen fills it, and how much of it the focused half takes. */
export interface WindowSlice {
  /** Seconds since 1970 at the start: ages on screen are counted from then. */
  readonly now: number;
  readonly columns: number;
  readonly rows: number;
  readonly screen: Screen;
  /** `both` halves, or only the one in focus. */
  readonly zoom: 'both' | 'one';
  /** Why the screen was left, once it was. */
  readonly left: ExitReason | undefined;
  resize(columns: number, rows: number): void;
  show(screen: Screen): void;
  setZoom(zoom: 'both' | 'one'): void;
  leave(): void;
}

/** `quit`: the person left. `finished`: left with every phase committed. */
export type ExitReason = 'quit' | 'finished';

export const windowSlice: Slice<WindowSlice> = (update, _get, ports) => ({
  now: ports.now(),
  columns: 80,
  rows: 24,
  screen: 'steps',
  zoom: 'both',
  left: undefined,
  resize: (columns, rows) => update(() => ({ columns, rows })),
  show: screen => update(() => ({ screen })),
  setZoom: zoom => update(() => ({ zoom })),
  leave: () => update(state => ({ left: isFinished(state) ? 'finished' : 'quit' })),
});

const isFinished = ({ overview: { phases, current } }: State): boolean =>
  phases.length > 0 && current === undefined;
