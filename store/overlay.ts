import type { Overlay, OverlaySlice } from './parts/overlay.ts';
import type { Slice } from './slice.ts';

/** A line that is being typed. */
export type Prompt = Extract<Overlay, { kind: 'prompt' }>;

export const overlaySlice: Slice<OverlaySlice> = update => ({
  overlays: [],
  open: overlay => update(state => ({ overlays: [...state.overlays, overlay] })),
  close: () => update(state => ({ overlays: state.overlays.slice(0, -1) })),
  adjust: change =>
    update(state => {
      const top = state.overlays.at(-1);
      return top ? { overlays: [...state.overlays.slice(0, -1), change(top)] } : {};
    }),
});

/** What is on top, where something lies over the screen. */
export const topOverlay = (state: { readonly overlays: readonly Overlay[] }): Overlay | undefined =>
  state.overlays.at(-1);

/** The same, but for a line that is typed over it: what is searched for is typed over the text that is searched. */
export const readOverlay = ({
  overlays,
}: {
  readonly overlays: readonly Overlay[];
}): Exclude<Overlay, Prompt> | undefined => overlays.findLast(one => one.kind !== 'prompt');
