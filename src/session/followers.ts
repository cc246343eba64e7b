import { tipOf } from '../decisions/state.ts';
import type { Committed } from '../decisions/types.ts';
import type { Trees } from '../git/tree.ts';
import { below, parent } from '../references/path.ts';

/**
 * The files that phases made and that were moved from nowhere, by their paths now: steps that create, and what new
 * packages needed. A plan does not speak of them when it moves the folder that they stand in.
 * @param committed the phases that lead to the present state, in order
 */
export async function madeBy(committed: readonly Committed[], trees: Trees): Promise<ReadonlySet<string>> {
  let made: string[] = [];
  for (const one of committed) {
    const before = (await trees.at(one.parent)).entries;
    const after = (await trees.at(tipOf(one))).entries;
    const moves = new Map(one.moves ?? []);
    const came = new Set(moves.values());
    made = [
      ...made.map(path => moves.get(path) ?? path).filter(path => after.has(path)),
      ...[...after.keys()].filter(path => !before.has(path) && !came.has(path)),
    ];
  }
  return new Set(made);
}

/**
 * Where such files go with their folder: the nearest one above that has others, if all these go to one folder and keep
 * their places in it.
 * @param moves of all others: path now → path then
 */
export function followers(
  made: ReadonlySet<string>,
  files: ReadonlySet<string>,
  moves: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const known = new Map<string, readonly string[]>();
  const othersIn = (folder: string): readonly string[] => {
    const others =
      known.get(folder) ?? [...files].filter(each => below(each, folder) !== undefined && !made.has(each));
    known.set(folder, others);
    return others;
  };
  for (const path of made) {
    if (!files.has(path) || moves.has(path)) continue;
    for (let folder = parent(path); folder !== ''; folder = parent(folder)) {
      const others = othersIn(folder);
      if (others.length === 0) continue;
      const goals = new Set(others.map(each => goalOf(folder, below(each, folder)!, moves.get(each))));
      const [goal] = goals;
      const to = `${goal}/${below(path, folder)}`;
      if (goals.size === 1 && goal !== undefined && (!files.has(to) || moves.has(to))) found.set(path, to);
      break;
    }
  }
  return found;
}

/** The folder in which a file keeps its place below the one that it leaves. */
function goalOf(folder: string, rest: string, to: string | undefined): string | undefined {
  if (!to?.endsWith(`/${rest}`)) return undefined;
  const goal = to.slice(0, -rest.length - 1);
  return goal === folder ? undefined : goal;
}
