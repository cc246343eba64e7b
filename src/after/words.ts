import type { Sureness, Why } from './types.ts';

/** Why blame stops, as a person reads it. */
export const WHY: Readonly<Record<Why, string>> = {
  'elder-stayed': 'copied while the elder stayed',
  'facade-left': 'moved, with a facade left in its place',
  'too-different': 'moved, with more than half of it changed',
  'elder-gone-before': 'written anew after the elder had gone',
  'came-back': 'taken away before, and brought back',
  'destination-existed': 'put into a file that was there',
  'other-rename': 'moved, and git saw no rename, or another one',
};

export const SURENESS: Readonly<Record<Sureness, string>> = {
  sure: 'sure',
  likely: 'likely',
  unclear: 'unclear',
};
