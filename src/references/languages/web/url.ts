import type { Scene } from '../../sites/read.ts';
import type { Base, Lookup, Site } from '../../sites/site.ts';
import { servedFrom, sourceRoots, webRoots } from './roots.ts';

/** Where the URLs of a text start. */
export interface Origin {
  readonly own: Base;
  /** Where a relative URL leads when its page is served, besides: into folders whose contents are served from `/`. */
  readonly served: readonly Base[];
  readonly roots: readonly Base[];
  readonly sources: readonly Base[];
}

export function originOf(path: string, scene: Scene): Origin {
  const own = scene.own(path);
  const served = servedFrom(own, scene);
  return { own, served, roots: webRoots(path, scene), sources: sourceRoots(path, scene) };
}

/** Pages are also named without their ending, or by their folder, and style sheets by what is made of them. */
const PAGES: Lookup = {
  files: path =>
    path.endsWith('.css')
      ? [path, ...['.scss', '.sass', '.less'].map(ending => path.replace(/\.css$/, ending))]
      : /\.\w+$/.test(path)
        ? [path]
        : [path, `${path}.html`, `${path}/index.html`],
  spellings: file => [
    file,
    file.replace(/\.html$/, ''),
    file.replace(/\/index\.html$/, ''),
    file.replace(/\.(scss|sass|less)$/, '.css'),
  ],
};

/**
 * The site of a URL, without query and fragment. Undefined for addresses elsewhere and for what a template fills in.
 * @param start where its words begin in the text
 */
export function urlSite(
  words: string,
  start: number,
  origin: Origin,
  lookup: Lookup = PAGES,
): Site | undefined {
  const blank = /^\s*/.exec(words)![0].length;
  const url = words.trim();
  if (url === '' || /^([a-z][\w+.-]*:|\/\/|#|\?)|\{\{|\{%|<%|<\?|\$\{|^\{/i.test(url)) return undefined;
  const bare = url.replace(/[?#].*$/s, '');
  const [lead] = /^(~?@\/|~\/|~(?=\.)|\/+)?/.exec(bare)!;
  const written = bare.slice(lead.length).replace(/\/+$/, '');
  if (written === '' || written === '.') return undefined;
  const path = decoded(written);
  const isRoot = lead.startsWith('/');
  const isAlias = /[@~].*\/$/.test(lead);
  const from = start + blank + lead.length;
  return {
    start: from,
    end: from + written.length,
    path,
    bases: isRoot ? origin.roots : isAlias ? origin.sources : [origin.own, ...origin.served],
    kind: 'path',
    lookup,
    ...((isRoot || isAlias) && { climbs: false, guessed: true }),
    ...(!/\.\w+$/.test(path) && { needed: false }),
    ...(path !== written && { write: (to: string) => encodeURI(to) }),
  };
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
