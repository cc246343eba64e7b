import type { Choice } from '../src/decisions/types.ts';
import type { Item } from '../src/session/types.ts';
import type { Deed } from './deed.ts';
import { value } from './load.ts';
import { isWaiting } from './overview.ts';
import type { Slice } from './slice.ts';
import { itemUnderCursor, phaseUnderCursor, targets } from './step.ts';
import { counted } from './words.ts';

/** What a person decides. Each resolves when the decision is on disk, and only then does the screen show it. */
export interface DecideSlice {
  /** Takes the proposals of the targets, and goes on. */
  accept(): Promise<void>;
  /** Takes every sure proposal of the cursor's phase. */
  acceptSure(): Promise<void>;
  /** Leaves the files of the targets as they are, and goes on. */
  skip(): Promise<void>;
  /** Makes one choice for the item under the cursor, and goes on. */
  choose(choice: Choice, done: string): Promise<void>;
  /** Opens the result in the editor; what comes back is the decision. */
  edit(): Promise<void>;
  /** Makes the targets open again. */
  clear(): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  perform(deed: Deed): Promise<void>;
}

export const decideSlice: Slice<DecideSlice> = (update, get, { session, edit }) => {
  /** After a decision: the range is gone, the cursor is where the next one is due, and the person knows what happened. */
  const goOn = (done: string): void => {
    update(() => ({ anchor: undefined }));
    const phase = phaseUnderCursor(get());
    const moved = get().toWaiting();
    const left = phase ? phase.items.filter(isWaiting).length : 0;
    if (moved) get().tell(`${done}. ${counted(left, 'step')} of phase ${phase?.number} still open.`);
    else if (phase) get().tell(`${done}. Phase ${phase.number} has no open step: c reviews it.`);
    else get().tell(`${done}.`);
  };

  const decide = async (items: readonly Item[], choice: Choice, done: string): Promise<void> => {
    const [only] = items;
    if (!only) return;
    const wishes = items.map(({ operation }) => ({ operation: operation.id, choice }));
    const made = await get().work('writing the record', () => session.decideAll(wishes).then(() => true));
    if (made)
      goOn(
        items.length === 1 ? `${only.operation.step} ${done}` : `${counted(items.length, 'step')} ${done}`,
      );
  };

  return {
    accept: () =>
      decide(
        targets(get()).filter(item => item.proposal !== undefined),
        { kind: 'accept' },
        'accepted',
      ),
    async acceptSure() {
      const phase = phaseUnderCursor(get());
      const sure = phase?.items.filter(item => isWaiting(item) && item.proposal?.sure) ?? [];
      await decide(sure, { kind: 'accept' }, 'accepted');
    },
    skip: () => decide(targets(get()), { kind: 'skip' }, 'skipped'),
    async choose(choice, done) {
      const item = itemUnderCursor(get());
      if (item) await decide([item], choice, done);
    },
    async edit() {
      const item = itemUnderCursor(get());
      if (!item) return;
      const { id } = item.operation;
      const text = await get().work('opening the editor', async () => {
        const preview = value(get(), 'preview', id) ?? (await session.preview(id));
        return edit({ text: preview.text, path: preview.path });
      });
      if (text === undefined) get().tell('Nothing was changed in the editor: no decision made.', 'note');
      else await decide([item], { kind: 'edit', text }, 'edited');
    },
    async clear() {
      const decided = targets(get()).filter(item => !isWaiting(item) && item.state !== 'done');
      for (const { operation } of decided) {
        const cleared = await get().work('clearing', () => session.clear(operation.id).then(() => true));
        if (!cleared) return;
      }
      update(() => ({ anchor: undefined }));
      get().tell(`${counted(decided.length, 'step')} open again.`);
    },
    async undo() {
      const undone = await get().work('undoing', () => session.undo());
      get().tell(undone === undefined ? 'Nothing to undo.' : `Undone: ${undone}`, undone ? 'ok' : 'note');
    },
    async redo() {
      const redone = await get().work('redoing', () => session.redo());
      get().tell(redone === undefined ? 'Nothing to redo.' : `Done again: ${redone}`, redone ? 'ok' : 'note');
    },
    async perform(deed) {
      switch (deed.type) {
        case 'keep':
          return get().choose({ kind: 'keep', path: deed.path }, `keeps ${deed.path}`);
        case 'retarget':
          return get().choose({ kind: 'retarget', to: deed.to }, `goes to ${deed.to}`);
        case 'take back':
          return get().takeBack();
        case 'leave':
          return get().leave();
      }
    },
  };
};
