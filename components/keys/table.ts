import { topOverlay } from '../../store/overlay.ts';
import type { State } from '../../store/state.ts';
import { AUDITING } from './auditing.ts';
import type { Binding, Context } from './binding.ts';
import { CHANGING } from './changing.ts';
import { CHOOSING } from './choosing.ts';
import { DECIDING } from './deciding.ts';
import { DECISIONS } from './decisions.ts';
import { ENDING } from './ending.ts';
import { GENERAL } from './general.ts';
import { MERGE_MOVES } from './merge-moves.ts';
import { MERGING } from './merging.ts';
import { MOVEMENT } from './movement.ts';
import { shownKey } from './names.ts';
import { OPENING } from './opening.ts';
import { OVERLAYS } from './overlays.ts';
import { PANE_KEYS } from './panes.ts';
import { REVIEWING } from './reviewing.ts';
import { SIDEWAYS } from './sideways.ts';
import { TYPING } from './typing.ts';

/** Every key of the program. */
export const TABLE: readonly Binding[] = [
  ...DECIDING,
  ...CHOOSING,
  ...REVIEWING,
  ...CHANGING,
  ...MERGING,
  ...MERGE_MOVES,
  ...AUDITING,
  ...MOVEMENT,
  ...SIDEWAYS,
  ...OPENING,
  ...PANE_KEYS,
  ...GENERAL,
  ...OVERLAYS,
  ...DECISIONS,
  ...ENDING,
  ...TYPING,
];

/** Where keys mean something now. */
export function contextOf(state: State): Context {
  const top = topOverlay(state);
  if (top) return top.kind;
  return screenContext(state);
}

/** The same for the screen under whatever lies on top. */
export function screenContext({ screen, focus }: State): Context {
  if (screen === 'audit') return focus === 'list' ? 'audit' : 'histories';
  return screen === 'steps' ? focus : screen;
}

/** The bindings of a context, in the order of the table. */
export const bindingsOf = (table: readonly Binding[], context: Context): readonly Binding[] =>
  table.filter(binding => binding.contexts.includes(context));

/** The binding that a key has in a context. */
export const findBinding = (table: readonly Binding[], context: Context, key: string): Binding | undefined =>
  table.find(binding => binding.contexts.includes(context) && binding.keys.includes(key));

/** The key of a binding as people write it, for sentences that name keys; what it does in quotes where it has none. */
export function keyOf(table: readonly Binding[], id: string): string {
  const binding = table.find(one => one.id === id);
  const key = binding?.keys[0];
  return key === undefined ? `“${binding?.label ?? id}”` : shownKey(key);
}

/** Keys that two bindings of one context share: a fault of the table. */
export function collisions(table: readonly Binding[]): string[] {
  const owners = new Map<string, string>();
  const found: string[] = [];
  for (const { id, keys, contexts } of table) {
    for (const context of contexts) {
      for (const key of keys) {
        const owner = owners.get(`${context} ${key}`);
        if (owner !== undefined) found.push(`${key} in ${context}: ${owner} and ${id}`);
        owners.set(`${context} ${key}`, id);
      }
    }
  }
  return found;
}
