import type { WindowSlice } from './parts/window.ts';
import type { Slice } from './slice.ts';
import type { State } from './state.ts';

export const windowSlice: Slice<WindowSlice> = (update, get, ports) => ({
  now: ports.now(),
  columns: 80,
  rows: 24,
  screen: ports.session.lookingBack ? 'audit' : 'steps',
  zoom: 'both',
  mouse: ports.mouse ?? false,
  landing: ports.landing,
  keyOf: ports.keyOf,
  left: undefined,
  resize: (columns, rows) => update(() => ({ columns, rows })),
  show: screen => update(() => ({ screen })),
  setZoom: zoom => update(() => ({ zoom })),
  setMouse: mouse => update(() => ({ mouse })),
  async pause() {
    const paused = (await ports.pause?.()) ?? false;
    if (!paused) get().tell('This terminal has no shell to go back to.', 'note');
  },
  leave: () => update(state => ({ left: isFinished(state) ? 'finished' : 'quit' })),
});

const isFinished = ({ overview: { phases, current } }: State): boolean =>
  phases.length > 0 && current === undefined;
