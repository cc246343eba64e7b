import type { Files } from '../phase/types.ts';
import { type Memory, type Problem, prove, type Source } from '../references/proof.ts';
import type { Moves, World } from '../references/types.ts';
import type { Composed } from './compose.ts';
import type { Layout } from './layout.ts';

/** What would be broken after a commit of the phase and was not before. */
export interface Broken extends Problem {
  readonly commit: 'gather' | 'move';
}

/**
 * Proves both main-line commits of a phase: imports, names, strings, cycles, definitions, syntax, each only where it was
 * whole before.
 * @param waived files of which a person decided that they may go with what only they define
 */
export async function provePhase(
  composed: Composed,
  world: World,
  layout: Layout,
  waived: ReadonlySet<string>,
  memory: Memory,
): Promise<readonly Broken[]> {
  const { files, before, changed, gathered } = composed;
  const contents = new Map<string, string>();
  for (const [path, text] of before) contents.set(files.parent.get(path)?.blob ?? '', text);
  const state = (tree: Files, changed: ReadonlyMap<string, string>) => ({
    files: [...tree].flatMap(([path, { blob }]): Source[] => {
      const text = changed.get(path) ?? contents.get(blob);
      return text === undefined ? [] : [{ path, text, blob }];
    }),
    world: { ...world, paths: new Set(tree.keys()) },
  });
  const was = state(files.parent, new Map());
  const check = async (
    commit: Broken['commit'],
    tree: Files,
    changed: ReadonlyMap<string, string>,
    moves: Moves,
  ) => {
    const found = await prove({ before: was, after: state(tree, changed), moves, memory });
    return found.map((problem): Broken => ({ ...problem, commit }));
  };
  const all = [
    ...(gathered ? await check('gather', gathered.files, gathered.changed, gathered.moves) : []),
    ...(await check('move', files.after, changed, layout.moves)),
  ];
  return all.filter(({ kind, path }) => kind !== 'definition-lost' || !waived.has(path));
}

/** A problem as a person reads it. */
export function brokenLine({ commit, path, line, message }: Broken): string {
  return `${path}:${line}: ${message}${commit === 'gather' ? ' (in the gather commit)' : ''}`;
}
