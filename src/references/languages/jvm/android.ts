import { captured } from '../../captured.ts';
import { remembered } from '../../grammar.ts';
import { below, join, parent } from '../../path.ts';
import type { Scene } from '../../sites/read.ts';
import { type Site, siteOf, withEndings } from '../../sites/site.ts';
import type { Source } from '../../spaces/source.ts';
import type { SourceFile } from '../../types.ts';

export const isManifest = (path: string): boolean => /(^|\/)AndroidManifest\.xml$/.test(path);
export const isGradle = (path: string): boolean => /\.gradle(\.kts)?$/.test(path);

/** The package in which an Android module generates its classes. Undefined where it is no such module. */
export const namespaceIn = (gradle: string): string | undefined =>
  /^\s*namespace\s*=?\s*["']([\w.]+)["']/m.exec(gradle)?.[1];

/** What is declared by the build of an Android module, without a file: the classes of its resources and its settings. */
export const generated = remembered((gradle: string): Source => {
  const declared = ['R', 'BuildConfig'].map(name => ({ name, kind: 'type', start: -1, shared: true }));
  const none: ReadonlySet<string> = new Set();
  return {
    space: namespaceIn(gradle),
    imports: [],
    declared,
    own: none,
    uses: [],
    selected: none,
    strings: [],
    place: { at: 0, lead: '', tail: '' },
  };
});

/** The classes that an Android manifest names from the package of its module: `android:name=".MainActivity"`. */
export function manifestSites({ path, text }: SourceFile, scene: Scene): Site[] {
  const folder = path.replace(/(^|\/)src\/.*$/, '').replace(/(^|\/)AndroidManifest\.xml$/, '');
  const module = folder === path ? '' : folder;
  const gradle = scene.files.find(
    file => isGradle(file.path) && parent(file.path) === module && namespaceIn(file.text),
  );
  const name =
    /<manifest\b[^>]*\spackage\s*=\s*"([\w.]+)"/.exec(text)?.[1] ?? (gradle && namespaceIn(gradle.text));
  if (name === undefined) return [];
  const own = below(parent(path), module) ?? '';
  const sets = [...new Set([own.startsWith('src/') ? own : 'src/main', 'src/main'])];
  const roots = [...sets.flatMap(set => ['java', 'kotlin'].map(kind => join(set, kind))), 'src'];
  const bases = scene.known(roots.map(root => join(join(module, root), name.replaceAll('.', '/'))));
  return captured(text, /\bandroid:\w+\s*=\s*"\.([A-Z]\w*|[a-z]\w*(?:\.\w+)+)"/g).map(({ words, start }) => ({
    ...siteOf({ words: words.replaceAll('.', '/'), start }, bases, 'configuration'),
    lookup: withEndings('.kt', '.java'),
    names: 'file',
    climbs: false,
    guessed: true,
    dotted: false,
    key: `class ${words.split('.').at(-1)}`,
    write: to => to.replace(/\.(kt|java)$/, '').replaceAll('/', '.'),
  }));
}
