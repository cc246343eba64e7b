import type { Captured } from '../../captured.ts';
import { below, foldersAbove, join } from '../../path.ts';
import type { Scene } from '../../sites/read.ts';
import type { Base, Lookup, Site } from '../../sites/site.ts';

/** Folders whose contents are served from `/`. */
const SERVED = /(^|\/)(public|static|www|wwwroot|htdocs|public_html|html|webroot|_site|site|dist|web|docs)$/;
const BESIDE = ['public', 'static', 'www', 'app/static', 'src/static', 'src/public'];
/** Those whose contents are served as well, where a page says so; a program that names an address may serve what it likes. */
const SOURCES = ['src', 'assets'];

/**
 * The folders that `/` may stand for in a text, best first: a folder above it that is served by its name, one beside it, one
 * with a start page, the top of the repository.
 * @param strict whether only folders count that are served: what a program answers to is no path of a file
 */
function webRoots(path: string, { tree, known }: Scene, strict: boolean): Base[] {
  const above = foldersAbove(path);
  const served = above.filter(folder => SERVED.test(folder));
  const started = above.filter(folder => tree.isFile(join(folder, 'index.html')));
  const names = strict ? BESIDE : [...BESIDE, ...SOURCES];
  const beside = above.flatMap(folder => names.map(name => join(folder, name)));
  const others = strict ? [] : ['', ...above.toReversed()];
  return known([...served, ...started, ...beside, ...others]);
}

/**
 * Where the folder of a page is, seen as one of a folder that is served from `/` beside it: with `public/`, the page `a/x.html`
 * finds `public/i.svg` as `../i.svg`.
 */
function servedFrom({ before, after }: Base, { known }: Scene): Base[] {
  return [...new Set([before, ...foldersAbove(before)])].flatMap(at =>
    known([join(at, 'public'), join(at, 'static')]).flatMap((folder): Base[] => {
      const [old, now] = [below(before, at), below(after, at)];
      if (below(before, folder.before) !== undefined || old === undefined || now === undefined) return [];
      return [{ before: join(folder.before, old), after: join(folder.after, now) }];
    }),
  );
}

/** What `@/` and `~/` stand for by the custom of bundlers: the sources of the package. */
function sourceRoots(path: string, { tree, known }: Scene): Base[] {
  const at = foldersAbove(path).find(folder => tree.isFile(join(folder, 'package.json'))) ?? '';
  return known(['src', 'app', ''].map(name => join(at, name)));
}

/** Where the URLs of a text start. */
export interface Origin {
  readonly own: Base;
  /** Where a relative URL leads when its page is served, besides: into folders whose contents are served from `/`. */
  readonly served: readonly Base[];
  readonly roots: readonly Base[];
  readonly sources: readonly Base[];
}

export function originOf(path: string, scene: Scene, strict = false): Origin {
  const own = scene.own(path);
  const served = servedFrom(own, scene);
  return { own, served, roots: webRoots(path, scene, strict), sources: sourceRoots(path, scene) };
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

/** The site of a URL, without query and fragment. Undefined for addresses elsewhere and for what a template fills in. */
export function urlSite(
  { words, start }: Captured,
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

/** The sites of several. */
export const urlSites = (all: readonly Captured[], origin: Origin): Site[] =>
  all.flatMap(each => urlSite(each, origin) ?? []);

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
