import type { Name } from '../draft.ts';
import type { Token } from '../text/scan.ts';
import { postposition } from '../words/particles.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { isPartOfCode } from './clause.ts';

/** The names of a sentence about a facade, by what they are. */
export interface FacadeNames {
  /** The file that becomes one. */
  readonly sources: readonly Name[];
  /** "At", "in": where it stands. */
  readonly places: readonly Name[];
  /** What it forwards to. */
  readonly targets: readonly Name[];
}

/**
 * Gives the names of a sentence about a facade their part: "leave a facade at `a` for `b`", "turn `a` into a facade of `b`",
 * "make `a` re-export from `b`". A name that only "of" or "for" leads to, where no other is, is the file that needs one.
 */
export function facadeNames(tokens: readonly Token[], words: Vocabulary): FacadeNames {
  const [first, at, about, to]: [Name[], Name[], Name[], Name[]] = [[], [], [], []];
  let list = first;
  let between = '';
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'name') {
      between += ` ${token.text}`;
      continue;
    }
    const next = tokens[index + 1];
    const after = next?.type === 'word' ? postposition(next.text, words) : undefined;
    const part = after ?? lastParticle(between, words);
    if (part === 'in' || part === 'inside') list = at;
    else if (part === 'about') list = about;
    else if (part === 'to' || part === 'from' || part === 'with') list = to;
    else if (part === 'object') list = first;
    if (!isPartOfCode(token.name, next)) list.push(token.name);
    between = '';
  }
  if (first.length + at.length > 0) return { sources: first, places: at, targets: [...to, ...about] };
  return { sources: about, places: [], targets: to };
}

const PARTS = ['about', 'in', 'to', 'from', 'with', 'object'] as const;

/** The particle that stands nearest before the name. */
function lastParticle(between: string, words: Vocabulary): (typeof PARTS)[number] | 'inside' | undefined {
  const text = between.trim().split(/\s+/);
  for (let length = 1; length <= Math.min(4, text.length); length++) {
    const tail = text.slice(-length).join(' ');
    const found = PARTS.find(part => words.particles.get(part)?.isIn(tail));
    if (found) return found;
  }
  return undefined;
}
