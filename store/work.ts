import type { Progress } from '../src/session/types.ts';
import type { WorkSlice } from './parts/work.ts';
import type { Ports } from './ports.ts';
import type { Slice, Update } from './slice.ts';

/** Milliseconds before waiting is worth a word: shorter, and the word itself would be a flicker. */
const PATIENCE = 150;

/** Seconds after which somebody has looked elsewhere meanwhile, and is called back. */
const LONG = 8;

/** The sentence of an error. */
export const sentence = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export const workSlice: Slice<WorkSlice> = (update, get, ports) => ({
  ...progressSlice(update, ports.after),
  busy: 0,
  slow: undefined,
  cancel() {
    return get().progress !== undefined && (ports.session.cancel?.() ?? false);
  },
  async work(label, job) {
    const begun = ports.now();
    const forget = ports.after(PATIENCE, () => update(state => ({ slow: state.slow ?? label })));
    update(state => ({ busy: state.busy + 1 }));
    try {
      return await job();
    } catch (error) {
      get().tell(sentence(error), 'error');
      return undefined;
    } finally {
      forget();
      if (ports.now() - begun >= LONG) ports.ring?.(`reorg-tui: ${label} has ended`);
      update(state => ({
        busy: state.busy - 1,
        slow: state.busy === 1 || state.slow === label ? undefined : state.slow,
      }));
    }
  },
});

type Told = Pick<WorkSlice, 'progress' | 'setProgress'>;

/** Progress is shown once there has been some for longer than a blink. */
function progressSlice(update: Update, after: Ports['after']): Told {
  let newest: Progress | undefined;
  let wait: (() => void) | undefined;
  let late = false;
  return {
    progress: undefined,
    setProgress(progress) {
      newest = progress;
      if (progress === undefined) {
        wait?.();
        wait = undefined;
        if (late) update(() => ({ progress }));
        late = false;
      } else if (late) update(() => ({ progress }));
      else
        wait ??= after(PATIENCE, () => {
          late = true;
          update(() => ({ progress: newest }));
        });
    },
  };
}
