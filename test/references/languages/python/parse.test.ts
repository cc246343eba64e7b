import { beforeAll, describe, expect, it } from 'vitest';
import { loadPython, parsePython, withPython } from '../../../../src/references/languages/python/parse.ts';

beforeAll(loadPython);

describe('parsePython', () => {
  it('gives UTF-16 positions, whatever stands before', () => {
    const text = '\uFEFF# 🎉 é\r\nimport a.b\r\n';
    const found = withPython(text, root =>
      root.descendantsOfType('dotted_name').map(node => text.slice(node!.startIndex, node!.endIndex)),
    );
    expect(found).toEqual(['a.b']);
  });

  it('finds imports in a text that does not parse', () => {
    const text = 'import a\ndef f(:\n    from .b import c\n  x = (\nfrom d import e\n';
    const tree = parsePython(text);
    expect(tree.rootNode.hasError).toBe(true);
    const kinds = tree.rootNode.descendantsOfType(['import_statement', 'import_from_statement']);
    expect(kinds.length).toBeGreaterThanOrEqual(2);
    tree.delete();
  });
});
