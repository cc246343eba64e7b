import { NEW_ALREADY } from './languages/adapter.ts';
import { besideCode } from './languages/notebook/beside-code.ts';
import { stem } from './languages/python/modules.ts';
import type { Leftover } from './leftover.ts';
import { isAnswered, outgrown } from './outgrown.ts';
import { base, parent } from './path.ts';
import { rewrite } from './rewrite.ts';
import type { Moves, Reference, SourceFile, World } from './types.ts';

/**
 * What still names an old path after moves: imports that go through facades, strings, configuration, documents (also
 * historical ones), comments. Found as `rewrite` finds references, with the old files thought back into the world.
 *
 * @param files texts as they are now
 * @param world as it is now
 * @param moves of everything that moved: old path → present path
 */
export async function leftovers(
  files: readonly SourceFile[],
  world: World,
  moves: Moves,
): Promise<readonly Leftover[]> {
  if (moves.size === 0) return [];
  const paths = new Set([...world.paths, ...moves.keys()]);
  // What stands at an old path is a facade: it names both places by trade.
  const others = files.filter(file => !moves.has(file.path));
  const answers = await rewrite(others, { ...world, paths }, moves, { documents: true });
  const named = [...answers.flatMap(answer => answer.references), ...(await ofPackages(others, world, moves))]
    // Words that lead to the new place are no leftovers, whatever stood at the old one.
    .filter(({ decision, reason }) => decision !== 'left' || reason !== NEW_ALREADY)
    .filter(reference => isOld(reference.target, moves, world) && !keepsFacade(reference))
    .map(reference => leftover(reference, moves, world));
  return [...named, ...others.flatMap(file => inNotebook(file, moves, world))];
}

/** What asks a module that became a package for what that does not have. */
async function ofPackages(files: readonly SourceFile[], world: World, moves: Moves): Promise<Reference[]> {
  const grown = outgrown(moves, world);
  if (grown.size === 0) return [];
  const inside = (path: string) => [...grown.values()].some(folder => path.startsWith(`${folder}/`));
  const paths = new Set([...world.paths, ...grown.keys()].filter(path => !inside(path)));
  const own = new Map([...grown.keys()].map(path => [path, moves.get(path) ?? null]));
  const texts = new Map(files.map(file => [file.path, file]));
  const answers = await rewrite(
    files.filter(({ path }) => !inside(path)),
    { ...world, paths },
    own,
    { documents: true },
  );
  return answers
    .flatMap(({ references }) => references)
    .filter(one => grown.has(one.target) && !isAnswered(one, grown.get(one.target)!, texts, world));
}

/** What the outputs and texts of a notebook name, at the first place. */
function inNotebook(file: SourceFile, moves: Moves, { paths, roots }: World): Leftover[] {
  const found = file.path.endsWith('.ipynb') ? besideCode(file, moves.keys(), roots) : undefined;
  if (!found) return [];
  const { more, ...place } = found;
  const rest = more > 0 ? `, with ${more} more like it` : '';
  return [
    {
      ...place,
      path: file.path,
      kind: 'notebook',
      to: moves.get(found.target) ?? null,
      facade: paths.has(found.target),
      reason: `an output or a text of the notebook, which nothing rewrites${rest}`,
    },
  ];
}

/** Whether the `__init__` of a package imports a module of the package for no other reason than to have it as an attribute. */
function keepsFacade({ kind, path, target, text }: Reference): boolean {
  const isOwn = base(path) === '__init__.py' && parent(stem(target) ?? '') === parent(path);
  return isOwn && kind === 'import' && /^(\w+) as \1$/.test(text);
}

/** An old path, or a directory that is no more. */
function isOld(target: string, moves: Moves, { paths }: World): boolean {
  if (moves.has(target)) return true;
  if (paths.has(target)) return false;
  for (const path of paths) if (path.startsWith(`${target}/`)) return false;
  return true;
}

function leftover(reference: Reference, moves: Moves, { paths }: World): Leftover {
  const { path, line, start, end, text, kind, target, decision, reason } = reference;
  return {
    path,
    line,
    start,
    end,
    text,
    kind,
    target,
    to: moves.get(target) ?? null,
    facade: paths.has(target),
    reason: decision === 'rewritten' ? 'could be rewritten' : reason,
  };
}
