import type { Choice, Decision } from '../src/decisions/types.ts';
import type { Item, Overview, PhaseStatus } from '../src/session/types.ts';
import { doneWords, leftWords, refutedWords } from './done.ts';
import { value } from './load.ts';
import { isWaiting, itemOf, needsPerson } from './overview.ts';
import type { DecideSlice } from './parts/decide.ts';
import type { Slice } from './slice.ts';
import type { State } from './state.ts';
import { itemUnderCursor, phaseUnderCursor, targets } from './step.ts';
import { counted } from './words.ts';

/** What is to be decided, and how. */
interface Wish {
  readonly item: Item;
  readonly choice: Choice;
  readonly why?: string;
}

/** Whether what is proposed is that a person merges. */
export const isMergeByHand = ({ proposal }: Item): boolean =>
  proposal?.choice.kind === 'hunks' && proposal.choice.hunks.length === 0;

/** The proposals of items that can simply be taken. */
const proposed = (items: readonly Item[]): Wish[] =>
  items.flatMap(item =>
    item.proposal && !isMergeByHand(item) ? [{ item, choice: item.proposal.choice }] : [],
  );

const NONE: ReadonlySet<string> = new Set();

/** Whether a person decided on an item that is not committed. */
export const isDecided = (item: Item): item is Item & { readonly decision: Decision } =>
  item.decision !== undefined && item.state !== 'done';

/** Undo ends at the last commit. */
function nothingToUndo({ overview, keyOf }: State): string {
  const committed = overview.phases.some(({ commits }) => commits.length > 0);
  return committed
    ? `Nothing to undo since the last commit; ${keyOf('phase.take-back')} takes that back.`
    : 'Nothing to undo.';
}

/** Items that wait for a decision which they had. */
function openAgain(before: Overview, now: Overview): readonly Item[] {
  return now.phases
    .flatMap(({ items }) => items)
    .filter(item => isWaiting(item) && itemOf(before, item.operation.id)?.decision !== undefined);
}

