import { treeOf } from '../../sites/tree.ts';
import type { Literal } from './literals.ts';
import { basesFor, lookUp } from './paths.ts';
import type { Project } from './project.ts';

/**
 * The words that a string begins with and that are a path of something that moves: all of them, `src/a/b.py` or a test in it,
 * `src/a/b.py::test_c`, or the folder that goes, in front of what is filled in, stands for many or is made later:
 * `tests/data/{name}.txt`, `tests/data/*.json`, `tests/data/out.txt`.
 */
export function pathIn(
  { value, formatted, exact }: Literal,
  path: string,
  project: Project,
): string | undefined {
  // `"/shop/"` and `"shop/"` are addresses of the web more often than folders.
  if (!value.includes('/') || value.includes('\n') || /^\/|^[^/.]+\/$/.test(value)) return undefined;
  const find = (written: string) => lookUp(written, basesFor(written, path, project), project);
  const written = value.split('::', 1)[0]!.replace(/\/$/, '');
  if (exact && !formatted && find(written)) return value;
  const folder = FOLDER.exec(formatted ? `${value}{` : value)?.[1];
  if (folder === undefined || find(folder)?.fate.kind !== 'goes') return undefined;
  const { folders } = treeOf(project.moved.world.paths);
  return [...folders].some(other => other.endsWith(`/${folder}`)) ? undefined : folder;
}

/** What stands in front of the last segments, of which one is filled in, or the last is a file. One segment alone may be an address of the web. */
const FOLDER = /^((?:\.{1,2}\/)*[\w-][\w.-]*(?:\/[\w.-]+)+)\/(?:[\w.-]*[*?{%<$].*|[\w-]*\.\w+)$/;
