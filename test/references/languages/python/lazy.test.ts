import { describe, expect, it } from 'vitest';
import { ledger, moving } from '../../moving.ts';

const FILES = { 'loom/weave.py': 'def run(): ...\n', 'loom/yarn.py': '', 'weave.py': '' };
const MOVES = { 'loom/weave.py': 'loom/craft/weft.py' };

async function written(text: string, moves: Record<string, string> = MOVES, path = 'loom/__init__.py') {
  const files = { 'loom/__init__.py': '', ...FILES, [path]: text };
  const { after, references } = await moving({ files, moves, roots: [''] });
  return { text: after[moves[path] ?? path], references };
}

describe('tables of modules that a package loads later', () => {
  it.each([
    ['a, b, c = lazy.attach(__name__, submod_attrs={"weave": ["run"], "yarn": []})\n'],
    ['a, b, c = lazy_loader.attach(__name__, ["yarn"], {"weave": ["run"]})\n'],
    ['_import_structure = {\n    "yarn": [],\n    "weave": ["run"],\n}\n'],
    ['_import_structure["weave"].append("run")\n_import_structure["weave"] += ["run"]\n'],
  ])('follow: %j', async text => {
    expect((await written(text)).text).toBe(text.replaceAll('"weave"', '"craft.weft"'));
  });

  it.each([
    ['a, b, c = lazy.attach(__name__, submodules={"weave"})\n', MOVES],
    ['a, b, c = lazy.attach(__name__, ["weave", "yarn"])\n', MOVES],
    ['_import_structure = {"weave": ["run"]}\n', { 'loom/weave.py': 'spun/weave.py' }],
  ])('are asked where the package has the module no more: %j', async (text, moves) => {
    const { references } = await written(text, moves);
    expect(ledger(references)).toEqual(['loom/__init__.py:1 asked: weave']);
  });

  it.each([
    [
      '_import_structure = {"weave": ["run"]}\n',
      {
        'loom/__init__.py': 'net/__init__.py',
        'loom/weave.py': 'net/weave.py',
        'loom/yarn.py': 'net/yarn.py',
      },
    ],
    ['_import_structure = {"yarn": ["weave"]}\nTABLE = {"weave": ["run"]}\nother = ["weave"]\n', MOVES],
    ['attach("weave", ["weave"], {"weave": []})\n', MOVES],
  ])('need nothing: %j', async (text, moves) => {
    const { references } = await written(text, moves);
    expect(references).toEqual([]);
  });
});
