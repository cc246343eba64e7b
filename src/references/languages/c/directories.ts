import { base, join, normalize, parent } from '../../path.ts';
import type { Scene } from '../../sites/read.ts';

const BUILD =
  /^((GNU)?[Mm]akefile(\..*)?|.*\.(mk|mak|cmake|am|vcxproj|props|gyp|gypi|pro|pri)|CMakeLists\.txt|meson\.build|compile_flags\.txt|compile_commands\.json|\.clangd|configure(\.ac)?|SConstruct|BUILD(\.bazel)?|setup\.py|build\.zig|platformio\.ini|.*\.podspec|Package\.swift)$/;
const HERE =
  /^(\$[({](CURDIR|srcdir|CMAKE_CURRENT_(SOURCE|LIST)_DIR|PROJECT_SOURCE_DIR|ProjectDir)[)}]|\.)\/?/;
const TOP = /^\$[({](top_srcdir|abs_top_srcdir|CMAKE_SOURCE_DIR|SolutionDir|ROOT|ROOT_DIR)[)}]\/?/;

/** The folders that build files name as those in which headers are looked for, in the order in which they are named. */
export function includeFolders({ files, tree }: Scene): string[] {
  const found = new Set<string>();
  for (const { path, text } of files) {
    if (!BUILD.test(base(path))) continue;
    const variables = variablesIn(text);
    for (const words of [...options(text), ...lists(text)]) {
      const written = words.replace(/\$[({](\w+)[)}]/g, (all, name: string) => variables.get(name) ?? all);
      const isTop = TOP.test(written);
      const plain = written.replace(TOP, '').replace(HERE, '').replaceAll('\\', '/').replace(/\/+$/, '');
      if (/[$<>*]/.test(plain)) continue;
      const folders = isTop ? [plain] : [join(parent(path), plain), plain];
      const folder = folders.map(normalize).find(each => each !== undefined && tree.isFolder(each));
      if (folder !== undefined) found.add(folder);
    }
  }
  return [...found];
}

function* options(text: string): Generator<string> {
  for (const [, words] of text.matchAll(/(?<![\w-])-(?:I|iquote|isystem|idirafter)\s*["']?([^\s"',;)]+)/g))
    yield words!;
}

/** `include_directories(a b)`, `target_include_directories(x PUBLIC a)`, `'include_dirs': ['a']`, `<AdditionalIncludeDirectories>`. */
function* lists(text: string): Generator<string> {
  const pattern =
    /\binclude_directories\s*\(([^)]*)\)|\bINCLUDE_DIRECTORIES\b([^)]*)\)|["']?include_dirs["']?\s*[:=]\s*[[(]([^\])]*)[\])]|<AdditionalIncludeDirectories>([^<]*)<|\bINCLUDEPATH\s*\+?=\s*([^\n]*)/gi;
  for (const [, ...groups] of text.matchAll(pattern))
    for (const [word] of (groups.find(Boolean) ?? '').matchAll(/[^\s"',;]+/g)) {
      const path = word.replace(/^\$<(?:BUILD_INTERFACE):(.*)>$/, '$1');
      if (!/^[A-Z_]+$/.test(path)) yield path;
    }
}

/** `SRC = src`, `set(SRC src)`: variables with one word. */
function variablesIn(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name, value] of text.matchAll(/^[ \t]*(\w+)[ \t]*[:?]?=[ \t]*(\S+)[ \t]*\r?$/gm))
    found.set(name!, value!);
  for (const [, name, value] of text.matchAll(/\bset\s*\(\s*(\w+)\s+"?([^\s")]+)"?\s*\)/gi))
    found.set(name!, value!);
  return found;
}