export const decideSlice: Slice<DecideSlice> = (update, get, { session, edit }) => {
  /** After a decision: range and marks are gone, and the cursor is where the next one is due. Says what is left of the phase. */
  const goOn = (decided: ReadonlySet<string>): string => {
    const phase = phaseUnderCursor(get());
    update(() => ({ anchor: undefined, marked: NONE }));
    // A step of which something is open is where the person goes on; so is the one that marks elsewhere led past.
    const here = itemUnderCursor(get());
    const halfDone = phase?.items.some(
      item => decided.has(item.operation.id) && needsPerson(item) && decided.size === 1,
    );
    const untouched = here !== undefined && !decided.has(here.operation.id) && isWaiting(here);
    if (!halfDone && !untouched) get().toWaiting();
    return phase ? leftWords(phase, get()) : '';
  };

  /** Writes decisions down. Says whether all could be. */
  const write = async (wishes: readonly Wish[]): Promise<boolean> =>
    (await get().work('writing the record', () =>
      session
        .decideAll(wishes.map(({ item, ...wish }) => ({ operation: item.operation.id, ...wish })))
        .then(() => true),
    )) ?? false;

  /** The same where there are any, and goes on. */
  const decide = async (wishes: readonly Wish[], done: string): Promise<boolean> => {
    if (wishes.length === 0 || !(await write(wishes))) return false;
    const what = doneWords(wishes, done, get());
    get().tell(`${what}${goOn(new Set(wishes.map(({ item }) => item.operation.id)))}`);
    return true;
  };

  /** The phase of the cursor, once its steps have been looked at: a key may come before that. */
  const lookedAt = async (): Promise<PhaseStatus | undefined> => {
    const phase = phaseUnderCursor(get());
    if (!phase?.unseen || !session.study) return phase;
    await get().work(`looking at phase ${phase.number}`, () => session.study!(phase.number));
    return phaseUnderCursor(get());
  };

  return {
    async accept() {
      await lookedAt();
      const items = targets(get());
      if (items.length === 1 && isMergeByHand(items[0]!)) return get().openMerge();
      const refuted = items.find(item => item.decision && item.refuted);
      if (refuted && items.length === 1) return get().tell(refutedWords(refuted, get()), 'warning');
      const wishes = proposed(items);
      if (wishes.length > 0) await decide(wishes, 'accepted');
      else
        get().tell(
          `Nothing is proposed for this step: ${get().keyOf('help')} shows what else can be done.`,
          'warning',
        );
    },
    async acceptSure() {
      const phase = await lookedAt();
      const sure = phase?.items.filter(item => isWaiting(item) && item.proposal?.sure) ?? [];
      if (sure.length > 0) await decide(proposed(sure), 'accepted');
      else get().tell('No sure proposal waits in this phase.', 'warning');
    },
    async skip() {
      await decide(
        targets(get()).map(item => ({ item, choice: { kind: 'skip' } })),
        'skipped',
      );
    },
    async deleteLeft() {
      await decide(
        targets(get()).map(item => ({ item, choice: { kind: 'accept' } })),
        'deleted',
      );
    },
    async choose(choice, done) {
      const item = itemUnderCursor(get());
      return item ? decide([{ item, choice }], done) : false;
    },
    async edit() {
      const item = itemUnderCursor(get());
      if (!item) return;
      const { id } = item.operation;
      const edited = await get().work('opening the editor', async () => {
        const preview = value(get(), 'preview', id) ?? (await session.preview(id));
        return { text: await edit({ text: preview.text, path: preview.path }) };
      });
      if (!edited) return;
      const { text } = edited;
      if (text === undefined) get().tell('Nothing was changed in the editor: no decision made.', 'note');
      else await decide([{ item, choice: { kind: 'edit', text } }], 'edited');
    },
    async clear() {
      const decided = targets(get()).filter(isDecided);
      const cleared = await get().work('clearing', () =>
        session.clear(decided.map(({ operation }) => operation.id)).then(() => true),
      );
      if (!cleared) return;
      update(() => ({ anchor: undefined, marked: NONE }));
      get().tell(`${counted(decided.length, 'change')} open again.`);
    },
    async giveReason(why) {
      const items = targets(get()).filter(isDecided);
      const wishes = items.map(item => ({ item, choice: item.decision.choice, why: why.trim() }));
      if (await write(wishes))
        get().tell(`The reason is in the record${wishes.length > 1 ? ` of ${wishes.length} changes` : ''}.`);
    },
    async undo() {
      const before = get().overview;
      const undone = await get().work('undoing', async () => ({ what: await session.undo() }));
      const reopened = openAgain(before, get().overview);
      if (reopened[0] && !reopened.includes(itemUnderCursor(get())!)) get().select(reopened[0].operation.id);
      if (undone?.what !== undefined) get().tell(`Undone: ${undone.what}.`);
      else if (undone) get().tell(nothingToUndo(get()), 'note');
    },
    async redo() {
      const under = itemUnderCursor(get());
      const redone = await get().work('redoing', async () => ({ what: await session.redo() }));
      const now = itemUnderCursor(get());
      if (under && now && isWaiting(under) && !isWaiting(now)) get().toWaiting();
      if (redone?.what !== undefined) get().tell(`Done again: ${redone.what}.`);
      else if (redone) get().tell('Nothing to redo.', 'note');
    },
    async perform(deed) {
      switch (deed.type) {
        case 'keep':
          await get().choose({ kind: 'keep', path: deed.path }, `keeps ${deed.path}`);
          return;
        case 'way': {
          const { way, requests } = deed;
          return get().openReweaving({ way, requests });
        }
        case 'copy':
          return get().copyOut(deed.text, deed.what);
        case 'take back':
          return get().looked ? get().takeBackReweaving() : get().takeBack();
        case 'leave':
          return get().leave();
      }
    },
  };
};
