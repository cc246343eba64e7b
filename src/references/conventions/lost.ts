import type { Context, Doubt } from '../languages/adapter.ts';
import { isSame } from '../languages/typescript/found.ts';
import { base, below, foldersAbove, join, parent } from '../path.ts';
import { readers } from './readers.ts';
import { settings } from './settings.ts';
import type { Convention, Project } from './types.ts';

const CONVENTIONS: readonly Convention[] = [...settings, ...readers];
const MANIFESTS = ['package.json', 'pyproject.toml', 'setup.py', 'Cargo.toml', 'go.mod'];

/** A file that a tool finds where it lies. */
interface Found {
  readonly convention: Convention;
  readonly path: string;
  readonly to: string;
  readonly top: string;
}

/** Files that tools find by their names and places alone, and that would leave these places: one that an option names is told by it. */
export async function lostFound(
  { moves, world }: Pick<Context, 'moves' | 'world'>,
  read: () => Promise<Context['files']>,
): Promise<Doubt[]> {
  const filled = new Set(moves.values());
  const isTop = (folder: string) =>
    folder === '' || MANIFESTS.some(name => world.paths.has(join(folder, name)));
  const leaving = [...moves].flatMap(([path, to]): Found[] => {
    if (to === null || to === path || filled.has(path)) return [];
    const tops = foldersAbove(path).filter(isTop);
    return CONVENTIONS.flatMap(convention =>
      (convention.ofRepository ? [''] : tops)
        .filter(top => convention.found.test(below(path, top)!))
        .map(top => ({ convention, path, to, top })),
    ).filter(found => !isFoundIn(found.top, found) && !goesAlong(found, moves));
  });
  if (leaving.length === 0) return [];
  const files = await read();
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const projectAt = (top: string): Project => ({
    top,
    files,
    textOf: name => texts.get(join(top, name)) ?? '',
  });
  const known = new Set<string>();
  return leaving.flatMap((found): Doubt[] => {
    const { convention, path } = found;
    const { has, told, isOne, found: names } = convention;
    const key = isOne ? `${names.source} ${found.top}` : path;
    if (known.has(key) || has?.(projectAt(found.top)) === false) return [];
    if (told && files.some(({ text }) => told.test(text))) return [];
    if (files.some(file => file.path !== path && isNamed(file.text, base(path)))) return [];
    known.add(key);
    return [{ path, line: 1, about: path, message: messageOf(found) }];
  });
}

/** Whether the tool finds the file at its new place, from a folder that it may start at. */
const isFoundIn = (top: string, { convention, path, to }: Found): boolean =>
  convention.found.test(below(to, top) ?? '/') ||
  (parent(to) === parent(path) && isSame(base(path), base(to)));

/** Whether the project goes along, so that the file lies in it as before. */
function goesAlong(found: Found, moves: Context['moves']): boolean {
  return MANIFESTS.some(manifest => {
    const goal = found.convention.ofRepository ? undefined : moves.get(join(found.top, manifest));
    return typeof goal === 'string' && isFoundIn(parent(goal), found);
  });
}

function messageOf({ convention, path, to, top }: Found): string {
  const folder = parent(below(path, top)!);
  const by = convention.by === undefined ? '' : ` by ${convention.by}`;
  const where = folder === '' ? 'at the top of its project' : `in ${join(top, folder)}`;
  return `${base(path)} is looked for ${where}${by}, and nothing names it in ${parent(to) || 'its new place'}`;
}

/** `--rcfile=config/.coveragerc`, `-c x/pytest.ini`: an option hands the file to its tool. */
function isNamed(text: string, name: string): boolean {
  if (!text.includes(name)) return false;
  const option =
    /(?:^|[\s"'])(?:-[cCfp]|--[\w-]*(?:config|rcfile|file|conf|project)[\w-]*)[= ]["']?(\S+?)["']?(?=[\s"']|$)/g;
  return [...text.matchAll(option)].some(([, file]) => base(file!) === name);
}
