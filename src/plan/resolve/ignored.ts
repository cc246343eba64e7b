import picomatch from 'picomatch';
import type { Tree } from '../types.ts';

interface Rule {
  readonly keeps: boolean;
  readonly matches: (path: string) => boolean;
}

const OPTIONS = { dot: true, nonegate: true, noextglob: true } as const;
/** Longer patterns are not looked at. */
const LONGEST = 256;

/**
 * Whether git ignores a path, as far as the ignore file at the top tells.
 * @returns a function of paths of the repository.
 */
export async function ignoredIn(tree: Tree): Promise<(path: string) => boolean> {
  const text = (await tree.read(['.gitignore'])).get('.gitignore') ?? '';
  const rules = text.split(/\r?\n/).flatMap(ruleOf);
  if (rules.length === 0) return () => false;
  return path => {
    const parts = path.split('/');
    return parts.some((_, at) => decides(rules, parts.slice(0, at + 1).join('/'), at + 1 < parts.length));
  };
}

function ruleOf(line: string): Rule[] {
  const keeps = line.startsWith('!');
  const written = (keeps ? line.slice(1) : line).trimEnd();
  if (written === '' || written.startsWith('#') || written.length > LONGEST) return [];
  const folder = written.endsWith('/');
  const bare = written.replace(/^\/|\/$/g, '');
  const anchored = written.slice(0, -1).includes('/');
  const test = picomatch(anchored ? bare : `**/${bare}`, OPTIONS);
  return [
    {
      keeps,
      matches: path =>
        folder ? path.endsWith('/') && test(path.slice(0, -1)) : test(path.replace(/\/$/, '')),
    },
  ];
}

function decides(rules: readonly Rule[], path: string, folder: boolean): boolean {
  const last = rules.findLast(rule => rule.matches(folder ? `${path}/` : path));
  return last !== undefined && !last.keeps;
}
