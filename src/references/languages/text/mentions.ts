import { posix } from 'node:path';
import { calledAs } from '../../called-as.ts';
import { base, below, join, normalize } from '../../path.ts';
import { isPattern, meansBesides, meantBesides } from '../../sites/pattern.ts';
import { type Tree, treeOf } from '../../sites/tree.ts';
import type { Fate, Moved } from '../python/moved.ts';

/** What words that name a moved file come to. */
export interface Verdict {
  readonly target: string;
  readonly decision: 'rewritten' | 'asked';
  readonly reason: string;
  readonly replacement?: string;
  /** What is written where the star of a pattern stands for one name at a time, which does not mean more than before then. */
  readonly forOne?: string;
}

/** A directory that written paths start from: where it is before the moves, and after. */
export interface Base {
  readonly before: string;
  readonly after: string;
  /** Whether what is read from there may climb where it did not before. */
  readonly climbs?: true;
}

/** Why a word alone is asked. */
export const SEVERAL = 'a word that is the name of several files';

export const REPOSITORY: Base = { before: '', after: '' };

/** Variables that stand for the root of the repository. */
const ROOT =
  /^(<rootDir>|\$\{\{\s*github\.workspace\s*\}\}|\$\{?(GITHUB_WORKSPACE|CI_PROJECT_DIR|PWD|WORKSPACE|REPO_ROOT|PROJECT_ROOT)\}?|\$\((pwd|git rev-parse --show-toplevel)\)|\$\{workspaceFolder\}|%cd%|\{(?:tox_?root|toxinidir)\})\//;

/** Reads words as paths, and says what becomes of those that name something that moves. */
export class Mentions {
  readonly moved: Moved;
  readonly #tree: Tree;

  constructor(moved: Moved) {
    this.moved = moved;
    this.#tree = treeOf(moved.world.paths);
  }

  /**
   * What becomes of words that may be a path: from one of `bases` (tried in order; the repository is always one, as the
   * last), with a pattern at the end (`/**`, `*.py`), a leading `!` or `/`. Undefined where they name nothing that moves.
   *
   * @param find what a path without ending stands for, where files may be named so
   * @param bare whether one word may be a directory
   */
  judge(
    words: string,
    bases: readonly Base[],
    find?: (path: string) => string | undefined,
    bare = false,
  ): Verdict | undefined {
    const { lead, path, tail } = cut(words);
    if (path === '' || path === '.' || /^[\w+-]*:?\/\//.test(words)) return undefined;
    const relative = /^\.{1,2}\//.test(path);
    const all = lead.endsWith('/') ? [REPOSITORY] : relative ? bases : [...bases, REPOSITORY];
    for (const from of all) {
      const at = normalize(join(from.before, path));
      if (at === '' && /^\.\.(\/|$)/.test(path)) return toTop(path, from, { lead, tail, bare });
      if (at === undefined || at === '') continue;
      const around = { lead, tail, bare };
      const isDirectory = this.#tree.isFolder(at);
      // Where directories are expected a word is none of a script beside one.
      const found = bare && isDirectory ? undefined : find?.(at);
      const file = tail === '' || tail.startsWith('#') ? (this.#tree.isFile(at) ? at : found) : undefined;
      if (file !== undefined) return this.#file(file, at, path, from, around);
      if (isDirectory) return this.#directory(at, path, from, around);
    }
    return this.#below(words, path, tail);
  }

  #file(target: string, written: string, path: string, from: Base, around: Around): Verdict | undefined {
    const fate = this.moved.file(target);
    if (fate.kind === 'gone') return asked(target, 'the file goes without successor');
    const to = fate.kind === 'goes' ? fate.to : target;
    if (fate.kind === 'stays' && normalize(join(from.after, path)) === written) return undefined;
    const spelled = spell(path, from, calledAs(written, target, to));
    if (spelled === path) return undefined;
    if (spelled === undefined) return asked(target, `nothing names ${to} from there`);
    if (!around.bare && !path.includes('/') && this.#tree.named(base(target)) > 1)
      return asked(target, SEVERAL);
    const reason = fate.kind === 'goes' ? `${target} moves` : 'this file moves';
    return {
      target,
      decision: 'rewritten',
      reason,
      replacement: `${around.lead}${spelled}${around.tail}`,
    };
  }

  #directory(target: string, path: string, from: Base, around: Around): Verdict | undefined {
    const fate: Fate = this.moved.directory(target);
    const isPath = around.bare || path.includes('/') || around.lead !== '' || around.tail !== '';
    if (fate.kind === 'stays') {
      if (!isPath || normalize(join(from.after, path)) === target) return undefined;
      const moved = spell(path, from, target);
      return moved === undefined
        ? asked(target, `nothing names ${target} from there`)
        : {
            target,
            decision: 'rewritten',
            reason: 'this file moves',
            replacement: `${around.lead}${moved}${around.tail}`,
          };
    }
    if (!isPath) return undefined;
    if (fate.kind === 'gone') return asked(target, 'the files below go without successor');
    if (fate.kind === 'scattered') return asked(target, 'the files below go to several places');
    const spelled = spell(path, from, fate.to);
    if (spelled === undefined) return asked(target, `nothing names ${fate.to} from there`);
    if (spelled === path) return undefined;
    const replacement = `${around.lead}${spelled}${around.tail}`;
    const besides = this.#besides(around.tail, target, fate.to);
    if (besides !== undefined)
      return { ...asked(target, meansBesides(fate.to, besides)), forOne: replacement };
    return { target, decision: 'rewritten', reason: `${target} moves`, replacement };
  }

  /** What a pattern below a folder would mean besides, once it names the folder that this one goes to. */
  #besides(tail: string, from: string, to: string): string | undefined {
    const { moves, world } = this.moved;
    return tail.startsWith('/') && isPattern(tail)
      ? meantBesides(tail.slice(1), { from, to }, world.paths, moves)
      : undefined;
  }

