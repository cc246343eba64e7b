import { joined, type SpaceLanguage } from './language.ts';
import type { Import } from './source.ts';
import type { Entry, State } from './state.ts';

/** What a text sees in a state. */
export interface View {
  readonly state: State;
  /** The spaces whose names it sees by themselves, then those that it imports whole. */
  readonly near: readonly string[];
  readonly stars: readonly string[];
  readonly imports: readonly Import[];
}

/** The view of a text of which the imports, and those that hold for it, are given in one list. */
export const viewOf = (state: State, near: readonly string[], imports: readonly Import[]): View => ({
  state,
  near,
  stars: imports.filter(({ star }) => star).map(({ name }) => name),
  imports: imports.filter(({ star }) => !star),
});

/** What words begin with that are a whole name: `\A\B`, `global::A.B`. */
export const leadOf = (words: string): string => /^(global::|\\)/.exec(words)?.[0] ?? '';

/** What words mean: a declared name, the space from which it was found, and how many of the words name it. */
export interface Meaning {
  readonly entry: Entry;
  /** Undefined where an import or the whole name led there. */
  readonly from?: string;
  readonly count: number;
}

/** Finds what words of a text mean. Undefined for what nothing of the repository declares, as far as the text tells. */
export function meaningOf(
  words: string,
  kind: string | undefined,
  { state, near, stars, imports }: View,
  { sign, partly, fold = name => name }: SpaceLanguage,
): Meaning | undefined {
  const lead = leadOf(words);
  const parts = words.slice(lead.length).split(sign);
  /** The shortest name that begins with `head`; where names do not go on, the whole one. */
  const begun = (head: string, rest: readonly string[], from?: string): Meaning | undefined => {
    for (let count = partly ? 1 : rest.length; count <= rest.length; count++) {
      const name = joined(sign, head, rest.slice(0, count).join(sign));
      const entry = state.find(name, count === rest.length ? kind : undefined);
      if (entry)
        return { entry, count: count + parts.length - rest.length, ...(from !== undefined && { from }) };
    }
    return undefined;
  };
  if (lead !== '') return begun('', parts);
  const [first = '', ...rest] = parts;
  const single = rest.length === 0;
  if (sign === '\\' && first.toLowerCase() === 'namespace') return begun(near[0] ?? '', rest);
  const imported = imports.find(
    one =>
      one.alias !== undefined &&
      fold(one.alias) === fold(first) &&
      (!single || one.kind === undefined || kind === undefined || one.kind === kind),
  );
  if (imported) {
    const entry = single || partly ? state.find(imported.name, single ? kind : undefined) : undefined;
    return entry ? { entry, count: 1 } : single ? undefined : begun(imported.name, rest);
  }
  for (const space of [...near, ...stars]) {
    const found = begun(space, parts, space);
    if (found) return found;
    // A space within one that is near goes before what is imported.
    if (single && partly && near.includes(space) && state.has(joined(sign, space, first))) return undefined;
  }
  return undefined;
}
