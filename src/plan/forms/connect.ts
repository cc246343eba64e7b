import type { Name } from '../draft.ts';
import { isFile } from '../text/name.ts';
import type { Token } from '../text/scan.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { MOVING } from './acts.ts';
import { type Clause, namesIn, speaksOfCode } from './clause.ts';

/**
 * Joins clauses that lean on the one before: "move `a` to `b` and rename it to `c`", "…, then delete it",
 * "…, leave a facade at the old path".
 */
export function connect(clauses: readonly Clause[], words: Vocabulary): Clause[] {
  const joined: Clause[] = [];
  for (const clause of clauses) {
    const last = joined.at(-1);
    const moved = last && isRelocation(last) ? last : undefined;
    const renamed = moved && renaming(moved, clause);
    if (moved && leavesFacade(clause, moved)) joined[joined.length - 1] = { ...moved, leaves: true };
    else if (renamed) joined[joined.length - 1] = renamed;
    else joined.push(withPronoun(clause, last, words));
  }
  return joined;
}

function isRelocation({ verb, denied, idle, arrow, sources, targets }: Clause): boolean {
  const moves = MOVING.includes(verb) || (verb === undefined && arrow);
  return (
    moves && verb !== 'duplicate' && !denied && idle === undefined && sources.length > 0 && targets.length > 0
  );
}

/** A facade without a place of its own, or at the place that the file leaves. */
function leavesFacade({ verb, denied, idle, sources, places, targets }: Clause, moved: Clause): boolean {
  if (verb !== 'facade' || denied || idle !== undefined) return false;
  const old = new Set(moved.sources.map(name => name.path));
  const own = [...sources, ...places];
  return own.every(name => old.has(name.path)) && (own.length > 0 || targets.length === 0);
}

/** "… and rename it to `c.py`": the name that the file gets where it goes. */
function renaming(
  moved: Clause,
  { verb, denied, sources, targets, places, origins }: Clause,
): Clause | undefined {
  const [name, ...more] = [...sources, ...targets];
  const [place] = moved.targets;
  if (verb !== 'rename' || denied || more.length > 0 || places.length + origins.length > 0) return undefined;
  if (!name || !place || name.path.includes('/') || name.directory || moved.sources.length !== 1)
    return undefined;
  if (name.weak && !isFile(name)) return moved;
  const file = !place.directory && isFile(place);
  const folder = file ? place.path.slice(0, Math.max(0, place.path.lastIndexOf('/'))) : place.path;
  const path = folder === '' ? name.path : `${folder}/${name.path}`;
  return { ...moved, targets: [{ ...name, path, weak: name.weak && !path.includes('/') }] };
}

/** "It", "the latter": the names that are meant. */
function withPronoun(clause: Clause, last: Clause | undefined, words: Vocabulary): Clause {
  if (
    clause.sources.length > 0 ||
    clause.denied ||
    !(clause.verb === 'delete' || MOVING.includes(clause.verb))
  )
    return clause;
  const named: readonly Name[] = last ? [...last.sources, ...last.targets] : [];
  const aimed = clause.targets.length > 0 && !clause.all;
  const listed = aimed || deletesFiles(clause) ? onlyNames(clause.remarks, words) : [];
  if (listed.length > 0) return { ...clause, sources: listed };
  if (!words.pronouns.isIn(clause.words)) return clause;
  if (
    clause.verb === 'delete' &&
    last &&
    named.length + last.places.length > 1 &&
    !(isRelocation(last) || last.verb === 'duplicate')
  )
    return clause;
  return { ...clause, sources: clause.before ?? last?.sources ?? [] };
}

/** Not "remove the function (`a.py`)"; an export may be what a program does. */
function deletesFiles({ verb, words, places, origins }: Clause): boolean {
  const names = places.length + origins.length;
  return (
    verb === 'delete' &&
    names === 0 &&
    !words.split(/[^\p{L}]+/u).some(word => word !== 'export' && speaksOfCode(word))
  );
}

/** "Move the icons (`a/*.png`) to `b/`": brackets that hold nothing but names. */
function onlyNames(remarks: Clause['remarks'], words: Vocabulary): readonly Name[] {
  const isPlain = (token: Token): boolean =>
    token.type === 'name' || token.type === 'mark' || (words.particles.get('and')?.isIn(token.text) ?? false);
  return remarks.filter(remark => remark.every(isPlain)).flatMap(namesIn);
}
