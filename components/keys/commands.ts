import { likeness } from '../../store/fuzzy.ts';
import { topOverlay } from '../../store/overlay.ts';
import type { State } from '../../store/state.ts';
import type { Binding, Context } from './binding.ts';
import { bindingsOf, screenContext } from './table.ts';

/** What the help or the palette on top offers, filtered: the keys of the screen below it. The palette finds by name, the help by what is said. */
export function commandsOf(state: State, table: readonly Binding[]): readonly Binding[] {
  const top = topOverlay(state);
  if (top?.kind !== 'help' && top?.kind !== 'palette') return [];
  const found = bindingsOf(table, contextBelow(state)).map(binding => {
    const { id, label, help, keys } = binding;
    const said = top.kind === 'palette' ? [id, label] : [...keys, label, id, help];
    return { binding, like: likeness(said, top.filter) };
  });
  return found
    .filter(({ like }) => like > 0)
    .sort((one, two) => two.like - one.like)
    .map(({ binding }) => binding);
}

/** Where one is below the help or the palette. */
export function contextBelow(state: State): Context {
  const below = state.overlays.at(-2);
  return below && below.kind !== 'help' ? below.kind : screenContext(state);
}
