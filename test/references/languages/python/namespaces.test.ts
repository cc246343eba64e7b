import { describe, expect, it } from 'vitest';
import { moving } from '../../moving.ts';

/** A folder of data in a root of names, which is called as a package that is installed. */
const FILES = {
  'tests/fetch/valid/one.py': 'f = 1\n',
  'tests/fetch/two.py': 'g = 1\n',
  'tests/conftest.py': '',
};
const MOVES = {
  'tests/fetch/valid/one.py': 'tests/data/fetch/valid/one.py',
  'tests/fetch/two.py': 'tests/data/fetch/two.py',
};

const user = async (text: string) => {
  const { changed, references } = await moving({
    files: { ...FILES, 'tests/test_user.py': text },
    moves: MOVES,
    roots: ['tests', ''],
  });
  return { text: changed['tests/test_user.py'] ?? text, references };
};

describe('a folder without __init__ as a top-level name', () => {
  it.each([
    'import fetch\nfetch.get("x")\n',
    'import os, fetch\nfetch.get("x")\n',
    'import fetch as f\nf.get("x")\n',
    'from fetch import get, Session\n',
    'from fetch import (\n    get,\n    Session,\n)\n',
    'from fetch import *\n',
    'import fetch.adapters\n',
    'from fetch.adapters import Adapter\n',
    'patch("fetch.get")\n',
    'patch("fetch.adapters.Adapter.send")\n',
    'sys.modules["fetch"] = None\n',
    'pytest.importorskip("fetch")\n',
    'logging.getLogger("fetch")\n',
    'x = "fetch"\n',
  ])('%j may mean an installed package', async text => {
    const after = await user(text);
    expect(after.text).toBe(text);
    expect(after.references.filter(({ decision }) => decision !== 'left')).toEqual([]);
  });

  it.each([
    ['import fetch.two\nfetch.two.g\n', 'import data.fetch.two\ndata.fetch.two.g\n'],
    ['from fetch.two import g\n', 'from data.fetch.two import g\n'],
    ['from fetch import two\n', 'from data.fetch import two\n'],
    ['from fetch import (\n    two,\n)\n', 'from data.fetch import (\n    two,\n)\n'],
    ['from fetch.valid.one import f\n', 'from data.fetch.valid.one import f\n'],
    ['patch("fetch.two.g")\n', 'patch("data.fetch.two.g")\n'],
    ['files("fetch") / "a.txt"\n', 'files("data.fetch") / "a.txt"\n'],
    ['import_module("fetch.two")\n', 'import_module("data.fetch.two")\n'],
  ])('%j names what is below', async (text, after) => {
    expect((await user(text)).text).toBe(after);
  });
});
