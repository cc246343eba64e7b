import { beforeAll, describe, expect, it } from 'vitest';
import { keepHeapSmall } from '../../../../src/references/grammar.ts';
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

it.each([
  ['12.4.254.21-node.57', 2],
  ['14.6.202.34-node.34', 2],
  ['15.0.1-node.1', 0],
  ['11.3.244.8-node.40', 0],
  ['', 0],
])('of V8 %j it asks for flags that this one has', (version, asked) => {
  const flags: string[] = [];
  keepHeapSmall(version, flag => flags.push(flag));
  expect(flags).toHaveLength(asked);
});
