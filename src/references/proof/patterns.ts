import { captured } from '../captured.ts';
import { lineFinder } from '../edits.ts';
import { isCollected, isScript } from '../file-kinds.ts';
import { build } from '../languages/build/adapter.ts';
import { textKind } from '../languages/text/kinds.ts';
import { isSettings } from '../languages/typescript/settings.ts';
import { base, below, join, normalize, parent } from '../path.ts';
import { askedName } from './asked.ts';
import { groundsOf } from './grounds.ts';
import { isLookedFor } from './names/bounds.ts';
import { isExpressionOfPaths, patternOf } from './names/expression.ts';
import type { Ground } from './names/ground.ts';
import { type Listed, listedIn, type Purpose } from './names/listed.ts';
import { expressionOf, sourceOf } from './names/written.ts';
import type { Source } from './state.ts';
import type { Comparison, Problem } from './types.ts';

/**
 * Patterns, and lists of folders, that meant a file which has gone to a place that they do not mean: a workspace, a source
 * of a compiler, tests, data of a package. Whether they were to follow is for a person to say.
 */
export function leftPatterns(comparison: Comparison): Problem[] {
  const { before, after, origin, relocated, textsBefore } = comparison;
  if (relocated.length === 0) return [];
  const [then, now] = groundsOf(comparison);
  const roots = [...before.world.roots, ''];
  const texts = after.files.filter(({ path }) => listsFiles(path));
  const all = texts.map(file => ({ file, lists: reaches(file, file.path, now, roots) }));
  const everywhere = (purpose: Purpose) =>
    all.flatMap(({ lists }) => lists.filter(each => each.purpose === purpose));
  return all.flatMap(({ file, lists }): Problem[] => {
    const old = origin(file.path);
    const said = listedIn(file.text, file.path);
    if (!old || said.length === 0) return [];
    const earlier = reaches(old, old.path, then, roots);
    const line = lineFinder(file.text);
    const opening = openings(file.text);
    const isWorkspace = (start: number) =>
      WORKSPACE.test(file.path) ||
      WORKSPACES.test(file.text.slice(0, Math.max(opening(start), 0)).slice(-80));
    // A package of a workspace is listed by its folder, and nothing else in it is.
    const meant = ({ means, holds, start }: Reach, path: string) =>
      isWorkspace(start) ? base(path) === 'package.json' && holds(path) : means(path);
    return said.flatMap(({ words, start, end, purpose, negated, flat, expression, runner }): Problem[] => {
      const was = earlier.find(each => each.words === words && each.purpose === purpose);
      if (!was || negated) return [];
      const others =
        purpose === 'compile' || runner !== undefined
          ? everywhere(purpose).filter(each => each.runner === runner)
          : lists.filter(each =>
              expression
                ? each.start === start
                : (!flat || each.flat) && opening(each.start) === opening(start),
            );
      const left = relocated.find(
        ({ from, to }) =>
          (flat ? holdsTests(textsBefore.get(from)) : purposeFits(purpose, runner, from)) &&
          meant(was, from) &&
          // What leaves the project is no business of its own any more.
          below(to, now.projectOf(file.path)) !== undefined &&
          !others.some(each => !each.negated && meant(each, to)) &&
          // Beside what it names a pattern may be about names only.
          !(purpose === 'any' && parent(from) === parent(to) && !expression?.source.startsWith('^')),
      );
      if (!left) return [];
      return [
        askedName({
          path: file.path,
          line: line(start),
          start,
          end,
          words,
          target: left.from,
          why: `meant ${left.from}, and does not mean ${left.to}`,
        }),
      ];
    });
  });
}

/** Where the list opens in which a place of a text stands: what one list means is no business of another. -1 outside of lists. */
function openings(text: string): (at: number) => number {
  const known = new Map<number, number>();
  return at => {
    const there = known.get(at);
    if (there !== undefined) return there;
    let open = at - 1;
    for (let depth = 0; open >= 0; open--) {
      if (text[open] === ']') depth++;
      else if (text[open] === '[' && depth-- === 0) break;
    }
    known.set(at, open);
    return open;
  };
}

/** Scripts that run tasks of a project, by their customs. */
const TASKS = /(^|\/)(tasks|noxfile|fabfile|dodo|setup|conf)\.py$|(^|\/)\.[\w-]+\.[cm]?js$/;

