import { join, normalize } from '../../path.ts';
import type { Scene } from '../../sites/read.ts';
import { type Base, type Site, TOP } from '../../sites/site.ts';
import { pathWords } from './words.ts';

/** Commands whose words are folders, also where they are one word. */
const FOLDERS =
  /^(add_subdirectory|subdirs|include_directories|link_directories|target_include_directories|target_link_directories|aux_source_directory|subdir)$/i;
/** Commands whose words name no files. */
const WORDS =
  /^(project|message|find_package|find_library|option|if|elseif|else|endif|function|macro|foreach|cmake_minimum_required|target_link_libraries|dependency)$/i;

/** The paths of CMake and Meson files: they start at the file's own folder, or at the folder that a variable stands for. */
export function cmakeSites(text: string, scene: Scene, own: Base): Site[] {
  const project = /\bproject\s*\(/i.test(text) ? own : TOP;
  const variables = new Map<string, Base>([
    ['CMAKE_CURRENT_SOURCE_DIR', own],
    ['CMAKE_CURRENT_LIST_DIR', own],
    ['CMAKE_SOURCE_DIR', TOP],
    ['PROJECT_SOURCE_DIR', project],
  ]);
  const code = text.replace(/#\[\[[\s\S]*?\]\]|#[^\n]*/g, words => words.replace(/[^\n]/g, ' '));
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
    found.push(...pathWords(code, start, end, { bases: [own], variables, folders: isFolder }));
  }
  return found;
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
