import type { Block } from './document/blocks.ts';
import type { Meaning } from './draft.ts';
import { NOTHING, RELOCATING } from './forms/acts.ts';
import { type Clause, wordsOnly } from './forms/clause.ts';
import { describedFiles } from './forms/described.ts';
import type { Frame } from './forms/frame.ts';
import { meaningOf } from './forms/meaning.ts';
import type { Phrase } from './forms/phrase.ts';
import { readCommands } from './forms/shell.ts';
import type { Section } from './outline.ts';
import { findVerbs, says } from './words/verbs.ts';
import type { Vocabulary } from './words/vocabulary.ts';

/** What an item, a line or a paragraph says. */
export interface Unit {
  readonly said: readonly Meaning[];
  /** It asks for work on files that was not understood. */
  readonly asks: boolean;
  /** Why it is no instruction, where its words tell. */
  readonly why?: string;
}

/** What parts that give reasons and find faults only tell of. */
const IN_FILES: readonly Meaning['kind'][] = ['rewrite', 'create', 'facade', 'split'];
/** Words before the verb in a sentence that tells what to do: "Then we will move …". */
const FEW_WORDS = 4;

/** Reads one item, or one line or paragraph of text, in its surroundings. */
export function readUnit(
  block: Block,
  phrase: Phrase,
  section: Section,
  frames: readonly Frame[],
  words: Vocabulary,
): Unit {
  const text = wordsOnly(phrase.tokens);
  // Most lines of talk name nothing, ask for nothing and are no list of files.
  const names = text.includes('\u25a1') || words.all.isIn(text);
  if (!names && findVerbs(text, words).length === 0) return { said: [], asks: false };
  const clauses = intoIt(phrase.clauses);
  const explains = block.quoted || section.role === 'talk' || section.role === 'current';
  const narrates =
    block.kind === 'text' && !clauses.some(clause => clause.arrow) && !startsWithVerb(text, words);
  const weak = explains || narrates;
  const inline = clauses.some(clause => clause.idle !== undefined || clause.denied)
    ? []
    : readCommands(phrase);
  const told = clauses.flatMap(
    clause =>
      describedFiles(clause, frames, words) ?? meaningOf(clause, frames, words) ?? summary(clause) ?? [],
  );
  const meanings = [...inline, ...told.filter(each => !inline.some(command => repeats(each, command)))];
  const asked = !weak && commands(text, words);
  const tells = weak || section.role === 'diagnosis' || (block.kind === 'text' && !asked);
  const said = meanings
    .filter(({ kind }) => !tells || !IN_FILES.includes(kind))
    // "Profile updates", "adapts to the user": a noun, or what something does.
    .filter(({ kind, sources }) => kind !== 'rewrite' || sources.length > 0 || asked)
    .map((meaning): Meaning => {
      const { certain, kind, state } = meaning;
      const low = weak || (state && section.phase === 0);
      return {
        ...meaning,
        certain: certain && (!weak || (!explains && kind === 'remove-directory')),
        ...(asked && certain && !state && { announced: true }),
        ...(section.role === 'keep' && kind !== 'delete' && { kind: 'keep' }),
        ...(low && { authority: 'diagnosis' }),
      };
    });
  const instructs = section.phase > 0 || section.role === 'steps' || section.role === 'map';
  const why = clauses.find(clause => clause.idle !== undefined)?.idle;
  return {
    said,
    asks: !explains && clauses.some(clause => isRequest(clause, block, instructs, words)),
    ...(why !== undefined && { why }),
  };
}

/** "Move `a` to `b/`: `git mv a b/`": the command says it more exactly. */
function repeats({ kind, sources }: Meaning, command: Meaning): boolean {
  const named = new Set(command.sources.map(name => name.path));
  return kind === command.kind && sources.length > 0 && sources.every(name => named.has(name.path));
}

/** "Create `a/` and move `b/` into it": the folder that was named before. */
function intoIt(clauses: readonly Clause[]): readonly Clause[] {
  return clauses.map((clause, index) => {
    const { verb, sources, targets, words } = clause;
    if (!RELOCATING.includes(verb) || sources.length === 0 || targets.length > 0) return clause;
    if (!/(?:into|in|to|under|nach|dentro de) (?:it|them|there)\b|\bthere\s*$/iu.test(words)) return clause;
    const before = clauses.slice(0, index).flatMap(each => [...each.sources, ...each.targets]);
    const folder = before.findLast(name => name.directory);
    return folder ? { ...clause, targets: [folder] } : clause;
  });
}

/** "Move the static files to `assets/`": says where, not which; other lines may say it. */
function summary({ verb, denied, idle, sources, targets, places, origins }: Clause): Meaning | undefined {
  if (
    denied ||
    idle !== undefined ||
    !RELOCATING.includes(verb) ||
    verb === 'belong' ||
    sources.length > 0 ||
    targets.length === 0
  )
    return undefined;
  const bases = [...places, ...origins].map(name => ({ name, line: 0 }));
  return { ...NOTHING, kind: 'summary', targets, bases, certain: false };
}

/** Names files and a verb, or is an item of the instructions that moves, merges or deletes something. */
function isRequest(clause: Clause, block: Block, instructs: boolean, words: Vocabulary): boolean {
  const { verb, denied, idle, sources } = clause;
  if (verb === undefined || denied || idle !== undefined || verb === 'check' || verb === 'keep') return false;
  if (sources.some(name => !name.weak)) return true;
  const leaves =
    verb === 'facade' && (says('create', clause.words, words) || says('keep', clause.words, words));
  const works = verb === 'delete' || leaves || (RELOCATING.includes(verb) && verb !== 'belong');
  if ([clause.words, ...clause.remarks.map(wordsOnly)].some(text => words.refers.isIn(text))) return false;
  return instructs && works && block.kind === 'item' && !/[:：]\s*\**$/u.test(block.text);
}

/** "Move …", not "Copying: …", which names what happens, and not "This moves …", which tells what something does. */
function commands(text: string, words: Vocabulary): boolean {
  return startsWithVerb(text, words) && !/ing$|[^s]s$/.test(findVerbs(text, words)[0]!.word);
}

function startsWithVerb(text: string, words: Vocabulary): boolean {
  const [first] = findVerbs(text, words);
  const before = first && text.slice(0, first.index).match(/[\p{L}\p{N}\u25a1]\S*/gu);
  return first !== undefined && (before?.length ?? 0) <= FEW_WORDS;
}
