import type { Addition, Context, Doubt } from './languages/adapter.ts';
import { adapterOf, adaptersOf, isUnread } from './languages/of.ts';
import { unreadNotes as notesOn } from './languages/text/unread.ts';
import type { Moves, SourceFile, World } from './types.ts';

export type { Addition, Doubt } from './languages/adapter.ts';

/** A state of the repository and what moves in it; texts are read only when a language asks for them. */
export interface Moving {
  readonly world: World;
  readonly moves: Moves;
  readonly read: () => Promise<readonly SourceFile[]>;
}

/** The files that the languages of what moves want besides, at paths where nothing stands after the moves. */
export async function additions(moving: Moving): Promise<readonly Addition[]> {
  const { world, moves } = moving;
  const taken = new Set(moves.values());
  const stands = (path: string) => taken.has(path) || (world.paths.has(path) && !moves.has(path));
  return (await ask(moving, 'additions')).filter(({ path }) => !stands(path));
}

/** What the languages of the moved files answer to a question, all together. */
export async function ask<Q extends 'doubts' | 'additions'>(
  moving: Moving,
  question: Q,
): Promise<readonly Answer<Q>[]> {
  const asked = adaptersOf(moving.moves.keys()).filter(adapter => adapter[question] !== undefined);
  if (asked.length === 0) return [];
  const context: Context = { ...moving, options: {}, files: await moving.read() };
  const answers = await Promise.all(asked.map(adapter => adapter[question]?.(context)));
  return answers.flatMap(each => (each ?? []) as Answer<Q>[]);
}

type Answer<Q> = Q extends 'doubts' ? Doubt : Addition;

/** Whether the language of a path says what a new file holds. */
export function hasBlank(path: string): boolean {
  return adapterOf(path)?.blank !== undefined;
}

/** What a new file holds of which nobody has said what it holds: mostly nothing, but some languages want a first line. */
export async function blank(path: string, moving: Moving): Promise<string> {
  const adapter = adapterOf(path);
  if (!adapter?.blank) return '';
  return adapter.blank(path, { ...moving, options: {}, files: await moving.read() });
}

/** A sentence for each language of moved files that nothing here reads. */
export const unreadNotes = (moves: Moves): string[] => notesOn(moves, isUnread);

/** Files that go along with moved ones, for tools find them by the places of these alone: path now → path then. */
export function followersOf(
  moves: ReadonlyMap<string, string>,
  paths: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [path, to] of moves)
    for (const [one, goal] of adapterOf(path)?.followers?.(path, to, { paths }) ?? [])
      if (!moves.has(one) && (!paths.has(goal) || moves.has(goal))) found.set(one, goal);
  return found;
}

/** Files that belong to a moved one and stay: each with the file that it belongs to. */
export function leftBehind({ world, moves }: Pick<Moving, 'world' | 'moves'>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [path, to] of moves)
    if (to !== null)
      for (const companion of adapterOf(path)?.companions?.(path, world) ?? [])
        if (world.paths.has(companion) && !moves.has(companion)) found.set(companion, path);
  return found;
}
