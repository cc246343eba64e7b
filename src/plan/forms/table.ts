import type { Block } from '../document/blocks.ts';
import type { Name, Statement } from '../draft.ts';
import { plain, scan, type Token } from '../text/scan.ts';
import type { Column } from '../words/types.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { type Clause, isArrow, namesIn, withoutRemarks } from './clause.ts';
import { type Frame, frameVerb } from './frame.ts';
import { type Meaning, meaningOf } from './meaning.ts';
import { idleBecause } from './mood.ts';
import { Phrase } from './phrase.ts';
import { readClauses } from './sentence.ts';

type Said = Meaning & Partial<Statement>;

/** Which column of a table holds what. */
interface Layout {
  readonly source?: number;
  readonly target?: number;
  readonly action?: number;
  /** Columns with notes. */
  readonly remarks: readonly number[];
  /** A column with folders that the names of the row are in. */
  readonly folder?: number;
  /** The folder that the heading of the target column names. */
  readonly below?: Name;
  readonly eitherWay: boolean;
}

const BLANK = /^(?:[-–—−]+|n\/?a|none|nil|tbd|\.{3}|…)?$/i;
const DITTO = /^(?:["”〃″]|''|´´|ditto|idem|same|same as above|do\.|\^|↑|同上|同じ|위와 같음)$/iu;
const COMMA: Token = { type: 'mark', text: ',' };

/** Reads a table of what goes where, whatever the order of its columns. @returns what each row says, by line. */
export function readTable(
  rows: readonly Block[],
  frames: readonly Frame[],
  words: Vocabulary,
): Map<number, Said[]> {
  const [header, ...body] = rows;
  const found = new Map<number, Said[]>();
  if (!header) return found;
  const layout = layoutOf(header.cells!, body, frames, words);
  const reader = new RowReader(layout, frames, words, `table ${header.line}`);
  for (const row of body) {
    const said = reader.read(row);
    if (said.length > 0) found.set(row.line, said);
  }
  return found;
}

const COLUMNS: readonly Column[] = ['target', 'source', 'action', 'remark', 'file'];

function layoutOf(
  header: readonly string[],
  body: readonly Block[],
  frames: readonly Frame[],
  words: Vocabulary,
): Layout {
  const said = header.map(cell => {
    const text = plain(cell);
    return COLUMNS.find(column => words.columns.get(column)?.test(text));
  });
  const first = (column: Column): number | undefined =>
    said.includes(column) ? said.indexOf(column) : undefined;
  const files = said.flatMap((column, index) => (column === 'file' ? [index] : []));
  const remarks = said.flatMap((column, index) => (column === 'remark' ? [index] : []));
  const action = first('action');
  let [source, target] = [first('source'), first('target')];
  let folder: number | undefined;
  if (source === undefined) {
    source = files.find(index => index !== target);
    const named = files.find(
      index => index !== source && index !== target && !isFolders(body, index) && share(body, index) > 0.5,
    );
    if (source !== undefined && named !== undefined && isFolders(body, source))
      [folder, source] = [source, named];
    else folder = files.filter(index => index !== source).find(index => isFolders(body, index));
  } else folder = files.find(index => isFolders(body, index));
  if (folder !== undefined && files.indexOf(folder) < files.length - 1 && first('source') === undefined) {
    const other = files.find(index => index !== folder);
    if (other !== undefined && other > folder) source = other;
  }
  const headed = header.findIndex((cell, index) => said[index] === undefined && isFolderName(cell));
  if (target === undefined && source !== undefined && headed >= 0)
    return { source, target: headed, remarks, below: namesIn(scan(header[headed]!))[0]!, eitherWay: false };
  if (source === undefined && target === undefined && action !== undefined && files.length === 0) {
    const filled = header.flatMap((_, index) =>
      index !== action && share(body, index) >= 0.5 ? [index] : [],
    );
    if (filled.length > 0)
      return {
        source: filled[0]!,
        ...(filled[1] !== undefined && { target: filled[1] }),
        action,
        remarks,
        eitherWay: filled.length > 1,
      };
  }
  const creates = target !== undefined && source === undefined;
  if (creates && frameVerb(frames)?.verb !== 'create') [source, target] = [target, undefined];
  if (source !== undefined || target !== undefined || action !== undefined) {
    return {
      remarks,
      eitherWay: false,
      ...(source !== undefined && { source }),
      ...(target !== undefined && { target }),
      ...(action !== undefined && { action }),
      ...(folder !== undefined && folder !== source && { folder }),
    };
  }
  const named = header.flatMap((_, index) => (share(body, index) >= 0.5 ? [index] : []));
  return named.length >= 2
    ? { source: named[0]!, target: named[1]!, remarks: [], eitherWay: true }
    : { remarks, eitherWay: false, ...(named.length === 1 && { source: named[0]! }) };
}

function isFolderName(cell: string): boolean {
  const names = namesIn(scan(cell));
  return names.length === 1 && names[0]!.directory;
}

/** Share of the rows that hold a name in a column. */
function share(body: readonly Block[], column: number): number {
  const named = body.filter(row => namesIn(scan(row.cells![column] ?? '')).some(name => !name.weak));
  return body.length === 0 ? 0 : named.length / body.length;
}

function isFolders(body: readonly Block[], column: number): boolean {
  const names = body.flatMap(row => namesIn(scan(row.cells![column] ?? '')));
  return names.length > 0 && names.every(name => name.directory);
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

  read(row: Block): Said[] {
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

  #meaningOf(clause: Clause): Said[] {
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
    if (DITTO.test(bare) && !this.#words.verbs.get('keep')!.test(bare)) return this.#targets;
    this.#targets = BLANK.test(bare) ? [] : commas(cell?.tokens ?? []);
    return this.#targets;
  }

  /** The row as a sentence: `source → target (action) (notes)`. */
  #sentence(
    from: readonly Token[],
    to: readonly Token[],
    tags: readonly (readonly Token[])[],
    continues: boolean,
  ): Said[] {
    const arrow: Token = { type: 'right', text: '→' };
    const brackets = tags
      .filter(tag => tag.length > 0)
      .flatMap((tag): Token[] => [{ type: 'open', text: '(' }, ...tag, { type: 'close', text: ')' }]);
    const own = from.some(isArrow) && !continues;
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
  #byAction(from: readonly Token[], tags: readonly (readonly Token[])[], brackets: readonly Token[]): Said[] {
    const { tokens } = withoutRemarks(from);
    if (!tokens.some(token => token.type === 'name') || this.#isIdle(tags)) return [];
    for (const tag of tags) {
      const [clause] = readClauses(tag, this.#words).filter(
        each => each.verb !== undefined && each.verb !== 'check',
      );
      if (!clause) continue;
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

  #finish(each: Said): Said {
    const bases = this.#folder ? [{ name: this.#folder, line: 0 }, ...each.bases] : each.bases;
    const { below } = this.#layout;
    return {
      ...each,
      bases,
      ...(below && { targets: each.targets.map(name => inside(below, name)) }),
      ...(this.#layout.eitherWay && { eitherWay: true, certain: false }),
      group: this.#group,
    };
  }
}

function inside(folder: Name, name: Name): Name {
  if (name.path.startsWith(`${folder.path}/`)) return name;
  return { ...name, path: `${folder.path}/${name.path}`, weak: false };
}

/** Line breaks in a cell divide names, not sentences. */
function commas(tokens: readonly Token[]): Token[] {
  return tokens.map(token => (token.type === 'mark' && token.text === ';' ? COMMA : token));
}
