import type { Block, Document } from './document/blocks.ts';
import type { Name } from './draft.ts';
import { isArrow } from './forms/clause.ts';
import { readCode } from './forms/code.ts';
import { type Frame, frameOf, loose } from './forms/frame.ts';
import { type Label, readLabel, relocate, relocateFiles } from './forms/labels.ts';
import { meaningOf } from './forms/meaning.ts';
import { isNumbered, Phrase } from './forms/phrase.ts';
import { readTable } from './forms/table.ts';
import { announcesWork, isWhole, withoutCommitType } from './headline.ts';
import { authorityOf, boldHeading, type Outline, type Section } from './outline.ts';
import type { Collector, Position } from './reader.ts';
import { plain } from './text/scan.ts';
import { readUnit } from './unit.ts';
import type { Vocabulary } from './words/vocabulary.ts';

const DONE = /✅|☑|✔|\[[xX]\]/u;
/** What blocks are that say nothing. */
const SILENT: Readonly<Partial<Record<Block['kind'], string>>> = { matter: 'front matter', html: 'comment' };
/** Sentences that are kept in mind for what follows. */
const MOST_SENTENCES = 5;

interface Item {
  readonly phrase: Phrase;
  readonly line: number;
  frame?: Frame;
}

/** Goes through the blocks of a document in order and hands each to the form it is written in. */
export class Walker {
  readonly #document: Document;
  readonly #outline: Outline;
  readonly #words: Vocabulary;
  readonly #out: Collector;
  readonly #items = new Map<number, Item>();
  readonly #itemSteps = new Map<number, string>();
  readonly #headings = new Map<Section, Frame>();
  #intro: Frame | undefined;
  #label: { readonly names: readonly Name[]; readonly line: number } | undefined;
  #sentences: readonly Frame[] = [];
  /** "All paths are relative to `a/`". */
  #root: Frame | undefined;

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
      else if (block.kind === 'row') index = this.#table(index, section);
      else this.#block(block, index, section);
    }
  }

  #block(block: Block, index: number, section: Section): void {
    if (block.kind === 'text') this.#text(block, section);
    else if (block.kind === 'item') this.#item(block, index, section);
    else if (block.kind === 'code') this.#code(block, section);
    else this.#mark(block, SILENT[block.kind] ?? 'rule');
  }

  #mark(block: Block, why: string): void {
    this.#out.mark(block.line, block.end, { kind: 'context', why });
  }

  #heading(block: Block, section: Section): void {
    this.#intro = undefined;
    this.#sentences = [];
    const title = section.level === 1 && section.parent?.level === 0;
    const phrase = this.#phrase(withoutCommitType(block.text));
    const frame = frameOf(title ? 'title' : 'heading', block.line, phrase, section.said, this.#words);
    this.#headings.set(section, frame);
    for (const clause of frame.clauses) {
      if (!isWhole(clause, title)) continue;
      const meaning = meaningOf(clause, this.#frames(section), this.#words);
      if (!meaning || meaning.kind === 'keep') continue;
      const position = this.#position(block, section, frame.text);
      this.#out.add({ ...meaning, certain: meaning.certain && !title }, position, this.#step(position));
    }
    this.#mark(block, 'heading');
  }

  #step(position: Position): string {
    if (position.left !== undefined) return `L${position.line}`;
    return this.#out.step(position.phase, position.line, position.text);
  }

  #position(block: Block, section: Section, text: string): Position {
    const done = block.checked || DONE.test(block.text);
    const { line, end } = block;
    return {
      line,
      end,
      phase: section.phase,
      authority: authorityOf(section),
      group: `part ${section.line}`,
      text,
      ...(done && { done }),
      ...(announcesWork(section, this.#headings) && { announced: true }),
      ...(section.left !== undefined && { left: section.left }),
    };
  }

  #phrase = (raw: string): Phrase => new Phrase(raw, this.#words);

  /** What stands around, nearest first: items above, the sentence before the list, headings. */
  #frames(section: Section, parent?: number): Frame[] {
    const frames: Frame[] = [];
    for (let at = parent; at !== undefined; at = this.#document.blocks[at]!.parent) {
      const item = this.#items.get(at);
      if (!item) continue;
      item.frame ??= frameOf('item', item.line, item.phrase, undefined, this.#words);
      frames.push(item.frame);
    }
    if (this.#intro) frames.push(this.#intro);
    frames.push(...this.#sentences);
    for (let at: Section | undefined = section; at; at = at.parent) {
      const frame = this.#headings.get(at);
      if (frame) frames.push(frame);
    }
    if (this.#root) frames.push(this.#root);
    return frames;
  }

  #text(block: Block, section: Section): void {
    if (this.#labels(block, section)) return;
    const words = this.#words;
    const frames = this.#frames(section, block.parent).filter(frame => frame !== this.#intro);
    const whole = this.#phrase(block.text);
    const introduces = /[:：]\s*(?:\*\*)?$/u.test(block.text);
    const lines = block.text.split('\n').map(line => this.#phrase(line));
    const apart =
      lines.length > 1 &&
      (lines.some(line => line.tokens.some(isArrow)) || lines.filter(isNumbered).length > 1);
    const around = apart || introduces ? frames : loose(frames);
    let understood = false;
    if (!apart) understood = this.#unit(block, whole, section, around, undefined) !== undefined;
    else
      for (const [index, phrase] of lines.entries()) {
        const line = block.line + index;
        const unit = { ...block, text: phrase.raw, line, end: line };
        understood = this.#unit(unit, phrase, section, around, undefined) !== undefined || understood;
      }
    if (words.below.isIn(whole.plain) && whole.tokens.filter(({ type }) => type === 'name').length === 1)
      this.#root = { ...frameOf('sentence', block.line, whole, undefined, words), root: true };
    if (block.parent === undefined) this.#remember(block, whole, introduces, understood);
  }

  /** A sentence before a list holds for the list; one that only says where things go, for what follows. */
  #remember(block: Block, phrase: Phrase, introduces: boolean, understood: boolean): void {
    const keep = introduces || (!understood && phrase.clauses.some(clause => clause.targets.length > 0));
    const kind = introduces ? 'intro' : 'sentence';
    const frame = keep ? frameOf(kind, block.line, phrase, undefined, this.#words) : undefined;
    this.#intro = introduces ? frame : undefined;
    if (frame && !introduces) this.#sentences = [frame, ...this.#sentences.slice(0, MOST_SENTENCES - 1)];
  }

  #item(block: Block, index: number, section: Section): void {
    if (this.#labels(block, section)) return;
    const frames = this.#frames(section, block.parent);
    const phrase = this.#phrase(block.text);
    const above = block.parent === undefined ? undefined : this.#itemSteps.get(block.parent);
    const own = above === undefined && section.phase > 0 && section.left === undefined;
    const step = own ? this.#step(this.#position(block, section, phrase.plain)) : above;
    const used = this.#unit(block, phrase, section, frames, step) ?? step;
    if (used !== undefined) {
      this.#itemSteps.set(index, used);
      this.#announced(block.parent);
    }
    this.#items.set(index, { phrase, line: block.line });
  }

  /** The items around one that says something: "Move the binaries" is said by what stands below it. */
  #announced(parent: number | undefined): void {
    for (let at = parent; at !== undefined; at = this.#document.blocks[at]!.parent) {
      const item = this.#items.get(at);
      if (item?.phrase.tokens.every(token => token.type !== 'name' || token.name.weak))
        this.#out.announce(item.line, this.#document.blocks[at]!.end);
    }
  }

  /** `From: a` and `To: b`, one after the other. @returns whether the block consists of such lines. */
  #labels(block: Block, section: Section): boolean {
    const lines = block.text.split('\n').map(line => readLabel(line, this.#words));
    const alone = lines.length === 1 && lines[0]?.side === 'target' && this.#label === undefined;
    if (alone || lines.some(label => label === undefined)) {
      this.#label = undefined;
      return false;
    }
    const listed = relocateFiles(lines as Label[], block.line);
    if (listed) {
      const position = this.#position(block, section, plain(block.text));
      this.#out.add(listed, position, this.#step(position));
      return true;
    }
    if (lines.some(label => label!.side === 'file')) return false;
    for (const [index, label] of lines.entries()) {
      const line = block.line + index;
      if (label!.side === 'source') this.#label = { names: label!.names, line };
      else if (this.#label) {
        const meaning = relocate(this.#label.names, label!.names, this.#label.line);
        const position = { ...this.#position(block, section, plain(block.text)), line, end: line };
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
    phrase: Phrase,
    section: Section,
    frames: readonly Frame[],
    step: string | undefined,
  ): string | undefined {
    const { said, asks, why } = readUnit(block, phrase, section, frames, this.#words);
    if (said.length > 0) {
      const position = this.#position(block, section, phrase.plain);
      const id = step ?? this.#step(position);
      for (const meaning of said) this.#out.add(meaning, position, id);
      return id;
    }
    if (asks && section.left === undefined) this.#out.mark(block.line, block.end, { kind: 'unread' });
    else
      this.#mark(
        block,
        why ??
          section.left ??
          (section.phase > 0 && block.kind === 'item' ? 'a task that moves no file' : 'explanation'),
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
    const weak = section.role === 'talk' || section.role === 'current';
    for (const row of rows) {
      const said = (found.get(row.line) ?? []).filter(({ kind }) => !weak || kind !== 'rewrite');
      if (said.length > 0) {
        const position = this.#position(row, section, plain(row.text));
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
    const group = found.group ?? position.group;
    for (const { line, end = line, text, meanings } of found.lines) {
      const at = { ...position, line, end, text, group };
      const step = this.#step(at);
      for (const meaning of meanings) this.#out.add(meaning, at, step);
    }
    this.#mark(block, found.why);
  }
}
