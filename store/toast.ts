import type { Slice } from './slice.ts';

export type Tone = 'ok' | 'note' | 'warning' | 'error';

export interface Toast {
  readonly tone: Tone;
  readonly text: string;
}

/** One sentence on what a key just did, or why it could not. */
export interface ToastSlice {
  readonly toast: Toast | undefined;
  tell(text: string, tone?: Tone): void;
  hush(): void;
}

/** Milliseconds that a toast stays, unless another takes its place. Errors stay until the next key. */
const STAY = 6000;

export const toastSlice: Slice<ToastSlice> = (update, get, ports) => {
  let forget = () => {};
  return {
    toast: undefined,
    tell(text, tone = 'ok') {
      forget();
      const toast = { text, tone };
      update(() => ({ toast }));
      if (tone === 'error') return;
      forget = ports.after(STAY, () => {
        if (get().toast === toast) update(() => ({ toast: undefined }));
      });
    },
    hush() {
      if (get().toast) update(() => ({ toast: undefined }));
    },
  };
};
