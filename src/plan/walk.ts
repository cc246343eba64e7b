import type { Block, Document } from './document/blocks.ts';
import type { Authority, Name } from './draft.ts';
import { isArrow, namesIn } from './forms/clause.ts';
import { readCode } from './forms/code.ts';
import { type Frame, loose } from './forms/frame.ts';
import { readLabel, relocate } from './forms/labels.ts';
import { meaningOf } from './forms/meaning.ts';
import { readClauses } from './forms/sentence.ts';
import { readTable } from './forms/table.ts';
import { boldHeading, type Outline, type Section } from './outline.ts';
import type { Collector, Position } from './reader.ts';
import { plain, scan } from './text/scan.ts';
import { readUnit } from './unit.ts';
import { denied, findVerbs } from './words/verbs.ts';
import type { Vocabulary } from './words/vocabulary.ts';

const DONE = /✅|☑|✔|\[[xX]\]/u;
/** `refactor(core)!: ` in front of a title. */
const COMMIT_TYPE = /^(?:feat|fix|refactor|chore|docs|test|style|build|ci|perf|revert)(?:\([^)]*\))?!?:\s*/i;

/** Goes through the blocks of a document in order and hands each to the form it is written in. */
export class Walker {
  readonly #document: Document;
  readonly #outline: Outline;
  readonly #words: Vocabulary;
  readonly #out: Collector;
  readonly #items = new Map<number, Frame>();
  readonly #itemSteps = new Map<number, string>();
  readonly #headings = new Map<Section, Frame>();
  #intro: Frame | undefined;
  #label: { readonly names: readonly Name[]; readonly line: number } | undefined;
  #sentences: Frame[] = [];

  constructor(document: Document, outline: Outline, words: Vocabulary, out: Collector) {
    this.#document = document;
    this.#outline = outline;
    this.#words = words;
    this.#out = out;
  }

  run(): void {
    const { blocks } = this.#document;
    for (let index = 0; index < blocks.length; index++) {
      const block = blocks[index]!;
      const section = this.#outline.sections[index]!;
      if (block.kind === 'heading' || boldHeading(block) !== undefined) this.#heading(block, section);
      else if (section.role === 'not') this.#skip(block, section);
      else if (block.kind === 'row') index = this.#table(index, section);
      else this.#block(block, index, section);
    }
  }

