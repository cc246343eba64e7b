import { describe, expect, test } from 'vitest';
import { lost } from './lost.ts';

const FILES = { 'lamp/a.js': '', 'wire/b.js': '', 'kit/lamp2/c.js': '', 'deep/data/x.js': '' };
const MOVES = { 'lamp/a.js': 'light/a.js', 'wire/b.js': 'cable/b.js', 'kit/lamp2/c.js': 'kit/light2/c.js' };

describe('a word alone that is a whole value, and had the name of a folder', () => {
  test.each([
    ['a.yml', 'roots:\n  - lamp\n  - "wire" # all\n', ['a.yml:2 lamp', 'a.yml:3 wire']],
    ['a.yml', 'at: lamp\nfoo: [lamp, "wire"]\n', ['a.yml:1 lamp', 'a.yml:2 lamp', 'a.yml:2 wire']],
    ['a.json', '{"at": "lamp",\n"all": [\n  "wire"\n]}', ['a.json:1 lamp', 'a.json:3 wire']],
    ['a.toml', 'at = "lamp"\nall = ["wire"]\n', ['a.toml:1 lamp', 'a.toml:2 wire']],
    ['.github/x.yml', 'at: lamp\n', ['.github/x.yml:1 lamp']],
    ['kit/x.yml', 'at: lamp2\n', ['kit/x.yml:1 lamp2']],
    ['.dockerignore', 'lamp\n!wire\n', ['.dockerignore:1 lamp', '.dockerignore:2 wire']],
  ])('%s %j', async (path, text, expected) => {
    expect(await lost({ ...FILES, [path]: text }, MOVES)).toEqual(expected);
  });

  test.each([
    ['a.yml', 'name: lamp\nneeds: [lamp]\nlabels:\n  - lamp\n  - wire\n'],
    ['a.yml', 'lamp:\n  at: the lamp\n'],
    ['a.json', '{"keywords": ["lamp"], "type": "wire"}'],
    ['.readthedocs.yml', 'python:\n  install:\n    - path: .\n      extra_requirements:\n        - lamp\n'],
    ['a.yml', 'extra-requirements: [lamp, wire]\nextra: lamp\n'],
    ['tox.ini', '[testenv]\ndeps = .[lamp]\nextras =\n    lamp\n    wire\ndependency_groups = lamp\n'],
    ['pyproject.toml', 'all = ["kit[lamp,wire]"]\nsome = ["kit[wire, lamp]>=2"]\n'],
    ['a.yml', 'at: pip install -e .[wire,lamp]\n'],
    // Far from the top of a project only what lies beside can be meant.
    ['deep/data/x.yml', 'at: lamp\n'],
    ['.dockerignore', '# lamp\nwirework\n'],
  ])('names of something else are no folders: %s %j', async (path, text) => {
    expect(await lost({ ...FILES, [path]: text }, MOVES)).toEqual([]);
  });
});

describe('addresses and packages that end as a file does', () => {
  test.each([
    ['a.yml', 'x: https://github.com/you/kit/blob/main/lamp/a.js\n'],
    ['a.yml', 'x: https://cdn.example.org/kit@1.0.0/lamp/a.js\n'],
    ['x.js', 'require("kit2/lamp/a.js")\n'],
    ['x.js', 'import a from "kit2/lamp/a.js";\n'],
  ])('are not ours: %s %j', async (path, text) => {
    expect(await lost({ ...FILES, [path]: text }, MOVES)).toEqual([]);
  });
});
