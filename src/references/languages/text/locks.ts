import { base, parent } from '../../path.ts';
import { type Adapter, untouched } from '../adapter.ts';
import { answer, type Mark } from './scan.ts';

/** Files in which package managers write down what they installed, the packages of a workspace by their folders. */
const LOCK =
  /(^|\/)(package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lock|composer\.lock|poetry\.lock|uv\.lock)$/;
const MANIFEST = /^(package\.json|composer\.json|pyproject\.toml)$/;

/**
 * Lock files. They are for their package manager to write: a package of a workspace that gets another folder is asked about, since
 * an installation that may not change its lock file fails afterwards.
 */
export const locks: Adapter = {
  name: 'lock files',
  accepts: path => LOCK.test(path),
  prepare({ moves }) {
    const folders = new Map<string, string>();
    for (const [from, to] of moves)
      if (MANIFEST.test(base(from)) && to !== null && parent(from) !== '' && parent(from) !== parent(to))
        folders.set(parent(from), from);
    return file => {
      const marks = [...folders].flatMap(([folder, manifest]): Mark[] => {
        const start = placeOf(folder, file.text);
        if (start < 0) return [];
        const reason = 'the package manager has to write its lock file anew';
        return [
          { start, end: start + folder.length, kind: 'path', target: manifest, decision: 'asked', reason },
        ];
      });
      return marks.length === 0 ? untouched(file, moves) : answer(file, marks, moves);
    };
  },
};

/** Where a folder is named first, by itself or below `file:`, `link:` and the like; -1 where it is not. */
function placeOf(folder: string, text: string): number {
  for (let at = text.indexOf(folder); at >= 0; at = text.indexOf(folder, at + 1))
    if (!/[\w./-]/.test(text[at - 1] ?? '') && !/[\w./-]/.test(text[at + folder.length] ?? '')) return at;
  return -1;
}
