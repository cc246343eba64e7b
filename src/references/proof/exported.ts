import { lineFinder } from '../edits.ts';
import { type JsonString, jsonStrings } from '../languages/typescript/json.ts';
import { loadScripts } from '../languages/typescript/parse.ts';
import { base, below, join, normalize, parent } from '../path.ts';
import { literally } from '../words.ts';
import type { Source } from './state.ts';
import type { Comparison, Problem } from './types.ts';

/**
 * Names that a package offers through a pattern of its `exports`, `"./lib/*": "./src/*"`, and offers no more, though it
 * has the file: those who use them are elsewhere. A name that is written out stays, and leads to the new place.
 */
export async function lostExports(comparison: Comparison): Promise<Problem[]> {
  const { before, after, moves, origin } = comparison;
  await loadScripts();
  return after.files.flatMap((file): Problem[] => {
    if (base(file.path) !== 'package.json' || !file.text.includes('*')) return [];
    const old = origin(file.path);
    const [was, is] = [old && offersOf(old), offersOf(file)];
    const patterns = is?.offers.filter(({ to }) => to.value.includes('*')) ?? [];
    if (!was || !is || patterns.length === 0) return [];
    const names = new Set([...namesOf(is, after.world.paths).keys()]);
    // What goes to another package is offered there, or not: that is what was asked for.
    const stays = (path: string) => {
      const to = moves.get(path) ?? undefined;
      return to !== undefined && below(to, is.directory) !== undefined;
    };
    const lost = [...namesOf(was, before.world.paths)].filter(
      ([name, path]) => stays(path) && !names.has(name),
    );
    const line = lineFinder(file.text);
    return patterns.flatMap(({ to: { value, start, end }, at }): Problem[] => {
      const [first, ...others] = lost.filter(([name]) => fits(at, name) !== undefined);
      if (!first) return [];
      const [name, target] = first;
      const more = others.length > 0 ? `, like ${others.length} more` : '';
      const message = `"${is.name}${name.slice(1)}" named ${target} for others, and names nothing afterwards${more}`;
      const words = { start, end, text: value, target };
      return [
        { path: file.path, line: line(start), message, kind: 'lost-name', severity: 'asked', name: words },
      ];
    });
  });
}

/** What a package offers: names for others, and where they lead. */
interface Offers {
  readonly name: string;
  readonly directory: string;
  readonly offers: readonly { readonly at: string; readonly to: JsonString }[];
  /** Where what is published lies; everywhere where nothing says so. */
  readonly folders: readonly string[];
}

/** Undefined for a package that nobody gets. */
function offersOf({ path, text }: Source): Offers | undefined {
  const strings = jsonStrings(text);
  if (/"private"\s*:\s*true/.test(text)) return undefined;
  const name = strings.find(({ keys, isKey }) => !isKey && keys.length === 1 && keys[0] === 'name')?.value;
  const offers = strings.flatMap(to =>
    !to.isKey && to.keys[0] === 'exports' && to.keys[1]?.startsWith('./') ? [{ at: to.keys[1], to }] : [],
  );
  const directory = parent(path);
  const listed = strings.filter(({ keys, isKey }) => !isKey && keys.length === 2 && keys[0] === 'files');
  const folders = listed.map(({ value }) => normalize(join(directory, value.replace(/\/?\*.*$/, ''))) ?? '');
  return { name: name ?? '.', directory, offers, folders };
}

/** Every name for a file of a package, by the first pattern that has it. */
function namesOf({ directory, offers, folders }: Offers, paths: ReadonlySet<string>): Map<string, string> {
  const isPublished = (path: string) =>
    folders.length === 0 || folders.some(folder => below(path, folder) !== undefined);
  const found = new Map<string, string>();
  for (const { at, to } of offers) {
    const target = normalize(join(directory, to.value)) ?? '';
    if (!at.includes('*')) found.set(at, target);
    else
      for (const path of paths) {
        const isIn = below(path, directory) !== undefined && isPublished(path);
        const part = isIn ? fits(target, path) : undefined;
        if (part !== undefined)
          found.set(
            at.replace('*', () => part),
            path,
          );
      }
  }
  return found;
}

/** What stands for the `*` of a pattern in words that fit it. */
const fits = (pattern: string, words: string): string | undefined =>
  new RegExp(`^${pattern.split('*').map(literally).join('(.+)')}$`).exec(words)?.[1];
