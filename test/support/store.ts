import { keyOf, TABLE } from '../../components/keys/table.ts';
import { createScreenStore } from '../../store/create.ts';
import type { Ports } from '../../store/ports.ts';
import type { State } from '../../store/state.ts';
import { type FakeOptions, FakeSession } from './fake/session.ts';

/** A store on a made-up session, with a clock that only moves when told. */
export function testStore(options: FakeOptions & Partial<Ports> = {}) {
  const session = new FakeSession(options);
  const timers: { at: number; then: () => void }[] = [];
  let clock = 0;
  const copied: string[] = [];
  const { store, close } = createScreenStore({
    session,
    edit: async () => undefined,
    copy: text => copied.push(text),
    now: () => 1_750_000_000,
    keyOf: id => keyOf(TABLE, id),
    after: (milliseconds, then) => {
      const timer = { at: clock + milliseconds, then };
      timers.push(timer);
      return () => {
        const place = timers.indexOf(timer);
        if (place >= 0) timers.splice(place, 1);
      };
    },
    ...options,
  });
  return {
    session,
    store,
    close,
    copied,
    get state(): State {
      return store.getState();
    },
    /** Lets milliseconds pass. */
    pass(milliseconds: number): void {
      clock += milliseconds;
      for (const timer of timers.filter(one => one.at <= clock)) {
        timers.splice(timers.indexOf(timer), 1);
        timer.then();
      }
    },
    /** Resolves when no job runs or waits any more. */
    async idle(): Promise<void> {
      let quiet = 0;
      while (quiet < 2) {
        await new Promise(resolve => setImmediate(resolve));
        quiet = store.getState().busy === 0 ? quiet + 1 : 0;
      }
    },
  };
}

/** A promise and the means to fulfil it. */
export function gate<T = void>(): { readonly passed: Promise<T>; readonly open: (value: T) => void } {
  const { promise, resolve } = Promise.withResolvers<T>();
  return { passed: promise, open: resolve };
}
