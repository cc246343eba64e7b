import type { Name } from '../draft.ts';
import type { Token } from '../text/scan.ts';
import { isList, particle, postposition } from '../words/particles.ts';
import type { Particle, Verb } from '../words/types.ts';
import { denied, type FoundVerb, findVerbs } from '../words/verbs.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { readArrows } from './arrow.ts';
import {
  type Clause,
  flags,
  isArrow,
  isPartOfCode,
  namesIn,
  type Part,
  withoutRemarks,
  wordsOnly,
} from './clause.ts';

/** Reads the clauses of a text: sentences, lists of arrows, "move a to b and delete c". */
export function readClauses(tokens: readonly Token[], words: Vocabulary): Clause[] {
  const { tokens: main, remarks } = withoutRemarks(tokens);
  const clauses = sentences(main, words).flatMap(sentence =>
    sentence.some(isArrow) ? readArrows(sentence, remarks, words) : [readSentence(sentence, remarks, words)],
  );
  if (clauses.some(clause => clause.sources.length + clause.targets.length + clause.places.length > 0))
    return clauses;
  const inside = remarks.filter(remark => remark.some(isArrow) && namesIn(remark).length > 1);
  const verb = clauses.find(clause => clause.verb)?.verb;
  const inner = inside.flatMap(remark => readClauses(remark, words));
  return inner.length > 0 ? inner.map(clause => ({ ...(verb && { verb }), ...clause })) : clauses;
}

/** Cuts at full stops, and where another verb follows: ", then delete …". */
function sentences(tokens: readonly Token[], words: Vocabulary): Token[][] {
  const found: Token[][] = [[]];
  let names = 0;
  for (const [index, token] of tokens.entries()) {
    const ends = token.type === 'mark' && /^[.;!?。；]$/u.test(token.text);
    if (ends || (names > 0 && joins(token, tokens[index + 1], tokens[index + 2], words))) {
      found.push([]);
      names = 0;
    } else {
      found.at(-1)!.push(token);
      if (token.type === 'name') names++;
    }
  }
  return found.filter(sentence => sentence.length > 0);
}

function joins(token: Token, next: Token | undefined, after: Token | undefined, words: Vocabulary): boolean {
  const and = words.particles.get('and')!;
  const divides =
    (token.type === 'word' && and.test(token.text)) ||
    (token.type === 'mark' && /^[,，、]$/u.test(token.text));
  if (!divides || next?.type !== 'word') return false;
  const text = and.test(next.text) && after?.type === 'word' ? after.text : next.text;
  const [first] = findVerbs(text, words);
  return first?.index === 0 && first.verb !== 'keep' && first.verb !== 'duplicate' && first.verb !== 'facade';
}

function readSentence(tokens: readonly Token[], remarks: Part['remarks'], words: Vocabulary): Clause {
  const text = wordsOnly(tokens);
  const main = chooseVerb(findVerbs(text, words), text);
  const tag = main ?? remarks.map(remark => findVerbs(wordsOnly(remark), words)[0]).find(isTag);
  return {
    ...(tag && { verb: tag.verb }),
    denied: main !== undefined && denied(text, main, words),
    arrow: false,
    ...assign(tokens, main?.verb, words),
    ...flags(text, remarks, words),
    words: text,
    remarks,
  };
}

/** A word in brackets that tells what is to be done: "(delete)", "[NEW]"; not "(has remaining files)". */
function isTag(found: FoundVerb | undefined): boolean {
  return found !== undefined && found.verb !== 'check' && found.index <= 1;
}

const MOVING: readonly (Verb | undefined)[] = [
  'move',
  'belong',
  'rename',
  'merge',
  'copy',
  'split',
  'duplicate',
];

/** "Create facades" is about facades, "delete duplicates" about deleting, "verify and delete" too. */
function chooseVerb(found: readonly FoundVerb[], text: string): FoundVerb | undefined {
  const [first] = found;
  if (!first) return undefined;
  const facade = found.find(({ verb }) => verb === 'facade');
  if (facade && ['create', 'rewrite', 'merge'].includes(first.verb)) return facade;
  if (first.verb === 'duplicate') return found.find(({ verb }) => verb === 'delete') ?? first;
  if (first.verb !== 'check') return first;
  const later = found.find(
    ({ verb, index }) =>
      (verb === 'delete' || MOVING.includes(verb)) && /(?:\band|,|\bthen)\s+$/i.test(text.slice(0, index)),
  );
  return later ?? first;
}

type Names = Pick<Clause, 'sources' | 'targets' | 'places' | 'origins' | 'except' | 'choice'>;
type Lists = Record<'source' | 'to' | 'from' | 'in' | 'except' | 'with', Name[]>;

/** Gives every name of a sentence without arrow its part. */
function assign(tokens: readonly Token[], verb: Verb | undefined, words: Vocabulary): Names {
  const lists: Lists = { source: [], to: [], from: [], in: [], except: [], with: [] };
  let role: keyof Lists = 'source';
  let [choice, described, between] = [false, false, ''];
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'name') {
      described ||= token.type === 'mark' && /^[-–—:=]$/u.test(token.text) && lists.source.length > 0;
      between += ` ${token.text}`;
      continue;
    }
    const after = postposition(following(tokens, index), words);
    const said = after ?? particle(between, words);
    const same = said === undefined && isList(between, words);
    const paired = verb === 'duplicate' && lists.source.length > 0 && words.verbs.get(verb)!.test(between);
    if (said === 'or') choice ||= role === 'to' || role === 'in';
    else if (said && said !== 'and' && !after) role = said === 'object' ? 'source' : said;
    else if (paired) role = 'to';
    else if (described && !same) role = 'source';
    const known = Object.values(lists).some(list => list.length > 0);
    const stray = said === undefined && known && !same && !paired && verb !== undefined;
    if (!(stray && described) && !isPartOfCode(token.name, tokens[index + 1]))
      lists[after ? listOf(after) : role].push(token.name);
    between = '';
  }
  return settle(lists, choice, verb);
}

function listOf(part: Particle): keyof Lists {
  return part === 'object' || part === 'or' || part === 'and' ? 'source' : part;
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
  return { sources, targets, places, origins, except: lists.except, choice };
}
