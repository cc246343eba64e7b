import type { Name } from '../draft.ts';
import type { Token } from '../text/scan.ts';
import type { Words } from '../words/lexicon.ts';
import { isList, particle } from '../words/particles.ts';
import { type FoundVerb, findVerbs, says } from '../words/verbs.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { RELOCATING } from './acts.ts';
import { isArrow, namesIn, wordsOnly } from './clause.ts';

/** A piece of a text that says one thing. */
export interface Piece {
  readonly tokens: readonly Token[];
  /** Ends with a question mark. */
  readonly asked: boolean;
  /** Holds only under a condition that the text says before it. */
  readonly conditional: boolean;
  /** The words of all pairs, where it is one of several: their verb counts for each. */
  readonly whole?: string;
  /** What was named before "instead of a, …" was cut off: "it" means that. */
  readonly before: readonly Name[];
}

/** Abbreviations whose full stop ends no sentence. */
const ABBREVIATION = /^(?:e\.g|i\.e|cf|vs|z\.b|d\.h|bzw|p\.ex|etc|incl|approx)$/iu;
const BUT = new Set(['but', 'aber', 'sondern', 'mais', 'pero', 'ma', 'maar', 'но']);
/** "leave a thin facade": words between the verb and what it is about. */
const FEW = 6;

/** Cuts a text at full stops, where another verb follows (", then delete …"), and between "a to b" and "c to d". */
export function cutPieces(tokens: readonly Token[], words: Vocabulary): Piece[] {
  return sentences(tokens).flatMap(({ tokens: sentence, asked }): Piece[] => {
    const { main, before, conditional } = withoutOpening(sentence, words);
    if (!main.some(token => token.type === 'name')) return [{ tokens: main, asked, conditional, before }];
    return clauses(main, words).flatMap(clause => {
      const colon = clause.findIndex(({ type, text }) => type === 'mark' && /^[:：]$/u.test(text));
      const cut = pairs(clause.slice(colon + 1), words);
      // What stands before a colon holds for each of several pairs behind it.
      const parts = cut.length > 1 ? cut.map(part => [...clause.slice(0, colon + 1), ...part]) : [clause];
      const all = parts.length > 1 && { whole: wordsOnly(clause) };
      return parts.map(part => ({ ...all, tokens: part, asked, conditional, before }));
    });
  });
}

function sentences(tokens: readonly Token[]): { tokens: Token[]; asked: boolean }[] {
  const found: { tokens: Token[]; asked: boolean }[] = [{ tokens: [], asked: false }];
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    const ends =
      token.type === 'mark' &&
      /^[.;!?。；？！]$/u.test(token.text) &&
      !(token.text === '.' && before?.type === 'word' && ABBREVIATION.test(before.text));
    if (!ends) found.at(-1)!.tokens.push(token);
    else {
      if (/[?？]/u.test(token.text)) found.at(-1)!.asked = true;
      found.push({ tokens: [], asked: false });
    }
  }
  return found.filter(({ tokens: own }) => own.length > 0);
}

/** "Before deleting `a`, …", "instead of moving `a`, …", "if it is still used, …": what counts is behind the comma. */
function withoutOpening(
  sentence: readonly Token[],
  words: Vocabulary,
): { main: readonly Token[]; before: readonly Name[]; conditional: boolean } {
  const text = wordsOnly(sentence.slice(0, 4));
  const opens = (list: Words): boolean => {
    const hit = list.find(text);
    return hit !== undefined && !/[\p{L}\p{N}\u25a1:：]/u.test(text.slice(0, hit.index));
  };
  const [when, whether] = [opens(words.when), opens(words.whether)];
  const whole = { main: sentence, before: [], conditional: whether };
  if ((!when && !whether) || sentence.some(isArrow) || /^[:：]$/u.test(sentence[1]?.text ?? ''))
    return { ...whole, conditional: false };
  const comma = sentence.findIndex(
    (token, index) =>
      index > 1 &&
      token.type === 'mark' &&
      /^[,，、]$/u.test(token.text) &&
      index < sentence.length - 1 &&
      !continuesList(sentence, index),
  );
  if (comma < 0) return when && gerund(sentence[1]) ? { ...whole, main: [] } : whole;
  const opening = sentence.slice(0, comma);
  return {
    main: sentence.slice(comma + 1),
    before: beforeTo(opening, words),
    conditional: whether,
  };
}

/** The names up to the word that leads to a target. */
function beforeTo(tokens: readonly Token[], words: Vocabulary): Name[] {
  const to = tokens.findIndex(
    ({ type, text }, index) => index > 0 && type === 'word' && words.particles.get('to')!.isIn(text),
  );
  return namesIn(to < 0 ? tokens : tokens.slice(0, to));
}

