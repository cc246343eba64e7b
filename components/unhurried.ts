import type { StoreApi } from 'zustand/vanilla';

/** A store, and the function that cuts its ties. */
export interface Unhurried<T> {
  readonly store: StoreApi<T>;
  readonly close: () => void;
}

/**
 * The same store for those who draw: of several changes in one go (a key chooses, and then moves on) it tells once, when
 * the last of them is made.
 */
export function unhurried<T>(store: StoreApi<T>): Unhurried<T> {
  type Listener = Parameters<StoreApi<T>['subscribe']>[0];
  const listeners = new Set<Listener>();
  let told = store.getState();
  let due = false;
  const tell = (): void => {
    due = false;
    const [before, now] = [told, store.getState()];
    told = now;
    for (const listener of listeners) listener(now, before);
  };
  const close = store.subscribe(() => {
    if (due) return;
    due = true;
    queueMicrotask(tell);
  });
  return {
    store: {
      ...store,
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    close,
  };
}
