import { posix } from 'node:path';
import { findings } from '../../findings.ts';
import { base, below, join, normalize, parent } from '../../path.ts';
import { matching } from '../../sites/pattern.ts';
import { sceneIn } from '../../sites/read.ts';
import { resolveSite } from '../../sites/resolve.ts';
import type { Tree } from '../../sites/tree.ts';
import type { SourceFile } from '../../types.ts';
import type { Judged, Unresolved } from '../adapter.ts';
import { includeSites, isHeader } from './includes.ts';

/**
 * What build files install, and where to: `install(FILES a.h DESTINATION d)`, `install(DIRECTORY a DESTINATION d)`,
 * `$(INSTALL) a.h $(INCLUDE_DIR)`, `include_HEADERS = a.h`, `install_headers('a.h', subdir: 'd')`.
 */
const INSTALLS: readonly (readonly [file: RegExp, list: RegExp])[] = [
  [
    /(^|\/)(CMakeLists\.txt|[^/]*\.cmake)$/,
    /\binstall\s*\(\s*(?:FILES|DIRECTORY)\s+(?<words>[^)]*?)\s+DESTINATION\s+(?<to>[^\s)]+)/gi,
  ],
  [
    /(^|\/)((GNU)?[Mm]akefile[^/]*|[^/]*\.mk)$/,
    /^\t[@-]*(?:\$[({]\w*INSTALL\w*[)}]|install|cp)[ \t](?<words>.*\.h\w*)[ \t]+(?<to>\S+)[ \t]*$/gm,
  ],
  [/\.am$/, /^(?<to>\w+)_HEADERS[ \t]*\+?=(?<words>(?:[^\n\\]|\\\r?\n)*)/gm],
  [
    /(^|\/)meson\.build$/,
    /\binstall_headers\s*\((?<words>[^)]*?)(?:,\s*subdir\s*:\s*(?<to>'[^']*')[^)]*)?\)/g,
  ],
];

/** The headers that a build file installs: file → place, in the words of the build file. */
function placesIn({ path, text }: SourceFile, tree: Tree): Map<string, string> {
  const lists = INSTALLS.filter(([file]) => file.test(path)).flatMap(([, list]) => [...text.matchAll(list)]);
  const found = new Map<string, string>();
  for (const { groups } of lists) {
    const to = (groups?.to ?? '').replaceAll("'", '');
    for (const [word] of (groups?.words ?? '').matchAll(/[^\s"',\\]+/g)) {
      const at = normalize(join(parent(path), word.replace(/^\$\{CMAKE_CURRENT_SOURCE_DIR\}\//, '')));
      if (at === undefined || /^-|\$/.test(word)) continue;
      // Of a folder all is installed, and without a slash at its end the folder itself.
      const top = tree.isFolder(at) ? (word.endsWith('/') ? at : parent(at)) : undefined;
      const inside = () => [...tree.paths].filter(path => below(path, at) !== undefined);
      const files = tree.isFile(at) ? [at] : top === undefined ? matching(at, tree) : inside();
      for (const file of files.filter(isHeader)) {
        const isDeep = top !== undefined || to.startsWith('nobase_');
        found.set(file, posix.join(to, isDeep ? below(file, top ?? parent(path))! : base(file)));
      }
    }
  }
  return found;
}

/**
 * Includes of installed headers that lead to another one in the repository, and not where both are installed: a build of the
 * repository does not see that.
 */
export function notInstalled({ files, judged, world }: Judged): Unresolved[] {
  const scene = sceneIn(files, world);
  const builds = files.map(file => placesIn(file, scene.tree)).filter(({ size }) => size > 0);
  if (builds.length === 0) return [];
  const read = includeSites(scene);
  const own = files.filter(({ path }) => builds.some(places => places.has(path)));
  return findings(own, judged, (file, tell) => {
    for (const site of read(file)) {
      const target = resolveSite(site, 'before', scene.tree)?.target ?? '';
      const isFound = (places: ReadonlyMap<string, string>) => {
        const [from, to] = [places.get(file.path), places.get(target)];
        if (from === undefined || to === undefined) return true;
        return posix.join(parent(from), site.path) === to || `/${to}`.endsWith(`/${site.path}`);
      };
      if (!builds.every(isFound))
        tell(
          site.start,
          `${base(target)} is not found under "${site.path}" where both are installed`,
          `installed ${base(target)}`,
        );
    }
  });
}