function gerund(token: Token | undefined): boolean {
  return token?.type === 'word' && /^\p{L}{3,}ing$/u.test(token.text);
}

/** Whether the comma stands between names: "after moving `a`, `b` and `c`, …". */
function continuesList(tokens: readonly Token[], comma: number): boolean {
  return tokens[comma + 1]?.type === 'name' && namesIn(tokens.slice(0, comma)).length > 0;
}

/** Cuts where another verb follows: ", then delete …". */
function clauses(tokens: readonly Token[], words: Vocabulary): Token[][] {
  const found: Token[][] = [[]];
  const facade = says('facade', wordsOnly(tokens), words);
  let names = 0;
  for (const [index, token] of tokens.entries()) {
    const ends = (): boolean =>
      divides(token, words) ? goesOn(tokens, index, words) : facade && leavesFacade(tokens, index, words);
    if (names > 0 && ends()) {
      found.push([]);
      names = 0;
    } else {
      found.at(-1)!.push(token);
      if (token.type === 'name') names++;
    }
  }
  return found.filter(clause => clause.length > 0);
}

/** Whether another clause begins behind "and", "but" or a comma. */
function goesOn(tokens: readonly Token[], index: number, words: Vocabulary): boolean {
  const [next, after] = [tokens[index + 1], tokens[index + 2]];
  if (next?.type === 'name') return startsPassive(tokens, index, words);
  if (next?.type !== 'word') return false;
  const twice = divides(next, words) && after?.type === 'word';
  const [first] = findVerbs(twice ? after.text : next.text, words);
  const another = first?.index === 0 && !['keep', 'duplicate', 'facade'].includes(first.verb);
  return another || leavesFacade(tokens, index + 1, words);
}

function divides({ type, text }: Token, words: Vocabulary): boolean {
  if (type === 'mark') return /^[,，、]$/u.test(text);
  return type === 'word' && (BUT.has(text.toLowerCase()) || words.particles.get('and')!.isIn(text));
}

/** "`a` is deleted, and `b` is moved to `c`": verbs behind both names. */
function startsPassive(tokens: readonly Token[], index: number, words: Vocabulary): boolean {
  const [verb] = findVerbs(wordsFrom(tokens, index + 2), words);
  const earlier = findVerbs(wordsOnly(tokens.slice(0, index)), words);
  return verb !== undefined && verb.index > 0 && acts(verb) && earlier.some(acts);
}

function acts({ verb }: FoundVerb): boolean {
  return verb === 'delete' || RELOCATING.includes(verb);
}

/** "Leave a facade at …". */
function leavesFacade(tokens: readonly Token[], index: number, words: Vocabulary): boolean {
  const text = wordsFrom(tokens, index);
  const [verb] = findVerbs(text, words);
  return verb?.index === 0 && (verb.verb === 'keep' || verb.verb === 'create') && says('facade', text, words);
}

/** The words from here to the next name or mark. */
function wordsFrom(tokens: readonly Token[], index: number): string {
  const near = tokens.slice(index, index + FEW);
  const end = near.findIndex(token => token.type !== 'word');
  return wordsOnly(end < 0 ? near : near.slice(0, end));
}

/** Names in front of the second "to" and behind the first, at least. */
const FEWEST = 3;

/** Cuts "`a` to `b` and `c` to `d`" between the pairs. */
function pairs(tokens: readonly Token[], words: Vocabulary): Token[][] {
  const names = tokens.reduce((count, token) => count + (token.type === 'name' ? 1 : 0), 0);
  if (names < FEWEST || tokens.some(isArrow)) return [[...tokens]];
  const found: Token[][] = [[]];
  let aimed = false;
  let between = '';
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'name') {
      aimed ||= particle(between, words) === 'to';
      between = '';
    } else between += ` ${token.text}`;
    if (aimed && isDivider(token, words) && startsPair(tokens, index + 1, words)) {
      found.push([]);
      [aimed, between] = [false, ''];
    } else found.at(-1)!.push(token);
  }
  return found;
}

function isDivider(token: Token, words: Vocabulary): boolean {
  if (token.type === 'mark') return /^[,，、&]$/u.test(token.text);
  return token.type === 'word' && isList(token.text, words);
}

/** Names, then a word like "to", then a name; nothing else between. */
function startsPair(tokens: readonly Token[], from: number, words: Vocabulary): boolean {
  let at = from;
  let names = 0;
  while (at < tokens.length && (tokens[at]!.type === 'name' || isDivider(tokens[at]!, words)))
    if (tokens[at++]!.type === 'name') names++;
  if (names === 0) return false;
  const next = tokens.slice(at, at + FEW);
  const name = next.findIndex(token => token.type === 'name');
  return name > 0 && particle(wordsOnly(next.slice(0, name)), words) === 'to';
}
