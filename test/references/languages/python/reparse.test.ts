import * as fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { type Edit, splice } from '../../../../src/references/edits.ts';
import {
  loadPython,
  parsePython,
  reparsePython,
  withPython,
} from '../../../../src/references/languages/python/parse.ts';

beforeAll(loadPython);

/** What a text's tree looks like: kinds and places. */
function shape(text: string, fresh: boolean): string {
  const describe = (node: ReturnType<typeof parsePython>['rootNode']): string =>
    `${node.type}[${node.startIndex},${node.endIndex} ${node.startPosition.row}:${node.startPosition.column}](${node.children.map(describe).join('')})`;
  if (!fresh) return withPython(text, describe);
  const tree = parsePython(text);
  try {
    return describe(tree.rootNode);
  } finally {
    tree.delete();
  }
}

const line = fc.constantFrom(
  'import a.b.c',
  'from a.b import (\n    c,\n    d as e,\n)',
  'from . import x',
  'def f(x):\n    """Says ü 😀."""\n    return "a.b" + x',
  'class C:\n    y = [1, 2]\n    def g(self): ...',
  'if True:\n    import late\nelse:\n    from a import *',
  '# a comment: a.b',
  's = f"{a.b}/c"',
  '',
);
const words = fc.constantFrom('', 'x', 'a.b', '\n', 'import z\n', '😀', '"', '    ', '(', 'def');
const change = fc.record({ at: fc.nat(400), length: fc.nat(6), text: words });

test('a tree built upon another is the tree of a text that is read whole', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), fc.array(change, { maxLength: 4 }), (lines, changes) => {
      const before = `${lines.join('\n')}\n`;
      const edits: Edit[] = [];
      let free = 0;
      for (const { at, length, text } of changes.toSorted((a, b) => a.at - b.at)) {
        const start = Math.min(Math.max(at, free), before.length);
        const end = Math.min(start + length, before.length);
        edits.push({ start, end, text });
        free = end;
      }
      const after = splice(before, edits);
      const whole = shape(after, true);
      withPython(before, root => root.type);
      reparsePython(before, edits, after);
      expect(shape(after, false)).toBe(whole);
    }),
    { numRuns: 300 },
  );
});
