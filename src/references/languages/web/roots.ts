import { below, join, parent } from '../../path.ts';
import type { Scene } from '../../sites/read.ts';
import type { Base } from '../../sites/site.ts';

/** Folders whose contents are served from `/`. */
const SERVED = /(^|\/)(public|static|www|wwwroot|htdocs|public_html|html|webroot|_site|site|dist|web|docs)$/;
const BESIDE = ['public', 'static', 'www', 'src', 'app/static', 'src/static', 'assets'];

/**
 * The folders that `/` may stand for in a text, best first: a folder above it that is served by its name, one beside it, one
 * with a start page, the top of the repository.
 */
export function webRoots(path: string, scene: Scene): Base[] {
  const above: string[] = [];
  for (let at = parent(path); at !== ''; at = parent(at)) above.push(at);
  above.push('');
  const { tree } = scene;
  const served = above.filter(folder => SERVED.test(folder));
  const beside = above
    .flatMap(folder => BESIDE.map(name => join(folder, name)))
    .filter(each => tree.isFolder(each));
  const started = above.filter(folder => tree.isFile(join(folder, 'index.html')));
  return [...new Set([...served, ...started, ...beside, '', ...above.toReversed()])].map(scene.base);
}

/**
 * Where the folder of a page is, seen as one of a folder that is served from `/` beside it: with `public/`, the page `a/x.html`
 * finds `public/i.svg` as `../i.svg`.
 */
export function servedFrom({ before, after }: Base, { tree, base }: Scene): Base[] {
  const found: Base[] = [];
  for (let at = before; ; at = parent(at)) {
    for (const folder of ['public', 'static'].map(name => base(join(at, name)))) {
      const [old, now] = [below(before, at), below(after, at)];
      const isServed = tree.isFolder(folder.before) && below(before, folder.before) === undefined;
      if (isServed && old !== undefined && now !== undefined)
        found.push({ before: join(folder.before, old), after: join(folder.after, now) });
    }
    if (at === '') return found;
  }
}

/** What `@/` and `~/` stand for by the custom of bundlers: the sources of the package. */
export function sourceRoots(path: string, scene: Scene): Base[] {
  for (let at = parent(path); ; at = parent(at)) {
    if (scene.tree.isFile(join(at, 'package.json')) || at === '')
      return ['src', 'app', '']
        .map(name => join(at, name))
        .filter(each => scene.tree.isFolder(each))
        .map(scene.base);
  }
}
