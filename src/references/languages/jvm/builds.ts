import { blanked } from '../../blank.ts';
import { type Captured, captured } from '../../captured.ts';
import { base, below, foldersAbove, join, normalize } from '../../path.ts';
import { siteAdapter } from '../../sites/adapter.ts';
import type { Scene } from '../../sites/read.ts';
import { type Base, firstAtEach, type Site, siteOf, TOP } from '../../sites/site.ts';
import type { SourceFile } from '../../types.ts';
import type { Adapter } from '../adapter.ts';
import { otherWords } from '../text/configuration.ts';
import { isGradle, isManifest, manifestSites } from './android.ts';

const isMaven = (path: string): boolean => base(path) === 'pom.xml';
const isSettings = (path: string): boolean => /(^|\/)settings\.gradle(\.kts)?$/.test(path);

/** What builds of the Java world name by paths: modules, parents, scripts, folders, and the classes of Android manifests. */
export const builds: Adapter = siteAdapter({
  name: 'Maven and Gradle',
  accepts: path => isMaven(path) || isGradle(path) || isManifest(path),
  reader: scene => file => {
    if (isManifest(file.path)) return manifestSites(file, scene);
    return firstAtEach(isMaven(file.path) ? mavenSites(file, scene) : gradleSites(file, scene));
  },
  others: otherWords,
});

