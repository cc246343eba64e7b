import type { Name } from '../draft.ts';
import { isFile, nameOf, parseName } from '../text/name.ts';
import type { Token } from '../text/scan.ts';
import { particle } from '../words/particles.ts';
import type { Verb } from '../words/types.ts';
import { denied, findVerbs } from '../words/verbs.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { type Clause, flags, isArrow, type Part, wordsOnly } from './clause.ts';
import { namedIn, namesFor } from './names.ts';

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
      (token.type === 'word' && words.particles.get('and')?.isIn(token.text));
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
  const sources = side(from, true, words);
  const targets = side(to, false, words);
  const said = sources.names.every(name => name.word) ? from.filter(token => isOwn(token.text, words)) : from;
  const verb = verbOf(wordsOnly(said), wordsOnly(to), remarks, targets.names.length > 0, words);
  const clause = {
    denied: false,
    origins: [],
    ...flags(wordsOnly(tokens), remarks, words),
    words: wordsOnly(tokens),
    remarks,
  };
  // "`a.py` line 4: `x` → `y`": the arrow joins two values in the file.
  const file = sources.places.find(name => !name.directory && isFile(name));
  if (file) {
    const nothing = { targets: [], places: [], except: [], choice: false };
    return { ...clause, ...nothing, verb: 'rewrite', arrow: false, values: true, sources: [file] };
  }
  return {
    ...clause,
    ...verb,
    arrow: true,
    sources: sources.names,
    targets: targets.names,
    places: sources.places,
    except: [...sources.except, ...targets.except, ...namesFor('except', remarks, words)],
    choice: targets.choice,
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

interface Side {
  readonly names: readonly Name[];
  /** The file or folder that they are in: named before them, in front of a dash, or with "in". */
  readonly places: readonly Name[];
  readonly except: readonly Name[];
  readonly choice: boolean;
}

/** The names of one side of an arrow. A single plain word counts as a name that the repository must confirm. */
function side(tokens: readonly Token[], isSource: boolean, words: Vocabulary): Side {
  let names: Name[] = [];
  const [places, except]: [Name[], Name[]] = [[], []];
  let choice = false;
  for (const { name, part, listed, dashed, code } of namedIn(tokens, words)) {
    const first = names.length === 0;
    if (!isSource && dashed && !first) break;
    if (part === 'except') except.push(name);
    else if (part === 'in' && isSource && !first) places.push(name);
    else if (!first && isSource && dashed && !listed) {
      places.push(...names);
      names = [name];
    } else if (first || (!code && listed)) {
      choice ||= part === 'or';
      names.push(name);
    }
  }
  if (names.length === 0) names = atTop(tokens, isSource, words) ?? onlyWord(tokens, isSource, words);
  return { names, places, except, choice };
}

/** `a → repo root`: the arrow stands for "to". */
const atTop = (tokens: readonly Token[], isSource: boolean, words: Vocabulary): Name[] | undefined =>
  !isSource && words.top.isIn(`to ${wordsOnly(tokens).trim()}`) ? [nameOf('')] : undefined;

/** The only word that is none of the language's own, or words that are joined by plus signs: "a + b → c". */
function onlyWord(tokens: readonly Token[], isSource: boolean, words: Vocabulary): Name[] {
  const all = tokens.filter(({ type, text }) => type === 'word' && /[\p{L}\p{N}]/u.test(text));
  const rest = all.length === 1 && isSource ? all : all.filter(({ text }) => !isOwn(text, words));
  const plus = tokens.filter(({ type, text }) => type === 'mark' && text === '+').length;
  if (rest.length !== plus + 1) return [];
  return rest.flatMap(({ text }) => {
    const name = parseName(text, { quoted: true });
    return name ? [{ ...name, weak: true, word: true }] : [];
  });
}

/** A word of the language: a verb, a particle, "everything"; not a longer word that holds one. */
function isOwn(text: string, words: Vocabulary): boolean {
  const [verb] = findVerbs(text, words);
  return verb?.word.length === text.length || words.all.isIn(text) || particle(text, words) !== undefined;
}
