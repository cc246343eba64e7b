import type { Operation } from '../../src/plan/types.ts';
import type { FateOfText } from '../../src/session/fate.ts';
import type { Item } from '../../src/session/types.ts';
import { isLater } from '../../store/overview.ts';
import { cutStart } from '../text/cells.ts';
import { asDecided, planWords } from './words.ts';

const folder = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
const name = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

interface Arrival {
  readonly sign: string;
  /** In a word or two, and in full. */
  readonly word: string;
  readonly says: string;
}

/** What becomes of the lines of a file where it arrives, as one sign between the two names. */
export const ARRIVALS: Readonly<Record<FateOfText['is'], Arrival>> = {
  alone: { sign: '→', word: 'moves', says: 'moves to a free place' },
  there: { sign: '=', word: 'there', says: 'all of it is there already: nothing is added' },
  joins: { sign: '+', word: 'adds', says: 'its changes join what is there' },
  merged: { sign: '±', word: 'both', says: 'the changes of both stay' },
  chosen: { sign: '±', word: 'both', says: 'the changes of both stay' },
  open: { sign: '≠', word: 'conflicts', says: 'both changed the same lines: conflicts are open' },
  kept: { sign: '!', word: 'one goes', says: 'one text is kept whole, the other goes' },
  written: { sign: '✎', word: 'by hand', says: 'it was written by hand' },
};

/** `parse.py → src/recipes/`; the whole path where the file is called otherwise there. */
const between = (from: string, sign: string, to: string): string =>
  `${name(from)} ${sign} ${name(from) === name(to) ? folder(to) || './' : to}`;

/**
 * The files of an item in few letters, as they really go: `parse.py → src/recipes/`; the words of the plan where it names no file.
 * @param room columns: of a path that is alone the end is what tells it from others
 */
export function itemPaths(item: Item, planLines: readonly string[], room = Infinity): string {
  const { operation } = item;
  const paths = (isLater(item) ? undefined : fated(item, room)) ?? asPlanned(asDecided(item), room);
  return paths === '' ? planWords(planLines[operation.line - 1] ?? '') : paths;
}

/** As looked at and decided; undefined where that says no more than the plan. */
function fated({ operation, fate }: Item, room: number): string | undefined {
  switch (fate?.kind) {
    case 'goes':
      return operation.kind === 'facade'
        ? `${name(fate.from)} ⇒ ${fate.to}`
        : between(fate.from, ARRIVALS[fate.text.is].sign, fate.to);
    case 'stays': {
      const { at, from, kind, left } = operation;
      if (from === undefined || !STAYING.has(kind)) return undefined;
      return `${left ? cutStart(from, room - STAYS.length) : name(at ?? from)}${STAYS}`;
    }
    case 'removed':
    case 'written':
      return cutStart(fate.path, room);
    default:
      return undefined;
  }
}

const STAYS = ' stays';

/** Of these one expects that a file goes. */
const STAYING: ReadonlySet<Operation['kind']> = new Set(['move', 'merge', 'delete']);

function asPlanned({ kind, from: read, at: from = read, to, survivor }: Operation, room: number): string {
  if (from === undefined) return cutStart(to ?? '', room);
  if (kind === 'facade' && to !== undefined) return `${name(from)} ⇒ ${to}`;
  const there = kind === 'facade' ? undefined : (to ?? survivor);
  if (there === undefined) return cutStart(from, room);
  return between(from, to === undefined ? '=' : '→', there);
}
