import type { Operation } from '../../src/plan/types.ts';
import type { FateOfText } from '../../src/session/fate.ts';
import type { Item } from '../../src/session/types.ts';
import { isLater } from '../../store/overview.ts';
import { planWords } from './words.ts';

const folder = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
const name = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** What becomes of the lines of a file where it arrives, as one sign between the two names. */
export const ARRIVALS: Readonly<Record<FateOfText['is'], { readonly sign: string; readonly word: string }>> =
  {
    alone: { sign: '→', word: 'moves there' },
    there: { sign: '=', word: 'all of it is there already' },
    joins: { sign: '+', word: 'its changes go in' },
    merged: { sign: '±', word: 'changes of both' },
    kept: { sign: '!', word: 'one text goes' },
    written: { sign: '✎', word: 'by hand' },
    open: { sign: '≠', word: 'conflicts open' },
  };

/** `parse.py → src/recipes/`; the whole path where the file is called otherwise there. */
const between = (from: string, sign: string, to: string): string =>
  `${name(from)} ${sign} ${name(from) === name(to) ? folder(to) || './' : to}`;

/** The files of an item in few letters, as they really go: `parse.py → src/recipes/`; the words of the plan where it names no file. */
export function itemPaths(item: Item, planLines: readonly string[]): string {
  const { operation } = item;
  const paths = (isLater(item) ? undefined : fated(item)) ?? asPlanned(operation);
  return paths === '' ? planWords(planLines[operation.line - 1] ?? '') : paths;
}

/** As looked at and decided; undefined where that says no more than the plan. */
function fated({ operation, fate }: Item): string | undefined {
  switch (fate?.kind) {
    case 'goes':
      return operation.kind === 'facade'
        ? `${name(fate.from)} ⇒ ${fate.to}`
        : between(fate.from, ARRIVALS[fate.text.is].sign, fate.to);
    case 'stays':
      return operation.from !== undefined && STAYING.has(operation.kind)
        ? `${name(operation.at ?? operation.from)} stays`
        : undefined;
    case 'removed':
    case 'written':
      return fate.path;
    default:
      return undefined;
  }
}

/** Of these one expects that a file goes. */
const STAYING: ReadonlySet<Operation['kind']> = new Set(['move', 'merge', 'delete']);

function asPlanned({ kind, from: read, at: from = read, to, survivor }: Operation): string {
  if (from === undefined) return to ?? '';
  if (kind === 'facade') return to ? `${name(from)} ⇒ ${to}` : from;
  if (to !== undefined) return between(from, '→', to);
  return survivor === undefined ? from : between(from, '=', survivor);
}
