import { type Definition, doubled, lostNames } from './definitions.ts';
import { hasMarkers } from './marked.ts';

/** A text and what its language says about it; without `facts` the language is not known. */
export interface Judged {
  readonly text: string;
  readonly facts?: { readonly parses: boolean; readonly definitions: readonly Definition[] };
}

export type Problem =
  /** Lines, from 1, that are conflict markers and stand in no copy. */
  | { readonly kind: 'markers'; readonly lines: readonly number[] }
  /** The result does not parse, and a copy does. */
  | { readonly kind: 'syntax' }
  /** Names that a copy defines and the result does not. */
  | { readonly kind: 'lost-names'; readonly names: readonly string[] }
  /** Functions and classes that stand more than once in the result and in no copy. */
  | { readonly kind: 'defined-twice'; readonly names: readonly string[] };

/**
 * What is wrong with the result of merging these copies.
 * @param base what both come from: a name that it has and one copy lacks was taken out on purpose
 */
export function check(result: Judged, copies: readonly Judged[], base?: Judged): Problem[] {
  const problems: Problem[] = [];
  const markers = newMarkers(result.text, copies);
  if (markers.length > 0) problems.push({ kind: 'markers', lines: markers });
  const { facts } = result;
  if (!facts) return problems;
  if (!facts.parses && copies.some(copy => copy.facts?.parses)) problems.push({ kind: 'syntax' });
  const lost = lostNames(
    copies.map(copy => copy.facts?.definitions ?? []),
    facts.definitions,
  ).filter(name => !takenOut(name, copies, base));
  if (lost.length > 0) problems.push({ kind: 'lost-names', names: lost });
  const before = new Set(copies.flatMap(copy => twice(copy.facts?.definitions ?? [])));
  const names = twice(facts.definitions).filter(name => !before.has(name));
  if (names.length > 0) problems.push({ kind: 'defined-twice', names });
  return problems;
}

function takenOut(name: string, copies: readonly Judged[], base: Judged | undefined): boolean {
  const defines = ({ facts }: Judged) => facts?.definitions.some(one => one.name === name) ?? false;
  return base !== undefined && defines(base) && !copies.every(defines);
}

/** Problems with which a result is refused; the others are said. */
export function refuses({ kind }: Problem): boolean {
  return kind === 'markers' || kind === 'syntax';
}

function twice(definitions: readonly Definition[]): string[] {
  return doubled(definitions).map(({ name }) => name);
}

/** A copy may show conflict markers, in its documentation or as test data: those are not left over from merging. */
function newMarkers(text: string, copies: readonly Judged[]): number[] {
  if (!hasMarkers(text)) return [];
  const known = new Set(copies.flatMap(copy => (hasMarkers(copy.text) ? copy.text.split(/\r?\n/) : [])));
  return text.split(/\r?\n/).flatMap((line, at) => (hasMarkers(line) && !known.has(line) ? [at + 1] : []));
}
