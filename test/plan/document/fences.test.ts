import { describe, expect, test } from 'vitest';
import { findFences } from '../../../src/plan/document/fences.ts';

const at = (text: string): [number, number, string, boolean][] =>
  findFences(text.split('\n')).fences.map(({ start, end, language, closed }) => [
    start,
    end,
    language,
    closed,
  ]);

describe('findFences', () => {
  test('finds blocks with their language', () => {
    expect(at('a\n```bash\nmv a b\n```\n~~~\nx\n~~~')).toEqual([
      [2, 4, 'bash', true],
      [5, 7, '', true],
    ]);
  });

  test('keeps a block of Markdown whole that holds blocks of its own', () => {
    const text = '```md\n# T\n```bash\nmv a b\n```\nend\n```\nafter\n```\nx\n```';
    expect(at(text)).toEqual([
      [1, 7, 'md', true],
      [9, 11, '', true],
    ]);
    expect(findFences(text.split('\n')).lines[0]).toBe('````md');
  });

  test('does not look into here-documents', () => {
    expect(at("```bash\ncat > R.md << 'EOF'\n```\ncode\n```\nEOF\nmv a b\n```\n```\n```")).toEqual([
      [1, 8, 'bash', true],
      [9, 10, '', true],
    ]);
  });

  test('ends a block that was forgotten before the next heading', () => {
    const { lines, fences } = findFences('```bash\nmv a b\n\n## Next\n\n```python\nx\n```'.split('\n'));
    expect(fences.map(({ start, end }) => [start, end])).toEqual([
      [1, 3],
      [6, 8],
    ]);
    expect(lines[2]).toBe('```');
  });

  test('tells a block that is never closed', () => {
    expect(at('text\n```\nmv a b')).toEqual([[2, 3, '', false]]);
  });

  test('leaves a comment of a script alone', () => {
    expect(at('```bash\n# one\n\n# two\n```')).toEqual([[1, 5, 'bash', true]]);
  });
});
