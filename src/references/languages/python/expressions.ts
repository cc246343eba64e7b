import { escapedNames, escapedWith } from '../text/escaped.ts';
import { goalOf } from './goal.ts';
import type { Mention } from './mention.ts';
import type { Project } from './project.ts';
import type { Speller } from './spelling.ts';

/** Modules that move in a regular expression, where their dots are escaped: `filterwarnings("ignore", module=r"a\.b")`. */
export function escapedMentions(words: string, start: number, speller: Speller, project: Project): Mention[] {
  return escapedNames(words).flatMap(({ name, sign, start: at }): Mention[] => {
    const parts = name.split('.');
    const best = speller.longest(parts);
    if (!best || (best.length === 1 && project.texts.has(best.found.module.path, parts[1]!) !== true))
      return [];
    const goal = goalOf(best.found, speller, project);
    if (goal.kind === 'there' && !goal.moved) return [];
    const old = escapedWith(sign, parts.slice(0, best.length).join('.'));
    const place = { start: start + at, end: start + at + old.length, target: best.found.module.path };
    return [
      goal.kind === 'asked'
        ? { ...place, reason: goal.reason }
        : { ...place, replacement: escapedWith(sign, goal.words) },
    ];
  });
}
