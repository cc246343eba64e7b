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

/** The program as a job of a shell, which may stop and continue it. */
export interface Job {
  /**
   * Stops the process, or its whole group, until it is continued. The terminal must be free. Says whether it was
   * stopped: where no shell waits for it, it cannot be.
   */
  readonly stop: (whom: 'own' | 'all') => Promise<boolean>;
  /** Calls back when somebody asks for a stop, and when the process was stopped unasked and goes on. Returns the function that ends it. */
  readonly listen: (asked: () => void, continued: () => void) => () => void;
}

/** What every component of the screen is given. */
export interface Surroundings {
  readonly store: Store;
  /** The store as components listen to it. */
  readonly drawn: Store;
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
  return useStore(useSurroundings().drawn, select);
}
