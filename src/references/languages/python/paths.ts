import { below, join, normalize, parent } from '../../path.ts';
import type { Importer } from './importer.ts';
import type { Fate } from './moved.ts';
import type { Project } from './project.ts';

/** A path in a text that names something that moves. */
export interface NamedPath {
  /** What is named now, as a repository path. */
  readonly target: string;
  readonly fate: Fate;
  /** The path that takes its place, from the same base; undefined where there is none. */
  readonly to?: string;
}

/** The fate of a file or directory of the repository, or of what lies behind a link; undefined where it is neither. */
function fateOf(path: string, { moved }: Project): Fate | undefined {
  if (moved.world.paths.has(path)) return moved.file(path);
  if (moved.touches(path)) return moved.directory(path);
  // Nothing is below a file, unless it is a symbolic link to a folder.
  for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
    const link = path.slice(0, at);
    if (!moved.world.paths.has(link)) continue;
    const fate = moved.file(link);
    return fate.kind === 'goes' ? { ...fate, to: fate.to + path.slice(at) } : fate;
  }
  return undefined;
}

/**
 * Looks a written path up: from `bases` (repository paths, tried in order). Undefined where it names nothing
 * that moves.
 */
export function lookUp(written: string, bases: readonly string[], project: Project): NamedPath | undefined {
  for (const base of bases) {
    const target = normalize(join(base, written));
    const fate = target === undefined || target === base ? undefined : fateOf(target, project);
    if (target === undefined || fate === undefined) continue;
    if (fate.kind === 'stays') return undefined;
    const to = fate.kind === 'goes' ? below(fate.to, base) : undefined;
    return { target, fate, ...(to !== undefined && { to }) };
  }
  return undefined;
}

/** Where the paths in a file's strings may start: at the repository, at a root of the module names, and beside the file for `./x`. */
export function basesFor(written: string, path: string, project: Project): readonly string[] {
  return /^\.\.?\//.test(written) ? [parent(path), ''] : ['', ...project.moved.before.roots];
}

/** Whether a path that starts at the folder of a file which goes to another still leads there, or no more. */
export function fromFolderOf(
  written: string,
  { target, fate }: NamedPath,
  { from, to }: Importer,
): 'along' | 'parted' | undefined {
  const [before, after] = [parent(from), parent(to)];
  if (before === after || !written.startsWith('.') || normalize(join(before, written)) !== target)
    return undefined;
  return fate.kind === 'goes' && normalize(join(after, written)) === fate.to ? 'along' : 'parted';
}

/** Why a path that is named cannot be rewritten. */
export function whyNot(named: NamedPath): string {
  if (named.fate.kind === 'gone') return 'it goes and has no successor';
  if (named.fate.kind === 'scattered') return 'its files go to several places';
  return 'it cannot be named from the same place any more';
}
