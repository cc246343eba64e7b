import { expect, test } from 'vitest';
import { ledger, moving } from '../../moving.ts';

const CASES: Record<string, [text: string, after: string | string[], path?: string]> = {
  'the folder that the program is started in': [
    'p = os.path.join(os.getcwd(), "samples", name)\n',
    'p = os.path.join(os.getcwd(), "data", "samples", name)\n',
  ],
  'in other words': ['p = Path.cwd() / "samples" / name\n', 'p = Path.cwd() / "data" / "samples" / name\n'],
  'with its module': [
    'p = pathlib.Path.cwd().joinpath("samples", name)\n',
    'p = pathlib.Path.cwd().joinpath("data", "samples", name)\n',
  ],
  'by a constant': [
    'ROOT = Path.cwd()\np = ROOT / "samples" / name\n',
    'ROOT = Path.cwd()\np = ROOT / "data" / "samples" / name\n',
  ],
  alone: ['p = join(getcwd(), "samples")\n', 'p = join(getcwd(), "data", "samples")\n'],
  'over several lines': [
    'p = os.path.join(\n    os.getcwd(),\n    "samples",\n    *names,\n)\n',
    'p = os.path.join(\n    os.getcwd(),\n    "data", "samples",\n    *names,\n)\n',
  ],
  'a folder of one word with more behind it': [
    'p = Path("samples") / name\n',
    'p = Path("data", "samples") / name\n',
  ],
  'in a call': ['p = os.path.join("samples", name)\n', 'p = os.path.join("data", "samples", name)\n'],
  'asked for its files': ['p = Path("samples").glob("*.c")\n', 'p = Path("data", "samples").glob("*.c")\n'],
  'a folder of several words': [
    'p = os.path.join("samples", "in", name)\n',
    'p = os.path.join("data", "samples", "in", name)\n',
  ],
  'from here in so many words': [
    'p = Path(".") / "samples" / name\n',
    'p = Path(".") / "data" / "samples" / name\n',
  ],
  'by a call': ['p = Path().joinpath("samples", name)\n', 'p = Path().joinpath("data", "samples", name)\n'],
  'with a pattern': [
    'p = glob(os.path.join("samples", "*.c"))\n',
    'p = glob(os.path.join("data", "samples", "*.c"))\n',
  ],
  'below a folder that is not known': ['p = self.root / "samples" / name\n', []],
  'one word that is no folder here': ['p = Path("samples")\n', []],
  'a made one': ['Path("samples").mkdir()\n', []],
  'below another folder': ['p = os.path.join(tmp, "other", "samples", name)\n', []],
  'words that are joined': ['p = ", ".join("samples")\n', []],
  'a folder that nobody has': ['p = os.path.join(os.getcwd(), "sample", name)\n', []],
  'where the program goes elsewhere': [
    'os.chdir(x)\np = os.path.join(os.getcwd(), "samples", name)\n',
    ['tools/run.py:2 asked: "samples"'],
  ],
  'and a path that starts there': [
    'os.chdir(x)\np = Path("samples") / name\n',
    ['tools/run.py:2 asked: "samples"'],
  ],
  'where it is installed': [
    'p = Path.cwd() / "samples" / name\n',
    ['shop/run.py:1 asked: "samples"'],
    'shop/run.py',
  ],
  'where one is nearer by': [
    'p = Path.cwd() / "samples" / name\n',
    ['near/in/run.py:1 asked: "samples"'],
    'near/in/run.py',
  ],
};

test.each(Object.entries(CASES))('%s', async (_, [text, after, path = 'tools/run.py']) => {
  const files = {
    'samples/a.c': '',
    'samples/in/b.c': '',
    'shop/__init__.py': '',
    'near/samples/a.c': '',
    [path]: text,
  };
  const moves = { 'samples/a.c': 'data/samples/a.c', 'samples/in/b.c': 'data/samples/in/b.c' };
  const { changed, references } = await moving({ files, moves });
  if (typeof after === 'string') expect(changed[path]).toBe(after);
  else {
    expect(changed[path]).toBe(undefined);
    expect(ledger(references)).toEqual(after);
  }
});
