import type { Chosen } from '../src/after/looked.ts';

/** Something to be done later, as a value: what a menu offers, what a confirmation asks about. */
export type Deed =
  | { readonly type: 'keep'; readonly path: string }
  | ({ readonly type: 'way' } & Chosen)
  | { readonly type: 'copy'; readonly text: string; readonly what: string }
  | { readonly type: 'take back' }
  | { readonly type: 'leave' };
