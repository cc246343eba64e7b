import { join } from '../../path.ts';
import type { Ground } from './ground.ts';

/** The module or package of Python of a name, with slashes for dots, in a folder. */
export function moduleIn(folder: string, name: string, ground: Ground): string | undefined {
  const at = join(folder, name);
  if (ground.isFile(`${at}.py`)) return `${at}.py`;
  return ground.isDirectory(at) && ground.isFile(`${at}/__init__.py`) ? at : undefined;
}
