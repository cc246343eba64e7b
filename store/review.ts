import { phaseKey } from './entry.ts';
import { appendOutput } from './output.ts';
import { currentPhase, itemOf, waiting } from './overview.ts';
import type { CommitRun, ReviewedPhase, ReviewSlice } from './parts/review.ts';
import type { Slice } from './slice.ts';
import { sentence } from './work.ts';

export const reviewSlice: Slice<ReviewSlice> = (update, get, { session }) => {
  /** Changes the review, unless another phase is on screen by now. */
  const change = (phase: number, patch: Partial<ReviewedPhase>): void =>
    update(({ reviewed }) => (reviewed?.phase === phase ? { reviewed: { ...reviewed, ...patch } } : {}));

  const changeRun = (phase: number, next: (run: CommitRun) => CommitRun): void =>
    update(({ reviewed }) =>
      reviewed?.phase === phase && reviewed.run ? { reviewed: { ...reviewed, run: next(reviewed.run) } } : {},
    );

  /** Works something out that the review shows. Says whether it could. */
  const find = (phase: number, doing: string, read: () => Promise<Partial<ReviewedPhase>>) =>
    get().work(doing, async () => {
      try {
        change(phase, await read());
        return true;
      } catch (error) {
        change(phase, { failure: sentence(error) });
        return false;
      }
    });

  const rehearse = async (phase: number): Promise<void> => {
    const review = async () => ({ review: await session.review(phase) });
    const landing = async () => ({ landing: await session.landing(phase) });
    if (await find(phase, `rehearsing phase ${phase}`, review))
      await find(phase, `working out how phase ${phase} lands`, landing);
  };

  return {
    reviewed: undefined,
    openReview(phase) {
      update(() => ({ reviewed: { phase }, screen: 'review', anchor: undefined }));
      get().setView('review', () => ({ line: 0, top: 0, left: 0 }));
      void rehearse(phase);
    },
    closeReview() {
      const committed = get().reviewed?.run?.state === 'done';
      // What was measured for it nobody waits for any more; a commit under way goes on.
      get().cancel();
      update(() => ({ reviewed: undefined, screen: 'steps' }));
      const next = currentPhase(get().overview);
      if (!committed) return;
      const first = next && (waiting(next)[0] ?? next.items[0]);
      if (next) get().select(first ? first.operation.id : phaseKey(next.number));
      else get().openEnd();
    },
    openChange(path) {
      const { reviewed } = get();
      if (reviewed?.review?.files.some(file => file.path === path))
        update(() => ({ reviewed: { ...reviewed, file: path }, screen: 'change', openFolds: new Set() }));
    },
    closeChange: () =>
      update(({ reviewed }) => ({
        ...(reviewed && { reviewed: { ...reviewed, file: undefined } }),
        screen: 'review',
      })),
    nextChange(by) {
      const { review, file } = get().reviewed ?? {};
      const at = review?.files.findIndex(({ path }) => path === file) ?? -1;
      const next = review?.files[at + by];
      if (at < 0 || !next) return false;
      get().openChange(next.path);
      return true;
    },
    goToStep(operation) {
      const item = itemOf(get().overview, operation);
      if (!item) return;
      get().closeReview();
      get().setFilter('');
      get().setFolded(phaseKey(item.operation.phase), false);
      get().select(operation);
    },
    commit() {
      const phase = get().reviewed?.phase;
      if (phase === undefined) return;
      change(phase, { run: { state: 'running', lines: [], message: '' } });
      get().setView('review', () => ({ line: 0, top: 0, left: 0 }));
      void get().work(`committing phase ${phase}`, async () => {
        const end = await session
          .commit(phase, text => changeRun(phase, run => ({ ...run, lines: appendOutput(run.lines, text) })))
          .catch(error => ({ ok: false, message: sentence(error) }));
        changeRun(phase, run => ({ ...run, state: end.ok ? 'done' : 'failed', message: end.message }));
        if (end.ok) get().setFolded(phaseKey(phase), true);
        get().tell(end.message, end.ok ? 'ok' : 'error');
      });
    },
    async takeBack() {
      const end = await get().work('taking the last phase back', () => session.takeBack());
      if (!end) return;
      const phase = end.ok ? currentPhase(get().overview) : undefined;
      if (phase) {
        get().setFolded(phaseKey(phase.number), false);
        get().select(phaseKey(phase.number));
      }
      get().tell(end.message, end.ok ? 'ok' : 'error');
    },
  };
};
