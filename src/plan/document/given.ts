import { isDrawing } from '../forms/is-drawing.ts';
import type { Block, Document } from './blocks.ts';

/** A text that the document gives: as the block of code below a line, or as a here-document of a command. */
export interface Given {
  readonly text: string;
  /** Language of the block, where it is one. */
  readonly language?: string;
  /** Parts are left out in it, or a shell would fill something in: only a person knows the whole. */
  readonly partial: boolean;
}

const HEREDOC = /^\s*cat\s+(?:>\s*\S+\s+<<(-?)|<<(-?)\s*)\s*(["']?)([A-Za-z_]\w*)\3(?:\s*>\s*\S+)?\s*$/;
/** A line that stands for others: `...`, `# ...`, `// … rest of the file`. */
const ELIDED = /^[ \t]*(?:#|\/\/|--|;|<!--|\/\*)?[ \t]*(?:\.{3}|…)/m;

/** The text that is given for what each line speaks of, by that line (from 1). */
export function givenTexts({ blocks, lines }: Document): ReadonlyMap<number, Given> {
  const found = new Map<number, Given>();
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'code' || block.quoted || block.language === undefined) continue;
    const body = bodyOf(block, lines);
    for (const [at, text, partial] of heredocs(body)) found.set(block.line + 1 + at, { text, partial });
    const owner = ownerOf(index, blocks);
    if (!owner || body.length === 0 || isDrawing(body)) continue;
    const text = `${body.join('\n')}\n`;
    const given: Given = { text, language: block.language, partial: ELIDED.test(text) };
    for (let line = owner.line; line <= owner.end; line++) found.set(line, given);
  }
  return found;
}

/** The lines inside of a fence, without the indentation of the list that it stands in. */
function bodyOf({ line, end }: Block, lines: readonly string[]): string[] {
  const indented = /^\s*/.exec(lines[line - 1] ?? '')?.[0].length ?? 0;
  const inside = lines.slice(line, end);
  if (/^\s*(?:`{3,}|~{3,})\s*$/.test(inside.at(-1) ?? '')) inside.pop();
  return inside.map(each => each.slice(Math.min(indented, /^\s*/.exec(each)![0].length)));
}

/** What a block of code alone belongs to: the item that it stands in, or what stands just before it and begins no list. */
function ownerOf(index: number, blocks: readonly Block[]): Block | undefined {
  const { parent } = blocks[index]!;
  const before = blocks[index - 1];
  const isAlone = [blocks[index + 1], before].every(
    other => other?.kind !== 'code' || other.parent !== parent,
  );
  if (!before || !isAlone) return undefined;
  if (parent !== undefined) return before === blocks[parent] ? before : undefined;
  if (before.kind === 'item') return blocks[index - 2]?.kind === 'item' ? undefined : before;
  return before.kind === 'text' || before.kind === 'heading' ? before : undefined;
}

/** What `cat > FILE << 'END'` writes, by the line of the command (from 0). */
function* heredocs(lines: readonly string[]): Generator<readonly [number, string, boolean]> {
  for (let at = 0; at < lines.length; at++) {
    const match = HEREDOC.exec(lines[at]!);
    if (!match) continue;
    const [tabs, quote, word] = [match[1] || match[2], match[3], match[4]];
    let end = at + 1;
    while (end < lines.length && lines[end]!.trim() !== word) end++;
    if (end === lines.length) return;
    const inside = lines.slice(at + 1, end).map(line => (tabs ? line.replace(/^\t+/, '') : line));
    const text = inside.map(line => `${line}\n`).join('');
    yield [at, text, quote === '' && /[$`\\]/.test(text)];
    at = end;
  }
}
