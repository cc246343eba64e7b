import type { Block, Document } from './document/blocks.ts';
import type { Authority } from './draft.ts';
import { plain } from './text/scan.ts';
import { isChosen, optionOf } from './words/options.ts';
import { phaseNumber, roleOf } from './words/roles.ts';
import type { Role } from './words/types.ts';
import type { Vocabulary } from './words/vocabulary.ts';

/** A heading as it stands. */
interface Head {
  /** Index of its block. */
  readonly index: number;
  /** 1 to 6; 7 for a line in bold that serves as heading; 0 for the document. */
  readonly level: number;
  readonly line: number;
  /** Without markup. */
  readonly text: string;
  /** As written. */
  readonly raw: string;
  /** What it says itself. */
  readonly said: Role | undefined;
  readonly number: number | undefined;
  /** Of `2. Move files`: 2. */
  readonly ordinal: number | undefined;
  /** One of several ways that are weighed. */
  readonly option: string | undefined;
}

/** A heading and what stands below it. */
export interface Section extends Head {
  /** What it is for, with what it takes over from the section around it. */
  readonly role: Role | undefined;
  readonly parent: Section | undefined;
  /** Number of the phase it belongs to; 0: none. */
  readonly phase: number;
  /** Why nothing in it is carried out: `under "Alternatives"`. */
  readonly left?: string;
}

export interface PhaseHead {
  readonly number: number;
  readonly title: string;
  readonly line: number;
}

export interface Outline {
  readonly title: string;
  /** By index of the block. */
  readonly sections: readonly Section[];
  readonly phases: readonly PhaseHead[];
}

/** Level of a line in bold that stands for a heading. */
export const BOLD = 7;
const BOLD_LINE = /^(?:\*\*|__)(?!\s)([^*_](?:(?!\*\*).)*?)(?:\*\*|__)\s*[:：]?\s*(?:\([^()]*\)\s*:?)?$/;

/** The text of a paragraph that is all in bold. */
export function boldHeading(block: Block): string | undefined {
  if (block.kind !== 'text' || block.parent !== undefined || block.text.includes('\n')) return undefined;
  return BOLD_LINE.test(block.text) ? block.text : undefined;
}

/** Finds the parts of a document, what each is for, and which of them are its phases. */
export function outlineOf({ blocks }: Document, words: Vocabulary): Outline {
  const heads = blocks.flatMap((block, index) => {
    const raw = block.kind === 'heading' ? block.text : boldHeading(block);
    return raw === undefined ? [] : [head(raw, block, index, words)];
  });
  const titled = heads.find(each => each.level === 1) ?? heads.find(each => each.level < BOLD);
  const phases = phaseHeads(heads, titled);
  const numbers = new Map(phases.map((each, index) => [each.index, numbering(phases)[index]!]));
  return {
    title: titled?.text ?? '',
    sections: sectionsOf(blocks, heads, titled, numbers),
    phases: phases.map(each => ({
      number: numbers.get(each.index)!,
      title: bareTitle(each.text),
      line: each.line,
    })),
  };
}

function head(raw: string, block: Block, index: number, words: Vocabulary): Head {
  const text = plain(raw);
  const ordinal = /^\P{L}*?(\d{1,3})(?:[.)]\s|\.(?=\p{L})|\s*[-–—:]\s)/u.exec(text)?.[1];
  return {
    index,
    level: block.kind === 'heading' ? block.level : BOLD,
    line: block.line,
    text,
    raw,
    said: roleOf(raw, words),
    number: phaseNumber(text, words),
    ordinal: ordinal === undefined ? undefined : Number(ordinal),
    option: optionOf(text),
  };
}

/** Options that a heading recommends, or that a later heading goes on with; none where the plan leaves it open. */
function chosenOptions(heads: readonly Head[]): ReadonlySet<string> {
  const named = heads.filter(({ option }) => option !== undefined);
  const times = new Map<string, number>();
  for (const { option } of named) times.set(option!, (times.get(option!) ?? 0) + 1);
  const said = named.filter(({ raw, option }) => isChosen(raw) || times.get(option!)! > 1);
  const ticked = said.filter(({ raw }) => /[✅☑]/u.test(raw));
  const chosen = ticked.length > 0 ? ticked : said;
  return times.size > 1 && chosen.length > 0 ? new Set(chosen.map(({ option }) => option!)) : new Set();
}

