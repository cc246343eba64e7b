import { blanked } from '../../blank.ts';
import { base, below, join, normalize, parent } from '../../path.ts';
import type { Scene } from '../../sites/read.ts';
import { type Base, type Site, TOP, withEndings } from '../../sites/site.ts';
import { together } from '../../sites/together.ts';
import { pathWords } from './words.ts';

/** Commands whose words are folders, also where they are one word. */
const FOLDERS =
  /^(add_subdirectory|subdirs|include_directories|link_directories|target_include_directories|target_link_directories|aux_source_directory|subdir)$/i;
/** Commands whose words name no files. */
const WORDS =
  /^(project|message|find_package|find_library|option|if|elseif|else|endif|function|macro|foreach|cmake_minimum_required|target_link_libraries|dependency)$/i;

/** The paths of CMake and Meson files: they start at the file's own folder, or at the folder that a variable stands for. */
export function cmakeSites(text: string, scene: Scene, own: Base): Site[] {
  const projects = projectsOf(scene);
  const [nearest = TOP] = projects
    .map(({ base }) => base)
    .filter(({ before }) => below(own.before, before) !== undefined || own.before === before);
  const variables = new Map<string, Base>([
    ...projects.map(({ name, base }): [string, Base] => [`${name}_SOURCE_DIR`, base]),
    ['CMAKE_CURRENT_SOURCE_DIR', own],
    ['CMAKE_CURRENT_LIST_DIR', own],
    ['CMAKE_SOURCE_DIR', TOP],
    ['PROJECT_SOURCE_DIR', nearest],
  ]);
  const code = blanked(text, /#\[\[[\s\S]*?\]\]|#[^\n]*/g);
  for (const [, name, value] of code.matchAll(/\bset\s*\(\s*(\w+)\s+"?([^\s")]+)"?\s*(?:CACHE[^)]*)?\)/gi)) {
    const folder = folderOf(value!, variables, own, scene);
    if (folder && code.includes(`\${${name}}/`)) variables.set(name!, folder);
  }
  const found: Site[] = [];
  for (const match of code.matchAll(/([A-Za-z_]\w*)\s*\(((?:[^()]|\([^()]*\))*)\)/g)) {
    const [all, command, words] = match;
    if (WORDS.test(command!)) continue;
    // The first word is the name of what is built.
    const name = /^(add_(executable|library|custom_target)|target_\w+|executable|library|\w+_library)$/i.test(
      command!,
    )
      ? /^\s*\S+/.exec(words!)![0].length
      : 0;
    const start = match.index + all.length - 1 - words!.length + name;
    const end = match.index + all.length - 1;
    const isFolder =
      FOLDERS.test(command!) ||
      (/^set$/i.test(command!) && variables.has(words!.trim().split(/\s/)[0] ?? '')) ||
      /\b(DIRECTORY|BASE_DIRS)\b/.test(words!);
    const recursive = /^\s*GLOB_RECURSE\b/.test(words!);
    const read = [...pathWords(code, start, end, { bases: [own], variables, folders: isFolder, recursive })];
    found.push(
      ...(/^add_subdirectory$/i.test(command!) ? subdirectory(read, code.slice(start, end), start) : read),
    );
    if (/^include$/i.test(command!)) found.push(...included(words!, start, found, scene));
  }
  return together(found);
}

/**
 * A folder that is built but lies elsewhere says where what is made of it goes: `add_subdirectory(../http http)`. A word that
 * says so as its name does comes and goes with the way up.
 */
function subdirectory(read: readonly Site[], words: string, start: number): readonly Site[] {
  const [site] = read;
  if (!site || site.start !== start + /^\s*/.exec(words)![0].length) return read;
  const rest = words.slice(site.end - start);
  const [, said] = /^\s+(?!EXCLUDE_FROM_ALL|SYSTEM)([^\s)]+)/.exec(rest) ?? [];
  const isOwn = said !== undefined && site.path.startsWith('../') && said === base(site.path);
  if (said !== undefined && !isOwn) return [site];
  const end = isOwn ? site.end + rest.indexOf(said) + said.length : site.end;
  return [{ ...site, end, write: to => (to.startsWith('../') ? `${to} ${base(to)}` : to) }];
}

/** The projects of all CMake files, the deepest first. */
function projectsOf({ files, base }: Scene): { name: string; base: Base }[] {
  return files
    .filter(({ path }) => /(^|\/)CMakeLists\.txt$/.test(path))
    .flatMap(({ path, text }) => {
      const name = /^[ \t]*project\s*\(\s*"?([\w.+-]+)/im.exec(text)?.[1];
      return name === undefined ? [] : [{ name, base: base(parent(path)) }];
    })
    .toSorted((a, b) => b.base.before.length - a.base.before.length);
}

/** `include(x)`: a module of a folder that the text names before, as the module path. */
function included(words: string, start: number, known: readonly Site[], scene: Scene): Site[] {
  const [, lead = '', path] =
    /^(\s*)([\w.-]+)\s*(?:OPTIONAL|RESULT_VARIABLE|NO_POLICY_SCOPE|$)/.exec(words) ?? [];
  if (path === undefined || path.endsWith('.cmake')) return [];
  const at = start + lead.length;
  const folders = known.flatMap(site => site.bases.map(base => join(base.before, site.path)));
  const bases = [...new Set(folders)].filter(folder => scene.tree.isFile(join(folder, `${path}.cmake`)));
  if (bases.length === 0) return [];
  const more = {
    kind: 'configuration',
    lookup: withEndings('.cmake'),
    names: 'file',
    climbs: false,
  } as const;
  return [{ start: at, end: at + path.length, path, bases: bases.map(scene.base), ...more }];
}

function folderOf(
  value: string,
  variables: ReadonlyMap<string, Base>,
  own: Base,
  scene: Scene,
): Base | undefined {
  const [, name, rest = ''] = /^\$\{(\w+)\}\/?(.*)$/.exec(value) ?? [];
  const base = name === undefined ? own : variables.get(name);
  const at = base && normalize(join(base.before, name === undefined ? value : rest));
  return at !== undefined && scene.tree.isFolder(at) ? scene.base(at) : undefined;
}
