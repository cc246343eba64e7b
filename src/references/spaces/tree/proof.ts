import type { Tell } from '../../findings.ts';
import type { SourceFile } from '../../types.ts';
import { keyOf, leavesOf, type Place, pathsOf, reaches } from './language.ts';
import type { Tree } from './state.ts';

/** Tells of lines without a file, of files of no program, and of paths to names that a space neither has nor shows. */
export function lookInTree({ path }: SourceFile, tree: Tree, tell: Tell): void {
  const { word, program, sign } = tree.language;
  const source = tree.read(path);
  const place = tree.places.get(path);
  if (!place) {
    tell(0, `no ${program} has this file as a ${word}`, 'orphan');
    return;
  }
  for (const line of source.lines)
    if (tree.filesOf(path, line, place.names.length === 0).includes(undefined))
      tell(line.end, `${word} ${line.name} has no file`, `${word} ${line.name}`);
  for (const { names, inside, start } of pathsOf(source)) {
    const here = { ...place, names: [...place.names, ...inside] };
    const target = tree.meaning(names, here);
    const why = target && missing(target, here, tree);
    if (why !== undefined) tell(start, `${names.join(sign)}: ${why}`, `path ${why}`);
  }
  // What others call so was there before as well.
  const members = tree.members(place.program);
  for (const { name, start } of source.selected)
    if (members.get(name)?.every(one => !reaches(tree.language, one.visibility, one.place, place)))
      tell(start, `${name} is private in each ${word} that has a member of that name`, `member ${name}`);
}

/** Why names find nothing from a space: what the first says that its space does not have, or does not show. */
export function missing({ program, names }: Place, from: Place, tree: Tree): string | undefined {
  const { word, isVague } = tree.language;
  const space = tree.longest({ program, names });
  for (let at = 1; at <= space.names.length; at++) {
    const line = tree.lines.get(keyOf({ program, names: names.slice(0, at) }));
    const above = { program, names: names.slice(0, at - 1) };
    const why = line && hidden(`${word} ${line.name}`, line.visibility.trim(), above, from, tree);
    // Something else may be called so, too.
    const isOther = at === names.length && handsOn(above, names.at(-1)!, from, tree);
    if (why !== undefined && !isOther) return why;
  }
  const name = names[space.names.length];
  const held = name === undefined || name === '*' ? undefined : tree.holder(space);
  if (!held) return undefined;
  const visibility = tree.visibility(space, name!);
  if (visibility !== undefined) return hidden(name!, visibility, space, from, tree);
  return handsOn(space, name!, from, tree) || isVague(tree.texts.get(held.file)!)
    ? undefined
    : `${name} is not there`;
}

/** Whether a space imports a name that another space finds in it then, or all that something holds. */
function handsOn(space: Place, name: string, from: Place, tree: Tree): boolean {
  const { file, inside = [] } = tree.holder(space) ?? {};
  return tree
    .read(file ?? '')
    .imports.filter(
      one => one.inside.join() === inside.join() && reaches(tree.language, one.visibility, space, from),
    )
    .flatMap(one => leavesOf(one.tree))
    .some(leaf => leaf.alias.split(' ').at(-1) === name || [name, '*'].includes(leaf.names.at(-1) ?? ''));
}

/** Why a space does not see what another declares; undefined where it does. */
function hidden(
  what: string,
  visibility: string,
  at: Place,
  from: Place,
  { language }: Tree,
): string | undefined {
  if (reaches(language, visibility, at, from)) return undefined;
  const isWide = visibility !== '' && language.seenFrom(visibility, at.names)?.length === 0;
  return isWide ? `${what} is seen in its ${language.program} only` : `${what} is private`;
}
