import type { Name } from '../draft.ts';
import type { Token } from '../text/scan.ts';
import { isList, particle, postposition } from '../words/particles.ts';
import type { Particle, Verb } from '../words/types.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { type Clause, isPartOfCode, wordsOnly } from './clause.ts';

/** Verbs that take something to somewhere. */
export const MOVING: readonly (Verb | undefined)[] = [
  'move',
  'belong',
  'rename',
  'merge',
  'copy',
  'split',
  'duplicate',
];

type Names = Pick<
  Clause,
  'sources' | 'targets' | 'places' | 'origins' | 'except' | 'choice' | 'kept' | 'nested' | 'from'
>;
type Lists = Record<'source' | 'to' | 'from' | 'in' | 'except' | 'with' | 'kept' | 'aside', Name[]>;

const ROOT: Name = { path: '', directory: true, glob: false, weak: false };

const NOTHING: Names = { sources: [], targets: [], places: [], origins: [], except: [], choice: false };

/** Gives every name of a sentence without arrow its part. */
export function assign(tokens: readonly Token[], verb: Verb | undefined, words: Vocabulary): Names {
  if (!tokens.some(token => token.type === 'name')) return NOTHING;
  const lists: Lists = { source: [], to: [], from: [], in: [], except: [], with: [], kept: [], aside: [] };
  let role: keyof Lists = 'source';
  let [choice, described, nested, between] = [false, false, false, ''];
  let content = '';
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'name') {
      described ||= token.type === 'mark' && /^[-–—:=]$/u.test(token.text) && lists.source.length > 0;
      const verbal = verb !== undefined && words.verbs.get(verb)!.find(token.text)?.index === 0;
      between = verbal && isEmpty(lists) ? '' : `${between} ${token.text}`;
      continue;
    }
    if (isEmpty(lists)) content = between;
    const after = postposition(following(tokens, index), words);
    const said = after ?? particle(between, words, lists.source.length > 0 ? verb : undefined);
    const same = said === undefined && isList(between, words);
    const paired = verb === 'duplicate' && lists.source.length > 0 && words.verbs.get(verb)!.isIn(between);
    if (said === 'or') choice ||= role === 'to' || role === 'in';
    else if (said && said !== 'and' && !after) role = listOf(said);
    else if (paired) role = 'to';
    else if (described && !same) role = 'source';
    const known = !isEmpty(lists);
    const stray = said === undefined && known && !same && !paired && verb !== undefined;
    if (!(stray && (described || lists.to.length > 0)) && !isPartOfCode(token.name, tokens[index + 1]))
      lists[after ? listOf(after) : role].push(said === 'beside' ? folderAround(token.name) : token.name);
    nested ||= lists.source.length > 0 && (words.particles.get('inside')?.isIn(between) ?? false);
    between = '';
  }
  // "Except `a`, which goes to `b`".
  if (verb === 'belong' && lists.source.length === 0 && lists.to.length > 0 && !words.all.isIn(content))
    [lists.source, lists.except] = [lists.except, []];
  const names = settle(lists, choice, verb);
  const part = isPartOfFile(lists, names, content, words);
  const targets = names.targets.length > 0 ? names.targets : unnamed(names, wordsOnly(tokens), verb, words);
  return { ...names, targets, ...(nested && { nested }), ...(part && { part }) };
}

/** "(use `b` instead)": what stays, as brackets behind a deletion tell. */
export function keptIn(remarks: readonly (readonly Token[])[], words: Vocabulary): Name[] {
  return remarks.flatMap(remark => {
    const at = remark.findIndex(token => token.type === 'name');
    const token = remark[at];
    if (token?.type !== 'name' || particle(wordsOnly(remark.slice(0, at)), words, 'delete') !== 'kept')
      return [];
    return [token.name];
  });
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

function isEmpty(lists: Lists): boolean {
  return Object.values(lists).every(list => list.length === 0);
}

/** "Move `User` from `a.py` to `b.py`": something out of a file, not the file. */
function isPartOfFile(
  lists: Lists,
  { sources }: Pick<Names, 'sources'>,
  content: string,
  words: Vocabulary,
): boolean {
  if (
    sources !== lists.from ||
    sources.some(name => name.directory || name.glob || !/\.\w+$/.test(name.path))
  )
    return false;
  const said = content.trim().split(/\s+/).slice(0, -1).join(' ');
  return /[\p{L}\p{N}]/u.test(said) && !words.all.isIn(said) && !words.pronouns.isIn(said);
}

/** "(except `a.py`)" behind what goes. */
export function exceptIn(remarks: readonly (readonly Token[])[], words: Vocabulary): Name[] {
  return remarks.flatMap(remark => {
    const at = remark.findIndex(token => token.type === 'name');
    if (at < 0 || particle(wordsOnly(remark.slice(0, at)), words) !== 'except') return [];
    return remark.flatMap(token => (token.type === 'name' ? [token.name] : []));
  });
}

function listOf(part: Particle): keyof Lists {
  switch (part) {
    case 'to':
    case 'from':
    case 'in':
    case 'except':
    case 'with':
    case 'kept':
    case 'aside':
      return part;
    case 'beside':
      return 'to';
    default:
      return 'source';
  }
}

function folderAround(name: Name): Name {
  const path = name.path.slice(0, Math.max(0, name.path.lastIndexOf('/')));
  return { ...ROOT, path };
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

function following(tokens: readonly Token[], index: number): string {
  const next = tokens.slice(index + 1, index + 3);
  return next.every(token => token.type === 'word')
    ? next.map(token => token.text).join(' ')
    : next[0]?.type === 'word'
      ? next[0].text
      : '';
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
  const taken = sources === from && sources.length > 0 && sources.every(name => !/\.\w+$/.test(name.path));
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
