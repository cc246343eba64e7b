import { createStore, type StoreApi } from 'zustand/vanilla';
import { correctSlice } from './correct.ts';
import { decideSlice } from './decide.ts';
import { decisionsSlice } from './decisions.ts';
import { dismissSlice } from './dismiss.ts';
import { endSlice } from './end.ts';
import { loadSlice } from './load.ts';
import { logSlice, type Run } from './log.ts';
import { lookingSlice } from './looking.ts';
import { mergeSlice } from './merge.ts';
import { mergesSlice } from './merges.ts';
import { openingSlice } from './opening.ts';
import { overlaySlice } from './overlay.ts';
import { overviewSlice } from './overview.ts';
import { ownSlice } from './own.ts';
import { paneSlice } from './pane.ts';
import type { Ports } from './ports.ts';
import { retargetSlice } from './retarget.ts';
import { reviewSlice } from './review.ts';
import type { Update } from './slice.ts';
import type { State } from './state.ts';
import { phaseUnderCursor, stepSlice } from './step.ts';
import { readWhenQuiet, syntaxSlice } from './syntax.ts';
import { toastSlice } from './toast.ts';
import { wanted } from './want.ts';
import { windowSlice } from './window.ts';
import { workSlice } from './work.ts';

export type Store = StoreApi<State>;

/** Milliseconds for which git commands are collected before the log shows them together. */
const LOG_EVERY = 50;

/** Makes the store of one session. Returns it with the function that cuts its ties to the session. */
export function createScreenStore(ports: Ports): { readonly store: Store; readonly close: () => void } {
  const store = createStore<State>((set, get) => {
    const update: Update = change => set(change);
    return {
      ...overviewSlice(update, get, ports),
      ...stepSlice(update, get, ports),
      ...paneSlice(update, get, ports),
      ...ownSlice(update, get, ports),
      ...windowSlice(update, get, ports),
      ...endSlice(update, get, ports),
      ...loadSlice(update, get, ports),
      ...decideSlice(update, get, ports),
      ...decisionsSlice(update, get, ports),
      ...correctSlice(update, get, ports),
      ...dismissSlice(update, get, ports),
      ...retargetSlice(update, get, ports),
      ...reviewSlice(update, get, ports),
      ...mergeSlice(update, get, ports),
      ...mergesSlice(update, get, ports),
      ...openingSlice(update, get, ports),
      ...syntaxSlice(update, get, ports),
      ...lookingSlice(update, get, ports),
      ...overlaySlice(update, get, ports),
      ...toastSlice(update, get, ports),
      ...logSlice(update, get, ports),
      ...workSlice(update, get, ports),
    };
  });
  const ties = [
    follow(store, ports),
    collectRuns(store, ports),
    store.subscribe(state => fetch(state)),
    store.subscribe(lookAt(ports)),
    store.subscribe(readWhenQuiet(ports)),
    ports.session.onProgress?.(progress => store.getState().setProgress(progress)) ?? (() => {}),
  ];
  fetch(store.getState());
  lookAt(ports)(store.getState());
  const close = (): void => {
    for (const cut of ties) cut();
  };
  return { store, close };
}

/** What the screen wants is read as soon as it wants it. */
const fetch = (state: State): void => state.want(wanted(state));

/** The phase of the cursor is looked at as soon as the cursor is in it: once for each commit that the branch stands at. */
function lookAt({ session }: Ports): (state: State) => void {
  let last = '';
  return state => {
    const phase = phaseUnderCursor(state);
    if (!phase?.unseen) return;
    const now = `${state.overview.repository.head} ${phase.number}`;
    if (now === last) return;
    last = now;
    session.study?.(phase.number).catch(() => {});
  };
}

function follow(store: Store, { session }: Ports): () => void {
  return session.subscribe(() => {
    store.getState().outdate();
    store.getState().refresh();
  });
}

function collectRuns(store: Store, { session, after }: Ports): () => void {
  let collected: Run[] = [];
  const flush = (): void => {
    store.getState().logged(collected);
    collected = [];
  };
  return session.onRun(run => {
    collected.push(run);
    if (collected.length === 1) after(LOG_EVERY, flush);
  });
}
