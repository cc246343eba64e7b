import { parent, segments } from '../../path.ts';
import type { Importer } from './importer.ts';
import { constants, evaluatePlace } from './place.ts';
import type { Project } from './project.ts';
import type { Constants } from './segments.ts';
import type { Speller } from './spelling.ts';
import type { Statement } from './statements.ts';

/**
 * Constants of other modules that a text imports and that are places there: `HERE = Path(__file__).parent`. Each is written as if
 * it were counted from the text's own file, now and then.
 */
export function sharedPlaces(
  statements: readonly Statement[],
  { from, to }: Importer,
  project: Project,
): Constants {
  const [now, then] = [new Map<string, string>(), new Map<string, string>()];
  for (const statement of statements) {
    if (statement.kind !== 'from') continue;
    for (const { name, alias } of statement.items) {
      const place = CONSTANT.test(name.text) ? placeOf(from, (alias ?? name).text, project) : undefined;
      if (place === undefined) continue;
      now.set((alias ?? name).text, counted(from, place));
      const fate = project.moved.directory(place);
      then.set((alias ?? name).text, counted(to, fate.kind === 'goes' ? fate.to : place));
    }
  }
  return { now, then };
}

/** The places of modules that a text asks for theirs, `pkg.mod.__file__`, by these words. */
export function modulePlaces(text: string, speller: Speller, { moved }: Project): Constants {
  const [now, then] = [new Map<string, string>(), new Map<string, string>()];
  for (const [words, name = '', kind] of text.matchAll(PLACE)) {
    const module = speller.find(0, name.split('.'))?.module;
    const after = module && moved.fileAfter(module);
    if (!module || after === undefined) continue;
    const place = (path: string) => `"/${kind === '__path__' ? parent(path) : path}"`;
    now.set(words, place(module.path));
    then.set(words, place(after));
  }
  return { now, then };
}

const PLACE = /\b([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)\.(__file__|__path__)\b/g;

/** By custom. */
const CONSTANT = /^[A-Z][A-Z0-9_]*$/;

function placeOf(path: string, name: string, project: Project): string | undefined {
  const origin = project.texts.origin(path, name);
  const text = origin?.name === undefined ? undefined : project.textOf(origin.path);
  if (!text?.includes('__file__')) return undefined;
  const names = constants(text);
  return evaluatePlace(names.get(origin!.name!) ?? '', origin!.path, names);
}

/** A place as an expression of a file. */
const counted = (path: string, place: string): string =>
  [`Path(__file__).parents[${segments(path).length - 1}]`, ...(place === '' ? [] : [`"${place}"`])].join(
    ' / ',
  );
