import { expect, test } from 'vitest';
import { parses } from '../../src/references/syntax.ts';

test.each([
  ['a.py', 'match x:\n    case [a, *_]: f"{a!r:>{w}}"\n'],
  ['a.pyi', 'def f(x: int) -> str: ...\n'],
  ['a.ts', 'const x = <string>y satisfies string;'],
  ['a.js', 'const x = <div/>;'],
  ['a.json', '\uFEFF{"a": [1]}'],
  ['tsconfig.base.json', '{\n  // comment\n  "a": [1,],\n}'],
  ['a.yaml', 'a: !custom\n  - b\n---\nc: d\n'],
  ['a.txt', '(((('],
])('%s is well formed', async (path, text) => {
  expect(await parses(path, text)).toEqual({ ok: true });
});

test.each([
  ['a.py', 'x = 1\n  y = 2\n', 2],
  ['a.py', 'x = 1\nprint "x"\n', 2],
  ['a.ts', 'const a = 1;\nconst = 2;\n', 2],
  ['a.json', '{\n"a": 1,\n}\n', 3],
  ['tsconfig.json', '{\n"a" 1\n}\n', 2],
  ['a.yaml', 'a: b\nc: [d\n', 3],
])('%s with a mistake: %j, line %i', async (path, text, line) => {
  expect(await parses(path, text)).toMatchObject({ ok: false, line, message: expect.stringMatching(/\S/) });
});

test('without ruff the error nodes of the tree tell', async () => {
  const none = async () => undefined;
  expect(await parses('a.py', 'x = 1\n', none)).toEqual({ ok: true });
  expect(await parses('a.py', 'x = 1\ny = (2\n', none)).toMatchObject({ ok: false, line: 2 });
});
