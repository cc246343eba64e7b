import { isPython, isScript } from '../../file-kinds.ts';
import type { Ground } from './ground.ts';
import { type Placing, saidToPlacing } from './placing.ts';
import { saidInPython } from './said-in-python.ts';
import { saidInScript } from './said-in-script.ts';

/** A word of a text, and what it named. */
export interface Spoken {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly target: string;
}

/**
 * What words of a program named where it puts names together itself, and name no more. `roots` are those of the names of
 * modules, `placing` are the functions of a state that put what they are given behind a folder.
 */
export function spokenIn(
  path: string,
  text: string,
  old: { readonly path: string; readonly text: string },
  [then, now]: readonly [Ground, Ground],
  roots: readonly string[],
  placing: (ground: Ground) => Placing,
): Spoken[] {
  const said = isScript(path)
    ? saidInScript(text)
    : isPython(path)
      ? [...saidInPython(text, old.text, roots), ...saidToPlacing(text, placing, then)]
      : [];
  const found = new Map<number, Spoken>();
  for (const { start, words, names } of said) {
    const target = found.has(start) ? undefined : names(old.path, then);
    if (target === undefined || names(path, now) !== undefined) continue;
    found.set(start, { start, end: start + words.length, words, target });
  }
  return [...found.values()];
}
