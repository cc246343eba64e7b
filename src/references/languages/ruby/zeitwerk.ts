import { below, join, parent } from '../../path.ts';
import { textsOf } from '../../places.ts';
import type { SourceFile } from '../../types.ts';
import { readRuby } from './code.ts';

/**
 * Folders from whose paths an autoloader tells the names of constants; `!a/b` for one that it passes over. None where
 * nothing uses an autoloader.
 */
export function autoloadRoots(files: readonly SourceFile[], paths: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  for (const path of paths) {
    if (!/(^|\/)config\/application\.rb$/.test(path)) continue;
    const root = parent(parent(path));
    for (const folder of [...appFolders(paths, root), ...declaredFolders(textsOf(files).get(path) ?? '')])
      found.add(folder.startsWith('!') ? `!${join(root, folder.slice(1))}` : join(root, folder));
  }
  for (const { path, text } of files)
    if (path.endsWith('.rb') && /Zeitwerk::Loader\.for_gem\b/.test(text)) found.add(parent(path));
  return [...found];
}

/** The folders that an application adds: `config.autoload_lib(ignore: %w[tasks])`, `config.autoload_paths << "#{root}/extras"`. */
function* declaredFolders(text: string): Generator<string> {
  const code = text.replace(/^[ \t]*#[^\n]*/gm, '');
  const library =
    /\bautoload_lib(?:_once)?\s*\(?\s*ignore:\s*(?:%w[[({]([^\])}]*)|\[([^\]]*)|["'](\w+))/.exec(code);
  if (library) {
    yield 'lib';
    for (const name of (library[1] ?? library[2] ?? library[3] ?? '').match(/[\w/]+/g) ?? [])
      yield `!lib/${name}`;
  }
  for (const [, words] of code.matchAll(
    /\b(?:autoload|eager_load)(?:_once)?_paths\b([\s\S]{0,400}?)(?=\n\s*\n|\n\s*(?:config|end)\b|$)/g,
  )) {
    for (const [, folder] of words!.matchAll(/#\{[\w.]*root\}\/([\w/.-]+)/g))
      yield folder!.replace(/\/$/, '');
    for (const [, list] of words!.matchAll(/\broot\.join\(\s*((?:["'][\w/.-]+["']\s*,?\s*)+)\)/g))
      yield (list!.match(/[\w/.-]+/g) ?? []).join('/');
  }
}

function appFolders(paths: ReadonlySet<string>, root: string): Set<string> {
  const found = new Set<string>();
  for (const path of paths) {
    const [kind, next] = (below(path, join(root, 'app')) ?? '').split('/');
    if (!kind || next === undefined || /^(assets|views|javascript|packs)$/.test(kind)) continue;
    found.add(`app/${kind}`);
    if (next === 'concerns') found.add(`app/${kind}/concerns`);
  }
  return found;
}

/** The constant that an autoloader looks for in a file: `app/models/shop/line_item.rb` → `Shop::LineItem`. */
export function expectedConstant(path: string, roots: readonly string[]): string | undefined {
  if (roots.some(root => root.startsWith('!') && below(path, root.slice(1)) !== undefined)) return undefined;
  const rests = roots.flatMap(root => below(path, root) ?? []).filter(rest => rest.endsWith('.rb'));
  const rest = rests.toSorted((a, b) => a.length - b.length)[0];
  return rest
    ?.slice(0, -3)
    .split('/')
    .map(part => part.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase()))
    .join('::');
}

/** Whether two names are one, for all that a path tells: inflections and acronyms make no difference. */
export const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Whether a text defines a constant, as far as its words tell. */
export const defines = (text: string, constant: string): boolean =>
  readRuby(text).defined.some(name => isSame(name, constant));
