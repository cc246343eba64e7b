import { expect, test } from 'vitest';
import { anchorWords } from '../../../../src/references/languages/python/anchor-words.ts';

test.each([
  [
    'Path(__file__).parent / "t.json"',
    'b/c/x.py',
    'a/t.json',
    'Path(__file__).parent.parent.parent / "a" / "t.json"',
  ],
  ['Path(__file__).resolve().parents[1] / "t"', 'b/c/x.py', 't', 'Path(__file__).resolve().parents[2] / "t"'],
  [
    'Path(__file__).parent.resolve() / "t"',
    'b/c/x.py',
    'b/t',
    'Path(__file__).parent.parent.resolve() / "t"',
  ],
  [
    "join(dirname(__file__), '..', 't.json')",
    'b/c/x.py',
    't.json',
    "join(dirname(__file__), '..', '..', 't.json')",
  ],
  [
    'os.path.join(os.path.dirname(__file__), "d/t")',
    'b/x.py',
    'a/d/t',
    'os.path.join(os.path.dirname(os.path.dirname(__file__)), "a/d/t")',
  ],
  [
    'os.path.join(\n    os.path.dirname(os.path.abspath(__file__)), "d", "t"\n)',
    'a/c/x.py',
    'a/d/t',
    'os.path.join(\n    os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "d", "t"\n)',
  ],
  [
    'os.path.join(os.path.abspath(os.path.dirname(__file__)), "d", "t")',
    'a/c/x.py',
    'a/d/t',
    'os.path.join(os.path.dirname(os.path.abspath(os.path.dirname(__file__))), "d", "t")',
  ],
  [
    'join(dirname(dirname(abspath(__file__))), "d", "t")',
    'a/x.py',
    'a/d/t',
    'join(dirname(abspath(__file__)), "d", "t")',
  ],
  [
    'join(dirname(__file__), "t")',
    'a/b/c/x.py',
    't',
    'join(dirname(dirname(dirname(dirname(__file__)))), "t")',
  ],
  ['join(dirname(__file__), "t")', 'x.py', 'a/t', 'join(dirname(__file__), "a", "t")'],
  ["join(dirname(__file__), '../t')", 'b/c/x.py', 't', "join(dirname(__file__), '../../t')"],
  [
    'os.path.dirname(os.path.abspath(__file__))',
    'b/c/x.py',
    'b',
    'os.path.dirname(os.path.dirname(os.path.abspath(__file__)))',
  ],
  ['pathlib.Path(__file__).parent', 'b/c/d/x.py', '', 'pathlib.Path(__file__).parents[3]'],
  ['Path(__file__).with_name("t.json")', 'a/x.py', 'a/u.json', 'Path(__file__).with_name("u.json")'],
  [
    'Path(__file__).with_name("t.json")',
    'b/x.py',
    'a/t.json',
    'Path(__file__).parent.parent.joinpath("a", "t.json")',
  ],
  [
    "Path(__file__).resolve().parent.joinpath('d', 't.json')",
    'a/c/x.py',
    'a/d/t.json',
    "Path(__file__).resolve().parent.parent.joinpath('d', 't.json')",
  ],
  [
    'Path(__file__).parent.joinpath("d/t.json")',
    'b/x.py',
    'a/d/t.json',
    'Path(__file__).parent.parent.joinpath("a/d/t.json")',
  ],
  [
    '(Path(__file__) / ".." / "d" / "t").resolve()',
    'a/c/x.py',
    'a/d/t',
    '(Path(__file__) / ".." / ".." / "d" / "t").resolve()',
  ],
  ["dirname(__file__) + '/d/t.json'", 'b/x.py', 'a/d/t.json', "dirname(dirname(__file__)) + '/a/d/t.json'"],
  ["dirname(__file__) + '/../t.json'", 'b/c/x.py', 't.json', "dirname(__file__) + '/../../t.json'"],
  [
    'os.path.abspath(os.path.dirname(__file__))',
    'b/c/x.py',
    'b',
    'os.path.dirname(os.path.abspath(os.path.dirname(__file__)))',
  ],
  ['os.path.dirname(__file__)', 'b/c/x.py', 'a', undefined],
  ['os.path.abspath(os.path.dirname(__file__))', 'b/c/x.py', 'a', undefined],
])('%s in %s for %s', (words, path, goal, expected) => {
  expect(anchorWords(words, path, goal)).toBe(expected);
});
