import type { Scene } from '../sites/read.ts';
import { type Base, type Foreign, isSite, type Site } from '../sites/site.ts';
import type { Start } from './places.ts';
import { Script } from './script.ts';

/**
 * The paths in a piece of shell: arguments, redirections, assignments, from the folder in which the commands run as far
 * as the text tells. A variable that holds a folder may be left as it is set where everything that uses it then still
 * finds its files: what moves together needs no change.
 * `cwd` is the folder in which the last command has run.
 */
export function readShell(
  text: string,
  scene: Scene,
  start: Start,
  from = 0,
  to = text.length,
): { readonly found: readonly (Site | Foreign)[]; readonly cwd: readonly Base[] } {
  const read = (kept: ReadonlySet<number>) => new Script(text, scene, kept).read(start, from, to);
  let kept: ReadonlySet<number> = new Set();
  let best = read(kept);
  for (const [at, name] of best.definitions) {
    const uses = [...text.slice(from, to).matchAll(new RegExp(`\\$\\{?${name}\\b`, 'g'))].length;
    // One that is not used here is for those that source the text.
    if (changes(best.found, scene) === 0 || uses === 0 || (best.used.get(name) ?? 0) < uses) continue;
    const other = read(new Set([...kept, at]));
    if (changes(other.found, scene) >= changes(best.found, scene)) continue;
    kept = new Set([...kept, at]);
    best = { ...other, definitions: best.definitions };
  }
  return best;
}

const changes = (found: readonly (Site | Foreign)[], scene: Scene): number =>
  found.filter(piece => isSite(piece) && !scene.stays(piece)).length;
