import { topOverlay } from '../../store/overlay.ts';
import type { State } from '../../store/state.ts';
import type { Binding } from './binding.ts';
import { bindingsOf, screenContext } from './table.ts';

/** What the help or the palette on top offers, filtered: the keys of the screen below it. The palette finds by name, the help by what is said. */
export function commandsOf(state: State, table: readonly Binding[]): readonly Binding[] {
  const top = topOverlay(state);
  if (top?.kind !== 'help' && top?.kind !== 'palette') return [];
  const below = state.overlays.at(-2);
  const context = below && below.kind !== 'help' ? below.kind : screenContext(state);
  const words = top.filter.toLowerCase().split(/\s+/).filter(Boolean);
  return bindingsOf(table, context).filter(({ id, label, help, keys }) => {
    const said = top.kind === 'palette' ? `${id} ${label}` : `${keys.join(' ')} ${label} ${help} ${id}`;
    return words.every(word => said.toLowerCase().includes(word));
  });
}
