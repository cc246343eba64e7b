import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Store } from '../store/create.ts';
import type { State } from '../store/state.ts';
import type { Binding } from './keys/binding.ts';
import type { Dispatcher } from './keys/dispatch.ts';
import type { Theme } from './theme/tokens.ts';

/** Lends the terminal to another program; set by the screen once it owns the terminal. */
export interface Terminal {
  suspend: (job: () => Promise<void>) => Promise<void>;
}

/** What every component of the screen is given. */
export interface Surroundings {
  readonly store: Store;
  readonly dispatcher: Dispatcher;
  readonly terminal: Terminal;
  readonly table: readonly Binding[];
  readonly theme: Theme;
}

export const SurroundingsContext = createContext<Surroundings | undefined>(undefined);

/** @throws {Error} outside of the screen. */
export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext);
  if (!surroundings) throw new Error('only components of the screen have surroundings');
  return surroundings;
}

/** A part of the state; the component is drawn anew only when this part changes. */
export function useScreen<Part>(select: (state: State) => Part): Part {
  return useStore(useSurroundings().store, select);
}
