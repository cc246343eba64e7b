import type { Decision, Draft } from '../src/decisions/types.ts';
import { choosing, sameChoices } from '../src/merge/choosing.ts';
import { match } from '../src/merge/match.ts';
import { mergeRows } from '../src/merge/merge-rows.ts';
import { applyPatches, type Patch } from '../src/merge/patch.ts';
import { hasMarkers, pieceLines } from '../src/merge/result.ts';
import { begin, type Choosing, counts, decisions, pieceAt, resultOf } from '../src/merge/stops.ts';
import type { HunkDecision } from '../src/merge/types.ts';
import type { Divergence, Item } from '../src/session/types.ts';
import { sideTexts } from './merge-texts.ts';
import { itemOf } from './overview.ts';
import type { MergeSlice, Merging } from './parts/merge.ts';
import type { Slice } from './slice.ts';
import { itemUnderCursor } from './step.ts';
import { counted } from './words.ts';

/** Lines above the first open difference when a merge is opened. */
const LEAD = 6;

export const mergeSlice: Slice<MergeSlice> = (update, get, { session, edit }) => {
  const change = (next: (merging: Merging) => Partial<Merging>): void =>
    update(({ merging }) => (merging ? { merging: { ...merging, ...next(merging) } } : {}));

  /** The last draft that was asked to be written, and all before it. */
  let kept: Promise<void> = Promise.resolve();
  const keep = (draft: Draft | undefined): Promise<void> => {
    kept = kept.then(() => (draft ? session.drafts?.write(draft) : session.drafts?.remove())).catch(() => {});
    return kept;
  };

  return {
    merging: undefined,
    async openMerge() {
      const item = itemUnderCursor(get());
      if (!item) return;
      const divergence = await get().work('reading the copies', () => session.divergence(item.operation.id));
      if (!divergence) return;
      const { waitsFor, of } = divergence.fold ?? {};
      if (waitsFor) {
        get().tell(
          `First comes copy ${waitsFor.copy} of ${of}, ${waitsFor.path}: its merge is open.`,
          'warning',
        );
        return;
      }
      const recorded = beginMerge(divergence, item.decision);
      const draft = await session.drafts?.read(item.operation.id);
      const begun = draft ? beginMerge(divergence, draft) : recorded;
      if (!begun || !recorded) {
        get().tell('There is nothing to merge: the copies do not differ.', 'note');
        return;
      }
      const merging: Merging = {
        item,
        divergence,
        choosing: begun,
        recorded: recorded.choices,
        patches: editsOutside(item),
        side: 'left',
        showBase: false,
        texts: sideTexts(begun.merge),
      };
      update(() => ({ merging, screen: 'merge', openFolds: new Set() }));
      const line = mergeRows(begun, { context: get().context, patches: merging.patches }).rowOf(begun.cursor);
      get().setView('merge', () => ({ line, top: Math.max(0, line - LEAD), left: 0 }));
      if (draft) get().tell('What you had chosen when the program ended is here again.', 'note');
    },
    merge(action) {
      const before = get().merging?.choosing.choices;
      change(merging => ({ choosing: choosing(merging.choosing, action) }));
      const { merging } = get();
      if (merging && merging.choosing.choices !== before) void keep(draftOf(merging));
    },
    setSide: side => change(({ alone }) => (alone === undefined ? { side } : { side, alone: side })),
    showAlone: alone => change(() => ({ alone })),
    toggleBase: () => change(({ showBase }) => ({ showBase: !showBase })),
    async closeMerge(purpose = 'leave') {
      const { merging } = get();
      if (!merging) return;
      const { operation } = merging.item;
      const hunks = decisions(merging.choosing);
      const { unsolved } = counts(merging.choosing);
      const leave = (): void => update(() => ({ merging: undefined, screen: 'steps' }));
      const had = itemOf(get().overview, operation.id)?.decision !== undefined;
      // Where nothing is in conflict, what stands there without a choice is a merge as well.
      const isWhole = purpose === 'write' && unsolved === 0 && !had;
      if (sameChoices(merging.choosing.choices, merging.recorded) && !isWhole) {
        await keep(undefined);
        leave();
        return;
      }
      if (hunks.length === 0 && !isWhole) {
        const cleared =
          !had || (await get().work('clearing', () => session.clear([operation.id]).then(() => true)));
        if (cleared) await keep(undefined).then(leave);
        return;
      }
      const open =
        unsolved > 0 ? `merged as far as chosen, ${counted(unsolved, 'difference')} open` : 'merged';
      const { patches } = merging;
      const choice = { kind: 'hunks', hunks, ...(patches.length > 0 && { patches }) } as const;
      if (await get().choose(choice, open)) await keep(undefined).then(leave);
    },
    async editHunk() {
      const { merging } = get();
      if (!merging) return;
      const { choosing: state, divergence } = merging;
      const hunk = state.stops[state.cursor]?.hunk;
      if (!hunk) return;
      const lines = pieceLines(pieceAt(state, state.cursor), state.choices[state.cursor]);
      const before = (lines ?? marked(hunk, divergence)).join('');
      const path = divergence.copies[1]?.path ?? '';
      const edited = await get().work('editing the difference', async () => ({
        text: await edit({ text: before, path }),
      }));
      if (!edited) return;
      const { text } = edited;
      if (text === undefined) get().tell('Nothing was changed in the editor.', 'note');
      else if (hasMarkers(text)) get().tell('Markers are left in the text: nothing was taken over.', 'error');
      else get().merge({ type: 'choose', choice: { take: 'edit', text } });
    },
    async editWhole() {
      const { merging } = get();
      if (!merging) return;
      const { text: merged } = resultOf(merging.choosing);
      const { text: before } = applyPatches(merged, merging.patches, merging.choosing.merge.eol);
      const path = merging.divergence.copies[1]?.path ?? '';
      const edited = await get().work('editing the result', async () => ({
        text: await edit({ text: before, path }),
      }));
      if (!edited) return;
      const { text } = edited;
      if (text === undefined) get().tell('Nothing was changed in the editor.', 'note');
      else if (await get().choose({ kind: 'edit', text }, 'edited')) {
        await keep(undefined);
        update(() => ({ merging: undefined, screen: 'steps' }));
      }
    },
  };
};

