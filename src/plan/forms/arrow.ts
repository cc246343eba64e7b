import type { Name } from '../draft.ts';
import { parseName } from '../text/name.ts';
import type { Token } from '../text/scan.ts';
import { isList, particle } from '../words/particles.ts';
import type { Verb } from '../words/types.ts';
import { denied, findVerbs } from '../words/verbs.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { exceptIn } from './assign.ts';
import { type Clause, flags, isArrow, isPartOfCode, type Part, wordsOnly } from './clause.ts';

/** Reads a sentence with arrows: `a → b`, `b ← a`, `a → b, c → d`, `a → split into`, `a → deleted`. */
export function readArrows(
  sentence: readonly Token[],
  remarks: Part['remarks'],
  words: Vocabulary,
): Clause[] {
  const arrows = sentence.filter(isArrow).length;
  const lists = arrows > 1 ? cutList(sentence, words) : [];
  return (lists.length === arrows ? lists : [sentence]).map(list => readArrow(list, remarks, words));
}

/** Cuts `a → b, c → d` at the marks between two arrows. */
function cutList(tokens: readonly Token[], words: Vocabulary): Token[][] {
  const last = tokens.findLastIndex(isArrow);
  const lists: Token[][] = [[]];
  for (const [index, token] of tokens.entries()) {
    const divides =
      (token.type === 'mark' && /^[,;、，；&]$/u.test(token.text)) ||
      (token.type === 'word' && words.particles.get('and')?.test(token.text));
    if (divides && index < last && lists.at(-1)!.some(isArrow)) lists.push([]);
    else lists.at(-1)!.push(token);
  }
  return lists;
}

function readArrow(tokens: readonly Token[], remarks: Part['remarks'], words: Vocabulary): Clause {
  const first = tokens.findIndex(isArrow);
  const before = tokens.slice(0, first);
  const after = tokens.slice(tokens.findLastIndex(isArrow) + 1);
  const [from, to] = tokens[first]!.type === 'left' ? [after, before] : [before, after];
  const sources = operands(from, 'source', words);
  const targets = operands(to, 'target', words);
  const verb = verbOf(wordsOnly(from), wordsOnly(to), remarks, targets.names.length > 0, words);
  return {
    ...verb,
    arrow: true,
    sources: sources.names,
    targets: targets.names,
    places: sources.places,
    origins: [],
    except: [...sources.except, ...targets.except, ...exceptIn(remarks, words)],
    choice: targets.choice,
    ...flags(wordsOnly(tokens), remarks, words),
    words: wordsOnly(tokens),
    remarks,
  };
}

/** Verbs that, behind the arrow, turn a move into something else: `a → delete`, `a → split into b`. */
const TURNING: readonly Verb[] = ['delete', 'keep', 'split', 'merge', 'copy', 'facade', 'rename'];

function verbOf(
  from: string,
  to: string,
  remarks: Part['remarks'],
  hasTarget: boolean,
  words: Vocabulary,
): Pick<Clause, 'verb' | 'denied'> {
  const tags = remarks.map(wordsOnly).join(' ; ');
  const head = hasTarget ? to.split('\u25a1')[0]! : to;
  for (const [text, verbs] of [
    [head, TURNING],
    [tags, hasTarget ? (['merge', 'split', 'copy'] as const) : TURNING],
  ] as const) {
    const found = findVerbs(text, words).find(({ verb }) => (verbs as readonly Verb[]).includes(verb));
    if (found) return { verb: found.verb, denied: denied(text, found, words) };
  }
  const found = findVerbs(from, words)[0];
  return found ? { verb: found.verb, denied: denied(from, found, words) } : { denied: false };
}

interface Operands {
  readonly names: readonly Name[];
  readonly places: readonly Name[];
  readonly except: readonly Name[];
  readonly choice: boolean;
}

/** The names of one side of an arrow. A single plain word counts as a name that the repository must confirm. */
function operands(tokens: readonly Token[], side: 'source' | 'target', words: Vocabulary): Operands {
  const found = { names: [] as Name[], places: [] as Name[], except: [] as Name[] };
  let choice = false;
  let between = '';
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'name') {
      if (
        side === 'target' &&
        found.names.length > 0 &&
        token.type === 'mark' &&
        /^[-–—:]$/u.test(token.text)
      )
        break;
      between += ` ${token.text}`;
      continue;
    }
    const role = particle(between, words);
    const first = found.names.length === 0;
    if (role === 'except') found.except.push(token.name);
    else if (role === 'in' && side === 'source' && !first) found.places.push(token.name);
    else if (first || (!isPartOfCode(token.name, tokens[index + 1]) && isList(between, words))) {
      if (role === 'or') choice = true;
      found.names.push(token.name);
    }
    between = '';
  }
  return found.names.length > 0 ? { ...found, choice } : { ...found, names: onlyWord(tokens, words), choice };
}

function onlyWord(tokens: readonly Token[], words: Vocabulary): Name[] {
  const rest = tokens.filter(
    ({ type, text }) =>
      type === 'word' &&
      /[\p{L}\p{N}]/u.test(text) &&
      !words.all.test(text) &&
      findVerbs(text, words).length === 0 &&
      !particle(text, words),
  );
  const name = rest.length === 1 ? parseName(rest[0]!.text, { quoted: true }) : undefined;
  return name ? [{ ...name, weak: true, word: true }] : [];
}