/** Makefiles and CMake have a reader that knows how deep their patterns look. */
const listsFiles = (path: string): boolean =>
  !build.accepts(path) && (textKind(path) === 'configuration' || isSettings(path) || TASKS.test(path));

function purposeFits(purpose: Purpose, runner: string | undefined, path: string): boolean {
  if (purpose === 'compile') return isScript(path);
  if (runner !== undefined) return isLookedFor(runner, path);
  return purpose !== 'test' || isCollected(path);
}

/** Whether a script declares tests: what stands beside those in their folder is not missed by who runs them. */
const holdsTests = (file: Source | undefined): boolean =>
  file !== undefined &&
  isScript(file.path) &&
  /\b(?:describe|it|test|suite|specify)(?:\.\w+)*\s*\(/.test(file.text);

interface Reach extends Listed {
  /** Whether a file is among what is meant. */
  readonly means: (path: string) => boolean;
  /** Whether the folder of a file is what is meant, and not one above it. */
  readonly holds: (path: string) => boolean;
}

/** Where the packages of a workspace are listed: files, and what stands before a list in others. */
const WORKSPACES = /"workspaces"\s*:\s*(?:\{\s*"packages"\s*:\s*)?$/;
const WORKSPACE = /(^|\/)(pnpm-workspace\.ya?ml|lerna\.json)$/;

function reaches(file: Source, path: string, ground: Ground, roots: readonly string[]): Reach[] {
  return listedIn(file.text, path).flatMap((listed): Reach[] => {
    if (listed.custom && ground.matching(parent(path), /^\.mocharc\.\w+$/) !== undefined) return [];
    const { expression } = listed;
    if (expression) {
      const means = (each: string) => expression.test(each);
      return [{ ...listed, means, holds: means }];
    }
    const own = [parent(path), ground.projectOf(path), '', ...foldersSaid(file, path, ground)];
    const bases = listed.package === undefined ? own : packagesOf(listed.package, ground, roots);
    const said = isExpressionOfPaths(listed.words) ? patternOf(listed.words) : listed.words;
    const words = said.replace(/^(?:\.?\/)+|\/+$|(?<=[*\w}])!$/g, '').replace(/^\*(?=\/)/, '**');
    // A compiler takes a folder for all below, and a pattern for what fits it.
    const isExact = listed.purpose === 'compile' && /(?<!\*)\*[^/*]*$/.test(words);
    const whole = isExact ? new RegExp(`^${sourceOf(words)}$`) : expressionOf(words);
    for (const start of new Set(bases)) {
      const climbs = /^(?:\.\.\/)+/.exec(said)?.[0] ?? '';
      const from = normalize(join(start, climbs));
      if (from === undefined) continue;
      const pattern = listed.flat
        ? flatly(said.slice(climbs.length), from, ground)
        : climbs === ''
          ? whole
          : expressionOf(said.slice(climbs.length));
      if (ground.matching(from, pattern) === undefined) continue;
      const means = (each: string) => pattern.test(below(each, from) ?? '');
      const exact = new RegExp(`^${sourceOf(words.replace(/^(?:\.\.\/)+/, ''))}$`);
      const holds = (each: string) => exact.test(below(parent(each), from) ?? '');
      return [{ ...listed, means, holds }];
    }
    return [];
  });
}

/** Folders that a script of settings names from its own place: patterns of the same tool may start there. */
const foldersSaid = ({ text }: Source, path: string, ground: Ground): string[] =>
  isScript(path)
    ? captured(text, /(["'`])(?<folder>\.{1,2}\/[\w./-]+)\1/g)
        .map(({ words }) => normalize(join(parent(path), words)) ?? '')
        .filter(folder => ground.isDirectory(folder))
    : [];

/** Files that match, or lie directly in a folder of that name. */
function flatly(words: string, directory: string, ground: Ground): RegExp {
  const bare = words.replace(/^(?:\.?\/)+|\/+$/g, '');
  const isFolder = ground.isDirectory(join(directory, bare));
  return new RegExp(`^${sourceOf(isFolder ? `${bare}/*` : bare)}$`);
}

/** Where a package of this name lies. */
function packagesOf(name: string, ground: Ground, roots: readonly string[]): string[] {
  const path = name.replaceAll('.', '/');
  return roots.map(root => join(root, path)).filter(at => ground.isDirectory(at));
}
