import type { Adapter, Unresolved } from '../languages/adapter.ts';
import { adapterOf, adaptersOf } from '../languages/of.ts';
import { base, parent } from '../path.ts';
import { namesBack, renamedOf } from '../renamed.ts';
import { mayHaveWord } from '../words.ts';
import { added, type Keyed } from './compare.ts';
import { pathsBack } from './paths-back.ts';
import type { State } from './state.ts';
import type { Comparison, Problem } from './types.ts';

/** Names that find nothing and did before, in every language whose adapter can tell. */
export async function languageProblems(comparison: Comparison): Promise<Problem[]> {
  const { before, after, moves, sources } = comparison;
  const asked = adaptersOf(after.world.paths).filter(adapter => adapter.unresolved);
  if (asked.length === 0) return [];
  const touched = touchedBy(comparison);
  const found: Problem[] = [];
  let names: ((key: string) => string) | undefined;
  const paths = pathsBack(moves);
  const back = function* (key: string) {
    names ??= namesBack(renamedOf({ ...before, moves, options: {} }));
    yield names(key);
    yield* paths(key);
  };
  for (const adapter of asked) {
    const judged = concerned(comparison, adapter, touched);
    if (judged.size === 0) continue;
    const then = new Set([...judged].flatMap(sources));
    const [past, present] = [await missing(adapter, before, then), await missing(adapter, after, judged)];
    found.push(
      ...added(
        past,
        present.filter(({ isElsewhere }) => !isElsewhere),
        sources,
        back,
      ),
    );
  }
  return found;
}

async function missing(
  adapter: Adapter,
  { files, world }: State,
  judged: ReadonlySet<string>,
): Promise<(Keyed & Pick<Unresolved, 'isElsewhere'>)[]> {
  const all = (await adapter.unresolved?.({ files, world, judged })) ?? [];
  return all.map(({ path, line, message, key, isDoubtful, isElsewhere }) => ({
    problem: { path, line, message, kind: 'unresolved', ...(isDoubtful && { severity: 'asked' }) },
    key,
    ...(isElsewhere && { isElsewhere }),
  }));
}

interface Touched {
  /** Names of what came, went or changed, and of the directories around it. */
  readonly words: ReadonlySet<string>;
  readonly directories: ReadonlySet<string>;
}

function touchedBy({ before, after, changed, moves }: Comparison): Touched {
  const paths = new Set([...changed, ...moves.keys()]);
  for (const to of moves.values()) if (to !== null) paths.add(to);
  for (const path of before.world.paths) if (!after.world.paths.has(path)) paths.add(path);
  for (const path of after.world.paths) if (!before.world.paths.has(path)) paths.add(path);
  const directories = new Set([...paths].map(parent));
  const words = new Set([...paths].map(path => base(path).replace(/\..*$/, '')));
  for (const directory of directories) if (directory !== '') words.add(base(directory));
  return { words, directories };
}

/** Files of a language that changed, stand beside what did, or may name it. */
function concerned({ after, changed }: Comparison, adapter: Adapter, touched: Touched): Set<string> {
  const own = after.files.filter(
    ({ path, text }) =>
      adapterOf(path) === adapter &&
      (changed.has(path) || touched.directories.has(parent(path)) || mayHaveWord(text, touched.words)),
  );
  return new Set(own.map(({ path }) => path));
}
