import type { Statement } from '../draft.ts';
import type { Claims } from './claims.ts';
import { baseName, folderOf } from './files.ts';
import type { Problem } from './problem.ts';
import { few } from './problem.ts';
import type { World } from './world.ts';

/** Names that every second folder has: only the folder tells which is meant. */
const COMMON =
  /^(?:__init__\.py|__main__\.py|index\.\w+|main\.\w+|mod\.rs|lib\.rs|README(?:\.\w+)?|LICENSE|package\.json|tsconfig\.json|Cargo\.toml|go\.mod|pyproject\.toml|setup\.(?:py|cfg)|conftest\.py|config\.\w+|utils?\.\w+|helpers?\.\w+|types?\.\w+|constants?\.\w+|Makefile|Dockerfile|\.gitignore|\.gitkeep)$/;

/**
 * Looks up where the files of a drawn tree come from, for plans that say it nowhere else: the one file of that name,
 * or the one whose folders agree most. Lines that repeat what is known are added to it.
 */
export function placeFiles(
  statements: readonly Statement[],
  world: World,
  claims: Claims,
  problems: Problem[],
): Set<Statement> {
  const used = new Set<Statement>();
  const places = statements.filter(
    each => each.kind === 'place' && each.targets.every(name => !name.directory && !name.glob),
  );
  if (places.length === 0) return used;
  const drawn = new Set(places.flatMap(each => each.targets.map(name => name.path)));
  const arriving = new Map<string, string[]>();
  for (const [from, fate] of claims.fates)
    if (fate.to !== undefined) arriving.set(fate.to, [...(arriving.get(fate.to) ?? []), from]);
  const alone = !statements.some(
    each =>
      each.certain &&
      each.kind !== 'place' &&
      (each.kind === 'move' || each.kind === 'merge' || each.kind === 'copy'),
  );
  for (const statement of places) {
    const to = statement.targets[0]!.path;
    const known = arriving.get(to);
    for (const from of known ?? [])
      for (const line of statement.lines) claims.fates.get(from)!.lines.add(line);
    if (known) used.add(statement);
    if (known || !alone || world.ground.original.has(to)) continue;
    const found = sourceOf(to, drawn, world, claims);
    if (found.length === 1) {
      claims.add(found[0]!, { statement, kind: 'move', to, named: 'file', depth: 0, alternatives: [] });
      world.ground.move(found[0]!, to);
      used.add(statement);
    } else if (found.length > 1) {
      const message = `${to} could come from ${few(found)}; the plan does not say from which.`;
      problems.push({
        code: 'ambiguous',
        severity: 'warning',
        message,
        statement,
        path: to,
        evidence: found,
      });
    }
  }
  return used;
}

/** Files that could be meant: of that name, not placed elsewhere in the tree, those whose folders agree most. */
function sourceOf(to: string, drawn: ReadonlySet<string>, world: World, claims: Claims): readonly string[] {
  const name = baseName(to);
  const free = world.index.files(name).filter(path => !drawn.has(path) && !claims.fates.has(path));
  const best = Math.max(0, ...free.map(path => shared(path, to)));
  const least = COMMON.test(name) ? 2 : 1;
  if (best < least) return [];
  const found = free.filter(path => shared(path, to) === best);
  return COMMON.test(name) && found.length > 1 ? [] : found;
}

/** How many last segments two paths have in common. */
function shared(a: string, b: string): number {
  let [left, right] = [a, b];
  let count = 0;
  while (left !== '' && right !== '' && baseName(left) === baseName(right)) {
    count++;
    [left, right] = [folderOf(left), folderOf(right)];
  }
  return count;
}
