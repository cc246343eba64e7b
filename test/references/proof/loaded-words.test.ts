import { expect, test } from 'vitest';
import { loadedWords } from '../../../src/references/proof/names/loaded-words.ts';

const LOAD = 'def load(kind):\n    return import_module(f".{kind}", __package__)\n';

test.each([
  // What a loop may go through.
  ['KINDS = ["wool", "silk"]\n', ['wool', 'silk']],
  ['KINDS = {"Wool": "wool"}\n', ['Wool', 'wool']],
  ['KINDS = frozenset(("wool", "silk"))\n', ['wool', 'silk']],
  ['for kind in "wool", "silk":\n    load(kind)\n', ['wool', 'silk']],
  // What is given to a function or class that loads, also through another one.
  ['load("wool")\n', ['wool']],
  ['load(kind="wool")\n', ['wool']],
  ['load(\n    pick(1) or\n    "wool")\n', ['wool']],
  ['def shear(kind):\n    return load(kind).cut\n\nshear("wool")\n', ['wool']],
  [
    'class Lazy:\n    def get(self):\n        return import_module("." + self.kind)\n\nLazy("wool")\n',
    ['wool'],
  ],
  ['import_module("." + "wool", __package__)\n', ['wool']],
  // What gets a name that is loaded.
  ['kind = "wool" if cold else "silk"\nload(kind)\n', ['wool', 'silk']],
  ['kind: str = environ.get("KIND", "wool")\nload(kind)\n', ['KIND', 'wool']],
  ['kind = environ.get(\n    "KIND",\n    "wool",\n)\nload(kind)\n', ['KIND', 'wool']],
  ['DEFAULT = "wool"\nload(DEFAULT)\n', ['wool']],
  ['class A:\n    kind = "wool"\n    def get(self):\n        load(self.kind)\n', ['wool']],
  ['def pick():\n    return "wool"\n\nload(pick())\n', ['wool']],
  ['def f(kind):\n    if kind == "wool":\n        load(kind)\n', ['wool']],
  // The words of settings.
  ['class Wool(Setting):\n    kind = "wool"\n    section = "silk"\n', []],
  ['name = "wool"\n', []],
  ['x = options["wool"]\n', []],
  ['add("--level", choice("wool"))\n', []],
  ['def level():\n    return "wool"\n', []],
  ['if level == "wool":\n    pass\n', []],
  ['"""Levels:\n\n* ``"wool"``\n"""\n', []],
  ['x = 1  # or "wool"\n', []],
])('words that are loaded: %j', (text, words) => {
  expect(loadedWords(LOAD + text).map(each => each.words)).toEqual(words);
});