  #block(block: Block, index: number, section: Section): void {
    switch (block.kind) {
      case 'text':
        this.#text(block, section);
        break;
      case 'item':
        this.#item(block, index, section);
        break;
      case 'code':
        this.#code(block, section);
        break;
      case 'matter':
        this.#mark(block, 'front matter');
        break;
      case 'html':
        this.#mark(block, 'comment');
        break;
      default:
        this.#mark(block, 'rule');
        break;
    }
  }

  #skip(block: Block, section: Section): void {
    const why = `not to be carried out: ${section.text}`;
    this.#mark(block, why);
    if (block.kind === 'row' && block.table === block.line)
      this.#out.mark(block.line, block.line + 1, { kind: 'context', why });
  }

  #mark(block: Block, why: string): void {
    this.#out.mark(block.line, block.end, { kind: 'context', why });
  }

  #frame(kind: Frame['kind'], line: number, raw: string, section: Section | undefined): Frame {
    const text = kind === 'title' || kind === 'heading' ? raw.replace(COMMIT_TYPE, '') : raw;
    const tokens = scan(text);
    const clauses = readClauses(tokens, this.#words);
    const said = clauses.find(clause => clause.verb && clause.verb !== 'check');
    const bare = said ? undefined : findVerbs(plain(text), this.#words).find(({ verb }) => verb !== 'check');
    return {
      kind,
      line,
      text: plain(text),
      ...(said?.verb ? { verb: said.verb } : bare && { verb: bare.verb }),
      denied: said ? said.denied : bare !== undefined && denied(plain(text), bare, this.#words),
      ...(section?.said && { role: section.said }),
      clauses,
      names: namesIn(tokens.filter(token => token.type !== 'open' && token.type !== 'close')),
    };
  }

  #heading(block: Block, section: Section): void {
    this.#intro = undefined;
    if (block.kind === 'heading') this.#sentences = [];
    const title = section.level === 1 && section.parent?.level === 0;
    const frame = this.#frame(title ? 'title' : 'heading', block.line, block.text, section);
    this.#headings.set(section, frame);
    if (section.role !== 'not') {
      for (const clause of frame.clauses) {
        if (clause.sources.length === 0 || clause.targets.length === 0) continue;
        const meaning = meaningOf(clause, this.#frames(section), this.#words);
        if (!meaning || meaning.kind === 'keep') continue;
        const position = this.#position(block, section, frame.text);
        this.#out.add({ ...meaning, certain: meaning.certain && !title }, position, this.#step(position));
      }
    }
    this.#mark(block, 'heading');
  }

  #step(position: Position): string {
    return this.#out.step(position.phase, position.line, position.text);
  }

  #position(block: Block, section: Section, text = plain(block.text)): Position {
    const done = block.checked || DONE.test(block.text);
    const { line, end } = block;
    return { line, end, phase: section.phase, authority: authorityOf(section), text, ...(done && { done }) };
  }

  /** What stands around, nearest first: the sentence before the list, headings. */
  #frames(section: Section, parent?: number): Frame[] {
    const frames: Frame[] = [];
    for (let at = parent; at !== undefined; at = this.#document.blocks[at]!.parent) {
      const frame = this.#items.get(at);
      if (frame) frames.push(frame);
    }
    if (this.#intro) frames.push(this.#intro);
    frames.push(...this.#sentences);
    for (let at: Section | undefined = section; at; at = at.parent) {
      const frame = this.#headings.get(at);
      if (frame) frames.push(frame);
    }
    return frames;
  }

  #text(block: Block, section: Section): void {
    const lines = block.text.split('\n');
    const apart = lines.length > 1 && lines.some(line => scan(line).some(isArrow));
    const frames = this.#frames(section, block.parent).filter(frame => frame !== this.#intro);
    if (this.#labels(block, section)) return;

    const around = apart || /[:：]\s*$/u.test(block.text) ? frames : loose(frames);
    const units = apart
      ? lines.map((text, index) => ({ text, line: block.line + index, end: block.line + index }))
      : [block];
    let understood = false;
    for (const unit of units)
      understood = this.#unit({ ...block, ...unit }, section, around, undefined) !== undefined || understood;
    if (block.parent !== undefined) return;
    const frame = this.#frame(
      /[:：]\s*(?:\*\*)?$/u.test(block.text) ? 'intro' : 'sentence',
      block.line,
      block.text,
      undefined,
    );
    this.#intro = frame.kind === 'intro' ? frame : undefined;
    if (frame.kind === 'sentence' && !understood && frame.clauses.some(clause => clause.targets.length > 0))
      this.#sentences.unshift(frame);
  }

  #item(block: Block, index: number, section: Section): void {
    if (this.#labels(block, section)) return;
    const frames = this.#frames(section, block.parent);
    const parentStep = block.parent === undefined ? undefined : this.#itemSteps.get(block.parent);
    const position = this.#position(block, section);
    const step = parentStep ?? (section.phase > 0 ? this.#step(position) : undefined);
    const used = this.#unit(block, section, frames, step) ?? step;
    if (used !== undefined) this.#itemSteps.set(index, used);
    this.#items.set(index, this.#frame('item', block.line, block.text, undefined));
  }

  /** `From: a` and `To: b`, one after the other. @returns whether the block consists of such lines. */
  #labels(block: Block, section: Section): boolean {
    const lines = block.text.split('\n').map(line => readLabel(line, this.#words));
    if (lines.some(label => label === undefined)) {
      this.#label = undefined;
      return false;
    }
    for (const [index, label] of lines.entries()) {
      const line = block.line + index;
      if (label!.side === 'source') this.#label = { names: label!.names, line };
      else if (this.#label) {
        const meaning = relocate(this.#label.names, label!.names, this.#label.line);
        const position = { ...this.#position(block, section), line, end: line };
        this.#out.add(meaning, position, this.#step(position));
        this.#label = undefined;
      }
    }
    this.#mark(block, 'a label');
    return true;
  }

  /** Reads one item, line or paragraph. @returns the step it is, where it says something about files. */
  #unit(
    block: Block,
    section: Section,
    frames: readonly Frame[],
    step: string | undefined,
  ): string | undefined {
    const { said, asks } = readUnit(block, section, frames, this.#words);
    const position = this.#position(block, section);
    const id = said.length > 0 ? (step ?? this.#step(position)) : undefined;
    for (const { meaning, authority } of said)
      this.#out.add(meaning, { ...position, ...(authority && { authority }) }, id!);
    if (id !== undefined) return id;
    if (asks) this.#out.mark(block.line, block.end, { kind: 'unread' });
    else
      this.#mark(
        block,
        section.phase > 0 && block.kind === 'item' ? 'a task that moves no file' : 'explanation',
      );
    return undefined;
  }

  #table(index: number, section: Section): number {
    const { blocks } = this.#document;
    let end = index;
    while (blocks[end + 1]?.kind === 'row' && blocks[end + 1]!.table === blocks[index]!.table) end++;
    const rows = blocks.slice(index, end + 1);
    const frames = this.#frames(section, blocks[index]!.parent);
    const found = readTable(rows, frames, this.#words);
    for (const row of rows) {
      const said = found.get(row.line);
      const position = this.#position(row, section);
      const weak = section.role === 'talk' || section.role === 'current';
      if (said && said.length > 0) {
        const step = this.#step(position);
        for (const meaning of said)
          this.#out.add({ ...meaning, certain: meaning.certain && !weak }, position, step);
      }
      this.#mark(row, row === rows[0] ? 'heading of a table' : 'row without instruction');
    }
    this.#out.mark(rows[0]!.line, rows[0]!.line + 1, { kind: 'context', why: 'heading of a table' });
    return end;
  }

  #code(block: Block, section: Section): void {
    this.#label = undefined;
    const frames = this.#frames(section, block.parent);
    const position = this.#position(block, section, '');
    const found = readCode(block, frames, section.role, this.#words);
    for (const { line, end, text, meanings, authority } of found.lines) {
      const at = { ...position, line, end: end ?? line, text, authority: authority ?? position.authority };
      const step = this.#step(at);
      for (const meaning of meanings) this.#out.add(meaning, at, step);
    }
    this.#mark(block, found.why);
  }
}

function authorityOf(section: Section): Authority {
  if (section.phase > 0) return 'step';
  if (
    section.role === 'talk' ||
    section.role === 'current' ||
    section.role === 'diagnosis' ||
    section.role === 'keep'
  )
    return 'diagnosis';
  return 'map';
}