/** Numbered parts of the outermost level that has several of them; else numbered headings; else none. */
function phaseHeads(heads: readonly Head[], title: Head | undefined): Head[] {
  const numbered = heads.filter(each => each.number !== undefined && each.said !== 'not');
  const levels = [...new Set(numbered.map(each => each.level))].sort((a, b) => a - b);
  const several = levels.find(level => numbered.filter(each => each.level === level).length > 1);
  if (several !== undefined) return numbered.filter(each => each.level === several);
  const single = numbered.filter(each => each !== title);
  if (single.length > 0) return single.filter(each => each.level === single[0]!.level);
  return ordinalHeads(heads);
}

/** Parts that ask for nothing of their own. */
const QUIET: readonly (Role | undefined)[] = ['talk', 'current', 'diagnosis', 'not'];

/** `### 1. Create folders`, `### 2. Move files` in a part that holds instructions. */
function ordinalHeads(heads: readonly Head[]): Head[] {
  const stack: Head[] = [];
  const groups = new Map<Head | undefined, Head[]>();
  for (const each of heads) {
    while (stack.length > 0 && stack.at(-1)!.level >= each.level) stack.pop();
    const parent = stack.at(-1);
    const around =
      parent === undefined || stack.length === 1 || parent.said === 'steps' || parent.said === 'map';
    if (each.ordinal !== undefined && around && ![each, parent].some(one => QUIET.includes(one?.said)))
      groups.set(parent, [...(groups.get(parent) ?? []), each]);
    stack.push(each);
  }
  const best = [...groups.values()].filter(group => group.length > 1).sort((a, b) => b.length - a.length)[0];
  return best ?? [];
}

/** The numbers of the document where they only rise, else one after the other. */
function numbering(phases: readonly Head[]): number[] {
  const written = phases.map(each => each.number ?? each.ordinal ?? 0);
  const rises = written.every((number, index) => number > (index === 0 ? 0 : written[index - 1]!));
  return rises ? written : phases.map((_, index) => index + 1);
}

function bareTitle(text: string): string {
  const bare = text
    .replace(/^[^\p{L}\p{N}`]+/u, '')
    .replace(/^(?:\p{L}+\s*)?#?(?:\d+|[IVX]+)\s*[:.)–—-]+\s*/u, '')
    .replace(/\s*[✅☑✔🔄⏳❌🚧]+\ufe0f?\s*$/u, '')
    .replace(/[:：]$/u, '');
  return bare.trim() || text;
}

/** Inherited over everything: what stands below a part that is not to be done is not to be done. */
function inherit(said: Role | undefined, parent: Section | undefined): Role | undefined {
  if (parent?.role === 'not') return 'not';
  if (said === undefined || (said === 'layout' && parent?.role)) return parent?.role;
  if (said === 'talk' && parent?.role === 'steps') return 'steps';
  return said;
}

function sectionsOf(
  blocks: readonly Block[],
  heads: readonly Head[],
  title: Head | undefined,
  numbers: ReadonlyMap<number, number>,
): Section[] {
  const none = { said: undefined, role: undefined, number: undefined, ordinal: undefined, option: undefined };
  const root: Section = {
    index: -1,
    level: 0,
    line: 0,
    text: '',
    raw: '',
    parent: undefined,
    phase: 0,
    ...none,
  };
  const chosen = chosenOptions(heads);
  const stack: Section[] = [root];
  const found: Section[] = [];
  let next = 0;
  for (let index = 0; index < blocks.length; index++) {
    const each = heads[next];
    if (each?.index === index) {
      next++;
      while (stack.length > 1 && stack.at(-1)!.level >= each.level) stack.pop();
      const parent = stack.at(-1)!;
      const said = each === title ? undefined : each.said;
      const role = numbers.has(index) && parent.role !== 'not' ? 'steps' : inherit(said, parent);
      const phase = numbers.get(index) ?? parent.phase;
      stack.push({ ...each, said, role, parent, phase, ...leftOut(each, role, parent, chosen) });
    }
    found.push(stack.at(-1)!);
  }
  return found;
}

/** Why nothing below a heading is carried out, where that is so. */
function leftOut(
  { text, option }: Head,
  role: Role | undefined,
  { left }: Section,
  chosen: ReadonlySet<string>,
): Pick<Section, 'left'> {
  if (left !== undefined) return { left };
  if (role === 'not') return { left: `under "${text}"` };
  const other = option !== undefined && chosen.size > 0 && !chosen.has(option);
  return other ? { left: `under "${text}", which is not the option taken` } : {};
}

/** How much what a part says weighs where parts differ. */
export function authorityOf(section: Section): Authority {
  if (section.phase > 0) return 'step';
  return section.role === 'keep' || QUIET.includes(section.role) ? 'diagnosis' : 'map';
}
