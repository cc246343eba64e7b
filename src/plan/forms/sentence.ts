import type { Name } from '../draft.ts';
import { inFolder, isFile } from '../text/name.ts';
import type { Token } from '../text/scan.ts';
import type { Verb } from '../words/types.ts';
import { denied, type FoundVerb, findVerbs, says as hasVerb } from '../words/verbs.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { MOVING } from './acts.ts';
import { readArrows } from './arrow.ts';
import { assign, assignFacade } from './assign.ts';
import { type Clause, flags, isArrow, namesIn, type Part, withoutRemarks, wordsOnly } from './clause.ts';
import { connect } from './connect.ts';
import { cutPieces, type Piece } from './cut.ts';
import { withKinds } from './kinds.ts';
import { idleBecause } from './mood.ts';
import { namesFor } from './names.ts';

/** Reads the clauses of a text: sentences, lists of arrows, "move a to b and delete c". */
export function readClauses(tokens: readonly Token[], words: Vocabulary): Clause[] {
  const { tokens: main, remarks } = withoutRemarks(withKinds(tokens));
  const clauses = connect(
    cutPieces(main, words).flatMap(piece =>
      piece.tokens.some(isArrow) ? arrows(piece, remarks, words) : [readSentence(piece, remarks, words)],
    ),
    words,
  );
  const settled = clauses.flatMap(paired);
  const named = clauses.some(clause => clause.sources.length + clause.places.length > 0);
  const aimed = clauses.some(clause => clause.targets.length > 0);
  if (named || (aimed && !clauses.every(clause => clause.verb === 'belong'))) return settled;
  const inside = remarks.filter(remark => remark.some(isArrow) && namesIn(remark).length > 1);
  const verb = clauses.find(clause => clause.verb)?.verb;
  const inner = inside.flatMap(remark => readClauses(remark, words));
  return inner.length > 0 ? inner.map(clause => ({ ...(verb && { verb }), ...clause })) : settled;
}

/** "Rename `a.c` and `a.h` to `b.c` and `b.h`": as many files as there are new names, none of them a choice. */
function paired(clause: Clause): Clause[] {
  const { sources, targets, choice, verb, arrow } = clause;
  const moves = verb === 'move' || verb === 'rename' || verb === 'belong' || (verb === undefined && arrow);
  const files = [...sources, ...targets].every(name => !name.directory && !name.glob && isFile(name));
  if (!moves || choice || !files || sources.length < 2 || sources.length !== targets.length) return [clause];
  return sources.map((source, index) => ({ ...clause, sources: [source], targets: [targets[index]!] }));
}

function arrows({ tokens, asked }: Piece, remarks: Part['remarks'], words: Vocabulary): Clause[] {
  const idle = idleBecause(wordsOnly(tokens), remarks, asked, words);
  return readArrows(tokens, remarks, words).map(clause =>
    idle === undefined ? clause : { ...clause, idle },
  );
}

function readSentence(piece: Piece, remarks: Part['remarks'], words: Vocabulary): Clause {
  const { tokens, before } = piece;
  const text = wordsOnly(tokens);
  const said = verbOf(text, words);
  const whole = said ? text : (piece.whole ?? text);
  const main = said ?? verbOf(whole, words);
  const tagged = main ? undefined : remarks.find(remark => tagOf(remark, words));
  const verb = main?.verb ?? (tagged && tagOf(tagged, words));
  const names = namesOf(tokens, main?.verb, text, words);
  const purpose = main && tellsPurpose(whole.slice(0, main.index), words) && 'tells what it is done for';
  const idle = idleBecause(text, remarks, piece.asked, words) ?? (purpose || undefined);
  const found = flags(text, remarks, words);
  const moves = MOVING.includes(verb) && names.targets.length === 0 && names.sources.length > 0;
  const where =
    tagged && moves && verb !== 'rename'
      ? assign([...namesAsTokens(names.sources), ...tagged], verb, words).targets
      : [];
  // "In `a/` and `b/`": a name in each of them.
  const several =
    names.places.length > 1 &&
    names.places.every(({ directory }) => directory) &&
    names.sources.every(({ weak }) => !weak);
  const own = several
    ? names.sources.flatMap(name => names.places.map(place => inFolder(place, name)))
    : names.sources;
  // "With a re-export left behind".
  const leaves =
    MOVING.includes(main?.verb) && hasVerb('facade', text.slice(text.lastIndexOf('\u25a1')), words);
  return {
    ...(verb && { verb }),
    denied: main !== undefined && denied(whole, main, words),
    arrow: false,
    ...names,
    ...(where.length > 0 && { targets: where }),
    sources: own,
    places: several ? [] : names.places,
    except: [...names.except, ...namesFor('except', remarks, words)],
    ...(main?.verb === 'delete' && { kept: [...(names.kept ?? []), ...namesFor('kept', remarks, words)] }),
    ...(main?.verb === 'facade' && assignFacade(tokens, words)),
    ...(leaves && { leaves }),
    ...found,
    conditional: found.conditional || piece.conditional,
    words: text,
    remarks,
    ...(idle !== undefined && { idle }),
    ...(before.length > 0 && { before }),
  };
}

