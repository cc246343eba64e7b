import { isPython, isScript } from '../file-kinds.ts';
import { roughGraph } from '../import-graph.ts';
import { isGenerated } from '../languages/text/kinds.ts';
import { base, parent } from '../path.ts';
import { mayHaveWord } from '../words.ts';
import type { Source, State } from './state.ts';
import type { Comparison } from './types.ts';

/** Files whose names for others must be looked at, and those that must be known to judge them. */
export interface Concerned {
  readonly judged: ReadonlySet<string>;
  readonly known: readonly Source[];
}

/** In the state after: what changed, and what has the name of a module that changed or went. */
export function concernedAfter({ after, before, changed, moves, textsAfter }: Comparison): Concerned {
  const touched = new Set(
    [...changed, ...moves.keys(), ...moves.values()].flatMap(path => (path === null ? [] : names(path))),
  );
  for (const path of before.world.paths)
    if (!after.world.paths.has(path)) for (const name of names(path)) touched.add(name);
  for (const path of after.world.paths)
    if (!before.world.paths.has(path)) for (const name of names(path)) touched.add(name);
  const judged = new Set(
    after.files
      .filter(({ path, text }) => changed.has(path) || (isCode(path) && mayHaveWord(text, touched)))
      .map(file => file.path),
  );
  return { judged, known: withTargets(after, judged, textsAfter) };
}

/** In the state before: what the judged files are made of. */
export function concernedBefore(
  { before, sources, textsBefore }: Comparison,
  judged: ReadonlySet<string>,
): Concerned {
  const then = new Set([...judged].flatMap(sources));
  return { judged: then, known: withTargets(before, then, textsBefore) };
}

/** Whether the names that a file has for others are read at all. */
const isCode = (path: string): boolean =>
  isPython(path) || (isScript(path) && !isGenerated(path)) || path.endsWith('.ipynb');

/** The name under which a file is imported, and that of its package where the file is the package's own. */
function names(path: string): string[] {
  const name = base(path).replace(/\..*$/, '');
  return name === '__init__' || name === 'index' ? [base(parent(path))] : [name];
}

/** The judged files, what they import, and what that passes on as a whole. Configurations that define aliases are always known. */
function withTargets(
  state: State,
  judged: ReadonlySet<string>,
  texts: ReadonlyMap<string, Source>,
): Source[] {
  const graph = roughGraph(state);
  const wanted = new Set(judged);
  const queue = [...judged];
  for (const path of queue) {
    if (!judged.has(path) && !passesOn(texts.get(path))) continue;
    for (const target of graph.get(path)?.keys() ?? []) {
      if (wanted.has(target)) continue;
      wanted.add(target);
      queue.push(target);
    }
  }
  return state.files.filter(({ path }) => wanted.has(path) || path.endsWith('.json'));
}

const passesOn = (file: Source | undefined): boolean =>
  file !== undefined &&
  (isPython(file.path) || isScript(file.path)) &&
  /import\s*\(?\s*\*|export\s*\*/.test(file.text);
