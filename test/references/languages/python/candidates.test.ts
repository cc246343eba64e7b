import { beforeAll, describe, expect, test } from 'vitest';
import { candidates } from '../../../../src/references/languages/python/candidates.ts';
import { factsIn } from '../../../../src/references/languages/python/facts.ts';
import { loadPython } from '../../../../src/references/languages/python/parse.ts';
import { projectOf } from '../../../../src/references/languages/python/project.ts';
import { Speller } from '../../../../src/references/languages/python/spelling.ts';

const FILES = ['app/__init__.py', 'app/tides.py', 'app/depth.py', 'lone.py', 'app/charts/a.csv', 'use.py'];
const MOVES = new Map([
  ['app/tides.py', 'app/sea/tides.py'],
  ['lone.py', 'app/lone.py'],
  ['app/charts/a.csv', 'maps/a.csv'],
]);

/** The words before each place that is found, and the word itself. */
function found(text: string): string[] {
  const world = { paths: new Set(FILES), roots: [''] };
  const project = projectOf({ world, moves: MOVES, options: {}, files: [] });
  const speller = new Speller(project.moved, { from: 'use.py', to: 'use.py', text });
  return candidates(text, factsIn(text).statements, speller, project).map(
    offset => text.slice(offset).match(/^\w+/)?.[0] ?? '',
  );
}

beforeAll(loadPython);

describe('a place where a string or a comment may name what moves', () => {
  test.each([
    ['a dotted name', 'patch("app.tides.read")'],
    ['a dotted name from the source root', '# see app.tides.'],
    ['a dotted name after an ellipsis', '"""Reads ...app.tides.read"""'],
    ['a relative name', 'import_module(".tides", package="app")'],
    ['a path', 'open("app/tides.py")'],
    ['a path from the directory', '# kept in ./tides.py and ../tides'],
    ['the last part of a path', 'root / "app" / "tides.py"'],
    ['an argument of a join', 'join(root, "app", "tides.py")'],
    ['a part after a comment', 'join(\n  "app",  # here\n  "tides.py",\n)'],
    ['a string in pieces', '"app." "tides"'],
    ['a name of __all__', '__all__ = ["tides"]'],
    ['an entry point', 'load("lone:main")'],
    ['a module of one word', 'import_module("lone")'],
    ['a directory that goes', 'root / "charts"'],
  ])('%s', (_, text) => expect(found(text)).not.toEqual([]));

  test('a name that is put together', () => {
    expect(found('"app." + name')).toEqual(['app']);
  });
});

describe('no such place', () => {
  test.each([
    ['an attribute', 'self.tides = args.tides'],
    ['a key', 'row["tides"], row.get("tides")'],
    ['a keyword and a variable', 'f(tides=tides)'],
    ['a word of a sentence', '"""High tides, low tides: all tides."""'],
    ['an import statement, which is read by itself', 'from app.tides import read'],
    ['a name in a module that stays', 'patch("app.depth.tides")'],
    ['another file of that name', 'root / "tides.yaml"'],
  ])('%s', (_, text) => expect(found(text)).toEqual([]));
});