const INCLUDE = /\binclude\s*\(?\s*((?:["'][^"'\n]+["']\s*,?\s*)+)/g;
const PROJECT = /\bproject\s*\(\s*(?:path\s*[:=]\s*)?["'](:[\w.:-]+)["']/g;
const ACCESSOR = /\bprojects\.([a-zA-Z][\w.]*)/g;
const FROM_ROOT =
  /\$\{?(?:rootDir|rootProject\.projectDir)\}?\/([^"'\n$]+)|\bFile\(\s*(?:settingsDir|rootDir|rootProject\.projectDir)\s*,\s*["']([^"'\n$]+)|\b(?:rootProject\.file)\(\s*["']([^"'\n$]+)/g;
const FROM_OWN =
  /\bapply\s*\(?\s*from\s*[:=]\s*["']([^"'\n$:]+)|(?<!\.)\bfiles?\(\s*["']([^"'\n$]+)|\bprojectDir\}?\/([^"'\n$]+)/g;

/** The paths of a Gradle build: projects, which are called as their folders, scripts that are applied, and files. */
function gradleSites({ path, text }: SourceFile, scene: Scene): Site[] {
  const { tree, files } = scene;
  // The folder of the build: the nearest above with settings.
  const isRoot = (folder: string) =>
    ['settings.gradle', 'settings.gradle.kts'].some(name => tree.isFile(join(folder, name)));
  const root = scene.base(foldersAbove(path).find(isRoot) ?? '');
  const code = blanked(text, /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/g);
  const settings = files.filter(file => isSettings(file.path));
  const project = ({ words, start }: Captured): Site[] => {
    const lead = words.startsWith(':') ? 1 : 0;
    const plain = words.slice(lead).replaceAll(':', '/');
    // A project whose folder is said is called as it is wherever that is.
    if (plain === '' || settings.some(file => isPlaced(file.text, words))) return [];
    const write = (to: string) => to.replaceAll('/', ':');
    const at = { words: plain, start: start + lead };
    return [siteOf(at, [root], 'configuration', { names: 'folder', climbs: false, write })];
  };
  const paths = (pattern: RegExp, from: Base) =>
    captured(code, pattern).map(each => siteOf(each, [from], 'configuration', { needed: false }));
  const lists = isSettings(path) ? captured(code, INCLUDE) : [];
  return [
    ...lists.flatMap(({ words, start }) => captured(words, /["']([^"'\n]+)["']/g, start)).flatMap(project),
    ...captured(code, PROJECT).flatMap(project),
    ...captured(code, ACCESSOR).flatMap(each => accessed(each, root, scene, settings)),
    ...paths(FROM_ROOT, root),
    ...paths(FROM_OWN, scene.own(path)),
  ];
}

const camel = (name: string): string =>
  name.replace(/[-_.](\w)/g, (_, letter: string) => letter.toUpperCase());

/** `projects.shopCore.api`: the project in `shop-core/api`. */
function accessed(
  { words, start }: Captured,
  root: Base,
  { tree }: Scene,
  settings: readonly SourceFile[],
): Site[] {
  const spelled = (path: string) => path.split('/').map(camel).join('.');
  const names = [...tree.folders].flatMap(folder => below(folder, root.before) || []);
  const name = names
    .filter(each => `${words}.`.startsWith(`${spelled(each)}.`))
    .toSorted((a, b) => b.length - a.length)[0];
  if (name === undefined || settings.some(({ text }) => isPlaced(text, name.replaceAll('/', ':')))) return [];
  const site = siteOf({ words: name, start }, [root], 'configuration', { names: 'folder', climbs: false });
  return [{ ...site, end: start + spelled(name).length, write: spelled }];
}

/** Whether settings say in which folder a project is. */
function isPlaced(settings: string, name: string): boolean {
  const words = name.replace(/^:?/, ':').replace(/[.]/g, '\\.');
  return new RegExp(`project\\(\\s*["']${words}["']\\s*\\)\\.projectDir`).test(settings);
}

const DEFAULT_PARENT = '../pom.xml';
const IN_OWN = /\$\{(?:project\.)?basedir\}\/([^<\s"',;:$]+)/g;
const IN_TOP =
  /\$\{(?:maven\.multiModuleProjectDirectory|session\.executionRootDirectory)\}\/([^<\s"',;:$]+)/g;
const SOURCES = ['main', 'test'].flatMap(set =>
  ['java', 'kotlin', 'resources'].map(kind => `src/${set}/${kind}`),
);

/** The paths of a Maven project: its modules, its parent, and folders and files of its own. */
function mavenSites({ path, text }: SourceFile, scene: Scene): Site[] {
  const own = scene.own(path);
  const code = blanked(text, /<!--[\s\S]*?-->/g);
  // What is packed is named as it stands below a folder of sources.
  const packed = SOURCES.map(folder => scene.base(join(own.before, folder)));
  const found = (pattern: RegExp, bases: readonly Base[], more: Partial<Site> = {}) =>
    captured(code, pattern).map(each => siteOf(each, bases, 'configuration', more));
  return [
    ...found(/<module>\s*([^<\s$]+)\s*<\/module>/g, [own]),
    ...found(/<relativePath>\s*([^<\s$]+)\s*<\/relativePath>/g, [own]),
    ...found(IN_OWN, [own]),
    ...found(IN_TOP, [TOP]),
    ...parentAbove(code, own, scene),
    ...found(/<(?:include|exclude)>\s*([\w.*-]+(?:\/[\w.*-]+)+)\s*</g, [...packed, own], {
      needed: false,
      climbs: false,
      guessed: true,
    }),
    ...found(/>\s*([\w.-]+(?:\/[\w.*-]+)+)\s*</g, [own], { needed: false }),
  ];
}

/** A parent that is not said where is looked for in the folder above: where it is no longer, that has to be said. */
function parentAbove(code: string, own: Base, scene: Scene): Site[] {
  const match = /<parent>([\s\S]*?)<\/parent>/.exec(code);
  if (!match || match[1]!.includes('<relativePath')) return [];
  const at = normalize(join(own.before, DEFAULT_PARENT));
  const above = scene.files.find(file => file.path === at);
  if (!above || artifactOf(above.text.replace(/<parent>[\s\S]*?<\/parent>/, '')) !== artifactOf(match[1]!))
    return [];
  const last = [...match[1]!.matchAll(/([ \t]*)<(\w+)>[^<]*<\/\2>/g)].at(-1);
  if (!last) return [];
  const start = match.index + '<parent>'.length + last.index + last[0].length;
  const site: Site = { start, end: start, path: DEFAULT_PARENT, bases: [own], kind: 'configuration' };
  const write = (to: string) => `\n${last[1]}<relativePath>${to}</relativePath>`;
  return scene.stays(site) ? [] : [{ ...site, write }];
}

const artifactOf = (text: string): string | undefined => /<artifactId>\s*([^<\s]+)/.exec(text)?.[1];