  /** Words that end in the path of something that moves, below a directory that is not known. */
  #below(words: string, path: string, tail: string): Verdict | undefined {
    const parts = path.split('/');
    const least = ROOT.test(words) ? 1 : 2;
    for (let at = 1; at <= parts.length - least; at++) {
      // A hidden folder is the root of something else: `~/.tool/scripts/run.sh`.
      if (/^\.[^.]/.test(parts[at - 1]!)) return undefined;
      const rest = parts.slice(at).join('/');
      const isFile = this.#tree.isFile(rest) && this.moved.file(rest).kind !== 'stays';
      const isDirectory = !isFile && this.#tree.isFolder(rest) && this.moved.directory(rest).kind !== 'stays';
      if (!isFile && !isDirectory) continue;
      const fate = isFile ? this.moved.file(rest) : this.moved.directory(rest);
      if (ROOT.test(words) && at === rootLength(words) && fate.kind === 'goes')
        return {
          target: rest,
          decision: 'rewritten',
          reason: `${rest} moves`,
          replacement: `${words.slice(0, words.length - rest.length - tail.length)}${fate.to}${tail}`,
        };
      return asked(rest, 'the path starts at a place that is not known');
    }
    return undefined;
  }
}

const asked = (target: string, reason: string): Verdict => ({ target, decision: 'asked', reason });

/** What becomes of a path that climbs to the repository itself: it is right as long as its file lies as deep. */
function toTop(path: string, from: Base, { lead, tail }: Around): Verdict | undefined {
  const spelled = spell(path, from, '');
  if (spelled === undefined || normalize(join(from.after, path)) === '') return undefined;
  return {
    target: '.',
    decision: 'rewritten',
    reason: 'this file moves',
    replacement: `${lead}${spelled}${tail}`,
  };
}

interface Around {
  readonly lead: string;
  readonly tail: string;
  /** Whether one word may be a directory. */
  readonly bare: boolean;
}

/** `!/a/b/**` → `!/`, `a/b`, `/**`; `^a/` is an expression that begins with a path; `a/$1` is a pattern too. A line number, a fragment or a test's name after the path is part of what follows. */
function cut(words: string): Omit<Around, 'bare'> & { readonly path: string } {
  const lead = /^(?:(?:file|link|portal):(?=\.))?[!^]?(?:\*(?=\w)|\/)?/.exec(words)![0];
  const rest = words.slice(lead.length);
  const pattern = rest.search(/[*?]|\$\d|\[[^\]]*[!-]|(?<=\/[^/]*)(?:\$[{(\w]|\{\{|<)/);
  const end = pattern < 0 ? rest.search(/[#@]|$/) : Math.max(rest.lastIndexOf('/', pattern), 0);
  const path = rest.slice(0, end).replace(/\/+$/, '');
  return { lead, path, tail: rest.slice(path.length) };
}

/** The path `to` in the manner of `written`, which starts from `from`: with `./` where it had it, or undefined where it cannot be. */
function spell(written: string, from: Base, to: string): string | undefined {
  if (/^\.{1,2}(\/|$)/.test(written)) {
    const path = posix.relative(from.after, to) || '.';
    return path.startsWith('.') || (from.climbs && !written.startsWith('./')) ? path : `./${path}`;
  }
  if (to === from.after) return '.';
  return below(to, from.after) ?? (from.climbs ? posix.relative(from.after, to) : undefined);
}

function rootLength(words: string): number {
  return (ROOT.exec(words)?.[0] ?? '').split('/').length - 1;
}
