import type { Fate } from './moved.ts';
import type { Project } from './project.ts';
import type { Found, Speller } from './spelling.ts';

/** Where a module is found afterwards: its stem and the absolute words for it; or why nobody can say. */
export type Goal =
  | {
      readonly kind: 'there';
      readonly to: string;
      readonly words: string;
      /** Whether the module itself moves. */
      readonly moved: boolean;
    }
  | { readonly kind: 'asked'; readonly reason: string };

/** The absolute words for a module afterwards, in the style of those that were found. */
export function goalOf(found: Found, speller: Speller, project: Project): Goal {
  const { module, style } = found;
  const fate = project.moved.module(module);
  if (fate.kind === 'gone' || fate.kind === 'scattered') return { kind: 'asked', reason: why(fate) };
  const to = fate.kind === 'goes' ? fate.to : module.stem;
  const words =
    style.kind === 'absolute'
      ? speller.spell(to, style, module.stem)
      : speller.absolute(to, style, module.stem);
  if (words === undefined) return { kind: 'asked', reason: unnameable(to) };
  const doubt = speller.doubt(words, module, to, style);
  return doubt === undefined
    ? { kind: 'there', to, words, moved: fate.kind === 'goes' }
    : { kind: 'asked', reason: doubt };
}

/** Why a reference to something without one successor is asked. */
export function why(fate: Fate): string {
  return fate.kind === 'gone' ? 'the file goes and has no successor' : 'its files go to several places';
}

/** Why there are no words for a stem. */
export function unnameable(to: string): string {
  return `no import can name ${to === '' ? 'the repository' : to}`;
}