/** The choices that were made on these copies before; `undefined` where nothing differs. */
function beginMerge({ merge, copies }: Divergence, made: Decision | Draft | undefined): Choosing | undefined {
  if (!merge) return undefined;
  const unchanged = copies.every(
    ({ path, blob }) => made?.inputs.some(input => input.path === path && input.blob === blob) ?? false,
  );
  const begun = begin(merge, match(merge, hunksOf(made), { unchanged }));
  return begun.stops.length > 0 ? begun : undefined;
}

function hunksOf(made: Decision | Draft | undefined): readonly HunkDecision[] {
  if (!made) return [];
  if ('hunks' in made) return made.hunks;
  return made.choice.kind === 'hunks' ? made.choice.hunks : [];
}

const draftOf = ({ item, divergence, choosing }: Merging): Draft => ({
  operation: item.operation.id,
  inputs: divergence.copies.map(({ path, blob }) => ({ path, blob })),
  hunks: decisions(choosing),
});

function editsOutside({ decision }: Item): readonly Patch[] {
  return decision?.choice.kind === 'hunks' ? (decision.choice.patches ?? []) : [];
}

/** An open hunk as git writes conflicts, each side named by its path. */
function marked(hunk: Choosing['stops'][number]['hunk'], { copies }: Divergence): string[] {
  const [left, right] = copies;
  return [
    `<<<<<<< ${left?.path ?? ''}\n`,
    ...hunk.left,
    '||||||| both\n',
    ...hunk.base,
    '=======\n',
    ...hunk.right,
    `>>>>>>> ${right?.path ?? ''}\n`,
  ].map(line => (line.endsWith('\n') ? line : `${line}\n`));
}
