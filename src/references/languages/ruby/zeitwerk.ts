import { below, join } from '../../path.ts';
import type { SourceFile, World } from '../../types.ts';

/** Folders from whose paths an autoloader tells the names of constants. None where nothing uses one. */
export function autoloadRoots(files: readonly SourceFile[], { paths }: World): string[] {
  const found = new Set<string>();
  for (const path of paths) {
    const app = /^(.*\/)?config\/application\.rb$/.exec(path);
    if (app) for (const each of appFolders(paths, app[1]?.replace(/\/$/, '') ?? '')) found.add(each);
  }
  for (const { path, text } of files)
    if (path.endsWith('.rb') && /Zeitwerk::Loader\.for_gem\b/.test(text))
      found.add(path.slice(0, path.lastIndexOf('/')));
  return [...found];
}

function appFolders(paths: ReadonlySet<string>, root: string): Set<string> {
  const found = new Set<string>();
  for (const path of paths) {
    const [kind, next] = (below(path, join(root, 'app')) ?? '').split('/');
    if (!kind || next === undefined || /^(assets|views|javascript|packs)$/.test(kind)) continue;
    found.add(join(root, `app/${kind}`));
    if (next === 'concerns') found.add(join(root, `app/${kind}/concerns`));
  }
  return found;
}

/** The constant that an autoloader looks for in a file: `app/models/shop/line_item.rb` → `Shop::LineItem`. */
export function expectedConstant(path: string, roots: readonly string[]): string | undefined {
  const rests = roots.flatMap(root => below(path, root) ?? []).filter(rest => rest.endsWith('.rb'));
  const rest = rests.toSorted((a, b) => a.length - b.length)[0];
  return rest
    ?.slice(0, -3)
    .split('/')
    .map(part => part.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase()))
    .join('::');
}

/** Whether a text defines a constant, as far as its words tell: inflections and acronyms make no difference. */
export function defines(text: string, constant: string): boolean {
  const plain = (name: string) => name.toLowerCase();
  const names = [...text.matchAll(/^([ \t]*)(?:class|module)\s+([A-Z][\w:]*)|^([ \t]*)([A-Z]\w*)\s*=/gm)];
  const stack: { depth: number; name: string }[] = [];
  for (const [, indent, name, indentOfValue, value] of names) {
    const depth = (indent ?? indentOfValue ?? '').length;
    while (stack.length > 0 && stack.at(-1)!.depth >= depth) stack.pop();
    const full = [...stack.map(each => each.name), name ?? value!].join('::');
    if (plain(full) === plain(constant)) return true;
    if (name !== undefined) stack.push({ depth, name });
  }
  return false;
}
