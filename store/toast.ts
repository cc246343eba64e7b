import type { ToastSlice } from './parts/toast.ts';
import type { Slice } from './slice.ts';

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
