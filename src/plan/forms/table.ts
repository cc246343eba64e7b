import type { Block } from '../document/blocks.ts';
import type { Meaning, Name } from '../draft.ts';
import { inFolder } from '../text/name.ts';
import { plain, type Token } from '../text/scan.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { type Clause, isArrow, namesIn, withoutRemarks } from './clause.ts';
import { type Frame, frameVerb } from './frame.ts';
import { meaningOf } from './meaning.ts';
import { idleBecause } from './mood.ts';
import { Phrase } from './phrase.ts';
import { readClauses } from './sentence.ts';
import { type Layout, layoutOf } from './table-layout.ts';

type Tokens = readonly Token[];

const BLANK = /^(?:[-–—−]+|n\/?a|none|nil|tbd|\.{3}|…)?$/i;
const DITTO = /^(?:["”〃″]|''|´´|ditto|idem|same|same as above|do\.|\^|↑|同上|同じ|위와 같음)$/iu;
const [ARROW, OPEN, CLOSE, COMMA]: readonly Token[] = [
  { type: 'right', text: '→' },
  { type: 'open', text: '(' },
  { type: 'close', text: ')' },
  { type: 'mark', text: ',' },
];

/** A cell that says yes to its heading. */
const YES = /^\s*(?:yes|y|true|x|✓|✔️?|✅|☑️?|ja|oui|s[ií]|sim|да|是)\s*$/iu;

/** Reads a table of what goes where, whatever the order of its columns. @returns what each row says, by line. */
export function readTable(
  [header, ...body]: readonly Block[],
  frames: readonly Frame[],
  words: Vocabulary,
): Map<number, Meaning[]> {
  if (!header) return new Map();
  const layout = layoutOf(header.cells!, body, frames, words);
  const reader = new RowReader(header, layout, frames, words);
  return new Map(body.map(row => [row.line, reader.read(row)]));
}

class RowReader {
  readonly #layout: Layout;
  readonly #frames: readonly Frame[];
  readonly #words: Vocabulary;
  readonly #header: Block;
  readonly #group: string;
  #before: Record<'source' | 'target', Tokens> = { source: [], target: [] };
  #folder: Name | undefined;

  constructor(header: Block, layout: Layout, frames: readonly Frame[], words: Vocabulary) {
    this.#header = header;
    this.#layout = layout;
    this.#frames = frames;
    this.#words = words;
    this.#group = `table ${header.line}`;
  }

  read(row: Block): Meaning[] {
    const { source, target, action, remarks, facade, folder } = this.#layout;
    const texts = row.cells!.map((text, index) =>
      index === facade && YES.test(plain(text)) ? this.#header.cells![index]! : text,
    );
    const cells = texts.map(text => new Phrase(text, this.#words));
    const at = (index: number | undefined): Phrase | undefined => cells[index ?? -1];
    this.#folder = namesIn(at(folder)?.tokens ?? [])[0] ?? this.#folder;
    if (source === undefined && target === undefined) return this.#said(at(action)?.clauses ?? []);
    const [from, to] = [this.#cell('source', at(source)), this.#cell('target', at(target))];
    const tags = [action, ...remarks].map(index => commas(at(index)?.tokens ?? []));
    const brackets = tags.filter(tag => tag.length > 0).flatMap(tag => [OPEN!, ...tag, CLOSE!]);
    const own = from.some(isArrow);
    if (own && to.length === 0) return this.#sentence([...from, ...brackets]);
    if (to.length === 0) return this.#byAction(from, tags, brackets);
    if (from.length > 0 && !own && to.some(isArrow)) return [];
    return this.#sentence([...from, ARROW!, ...to, ...brackets]);
  }

  /** What a cell says; what the one above it says, where it says "the same". */
  #cell(side: 'source' | 'target', cell: Phrase | undefined): Tokens {
    const bare = cell?.plain ?? '';
    const same = DITTO.test(bare) && (side === 'source' || !this.#words.verbs.get('keep')!.isIn(bare));
    if (!same) this.#before[side] = BLANK.test(bare) ? [] : commas(cell?.tokens ?? []);
    return this.#before[side];
  }

  #sentence(tokens: Tokens): Meaning[] {
    return this.#said(readClauses(tokens, this.#words));
  }

  /** No target column: the action, or a note, says what becomes of the file. */
  #byAction(from: Tokens, tags: readonly Tokens[], brackets: Tokens): Meaning[] {
    const words = this.#words;
    const named = withoutRemarks(from).tokens.some(token => token.type === 'name');
    // "Won't do", "later": a note that takes the row back.
    if (!named || idleBecause('', tags, false, words) !== undefined) return [];
    // In a list of what is deleted the other columns say why.
    const deletes = frameVerb(this.#frames)?.verb === 'delete';
    for (const tag of tags) {
      const clause = readClauses(tag, words).find(({ verb }) => verb !== undefined && verb !== 'check');
      if (!clause || (deletes && clause.verb === 'duplicate')) continue;
      if (clause.verb === 'delete' && deletesPart(clause)) return [];
      const notes = tags.filter(each => each !== tag).flatMap(each => readClauses(each, words));
      const noted = notes.find(note => note.targets.length > 0)?.targets ?? [];
      const stays = clause.verb === 'delete' || clause.verb === 'keep';
      const targets = stays ? [] : clause.targets.length > 0 ? clause.targets : noted;
      const sources = readClauses(from, words)[0]?.sources ?? [];
      return this.#said([{ ...clause, sources, targets, arrow: targets.length > 0 }]);
    }
    return this.#sentence([...from, ...brackets]);
  }

  #said(clauses: readonly Clause[]): Meaning[] {
    const { below, source, target } = this.#layout;
    return clauses.flatMap(clause => {
      const each = meaningOf(clause, this.#frames, this.#words);
      if (!each) return [];
      const bases = this.#folder ? [{ name: this.#folder, line: 0 }, ...each.bases] : each.bases;
      const targets = below ? each.targets.map(name => inFolder(below, name)) : each.targets;
      const own = source !== undefined && target !== undefined && { announced: true };
      return [{ ...each, bases, targets, ...own, group: this.#group }];
    });
  }
}

/** "Remove the old title": something in the file goes, not the file. */
function deletesPart({ words, sources, targets }: Clause): boolean {
  const [first = ''] = words.replace(/["“”]/g, ' □ ').split(/[,;:.!–—(]|\s-\s/u);
  const others = first.split(/\s+/).filter(word => /[\p{L}\u25a1]/u.test(word));
  if (sources.length + targets.length > 0) return /\bfrom\b/.test(first);
  return others.length > 2 && !/\b(?:file|folder|directory|entirely|completely|all|it|this)\b/i.test(first);
}

/** Line breaks in a cell divide names, not sentences. */
function commas(tokens: Tokens): Tokens {
  return tokens.map(token => (token.type === 'mark' && token.text === ';' ? COMMA! : token));
}