/** "`a` duplicates `b`: delete": the first goes, the second stays. */
function namesOf(
  tokens: readonly Token[],
  verb: Verb | undefined,
  text: string,
  words: Vocabulary,
): ReturnType<typeof assign> {
  const between = /^[^\u25a1]*\u25a1([^\u25a1]*)\u25a1[^\u25a1]*$/u.exec(text)?.[1];
  if (verb !== 'delete' || between === undefined || !hasVerb('duplicate', between, words))
    return assign(tokens, verb, words);
  const { targets, ...names } = assign(tokens, 'duplicate', words);
  return { ...names, targets: [], kept: targets };
}

function namesAsTokens(names: readonly Name[]): Token[] {
  return names.map(name => ({ type: 'name', text: name.path, name, quoted: true }));
}

/** What a word in brackets tells to do: "(delete)", "[NEW]"; not "(has remaining files)", and not "(keep `a.py`)". */
function tagOf(remark: readonly Token[], words: Vocabulary): Verb | undefined {
  const [found] = findVerbs(wordsOnly(remark), words);
  if (found === undefined || found.verb === 'check' || found.index > 1) return undefined;
  return found.verb === 'keep' && namesIn(remark).length > 0 ? undefined : found.verb;
}

function verbOf(text: string, words: Vocabulary): FoundVerb | undefined {
  const found = findVerbs(text, words);
  const acting = found.filter(({ index }) => !tellsPurpose(text.slice(0, index), words));
  return chooseVerb(acting.length > 0 ? acting : found, text);
}

/** "Converted `a` for good to eliminate …": what it is done for, not what is to be done; unlike "`a` to delete", "`a` needs to be deleted". */
function tellsPurpose(before: string, words: Vocabulary): boolean {
  const behind = /\u25a1([^\u25a1]*)$/u.exec(before)?.[1]?.match(/[\p{L}\p{N}]+/gu) ?? [];
  const [reason, ...rest] = behind.toReversed();
  return rest.length > 0 && words.purpose.isIn(reason!) && !words.demands.isIn(rest[0]!);
}

/** "Create facades" is about facades, "delete duplicates" about deleting, "verify and delete" too; "the entry point `a` stays" about nothing to do. */
function chooseVerb(found: readonly FoundVerb[], text: string): FoundVerb | undefined {
  const [first] = found;
  if (!first) return undefined;
  const facade = found.find(({ verb }) => verb === 'facade');
  if (facade && ['create', 'rewrite', 'merge'].includes(first.verb)) return facade;
  if (facade && first.verb === 'keep' && isAboutFacade(text.slice(first.index, facade.index))) return facade;
  if (first.verb === 'duplicate') return found.find(({ verb }) => verb === 'delete') ?? first;
  const keep = first.index > 0 ? found.find(({ verb }) => verb === 'keep') : undefined;
  if (keep && /^[^\u25a1]+\u25a1[\s,]*(?:\p{L}{2,3}\s+)?$/u.test(text.slice(0, keep.index))) return keep;
  if (first.verb !== 'check') return first;
  const later = found.find(
    ({ verb, index }) =>
      (verb === 'delete' || MOVING.includes(verb)) && /(?:\band|,|\bthen)\s+$/i.test(text.slice(0, index)),
  );
  return later ?? first;
}

/** "Leave a thin facade", not "keep `a` as a facade" or "keep the existing facades". */
function isAboutFacade(between: string): boolean {
  return (
    !between.includes('\u25a1') &&
    !/existing|current|bestehend|existant|(?:only|just|nur|seulement)\s*$/iu.test(between)
  );
}
