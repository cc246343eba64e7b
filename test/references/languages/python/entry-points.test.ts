import { describe, expect, it } from 'vitest';
import { ledger, moving } from '../../moving.ts';

const FILES = { 'loom/__init__.py': '', 'loom/weave.py': 'def run(): ...\n', 'warp.py': 'def go(): ...\n' };
const MOVES = { 'loom/weave.py': 'loom/craft/weft.py', 'warp.py': 'loom/warp.py' };

async function written(path: string, text: string) {
  const { after, references } = await moving({
    files: { ...FILES, [path]: text },
    moves: MOVES,
    roots: [''],
  });
  return { text: after[path], references };
}

describe('entry points of a setup script', () => {
  it.each([
    ['setup(entry_points={"console_scripts": ["w = loom.weave:run"], "loom.plugins": "w = loom.weave"})\n'],
    [
      'setup(\n    entry_points={\n        "console_scripts": [\n            "w=loom.weave:run [all]",\n        ],\n    },\n)\n',
    ],
    [
      'setup(entry_points="""\n    [console_scripts]\n    w = loom.weave:run\n    # more\n    v = loom.weave:run.again\n""")\n',
    ],
    ['setup(entry_points="[console_scripts]\\nw = loom.weave:run\\nv=loom.weave\\n")\n'],
    ['setup(entry_points={"console_scripts": [f"{NAME} = loom.weave:run", "%s = loom.weave:run" % NAME]})\n'],
    ['scripts = ["w = loom.weave:run"]\nsetup(entry_points={"console_scripts": scripts})\n'],
  ])('follow: %j', async text => {
    expect((await written('setup.py', text)).text).toBe(text.replaceAll('loom.weave', 'loom.craft.weft'));
  });

  it('follow where they name a module of the top, as lists of modules do', async () => {
    const text = 'setup(py_modules=["warp"], entry_points={"a": ["w = warp", "v=warp:go"]})\n';
    const { text: after } = await written('setup.py', text);
    expect(after).toBe(
      'setup(py_modules=["loom.warp"], entry_points={"a": ["w = loom.warp", "v=loom.warp:go"]})\n',
    );
  });

  it('follow in another script where a word says that they are some', async () => {
    const { text } = await written('build.py', 'entry_points = {"a": ["w = loom.weave:run"]}\n');
    expect(text).toBe('entry_points = {"a": ["w = loom.craft.weft:run"]}\n');
  });

  it.each([
    ['setup.py', 'setup(description="how loom.weave = x is, and warp = x")\n'],
    ['setup.py', 'setup(keywords=["warp"], options={"warp": "warp"})\n'],
    ['app.py', 'LINE = "w = loom.weave:run"\nOTHER = "w = warp"\n'],
  ])('are told from other words: %s, %j', async (path, text) => {
    const { text: after, references } = await written(path, text);
    expect(after).toBe(text);
    expect(ledger(references).filter(line => !line.includes(' left: '))).toEqual([]);
  });
});
