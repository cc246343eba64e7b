import type { RecordState } from '../decisions/state.ts';
import type { CommitTree } from '../git/tree.ts';
import { isFacade } from '../references/facade.ts';
import { byKind, type Leftover } from '../references/leftover.ts';
import { leftovers } from '../references/leftovers.ts';
import { MANIFEST_PATH } from '../references/manifest.ts';
import type { Moves, ReferenceKind } from '../references/types.ts';
import { alreadyFacades } from './already.ts';
import { isDocument } from './documents.ts';
import type { Opened } from './open.ts';
import { outcome } from './outcome.ts';
import { placesNow } from './places.ts';
import { rootsAfter } from './roots.ts';
import { count } from './words.ts';

/**
 * What in the files of a commit still names a place that a committed phase took a file from: what goes through facades,
 * what could not be rewritten, what tells of the past. Reads the whole repository.
 */
export async function findLeftovers(
  opened: Opened,
  record: RecordState,
  head: string,
): Promise<readonly Leftover[]> {
  if (record.committed.length === 0) return [];
  const tree = await opened.trees.at(head);
  const moves = await oldPlaces(opened, record, tree);
  // The plan and the list of facades name old paths by trade, and so do documents that came since: whoever wrote them knew.
  const [first] = record.committed;
  const before = (await opened.trees.at(first!.parent)).entries;
  const brought = new Set([
    ...moves.values(),
    ...record.committed.flatMap(one => (one.moves ?? []).map(([, to]) => to)),
  ]);
  const isNew = (path: string) => isDocument(path) && !before.has(path) && !brought.has(path);
  const tellers = new Set([opened.planName, MANIFEST_PATH, ...[...tree.entries.keys()].filter(isNew)]);
  const texts = await tree.read([...tree.entries.keys()].filter(path => !tellers.has(path)));
  const files = [...texts].map(([path, text]) => ({ path, text }));
  const roots = await rootsAfter(record.committed, head, opened.trees);
  const world = { paths: new Set(tree.entries.keys()), roots };
  return leftovers(files, world, moves);
}

/** Every old place → where its file is now, null where it is nowhere. Places at which another file stands now are none. */
async function oldPlaces(opened: Opened, record: RecordState, tree: CommitTree): Promise<Moves> {
  const { reading, trees } = opened;
  const { committed, decisions } = record;
  const facades = alreadyFacades(reading.findings);
  const places = new Map<string, string | null>(placesNow(committed, reading.operations, decisions, facades));
  for (const operation of reading.operations) {
    const choice = decisions.get(operation.id)?.choice;
    if (!choice || !facades.has(operation.id) || !committed.some(({ phase }) => phase === operation.phase))
      continue;
    const one = outcome(operation, choice, {
      has: () => true,
      from: operation.at ?? operation.from,
      isFacade: true,
    });
    if (one.kind === 'redirect' && !places.has(one.from)) places.set(one.from, places.get(one.to) ?? one.to);
  }
  for (const { parent, commits } of committed) {
    const [before, after] = await Promise.all([trees.at(parent), trees.at(commits.at(-1) ?? parent)]);
    for (const path of before.entries.keys())
      if (!after.entries.has(path) && !places.has(path)) places.set(path, null);
  }
  const standing = [...places.keys()].filter(path => tree.entries.has(path));
  const texts = await tree.read(standing);
  for (const path of standing) {
    const text = texts.get(path);
    if (text === undefined || !(await isFacade(path, text))) places.delete(path);
  }
  return places;
}

const NAMES: Readonly<Record<ReferenceKind, string>> = {
  import: 'import',
  string: 'string',
  notebook: 'notebook cell',
  configuration: 'configuration entry',
  path: 'path',
  comment: 'comment',
  document: 'document line',
};

/** Leftovers in one sentence, by kind with counts; undefined where there are none. */
export function leftoverSentence(all: readonly Leftover[]): string | undefined {
  if (all.length === 0) return undefined;
  const kinds = [...byKind(all)].map(([kind, own]) => {
    const through = own.filter(({ facade }) => facade).length;
    const answered = through === own.length ? ', answered by facades' : `, ${through} answered by facades`;
    return `${plural(own.length, NAMES[kind])}${through > 0 ? answered : ''}`;
  });
  return `${count(all.length, 'place')} still ${all.length === 1 ? 'names' : 'name'} an old path: ${kinds.join('; ')}.`;
}

function plural(number: number, word: string): string {
  return number === 1 || !word.endsWith('y') ? count(number, word) : `${number} ${word.slice(0, -1)}ies`;
}
