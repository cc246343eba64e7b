import { readObjects } from '../git/objects.ts';
import type { Git } from '../git/run.ts';

/** Places where forges look for it, the first that is there. https://docs.github.com/repositories (about code owners) */
const PLACES = ['.github/CODEOWNERS', '.gitlab/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'] as const;

interface Rule {
  readonly matches: RegExp;
  readonly owners: string;
}

/** The rules of a file of code owners in two trees, and the file's name; no rules where there is none. */
export async function readOwners(git: Git, before: string, after: string) {
  const objects = await readObjects(
    git,
    PLACES.flatMap(place => [`${before}:${place}`, `${after}:${place}`]),
  );
  const text = (tree: string) => {
    const place = PLACES.find(one => objects.has(`${tree}:${one}`));
    return { place, rules: ownerRules(objects.get(`${tree}:${place}`)?.toString('utf8') ?? '') };
  };
  const [first, second] = [text(before), text(after)];
  return { before: first.rules, after: second.rules, file: second.place ?? first.place ?? 'CODEOWNERS' };
}

/** @param text of the file: a pattern and its owners in each line; sections and comments are left out */
export function ownerRules(text: string): readonly Rule[] {
  return text.split(/\r?\n/).flatMap(line => {
    const [, pattern = '', owners = ''] =
      /^((?:\\.|[^\s#\\])(?:\\.|[^\s\\])*)\s*([^#]*)/.exec(line.trim()) ?? [];
    if (pattern === '' || /^[[^]/.test(pattern)) return [];
    return [{ matches: asExpression(pattern), owners: owners.trim() }];
  });
}

/** Who owns a path: the last rule that matches says it. Undefined where none does. */
export function ownersOf(rules: readonly Rule[], path: string): string | undefined {
  return rules.findLast(rule => rule.matches.test(path))?.owners;
}

/** A pattern as of `.gitignore` (without `!` and brackets, which code owners do not have). */
function asExpression(pattern: string): RegExp {
  const plain = pattern.replace(/\\(.)/g, '$1');
  const anchored = plain.replace(/\/$/, '').includes('/');
  const body = plain.replace(/^\//, '').replace(/\/$/, '');
  const parts = body.split('/').map(part =>
    part === '**'
      ? part
      : part
          .replace(/[.+^${}()|[\]]/g, '\\$&')
          .replaceAll('*', '[^/]*')
          .replaceAll('?', '[^/]'),
  );
  const inner = parts
    .join('/')
    .replace(/^\*\*\//, '(?:.*/)?')
    .replace(/\/\*\*$/, '/.*')
    .replaceAll('/**/', '/(?:.*/)?');
  // `docs/*` owns files of that folder, and no deeper ones.
  const below = pattern.endsWith('/') ? '/.*' : body.endsWith('*') ? '' : '(?:/.*)?';
  return new RegExp(`^${anchored ? '' : '(?:.*/)?'}${inner}${below}$`);
}
