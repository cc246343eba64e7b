import type { Pair } from '../src/after/types.ts';
import type { Item } from '../src/session/types.ts';
import { lookedRow } from './looking.ts';
import { readOverlay } from './overlay.ts';
import { blamePlace, pathsOf } from './pane.ts';
import type { Request } from './parts/load.ts';
import type { BlamePlace } from './parts/pane.ts';
import type { State } from './state.ts';
import { entryOf, itemUnderCursor } from './step.ts';

/** What the screen as it is now needs from the session, most urgent first. */
export function wanted(state: State): readonly Request[] {
  const top = readOverlay(state);
  if (top?.kind === 'commit') return [commit(top.id)];
  if (state.screen === 'change') return changeOf(state);
  if (state.screen === 'audit') return lookedAt(state).map(histories);
  if (isWhole(state) || top?.kind === 'end') return [leftovers];
  const item = itemUnderCursor(state);
  if (!item || state.screen === 'review') return [];
  if (state.screen === 'merge')
    return state.merging?.divergence.copies.map(({ path }) => blame({ path })) ?? [];
  switch (state.pane) {
    case 'plan':
      return [...(hasCopies(item) ? [divergence(item)] : []), ...naming(item)];
    case 'divergence':
      return hasCopies(item) ? [divergence(item), ...pathsOf(state).map(path => blame({ path }))] : [];
    case 'blame': {
      const place = blamePlace(state);
      return place ? [blame(place)] : [];
    }
    case 'history':
      return [
        ...pathsOf(state).map(history),
        ...(hasCopies(item) ? [divergence(item)] : []),
        ...naming(item),
      ];
    case 'preview':
      return [preview(item)];
  }
}

/** The pairs of the file under the cursor of the audit. */
function lookedAt(state: State): readonly Pair[] {
  const row = lookedRow(state);
  return row?.kind === 'file' ? row.pairs : [];
}

/** Whether a phase is looked at, and all are committed: then it is asked what still names an old path. */
export const isWhole = (state: State): boolean =>
  state.screen === 'steps' && state.overview.current === undefined && entryOf(state)?.kind === 'phase';

/** Whether an operation combines a file with another that is there; as far as the plan says, where nobody looked at it. */
export const hasCopies = ({ operation: { kind, from, to, survivor }, copies, fate }: Item): boolean =>
  copies !== undefined ||
  (fate === undefined &&
    from !== undefined &&
    (kind === 'merge' || (kind === 'facade' && to !== undefined) || survivor !== undefined));

export const blameKey = ({ path, commit }: BlamePlace): string => `${commit ?? ''}:${path}`;

const divergence = ({ operation: { id } }: Item): Request => ({
  kind: 'divergence',
  of: id,
  read: session => session.divergence(id),
});

const blame = (place: BlamePlace): Request => ({
  kind: 'blame',
  of: blameKey(place),
  read: session => session.blame(place.path, place.commit),
});

const history = (path: string): Request => ({
  kind: 'history',
  of: path,
  read: session => session.history(path),
});

const references = ({ operation: { id } }: Item): Request => ({
  kind: 'references',
  of: id,
  long: true,
  read: session => session.references(id),
});

const named = ({ operation: { id } }: Item): Request => ({
  kind: 'named',
  of: id,
  long: true,
  read: async session => session.named?.(id),
});

/** Who names the file of a step, and what becomes of that once it is decided. */
const naming = (item: Item): readonly Request[] => [
  ...(item.operation.from === undefined ? [] : [named(item)]),
  ...(item.state === 'decided' ? [references(item)] : []),
];

const leftovers: Request = {
  kind: 'leftovers',
  of: '',
  read: async session => (await session.leftovers?.()) ?? [],
};

const preview = ({ operation: { id } }: Item): Request => ({
  kind: 'preview',
  of: id,
  read: session => session.preview(id),
});

const commit = (id: string): Request => ({
  kind: 'commit',
  of: id,
  async read(session) {
    if (!session.commitShown) throw new Error('This session shows no commits.');
    return session.commitShown(id);
  },
});

export const changeKey = (phase: number, path: string): string => `${phase} ${path}`;

/** The file that is looked at in the review, then the one after it. */
function changeOf({ reviewed }: State): readonly Request[] {
  const { phase, file, review } = reviewed ?? {};
  if (phase === undefined || file === undefined) return [];
  const at = review?.files.findIndex(({ path }) => path === file) ?? -1;
  const next = review?.files[at + 1]?.path;
  return [file, ...(next === undefined ? [] : [next])].map(path => ({
    kind: 'change',
    of: changeKey(phase, path),
    async read(session) {
      if (!session.change) throw new Error('This session shows no changes.');
      return session.change(phase, path);
    },
  }));
}

const histories = (pair: Pair): Request => ({
  kind: 'histories',
  of: pair.id,
  read: session => session.lookingBack!.histories(pair),
});
