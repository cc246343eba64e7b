import { findings, type Tell } from '../findings.ts';
import type { Judged, Unresolved } from '../languages/adapter.ts';
import { above, type SpaceLanguage, short } from './language.ts';
import { sharedImports } from './shared.ts';
import type { Import, Source } from './source.ts';
import { type Entry, State } from './state.ts';
import { meaningOf, viewOf } from './view.ts';

/**
 * Imports and names that no file of the repository declares, what another space may not name, what is declared twice, and
 * spaces that are not those of their folders. What others declare is missing before as well.
 */
export function unresolvedSpaces(language: SpaceLanguage, { files, judged }: Judged): Unresolved[] {
  const own = files.filter(({ path }) => language.accepts(path));
  const state = new State(
    language,
    own.flatMap(file => {
      const space = language.spaceOf(file);
      return space === undefined ? [] : [{ file, space }];
    }),
  );
  const shared = sharedImports(language, files);
  const misplaced = language.misplaced?.(files);
  return findings(own, judged, (file, tell) => {
    const source = language.read(file);
    const why = source.clause && misplaced?.(file.path, source.space ?? '');
    if (why !== undefined) tell(source.clause!.start, why, `the ${language.word}`);
    look(source, shared(file.path), state, language, tell);
  });
}

function look(
  source: Source,
  shared: readonly Import[],
  state: State,
  language: SpaceLanguage,
  tell: Tell,
): void {
  const { word, sign, fold = name => name, visible = at => [at] } = language;
  const space = source.space ?? '';
  for (const { name, start, shared: parts, kind } of source.declared)
    if (
      !parts &&
      (state.all(space).get(fold(name)) ?? []).filter(one => one.declared.kind === kind).length > 1
    )
      tell(start, `${name} is declared twice in ${space}`, `twice ${name}`);
  const all = [...source.imports, ...shared];
  const view = viewOf(state, visible(space), all);
  for (const one of source.imports) {
    const last = short(sign, one.name);
    if (one.star) {
      if (!state.has(one.name)) tell(one.at.start, `there is no ${word} ${one.name}`, `${word} ${last}`);
      continue;
    }
    const entry = state.imported(one);
    if (!entry && !state.has(one.name)) tell(one.at.start, `nothing declares ${one.name}`, `import ${last}`);
    else if (entry?.declared.hidden && above(sign, entry.name) !== space)
      tell(one.at.start, `${one.name} is seen in its own ${word} only`, `hidden ${last}`);
  }
  const told = new Set<string>();
  for (const { words, kind, sure, start, inherits } of source.uses) {
    const key = `${inherits} ${kind} ${words}`;
    const single = !words.includes(sign);
    if (told.has(key) || (single && source.own.has(words))) continue;
    told.add(key);
    const meaning = meaningOf(words, kind, view, language);
    if (!meaning) {
      const imported =
        single && source.imports.some(one => one.alias !== undefined && fold(one.alias) === fold(words));
      const why = words.startsWith(sign)
        ? `nothing declares ${words.slice(sign.length)}`
        : `${words} is neither imported nor in its ${word}`;
      if (sure && !imported) tell(start, why, `name ${short(sign, words)}`);
      continue;
    }
    const { entry, from } = meaning;
    const others = view.stars.filter(star => star !== from && star !== above(sign, entry.name));
    if (single && from !== undefined && !view.near.includes(from)) {
      const other = others
        .map(star => state.find(`${star}${sign}${words}`, kind))
        .find(one => one && one.path !== entry.path);
      if (other) tell(start, `${words} may be ${entry.name} or ${other.name}`, `ambiguous ${words}`);
    }
    if (inherits && entry.declared.closed && above(sign, entry.name) !== space)
      tell(start, `${words} is closed: what is made from it has to be in its ${word}`, `closed ${words}`);
    if (above(sign, entry.name) !== space) members(words, start, entry, source, word, tell);
  }
}

/** Members that only the space of what has them may name. */
function members(
  words: string,
  start: number,
  { declared }: Pick<Entry, 'declared'>,
  source: Source,
  word: string,
  tell: Tell,
): void {
  for (const member of declared.members ?? []) {
    const isNamed = member === 'new' ? source.selected.has(`new ${words}`) : source.selected.has(member);
    if (isNamed)
      tell(
        start,
        `${words}${member === 'new' ? "'s constructor" : `.${member}`} is seen in its own ${word} only`,
        `member ${words} ${member}`,
      );
  }
}
