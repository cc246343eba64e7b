import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../src/plan/document/parse.ts';

const kinds = (text: string): string[] =>
  parseDocument(text).blocks.map(({ kind, line, text }) => `${line} ${kind} ${text}`);

describe('parseDocument', () => {
  test('gives blocks with their lines', () => {
    expect(kinds('# Title\n\ntext\nmore\n\n1. one\n   - two\n\n---\n')).toEqual([
      '1 heading Title',
      '3 text text\nmore',
      '6 item one',
      '7 item two',
      '9 rule ',
    ]);
  });

  test('keeps stars and underscores of names', () => {
    expect(kinds('- a/*.js to b/*.js\n- __init__.py')).toEqual([
      '1 item a/*.js to b/*.js',
      '2 item __init__.py',
    ]);
  });

  test('knows parents, numbers and marks of items', () => {
    const blocks = parseDocument('3. [x] done\n   - [ ] inside').blocks;
    expect(blocks.map(({ ordinal, checked, parent, level }) => [ordinal, checked, parent, level])).toEqual([
      [3, true, undefined, 1],
      [undefined, false, 0, 2],
    ]);
  });

  test('cuts rows into cells', () => {
    const rows = parseDocument('| a | b |\n|---|---|\n| `x\\|y` | *z* |').blocks;
    expect(rows.map(({ cells, table }) => [cells, table])).toEqual([
      [['a', 'b'], 1],
      [['`x|y`', '*z*'], 1],
    ]);
  });

  test('keeps long rows of a table whole, also those without bars', () => {
    const long = 'a'.repeat(60);
    const rows = parseDocument(`| a | b |\n|---|---|\n| ${long} | b |\nmove ${long}`).blocks;
    expect(rows.map(({ cells }) => cells)).toEqual([['a', 'b'], [long, 'b'], [`move ${long}`]]);
  });

  test('keeps long lines of text, of fences and of HTML whole', () => {
    const long = 'word '.repeat(20).trim();
    expect(kinds(`- ${long} | x\n\n<!-- a\n\n${long} -->\n\n\`\`\`typescript ${long}\n\`\`\``)).toEqual([
      `1 item ${long} | x`,
      `3 html <!-- a\n\n${long} -->`,
      '7 code ```',
    ]);
    expect(parseDocument(`\`\`\`typescript ${long}\n\`\`\``).blocks[0]?.language).toBe('typescript');
  });

  test('reads front matter, comments, quotes and code', () => {
    expect(kinds('---\na: 1\n---\n<!-- c -->\n\n> quote\n\n```sh\nls\n```')).toEqual([
      '1 matter a: 1',
      '4 html <!-- c -->',
      '6 text quote',
      '8 code ls\n```',
    ]);
  });

  test('takes all line endings', () => {
    expect(kinds('# A\r\n\r\n- b\r- c\n')).toEqual(['1 heading A', '3 item b', '4 item c']);
  });

  test('numbers lines through the pieces it is cut into', () => {
    const text = Array.from({ length: 400 }, (_, index) => `## H${index}\n\n- item ${index}`).join('\n\n');
    const blocks = parseDocument(text).blocks;
    expect(blocks).toHaveLength(800);
    const lines = text.split('\n');
    for (const block of blocks) expect(lines[block.line - 1]).toContain(block.text);
  });
});
