import { posix } from 'node:path';
import { below, join, normalize, parent } from '../../path.ts';
import type { Moved } from '../python/moved.ts';
import type { Base, Verdict } from './mentions.ts';

/** Endings that a documentation's pages have. */
const ENDINGS = ['.rst', '.md', '.txt', '.ipynb'];

/** The directory that the documentation of a file is built from: the nearest above with a `conf.py`; else its own. */
export function pageRoot(path: string, moved: Moved): Base {
  for (let at = parent(path); ; at = parent(at)) {
    if (moved.world.paths.has(join(at, 'conf.py'))) return { before: at, after: moved.directoryAfter(at) };
    if (at === '') break;
  }
  return { before: parent(path), after: parent(moved.moves.get(path) ?? path) };
}

/**
 * What becomes of a page that is named without its ending, as `:doc:` and `toctree` name it: from the document's own
 * directory, or with a slash at the front from the root of the documentation. Undefined where it stays right.
 */
export function judgePage(words: string, own: Base, root: Base, moved: Moved): Verdict | undefined {
  const isTop = words.startsWith('/');
  const base = isTop ? root : own;
  const at = normalize(join(base.before, words.replace(/^\//, '')));
  if (at === undefined) return undefined;
  const target = ['', ...ENDINGS].map(ending => at + ending).find(path => moved.world.paths.has(path));
  if (target === undefined) return undefined;
  const fate = moved.file(target);
  if (fate.kind === 'gone') return { target, decision: 'asked', reason: 'the file goes without successor' };
  const to = (fate.kind === 'goes' ? fate.to : target).replace(target === at ? '' : /\.\w+$/, '');
  const fromTop = below(to, root.after);
  const replacement = isTop && fromTop !== undefined ? `/${fromTop}` : posix.relative(own.after, to);
  if (replacement === words || normalize(join(base.after, words.replace(/^\//, ''))) === to) return undefined;
  const reason = fate.kind === 'goes' ? `${target} moves` : 'this file moves';
  return { target, decision: 'rewritten', reason, replacement };
}
