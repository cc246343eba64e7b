import { blanked } from '../../blank.ts';
import { join, normalize } from '../../path.ts';
import type { Scene } from '../../sites/read.ts';
import { type Base, type Site, TOP } from '../../sites/site.ts';
import type { SourceFile } from '../../types.ts';

const DEFAULT_PARENT = '../pom.xml';
const OWN = /\$\{(?:project\.)?basedir\}\/([^<\s"',;:$]+)/g;
const ROOT = /\$\{(?:maven\.multiModuleProjectDirectory|session\.executionRootDirectory)\}\/([^<\s"',;:$]+)/g;

const SOURCES = ['main', 'test'].flatMap(set =>
  ['java', 'kotlin', 'resources'].map(kind => `src/${set}/${kind}`),
);

/** The paths of a Maven project: its modules, its parent, and folders and files of its own. */
export function mavenSites({ path, text }: SourceFile, scene: Scene): Site[] {
  const own = scene.own(path);
  const code = blanked(text, /<!--[\s\S]*?-->/g);
  // What is packed is named as it stands below a folder of sources.
  const packed = SOURCES.map(folder => scene.base(join(own.before, folder)));
  const found = (pattern: RegExp, from: Base, more: Partial<Site> = {}) =>
    [...code.matchAll(pattern)].map((match): Site => {
      const words = match[1]!.replace(/\/+$/, '');
      const start = match.index + match[0].lastIndexOf(match[1]!);
      const place = { start, end: start + words.length, path: words, bases: [from] };
      return { ...place, kind: 'configuration', ...more };
    });
  const all = [
    ...found(/<module>\s*([^<\s$]+)\s*<\/module>/g, own),
    ...found(/<relativePath>\s*([^<\s$]+)\s*<\/relativePath>/g, own),
    ...found(OWN, own),
    ...found(ROOT, TOP),
    ...parentAbove(code, own, scene),
    ...found(/<(?:include|exclude)>\s*([\w.*-]+(?:\/[\w.*-]+)+)\s*</g, own, {
      bases: [...packed, own],
      needed: false,
      climbs: false,
      guessed: true,
    }),
    ...found(/>\s*([\w.-]+(?:\/[\w.*-]+)+)\s*</g, own, { needed: false }),
  ];
  return all.filter((site, index) => all.findIndex(({ start }) => start === site.start) === index);
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
