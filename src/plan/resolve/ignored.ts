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
 * Whether git ignores a path, as far as the ignore file at the top tells; of a file that comes from elsewhere, by a rule which
 * that place was free of.
 * @returns a function of paths of the repository.
 */
export async function ignoredIn(tree: Tree): Promise<(path: string, from?: string) => boolean> {
  const text = (await tree.read(['.gitignore'])).get('.gitignore') ?? '';
  const rules = text.split(/\r?\n/).flatMap(ruleOf);
  return (path, from = '') =>
    leads(path).some(lead => {
      const last = rules.findLast(rule => rule.matches(lead));
      return last !== undefined && !last.keeps && !(from !== '' && leads(from).some(last.matches));
    });
}

/** A path and the folders above it, those with a slash at the end: `a/`, `a/b`. */
const leads = (path: string): string[] =>
  [...path.matchAll(/\/|$/g)].map(({ 0: { length }, index }) => path.slice(0, index + length));

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
