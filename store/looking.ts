import { folderOf } from '../src/after/folders.ts';
import type { Chosen, Looked, PairState } from '../src/after/looked.ts';
import type { AuditedFile, Folder, Pair } from '../src/after/types.ts';
import { START } from './pane.ts';
import type { LookingSlice, Reweaving } from './parts/looking.ts';
import type { Slice } from './slice.ts';
import type { State } from './state.ts';
import { counted } from './words.ts';
import { sentence } from './work.ts';

/** One row of the audit: everything, a folder, or a file that lost lines. `pairs`: what a choice there is about. */
export type LookedRow =
  | { readonly kind: 'all'; readonly pairs: readonly Pair[] }
  | { readonly kind: 'folder'; readonly folder: Folder; readonly pairs: readonly Pair[] }
  | { readonly kind: 'file'; readonly file: AuditedFile; readonly pairs: readonly Pair[] };

export const lookingSlice: Slice<LookingSlice> = (update, get, { session }) => {
  const { lookingBack } = session;

  const choose = async (pairs: readonly Pair[], take: boolean | undefined): Promise<boolean> => {
    if (!lookingBack || pairs.length === 0) return false;
    const done = await get().work('deciding', () => lookingBack.choose(pairs, take).then(() => true));
    if (done) get().tell(`${counted(pairs.length, 'pair')} ${DONE[String(take)]}. ${leftWords(get())}`);
    return done === true;
  };

  const change = (chosen: Chosen, patch: Partial<Reweaving>): void =>
    update(({ reweaving }) =>
      reweaving?.chosen === chosen ? { reweaving: { ...reweaving, ...patch } } : {},
    );

  return {
    looked: lookingBack?.looked(),
    reweaving: undefined,
    async chooseRow(take, goOn) {
      const row = lookedRow(get());
      const pairs = row?.pairs.filter(pair => changes(stateOf(get(), pair), take)) ?? [];
      if (take === undefined && pairs.length === 0) return get().tell('Nothing is chosen here yet.', 'note');
      const done = pairs.length === 0 || (await choose(pairs, take));
      if (done && goOn) moveOn(get());
    },
    async chooseSure() {
      const { looked } = get();
      await choose(looked?.pairs.filter(pair => looked.states.get(pair.id) === 'sure') ?? [], true);
    },
    async undoChoice() {
      const count = await get().work('undoing', async () => lookingBack?.undo());
      if (count) get().tell(`Undone: ${counted(count, 'pair')}. ${leftWords(get())}`);
      else if (count === 0) get().tell('Nothing to undo.', 'note');
    },
    async redoChoice() {
      const count = await get().work('redoing', async () => lookingBack?.redo());
      if (count) get().tell(`Done again: ${counted(count, 'pair')}. ${leftWords(get())}`);
      else if (count === 0) get().tell('Nothing to redo.', 'note');
    },
    openReweaving(chosen = get().looked!.chosen) {
      update(() => ({ reweaving: { chosen }, screen: 'reweave' }));
      get().setView('reweave', () => START);
      void get().work('building the commits, and blaming every line before and after', async () => {
        try {
          change(chosen, { rehearsed: await lookingBack!.rehearse(chosen) });
        } catch (error) {
          change(chosen, { failure: sentence(error) });
        }
      });
    },
    closeReweaving: () => update(() => ({ reweaving: undefined, screen: 'audit' })),
    giveBack() {
      const { chosen, rehearsed } = get().reweaving ?? {};
      if (!chosen || !rehearsed) return;
      change(chosen, { landing: 'running' });
      get().setView('reweave', () => START);
      void get().work('giving history back', async () => {
        try {
          const message = await lookingBack!.land(rehearsed, chosen);
          change(chosen, { landing: 'done', message });
          get().tell(message);
        } catch (error) {
          change(chosen, { landing: 'failed', message: sentence(error) });
        }
      });
    },
    async takeBackReweaving() {
      const end = await get().work('taking it back', async () => lookingBack?.takeBack());
      if (end) get().tell(end.message, end.ok ? 'ok' : 'error');
    },
    async lookAgain() {
      const done = await get().work('auditing again', async () => lookingBack?.reload().then(() => true));
      if (done) get().tell('Read again.', 'note');
    },
  };
};

const DONE: Readonly<Record<string, string>> = {
  true: 'to be given back',
  false: 'left as they are',
  undefined: 'open again',
};

/** Whether a choice makes another state of one. @param take absent: open again */
const changes = (state: PairState | undefined, take: boolean | undefined): boolean =>
  take === undefined ? state === 'taken' || state === 'left' : state !== (take ? 'taken' : 'left');

export const stateOf = ({ looked }: State, pair: Pair): PairState | undefined => looked?.states.get(pair.id);

/** How many pairs wait for a choice. */
export const openPairs = ({ pairs, states }: Looked): number =>
  pairs.filter(({ id }) => states.get(id) === 'sure' || states.get(id) === 'asked').length;

function leftWords({ looked }: State): string {
  const left = looked ? openPairs(looked) : 0;
  return left === 0 ? 'None is left open.' : `${left} still open.`;
}

const known = new WeakMap<Looked['audit'], readonly LookedRow[]>();

/** The rows of the audit: everything first, then the folders with most lines lost, and in each its files. */
export function lookedRows({ audit, pairs }: Looked): readonly LookedRow[] {
  const found = known.get(audit);
  if (found) return found;
  const own = new Map(
    audit.files.map(file => [file.path, pairs.filter(pair => pair.path === file.path)] as const),
  );
  const rows: LookedRow[] = [{ kind: 'all', pairs }];
  for (const folder of audit.folders) {
    const files = audit.files
      .filter(file => folderOf(file.path) === folder.path && (own.get(file.path)?.length ?? 0) > 0)
      .sort((a, b) => b.lost - a.lost || (a.path < b.path ? -1 : 1));
    if (files.length === 0) continue;
    const inside = files.flatMap(file => own.get(file.path) ?? []);
    rows.push({ kind: 'folder', folder, pairs: inside });
    for (const file of files) rows.push({ kind: 'file', file, pairs: own.get(file.path) ?? [] });
  }
  known.set(audit, rows);
  return rows;
}

/** The place of the cursor among the rows. */
export function lookedPlace(state: State): number {
  const length = state.looked ? lookedRows(state.looked).length : 0;
  return Math.max(0, Math.min(length - 1, state.views.get('audit')?.line ?? 0));
}

export const lookedRow = (state: State): LookedRow | undefined =>
  state.looked && lookedRows(state.looked)[lookedPlace(state)];

/** On to the next row that is a file; the last one stays. */
function moveOn(state: State): void {
  const rows = state.looked ? lookedRows(state.looked) : [];
  const next = rows.findIndex((row, at) => at > lookedPlace(state) && row.kind === 'file');
  if (next >= 0) state.setView('audit', view => ({ ...view, line: next }));
}
