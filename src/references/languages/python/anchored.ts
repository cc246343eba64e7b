import { below, join, parent } from '../../path.ts';
import { anchorWords } from './anchor-words.ts';
import { climbsOnly } from './climbs.ts';
import type { Importer } from './importer.ts';
import type { Fate } from './moved.ts';
import type { Node, Root } from './parse.ts';
import { evaluatePlace } from './place.ts';
import type { Mark, Project } from './project.ts';
import { isUnused } from './unused.ts';

/**
 * Paths that a file counts from its own place, `Path(__file__).parents[2] / "data"`, and that name something else when the
 * file moves, or what they name. The count changes, where it has a form that can be written anew; else a person is asked.
 */
export function anchored(
  root: Root,
  text: string,
  importer: Importer,
  constants: ReadonlyMap<string, string>,
  project: Project,
): Mark[] {
  const found: Mark[] = [];
  for (const match of text.matchAll(/(?<![\w.])__file__\b|(?<=\bfiles\(\s*)__package__\b/g)) {
    const node = root().descendantForIndex(match.index, match.index + match[0].length);
    if (node?.type !== 'identifier') continue;
    const top = widest(node, importer.from, constants);
    const words = text.slice(top.startIndex, top.endIndex);
    const before = evaluatePlace(words, importer.from, constants);
    if (before === undefined || before === importer.from) continue;
    const after = evaluatePlace(words, importer.to, constants);
    const { fate, goal } = goalOf(before, project);
    const isFolder = !project.moved.world.paths.has(before);
    if (after === goal || (importer.from === importer.to && isFolder && fate.kind !== 'goes')) continue;
    const next = part(text.slice(top.endIndex));
    if (
      next !== undefined &&
      after !== undefined &&
      goalOf(join(before, next), project).goal === join(after, next)
    )
      continue;
    const place = { start: top.startIndex, end: top.endIndex, kind: 'path', target: before } as const;
    const isEither = leads(words, importer, project);
    if (isEither && isOnlyClimbed(top, text)) continue;
    const replacement =
      fate.kind === 'gone' || fate.kind === 'scattered' || isEither
        ? undefined
        : closed(anchorWords(words, importer.to, goal), top);
    if (replacement === undefined && isUnused(top, text, importer.from, project)) continue;
    const reason = `it is counted from the place of this file: now ${name(before)}, afterwards ${after === undefined ? 'outside the repository' : name(after)}`;
    found.push(
      replacement === undefined
        ? { ...place, decision: 'asked', reason }
        : { ...place, decision: 'rewritten', reason: moves(importer), replacement },
    );
  }
  return found;
}

/** The part of a path that words begin with which stand behind a place: `.joinpath("a", name)`, ` / "a"`, `), "a"`. */
const part = (behind: string): string | undefined =>
  /^\)*\s*(?:\.joinpath\(|\/|,)\s*(["'])([\w-][\w./-]*)\1/.exec(behind)?.[2];

/** What becomes of a path. What is not in the repository goes along with the nearest folder above that is. */
export function goalOf(path: string, { moved }: Project): { readonly fate: Fate; readonly goal: string } {
  if (moved.world.paths.has(path)) {
    const fate = moved.file(path);
    return { fate, goal: fate.kind === 'goes' ? fate.to : path };
  }
  let folder = path;
  while (folder !== '' && !moved.isFolder(folder)) folder = parent(folder);
  const fate = folder === '' ? ({ kind: 'stays' } as const) : moved.directory(folder);
  return { fate, goal: fate.kind === 'goes' ? join(fate.to, below(path, folder)!) : path };
}

const moves = ({ from, to }: Importer): string => (from === to ? 'the file moves' : 'this file moves');

/** Words with an operator go into parentheses where something is asked of them: `Path(__file__).parent.glob("*")`. */
function closed(words: string | undefined, node: Node): string | undefined {
  const asked = node.parent?.type === 'attribute' || node.parent?.type === 'subscript';
  const open = words !== undefined && /["']$/.test(words) && node.type !== 'binary_operator';
  return asked && open ? `(${words})` : words;
}

/** Whether words stand for the file's own directory, of which something goes along with it: who uses them may mean either. */
function leads(words: string, { from, to }: Importer, { moved }: Project): boolean {
  if (evaluatePlace(words, from) !== parent(from)) return false;
  const [own, then] = [parent(from), parent(to)];
  return [...moved.moves].some(
    ([path, goal]) =>
      path !== from && below(path, own) !== undefined && goal === join(then, below(path, own) ?? ''),
  );
}

/** Whether words are kept in a constant that is only climbed from. */
function isOnlyClimbed(words: Node, text: string): boolean {
  const definition = words.parent?.type === 'assignment' ? words.parent.childForFieldName('left') : undefined;
  return definition?.type === 'identifier' && climbsOnly(definition.text, text);
}

/** The widest expression around a node that still is a place. */
function widest(node: Node, path: string, constants: ReadonlyMap<string, string>): Node {
  let best = node;
  for (let at: Node | null = node; at && !/statement$|^assignment$|^block$/.test(at.type); at = at.parent)
    if (evaluatePlace(at.text, path, constants) !== undefined) best = at;
  return best;
}

function name(path: string): string {
  return path === '' ? 'the repository' : path;
}
