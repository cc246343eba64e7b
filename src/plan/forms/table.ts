import type { Block } from '../document/blocks.ts';
import type { Meaning, Name } from '../draft.ts';
import type { Token } from '../text/scan.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { type Clause, isArrow, namesIn, withoutRemarks } from './clause.ts';
import { type Frame, frameVerb } from './frame.ts';
import { meaningOf } from './meaning.ts';
import { idleBecause } from './mood.ts';
import { Phrase } from './phrase.ts';
import { readClauses } from './sentence.ts';
import { type Layout, layoutOf } from './table-layout.ts';

const BLANK = /^(?:[-–—−]+|n\/?a|none|nil|tbd|\.{3}|…)?$/i;
const DITTO = /^(?:["”〃″]|''|´´|ditto|idem|same|same as above|do\.|\^|↑|同上|同じ|위와 같음)$/iu;
const COMMA: Token = { type: 'mark', text: ',' };

/** Reads a table of what goes where, whatever the order of its columns. @returns what each row says, by line. */
export function readTable(
  rows: readonly Block[],
  frames: readonly Frame[],
  words: Vocabulary,
): Map<number, Meaning[]> {
  const [header, ...body] = rows;
  const found = new Map<number, Meaning[]>();
  if (!header) return found;
  const layout = layoutOf(header.cells!, body, frames, words);
  const reader = new RowReader(layout, frames, words, `table ${header.line}`);
  for (const row of body) {
    const said = reader.read(row);
    if (said.length > 0) found.set(row.line, said);
  }
  return found;
}

class RowReader {
  readonly #layout: Layout;
  readonly #frames: readonly Frame[];
  readonly #words: Vocabulary;
  readonly #group: string;
  #sources: readonly Token[] = [];
  #targets: readonly Token[] = [];
  #folder: Name | undefined;
  #split = false;

  constructor(layout: Layout, frames: readonly Frame[], words: Vocabulary, group: string) {
    this.#layout = layout;
    this.#frames = frames;
    this.#words = words;
    this.#group = group;
  }

  read(row: Block): Meaning[] {
    const cells = row.cells!.map(text => new Phrase(text, this.#words));
    const cell = (index: number | undefined): Phrase | undefined =>
      index === undefined ? undefined : cells[index];
    const { source, target, action, remarks, folder } = this.#layout;
    const place = namesIn(cell(folder)?.tokens ?? [])[0];
    if (place) this.#folder = place;
    if (this.#isGroup(cells)) return [];
    const [first] = cell(source)?.tokens ?? [];
    const continues = first !== undefined && isArrow(first);
    if (source === undefined && target === undefined)
      return (cell(action)?.clauses ?? []).flatMap(each => this.#meaningOf(each));
    const [from, to] = [this.#sourceOf(cell(source), continues), this.#targetOf(cell(target))];
    const tags = [action, ...remarks].map(index => commas(cell(index)?.tokens ?? []));
    return this.#sentence(from, to, tags, continues).map(each => this.#finish(each));
  }

  #meaningOf(clause: Clause): Meaning[] {
    return [meaningOf(clause, this.#frames, this.#words)].flatMap(each => (each ? this.#finish(each) : []));
  }

  /** A row that only names a folder: the names below are in it. */
  #isGroup(cells: readonly Phrase[]): boolean {
    if (cells.length < 2 || this.#layout.target === undefined) return false;
    const filled = cells.filter(({ raw }) => raw !== '' && !BLANK.test(raw));
    const names = filled.length === 1 ? namesIn(filled[0]!.tokens) : [];
    if (names.length !== 1 || !names[0]!.directory) return false;
    this.#folder = names[0]!;
    return true;
  }

  #sourceOf(cell: Phrase | undefined, continues: boolean): readonly Token[] {
    const bare = cell?.plain ?? '';
    const { source, target } = this.#layout;
    const blank = source !== undefined && target !== undefined && BLANK.test(bare);
    if (!continues && !blank && !DITTO.test(bare)) this.#sources = commas(cell?.tokens ?? []);
    return this.#sources;
  }

  #targetOf(cell: Phrase | undefined): readonly Token[] {
    const bare = cell?.plain ?? '';
    if (DITTO.test(bare) && !this.#words.verbs.get('keep')!.isIn(bare)) return this.#targets;
    this.#targets = BLANK.test(bare) ? [] : commas(cell?.tokens ?? []);
    return this.#targets;
  }

  /** The row as a sentence: `source → target (action) (notes)`. */
  #sentence(
    from: readonly Token[],
    to: readonly Token[],
    tags: readonly (readonly Token[])[],
    continues: boolean,
  ): Meaning[] {
    const arrow: Token = { type: 'right', text: '→' };
    const brackets = tags
      .filter(tag => tag.length > 0)
      .flatMap((tag): Token[] => [{ type: 'open', text: '(' }, ...tag, { type: 'close', text: ')' }]);
    const own = from.some(isArrow) && !continues;
    if (from.length > 0 && !own && to.some(isArrow) && !continues) return [];
    if (to.length > 0) {
      const clauses = readClauses([...from, arrow, ...to, ...brackets], this.#words);
      const parts = continues && this.#split;
      this.#split = clauses.some(clause => clause.verb === 'split') || parts;
      return clauses.flatMap(
        clause =>
          meaningOf(parts || continues ? { ...clause, verb: 'split' } : clause, this.#frames, this.#words) ??
          [],
      );
    }
    this.#split = false;
    if (own)
      return readClauses([...from, ...brackets], this.#words).flatMap(
        clause => meaningOf(clause, this.#frames, this.#words) ?? [],
      );
    return this.#byAction(from, tags, brackets);
  }

  /** No target column: the action, or a note, says what becomes of the file. */
  #byAction(
    from: readonly Token[],
    tags: readonly (readonly Token[])[],
    brackets: readonly Token[],
  ): Meaning[] {
    const { tokens } = withoutRemarks(from);
    if (!tokens.some(token => token.type === 'name') || this.#isIdle(tags)) return [];
    // In a list of what is deleted the other columns say why.
    const deletes = frameVerb(this.#frames)?.verb === 'delete';
    for (const tag of tags) {
      const [clause] = readClauses(tag, this.#words).filter(
        each => each.verb !== undefined && each.verb !== 'check',
      );
      if (!clause || (deletes && clause.verb === 'duplicate')) continue;
      if (clause.verb === 'delete' && deletesPart(clause)) return [];
      const notes = tags.filter(each => each !== tag).flatMap(each => readClauses(each, this.#words));
      const targets =
        clause.targets.length > 0
          ? clause.targets
          : clause.arrow
            ? clause.sources
            : (notes.find(note => note.targets.length > 0)?.targets ?? []);
      const sources = readClauses(from, this.#words)[0]?.sources ?? [];
      return [
        meaningOf(
          {
            ...clause,
            sources,
            targets: clause.verb === 'delete' || clause.verb === 'keep' ? [] : targets,
            arrow: targets.length > 0,
          },
          this.#frames,
          this.#words,
        ),
      ].flatMap(each => each ?? []);
    }
    return readClauses([...from, ...brackets], this.#words).flatMap(
      clause => meaningOf(clause, this.#frames, this.#words) ?? [],
    );
  }

  /** "Won't do", "later": a note that takes the row back. */
  #isIdle(tags: readonly (readonly Token[])[]): boolean {
    return idleBecause('', tags, false, this.#words) !== undefined;
  }

  #finish(each: Meaning): Meaning {
    const bases = this.#folder ? [{ name: this.#folder, line: 0 }, ...each.bases] : each.bases;
    const { below, source, target } = this.#layout;
    return {
      ...each,
      bases,
      ...(below && { targets: each.targets.map(name => inside(below, name)) }),
      ...(this.#layout.eitherWay && { eitherWay: true, certain: false }),
      ...(!this.#layout.eitherWay && source !== undefined && target !== undefined && { announced: true }),
      group: this.#group,
    };
  }
}

/** "Remove the old title": something in the file goes, not the file. */
function deletesPart({ words, sources, targets }: Clause): boolean {
  const [first = ''] = words.replace(/["“”]/g, ' □ ').split(/[,;:.!–—(]|\s-\s/u);
  const others = first
    .split(/\s+/)
    .filter(word => /[\p{L}\u25a1]/u.test(word))
    .slice(1);
  if (sources.length + targets.length > 0) return /\bfrom\b/.test(first);
  return others.length > 1 && !/\b(?:file|folder|directory|entirely|completely|all|it|this)\b/i.test(first);
}

function inside(folder: Name, name: Name): Name {
  if (name.path.startsWith(`${folder.path}/`)) return name;
  return { ...name, path: `${folder.path}/${name.path}`, weak: false };
}

/** Line breaks in a cell divide names, not sentences. */
function commas(tokens: readonly Token[]): Token[] {
  return tokens.map(token => (token.type === 'mark' && token.text === ';' ? COMMA : token));
}
