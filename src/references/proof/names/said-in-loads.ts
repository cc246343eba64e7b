import { captured } from '../../captured.ts';
import { join, parent } from '../../path.ts';
import { loadedWords, PUT_TOGETHER } from './loaded-words.ts';
import { moduleIn } from './module-in.ts';
import { type Said, saying } from './said.ts';

/** Loads a module whose name is put together when the program runs: there, or before. */
const LOADS =
  /\b(?:import_module|__import__)\(\s*(?:[fF]["']|[A-Za-z_][\w.]*\s*[,+%]|["'][^"'\n]*["']\s*[+%])/;
const LOADS_ANY = /\b(?:import_module|__import__)\(\s*[A-Za-z_][\w.]*\s*\)/;

/** Modules that a Python text loads by names which it puts together. */
export const saidInLoads = (text: string, roots: readonly string[]): Said[] => [
  ...besideLoads(text),
  ...behindPackages(text, roots),
];

/** Modules beside the text. */
function besideLoads(text: string): Said[] {
  if (!LOADS.test(text) && !(LOADS_ANY.test(text) && PUT_TOGETHER.test(text))) return [];
  return saying(loadedWords(text), words => (path, ground) => moduleIn(parent(path), words, ground));
}

/** Loads what is put behind the name of a package: `import_module("a.b." + name)`, f"a.b.{name}". */
const BEHIND = /\b(?:import_module|__import__)\(\s*f?["'](?<name>[A-Za-z_][\w.]*)\.(?:["']\s*[+%]|\{)/g;

/** The same in a text that loads what it has put together before: `"a.b." + name`. */
const PREFIX = /["'](?<name>[A-Za-z_][\w.]*)\.["']\s*\+/g;

/** Modules of packages. */
function behindPackages(text: string, roots: readonly string[]): Said[] {
  const prefixes = [...captured(text, BEHIND), ...(LOADS_ANY.test(text) ? captured(text, PREFIX) : [])];
  const folders = new Set(prefixes.map(({ words }) => words.replaceAll('.', '/')));
  const all = folders.size === 0 ? [] : loadedWords(text);
  return [...folders].flatMap(folder =>
    saying(all, words => (_, ground) => {
      for (const root of new Set([...roots, ''])) {
        const found = moduleIn(join(root, folder), words, ground);
        if (found !== undefined) return found;
      }
      return undefined;
    }),
  );
}
