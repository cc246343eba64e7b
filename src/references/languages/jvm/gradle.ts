import { blanked } from '../../blank.ts';
import { parent } from '../../path.ts';
import type { Scene } from '../../sites/read.ts';
import type { Base, Site } from '../../sites/site.ts';
import type { SourceFile } from '../../types.ts';

const INCLUDE = /\binclude\s*\(?\s*((?:["'][^"'\n]+["']\s*,?\s*)+)/g;
const PROJECT = /\bproject\s*\(\s*(?:path\s*[:=]\s*)?["'](:[\w.:-]+)["']/g;
const FROM_ROOT =
  /\$\{?(?:rootDir|rootProject\.projectDir)\}?\/([^"'\n$]+)|\bFile\(\s*(?:settingsDir|rootDir|rootProject\.projectDir)\s*,\s*["']([^"'\n$]+)|\b(?:rootProject\.file)\(\s*["']([^"'\n$]+)/g;
const FROM_OWN =
  /\bapply\s*\(?\s*from\s*[:=]\s*["']([^"'\n$:]+)|(?<!\.)\bfiles?\(\s*["']([^"'\n$]+)|\bprojectDir\}?\/([^"'\n$]+)/g;

/** The paths of a Gradle build: projects, which are called as their folders, scripts that are applied, and files. */
export function gradleSites({ path, text }: SourceFile, scene: Scene): Site[] {
  const own = scene.own(path);
  const root = scene.base(rootOf(path, scene));
  const code = blanked(text, /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/g);
  const settings = scene.files.filter(file => /(^|\/)settings\.gradle(\.kts)?$/.test(file.path));
  const project = (words: string, start: number): Site[] => {
    // A project whose folder is said is called as it is wherever that is.
    if (settings.some(file => isPlaced(file.text, words))) return [];
    const lead = words.startsWith(':') ? 1 : 0;
    const plain = words.slice(lead).replaceAll(':', '/');
    if (plain === '') return [];
    const write = (to: string) => to.replaceAll('/', ':');
    const place = { start: start + lead, end: start + words.length, path: plain, bases: [root] };
    return [{ ...place, kind: 'configuration', names: 'folder', climbs: false, write }];
  };
  const paths = (pattern: RegExp, from: Base) =>
    [...code.matchAll(pattern)].map((match): Site => {
      const words = match.slice(1).find(each => each !== undefined)!;
      const start = match.index + match[0].lastIndexOf(words);
      const trimmed = words.replace(/\/+$/, '');
      const place = { start, end: start + trimmed.length, path: trimmed, bases: [from] };
      return { ...place, kind: 'configuration', needed: false };
    });
  const included = /(^|\/)settings\.gradle(\.kts)?$/.test(path) ? [...code.matchAll(INCLUDE)] : [];
  const all = [
    ...included.flatMap(match =>
      [...match[1]!.matchAll(/["']([^"'\n]+)["']/g)].flatMap(one =>
        project(one[1]!, match.index + match[0].indexOf(match[1]!) + one.index + 1),
      ),
    ),
    ...[...code.matchAll(PROJECT)].flatMap(match =>
      project(match[1]!, match.index + match[0].lastIndexOf(match[1]!)),
    ),
    ...paths(FROM_ROOT, root),
    ...paths(FROM_OWN, own),
  ];
  return all.filter((site, index) => all.findIndex(({ start }) => start === site.start) === index);
}

/** Whether settings say in which folder a project is. */
function isPlaced(settings: string, name: string): boolean {
  const words = name.replace(/^:?/, ':').replace(/[.]/g, '\\.');
  return new RegExp(`project\\(\\s*["']${words}["']\\s*\\)\\.projectDir`).test(settings);
}

/** The folder of the build: the nearest above with settings. */
function rootOf(path: string, { tree }: Scene): string {
  for (let at = parent(path); ; at = parent(at)) {
    const lead = at === '' ? '' : `${at}/`;
    if (at === '' || tree.isFile(`${lead}settings.gradle`) || tree.isFile(`${lead}settings.gradle.kts`))
      return at;
  }
}
