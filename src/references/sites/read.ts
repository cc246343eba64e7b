import type { Context } from '../languages/adapter.ts';
import { destination } from '../languages/adapter.ts';
import { join, normalize, parent } from '../path.ts';
import type { SourceFile, World } from '../types.ts';
import { Judge } from './judge.ts';
import type { Base, Foreign, Site } from './site.ts';
import { standing, type Tree, treeOf } from './tree.ts';

/** What the sites of one state are read against. */
export interface Scene {
  /** The files before the moves. */
  readonly tree: Tree;
  /** All texts that are known. */
  readonly files: readonly SourceFile[];
  /** A folder, and where it is afterwards. */
  readonly base: (folder: string) => Base;
  /** The same, of those folders that are there, where their names and no words say that they are meant. */
  readonly known: (folders: Iterable<string>) => Base[];
  /** The folder of a file, and the folder in which the file stands afterwards. */
  readonly own: (path: string) => Base;
  /** Whether only what the texts themselves say counts, and no guess: so for a proof. */
  readonly strict: boolean;
  /** Whether a site is right after the moves as it is written. */
  readonly stays: (site: Site) => boolean;
}

/** Finds the places of a text that name files. Called once for each call of `rewrite` and of the proof; what it returns for each text. */
export type Reader = (scene: Scene) => (file: SourceFile) => readonly (Site | Foreign)[];

/**
 * The folder that a path from one of these folders names, before and after.
 * @param isKept whether the path is written as before, whatever becomes of the folder: it is where that leads then
 */
export function folderNamed(
  path: string,
  bases: readonly Base[],
  { tree, base }: Scene,
  isKept = false,
): Base | undefined {
  for (const from of bases) {
    const before = normalize(join(from.before, path));
    if (before === undefined || !tree.isFolder(before)) continue;
    const after = isKept ? normalize(join(from.after, path)) : undefined;
    return after === undefined ? base(before) : { before, after };
  }
  return undefined;
}

/** The scene of one state, in which nothing moves and nothing is guessed. */
export function sceneIn(files: readonly SourceFile[], { paths }: World): Scene {
  const tree = treeOf(paths);
  const base = (folder: string) => ({ before: folder, after: folder });
  return {
    tree,
    files,
    base,
    known: folders => standing(folders, tree).map(base),
    own: path => base(parent(path)),
    strict: true,
    stays: () => true,
  };
}

/** The scene of a rewriting, and who judges its sites. */
export function sceneOf(context: Context): { readonly scene: Scene; readonly judge: Judge } {
  const judge = new Judge(context);
  const scene: Scene = {
    tree: judge.before,
    files: context.files,
    base: folder => judge.base(folder),
    known: folders => standing(folders, judge.before).map(folder => judge.known(folder)),
    own: path => ({ before: parent(path), after: parent(destination(path, context.moves)) }),
    strict: false,
    stays: site => (judge.judge(site)?.decision ?? 'left') === 'left',
  };
  return { scene, judge };
}
