import type { Ports } from './ports.ts';
import type { State } from './state.ts';

/** Changes the state. Always from the state as it is then, never from a value captured before: several keys may come in one chunk. */
export type Update = (change: (state: State) => Partial<State>) => void;

/** Makes one part of the store. */
export type Slice<Part> = (update: Update, get: () => State, ports: Ports) => Part;
