import type { Name } from '../draft.ts';
import { isFile, nameOf } from '../text/name.ts';
import type { Token } from '../text/scan.ts';
import type { Particle, Verb } from '../words/types.ts';
import { says } from '../words/verbs.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { MOVING } from './acts.ts';
import { type Clause, wordsOnly } from './clause.ts';
import { namedIn } from './names.ts';

type Names = Pick<
  Clause,
  'sources' | 'targets' | 'places' | 'origins' | 'except' | 'choice' | 'kept' | 'nested' | 'from' | 'part'
>;
type List = 'source' | 'to' | 'from' | 'in' | 'except' | 'with' | 'kept' | 'aside';
type Lists = Record<List, Name[]>;

/** The lists of what particles say; all others lead to what the verb is about. */
const LISTS: readonly Particle[] = ['to', 'from', 'in', 'except', 'with', 'kept', 'aside'];
const listOf = (part: Particle): List =>
  part === 'beside' ? 'to' : LISTS.includes(part) ? (part as List) : 'source';
const ROOT = nameOf('');

/** Gives every name of a sentence without arrow its part. */
export function assign(tokens: readonly Token[], verb: Verb | undefined, words: Vocabulary): Names {
  const lists: Lists = { source: [], to: [], from: [], in: [], except: [], with: [], kept: [], aside: [] };
  let role: List = 'source';
  let [choice, described, nested] = [false, false, false];
  let content: string | undefined;
  for (const { name, between, part, behind, listed, dashed, code } of namedIn(tokens, words, verb)) {
    const same = part === undefined && listed;
    // "`src/app/`: `a.py` to `b/`": the folder in front of the colon is where the names are.
    if (dashed && !same && part === undefined && !name.directory && lists.source.every(isFolder))
      [lists.in, lists.source] = [[...lists.in, ...lists.source], []];
    described ||= dashed && lists.source.length > 0;
    const paired = verb === 'duplicate' && lists.source.length > 0 && says(verb, between, words);
    if (part === 'or') choice ||= role !== 'source';
    else if (part && !behind) role = listOf(part);
    else if (paired) role = 'to';
    else if ((described || dashed) && !same) role = 'source';
    const stray = part === undefined && !same && !paired && verb !== undefined && content !== undefined;
    if (code || (stray && (described || lists.to.length > 0))) continue;
    lists[behind && part ? listOf(part) : role].push(part === 'beside' ? folderAround(name) : name);
    content ??= between;
    nested ||= lists.source.length > 0 && (words.particles.get('inside')?.isIn(between) ?? false);
  }
  // "Except `a`, which goes to `b`".
  if (verb === 'belong' && lists.source.length === 0 && lists.to.length > 0 && !words.all.isIn(content ?? ''))
    [lists.source, lists.except] = [lists.except, []];
  const names = settle(lists, choice, verb);
  const part = isPartOfFile(lists, names, content ?? '', words);
  const targets = names.targets.length > 0 ? names.targets : unnamed(names, wordsOnly(tokens), verb, words);
  return { ...names, targets, ...(nested && { nested }), ...(part && { part }) };
}

/**
 * The same where the sentence is about a facade: "leave a facade at `a` for `b`", "turn `a` into a facade of `b`", "make `a` re-export
 * from `b`". A name that only "of" or "for" leads to, where no other is, is the file that needs one.
 */
export function assignFacade(
  tokens: readonly Token[],
  words: Vocabulary,
): Pick<Clause, 'sources' | 'places' | 'targets'> {
  const lists: Record<'first' | 'at' | 'about' | 'to', Name[]> = { first: [], at: [], about: [], to: [] };
  let list: keyof typeof lists = 'first';
  for (const { name, between, part, behind, code } of namedIn(tokens, words)) {
    const near = behind ? part : nearest(between, words);
    if (near) list = near === 'in' ? 'at' : near === 'about' ? 'about' : near === 'object' ? 'first' : 'to';
    if (!code) lists[list].push(name);
  }
  const { first, at, about, to } = lists;
  if (first.length + at.length > 0) return { sources: first, places: at, targets: [...to, ...about] };
  return { sources: about, places: [], targets: to };
}

const NEAR: readonly Particle[] = ['about', 'in', 'to', 'from', 'with', 'object'];

/** The particle that stands nearest before a name. */
function nearest(between: string, words: Vocabulary): Particle | undefined {
  const text = between.trim().split(/\s+/);
  return [1, 2, 3]
    .map(length => text.slice(-length).join(' '))
    .flatMap(tail => NEAR.find(part => words.particles.get(part)?.isIn(tail)) ?? [])[0];
}

/** "(rename to `b.py`)": the name that the file gets where it goes. */
export function renamedIn(remarks: readonly (readonly Token[])[], words: Vocabulary): string | undefined {
  for (const remark of remarks) {
    const names = remark.flatMap(token => (token.type === 'name' ? [token.name] : []));
    const [name] = names;
    const says = words.verbs.get('rename')!.find(wordsOnly(remark))?.index === 0;
    if (says && name && names.length === 1 && !name.path.includes('/') && !name.directory && !name.glob)
      return name.path;
  }
  return undefined;
}

/** "Move `User` from `a.py` to `b.py`": something out of a file, not the file. */
function isPartOfFile(
  lists: Lists,
  { sources }: Pick<Names, 'sources'>,
  content: string,
  words: Vocabulary,
): boolean {
  if (sources !== lists.from || sources.some(name => name.directory || name.glob || !isFile(name)))
    return false;
  const said = content.trim().split(/\s+/).slice(0, -1).join(' ');
  return /[\p{L}\p{N}]/u.test(said) && !words.all.isIn(said) && !words.pronouns.isIn(said);
}

const isFolder = ({ directory }: Name): boolean => directory;

function folderAround(name: Name): Name {
  const path = name.path.slice(0, Math.max(0, name.path.lastIndexOf('/')));
  return nameOf(path, true);
}

/** "To the repository root", "one level up": destinations without a name. */
function unnamed(
  { sources }: Pick<Names, 'sources'>,
  text: string,
  verb: Verb | undefined,
  words: Vocabulary,
): readonly Name[] {
  if (sources.length === 0 || !MOVING.includes(verb)) return [];
  if (words.top.isIn(text)) return [ROOT];
  if (!words.up.isIn(text)) return [];
  return [{ ...ROOT, path: sources.every(name => name.directory) ? '../..' : '..' }];
}

function settle(lists: Lists, choice: boolean, verb: Verb | undefined): Names {
  let { source: sources, to: targets, from, in: places } = lists;
  let origins: Name[] = [];
  if (verb === 'merge' || verb === 'duplicate') targets = [...targets, ...lists.with];
  if (sources.length === 0 && from.length > 0 && MOVING.includes(verb)) sources = from;
  else origins = from;
  if (targets.length === 0 && sources.length > 0 && MOVING.includes(verb)) [targets, places] = [places, []];
  if (verb === 'rename' && targets.length === 0 && sources.length === 2)
    [sources, targets] = [sources.slice(0, 1), sources.slice(1)];
  const kept = lists.kept.length > 0 && { kept: lists.kept };
  const taken = sources === from && sources.length > 0 && sources.every(name => !isFile(name));
  return {
    sources,
    targets,
    places,
    origins,
    except: lists.except,
    choice,
    ...kept,
    ...(taken && { from: true }),
  };
}
