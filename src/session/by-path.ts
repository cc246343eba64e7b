import { attributesIn } from '../git/attributes.ts';
import type { Attributes } from '../git/calls/check-attr.ts';
import { ignoredPaths } from '../git/ignored.ts';
import type { Git } from '../git/run.ts';
import type { CommitTree } from '../git/tree.ts';
import type { Files } from '../phase/types.ts';
import { ownersOf, readOwners } from './owners.ts';

/** A file that git, or a forge, treats otherwise at its new place than at the old one. */
export interface ByPath {
  /** The place that it goes to. */
  readonly path: string;
  /** The file of rules that a line is missing in. */
  readonly rules: string;
  /** One sentence, with the line to add. */
  readonly message: string;
  /** Whether the content itself would be another in a clone. */
  readonly content: boolean;
}

/** Attributes that say what bytes the work tree and a clone hold. */
const CONTENT = new Set(['filter', 'text', 'eol', 'crlf', 'working-tree-encoding', 'ident']);
/** Macros stand for others (`binary`), which are compared themselves. */
const MACROS = new Set(['binary']);

/**
 * What is applied by path, before and after a phase: attributes (git-lfs and line ends among them), ignore rules and code
 * owners. https://git-scm.com/docs/gitattributes
 * @param tree the files before, @param after those after it, `afterTree` their tree in git
 * @param moved the place before → the place after
 */
export async function byPath(
  git: Git,
  tree: CommitTree,
  after: Files,
  afterTree: string,
  moved: readonly (readonly [from: string, to: string])[],
): Promise<readonly ByPath[]> {
  const pairs = moved.filter(([from, to]) => from !== to && tree.entries.has(from) && after.has(to));
  if (pairs.length === 0) return [];
  const froms = pairs.map(([from]) => from);
  const tos = pairs.map(([, to]) => to);
  const [before, then, ignored, owners] = await Promise.all([
    attributesIn(git, tree.commit, froms),
    attributesIn(git, afterTree, tos),
    ignoredPaths(git, [...froms, ...tos]),
    readOwners(git, tree.commit, afterTree),
  ]);
  return pairs.flatMap(([from, to]): ByPath[] => {
    const found: ByPath[] = [];
    const lost = difference(before.get(from), then.get(to));
    if (lost.length > 0) {
      const line = `${quoted(to)} ${lost.map(([name, value]) => spelled(name, value)).join(' ')}`;
      const message = `${to} loses or gains attributes that ${from} has: add \`${line}\` to .gitattributes.`;
      const content = lost.some(([name]) => CONTENT.has(name));
      found.push({ path: to, rules: '.gitattributes', message, content });
    }
    if (ignored.has(to) && !ignored.has(from)) {
      const message = `git ignores ${to}: add \`!/${to}\` to .gitignore, or choose another place.`;
      found.push({ path: to, rules: '.gitignore', message, content: false });
    }
    const [own, next] = [ownersOf(owners.before, from), ownersOf(owners.after, to)];
    if (own !== undefined && own !== next) {
      const message = `${to} is owned by ${next || 'nobody'}, ${from} by ${own || 'nobody'}: add \`/${to} ${own}\` to ${owners.file}.`;
      found.push({ path: to, rules: owners.file, message, content: false });
    }
    return found;
  });
}

/** Attributes of the first that the second has not, or has otherwise, with the value to be set. */
function difference(from: Attributes = new Map(), to: Attributes = new Map()): (readonly [string, string])[] {
  const names = [...new Set([...from.keys(), ...to.keys()])].filter(name => !MACROS.has(name)).sort();
  return names.flatMap(name => {
    const [was, is] = [from.get(name), to.get(name)];
    return was === is ? [] : [[name, was ?? 'unspecified'] as const];
  });
}

function spelled(name: string, value: string): string {
  if (value === 'set') return name;
  if (value === 'unset') return `-${name}`;
  return value === 'unspecified' ? `!${name}` : `${name}=${value}`;
}

/** A path as a pattern of `.gitattributes`, where blanks end it and quotes are C's. */
function quoted(path: string): string {
  const pattern = `/${path.replace(/[\\*?[]/g, '\\$&')}`;
  return /[\s"]/.test(pattern) ? JSON.stringify(pattern) : pattern;
}
