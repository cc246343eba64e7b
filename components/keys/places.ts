import type { Binding, Context } from './binding.ts';
import { shownKey } from './names.ts';
import { bindingsOf } from './table.ts';

/** Titles of the places where keys mean something, in the order in which they are listed. */
export const PLACES: Readonly<Record<Context, string>> = {
  list: 'The list of steps',
  pane: 'A step: plan, differences, blame, history, result',
  review: 'The review of a phase',
  change: 'The review: one file',
  merge: 'Merging',
  audit: 'The audit: what lost its authors',
  histories: 'The audit: where it came from',
  reweave: 'The review of what is given back',
  welcome: 'The first look',
  log: 'The command log',
  commit: 'A commit',
  decisions: 'The list of decisions',
  end: 'The last page',
  help: 'Help',
  palette: 'The palette of commands',
  menu: 'A menu',
  confirm: 'A question',
  prompt: 'A line to type',
};

/** One thing that keys do in one place. */
export interface ListedKey {
  readonly place: Context;
  /** As the screen writes them. */
  readonly keys: readonly string[];
  /** By this name a key can be changed in the settings. */
  readonly name: string;
  readonly help: string;
}

/** Every key in every place, in the order of the table. */
export function listKeys(table: readonly Binding[]): ListedKey[] {
  return (Object.keys(PLACES) as Context[]).flatMap(place =>
    bindingsOf(table, place).map(({ keys, id, help }) => ({
      place,
      keys: keys.map(shownKey),
      name: id,
      help,
    })),
  );
}
