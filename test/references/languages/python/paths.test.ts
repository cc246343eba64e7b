import { describe, expect, it } from 'vitest';
import { rootsWith } from '../../../../src/references/roots.ts';
import { moving } from '../../moving.ts';
import { user } from './user.ts';

describe('paths', () => {
  it.each([
    ['p = ROOT / "src" / "pkg" / "mod.py"\n', 'p = ROOT / "src" / "new" / "module.py"\n'],
    [
      "p = os.path.join(ROOT, 'src', 'pkg', 'mod.py')\n",
      "p = os.path.join(ROOT, 'src', 'new', 'module.py')\n",
    ],
    ['p = ROOT.joinpath("src", "pkg", "mod.py")\n', 'p = ROOT.joinpath("src", "new", "module.py")\n'],
    ['p = Path("src", "pkg", "mod.py")\n', 'p = Path("src", "new", "module.py")\n'],
    ['p = Path(__file__).parent / "pkg" / "mod.py"\n', 'p = Path(__file__).parent / "new" / "module.py"\n'],
    ['p = Path(__file__).parent / "pkg/mod.py"\n', 'p = Path(__file__).parent / "new/module.py"\n'],
    ['p = Path(__file__).parent / "alone.py"\n', 'p = Path(__file__).parent / "new" / "alone.py"\n'],
    ['p = "src/pkg/mod.py"\n', 'p = "src/new/module.py"\n'],
    ['p = "pkg/mod.py"\n', 'p = "new/module.py"\n'],
    ['p = "./pkg/mod.py"\n', 'p = "./new/module.py"\n'],
    ['p = "src/pkg/mod.py::test_f"\n', 'p = "src/new/module.py::test_f"\n'],
    [
      'p = HERE / "pkg" / "mod.py"\nHERE = Path(__file__).parent\n',
      'p = HERE / "new" / "module.py"\nHERE = Path(__file__).parent\n',
    ],
    [
      'def f():\n    here = os.path.dirname(__file__)\n    return os.path.join(here, "pkg", "mod.py")\n',
      'def f():\n    here = os.path.dirname(__file__)\n    return os.path.join(here, "new", "module.py")\n',
    ],
    ['p = ROOT / "pkg" / f"{x}.py"\n', 'p = ROOT / "pkg" / f"{x}.py"\n'],
    ['p = "mod.py"\n', 'p = "mod.py"\n'],
    ['p = ROOT / "elsewhere" / "pkg" / "mod.py"\n', 'p = ROOT / "elsewhere" / "pkg" / "mod.py"\n'],
  ])('%s', async (text, after) => {
    expect((await user(text)).text).toBe(after);
  });

  it.each([
    // Names that a template fills in are names of files, too.
    ['open("tests/data/{{name}}.txt")\n', 'open("tests/cases/{{name}}.txt")\n'],
    ['open("tests/data/{{name}}/{{other}}.md")\n', 'open("tests/cases/{{name}}/{{other}}.md")\n'],
    [
      'open(\'tests/data/{% if a == "b" %}x.txt{% endif %}\')\n',
      'open(\'tests/cases/{% if a == "b" %}x.txt{% endif %}\')\n',
    ],
    ['open(f"tests/data/{name}")\n', 'open(f"tests/cases/{name}")\n'],
    ['open(f"tests/data/case_{name}.json")\n', 'open(f"tests/cases/case_{name}.json")\n'],
    ['open("tests/data/%s.json" % name)\n', 'open("tests/cases/%s.json" % name)\n'],
    ['open("tests/data/made_later.txt", "w")\n', 'open("tests/cases/made_later.txt", "w")\n'],
    ['open("tests/data/two words.txt")\n', 'open("tests/cases/two words.txt")\n'],
    // What has no ending may be an address of the web, and folders of the same name may be meant.
    ['get("tests/data/list")\n', 'get("tests/data/list")\n'],
    ['get("shop/items/{id}")\n', 'get("shop/items/{id}")\n'],
  ])('with what is filled in or made later: %s', async (text, after) => {
    const { changed } = await moving({
      files: {
        'user.py': text,
        'tests/data/{{name}}.txt': '',
        'tests/data/two words.txt': '',
        'shop/items/a.py': '',
        'shop/templates/shop/items/a.html': '',
      },
      moves: {
        'tests/data/{{name}}.txt': 'tests/cases/{{name}}.txt',
        'tests/data/two words.txt': 'tests/cases/two words.txt',
        'shop/items/a.py': 'shop/goods/a.py',
      },
    });
    expect(changed['user.py'] ?? text).toBe(after);
  });

  it.each([
    ['one that stays', {}],
    ['one that moves', { 'tests/test_a.py': 'tests/deep/test_a.py' }],
  ])('from a place that another module counts, in %s', async (_, more) => {
    const text =
      'from tests.common import HERE\np = HERE / "data"\nq = os.path.join(HERE, "data", "a.json")\n';
    const { changed } = await moving({
      files: {
        'tests/__init__.py': '',
        'tests/common.py': 'from pathlib import Path\nHERE = Path(__file__).parent\n',
        'tests/data/a.json': '{}',
        'tests/test_a.py': text,
      },
      moves: { 'tests/data/a.json': 'tests/res/data/a.json', ...more },
    });
    expect(changed['tests/test_a.py']).toBe(
      text.replace('/ "data"', '/ "res" / "data"').replace(', "data"', ', "res", "data"'),
    );
  });

  it('to a directory that moves as a whole', async () => {
    const { changed } = await moving({
      files: { 'src/d/a.py': '', 'src/d/b.txt': '', 'src/user.py': 'p = ROOT / "src" / "d"\nq = "src/d/"\n' },
      moves: { 'src/d/a.py': 'src/e/f/a.py', 'src/d/b.txt': 'src/e/f/b.txt' },
    });
    expect(changed['src/user.py']).toBe('p = ROOT / "src" / "e" / "f"\nq = "src/e/f/"\n');
  });

  it('a root that moves as a whole is one at its new place', () => {
    const moves = new Map([['t/apps/a.py', 't/data/apps/a.py']]);
    expect(rootsWith(['t/apps', ''], new Set(['t/apps/a.py']), moves)).toEqual(['t/data/apps', 't/apps', '']);
  });

  it('and names below a root that moves as a whole stay', async () => {
    const files = { 'tests/apps/cli/app.py': '', 'tests/test_a.py': 'import cli.app\np("cli.app")\n' };
    const { changed } = await moving({
      files,
      moves: { 'tests/apps/cli/app.py': 'tests/data/apps/cli/app.py' },
      roots: ['tests/apps', ''],
    });
    expect(changed).toEqual({});
  });

  it('that climb from their folder name nothing below a root', async () => {
    const text = 'p = Path("../pkg/a.py")\n';
    const { changed, references } = await moving({
      files: { 'tools/make.py': text, 'pkg/a.py': '' },
      moves: { 'pkg/a.py': 'src/pkg/a.py' },
    });
    expect(changed['tools/make.py']).toBeUndefined();
    expect(references.map(({ decision }) => decision)).toEqual(['asked']);
  });

  it('are no addresses of the web', async () => {
    const { changed } = await moving({
      files: { 'urls.py': 'path("shop/", f)\nURL = "/shop/cart/"\n', 'shop/cart/a.py': '' },
      moves: { 'shop/cart/a.py': 'apps/shop/cart/a.py' },
    });
    expect(changed).toEqual({});
  });

  it('counted from a file that moves are counted anew', async () => {
    const text =
      'ROOT = Path(__file__).parents[2]\nHERE = Path(__file__).parent\nNAME = Path(__file__).name\n';
    const { changed } = await moving({
      files: { 'src/a/b.py': text, 'src/a/data.json': '' },
      moves: { 'src/a/b.py': 'src/b.py' },
    });
    expect(changed).toEqual({
      'src/a/b.py':
        'ROOT = Path(__file__).parents[1]\nHERE = Path(__file__).parent / "a"\nNAME = Path(__file__).name\n',
    });
  });

  it('the own directory of a file is asked where something goes along and something stays', async () => {
    const { references } = await moving({
      files: {
        'src/a/b.py': 'HERE = Path(__file__).parent\n\nread(HERE)\n',
        'src/a/data.json': '',
        'src/a/c.py': '',
      },
      moves: { 'src/a/b.py': 'src/b.py', 'src/a/data.json': 'src/data.json' },
    });
    expect(references.map(({ text, decision }) => [text, decision])).toEqual([
      ['Path(__file__).parent', 'asked'],
    ]);
  });

  it.each([
    [
      'p = os.path.join(os.path.dirname(__file__), "d", "t.json")\n',
      'p = os.path.join(os.path.dirname(os.path.dirname(__file__)), "e", "t.json")\n',
    ],
    [
      'p = Path(__file__).with_name("u.txt").read_text()\n',
      'p = Path(__file__).parent.parent.joinpath("a", "u.txt").read_text()\n',
    ],
    ['p = Path(__file__).parent.glob("*")\n', 'p = (Path(__file__).parent.parent / "a").glob("*")\n'],
  ])('of a file that moves, and of what moves besides: %s', async (text, after) => {
    const { changed, references } = await moving({
      files: { 'a/b.py': text, 'a/d/t.json': '', 'a/u.txt': '' },
      moves: { 'a/b.py': 'c/b.py', 'a/d/t.json': 'e/t.json' },
    });
    expect(references.map(({ decision }) => decision)).toEqual(['rewritten']);
    expect(changed['a/b.py']).toBe(after);
  });

  it.each([
    ['p = Path(__file__).with_name("u.txt")\n', 'p = Path(__file__).parent.joinpath("e", "u.txt")\n'],
    ["p = os.path.dirname(__file__) + '/u.txt'\n", "p = os.path.dirname(__file__) + '/e/u.txt'\n"],
    ['p = Path(__file__).parent / "u.txt"\n', 'p = Path(__file__).parent / "e" / "u.txt"\n'],
  ])('of what moves alone: %s', async (text, after) => {
    const { changed } = await moving({
      files: { 'a/b.py': text, 'a/u.txt': '' },
      moves: { 'a/u.txt': 'a/e/u.txt' },
    });
    expect(changed['a/b.py']).toBe(after);
  });

  it('counted from a file that moves with what it names stay', async () => {
    const { references } = await moving({
      files: { 'src/a/b.py': 'HERE = Path(__file__).parent / "data.json"\n', 'src/a/data.json': '' },
      moves: { 'src/a/b.py': 'src/c/b.py', 'src/a/data.json': 'src/c/data.json' },
    });
    expect(references.filter(({ decision }) => decision === 'asked')).toEqual([]);
  });

  it('up and down again stay right where both go along', async () => {
    const { changed, references } = await moving({
      files: { 'p/s/d.py': 'D = str((Path(__file__).parent / ".." / "t").resolve())\n', 'p/t/x.txt': '' },
      moves: { 'p/s/d.py': 'src/p/s/d.py', 'p/t/x.txt': 'src/p/t/x.txt' },
    });
    expect(changed).toEqual({});
    expect(references.filter(({ decision }) => decision === 'asked')).toEqual([]);
  });

  it('behind a symbolic link follow the link', async () => {
    const { changed } = await moving({
      files: { 'user.py': 'load("t/certs/ca/root.crt")\nload("t/certs/cacao")\n', 't/certs/ca': '../keys' },
      moves: { 't/certs/ca': 't/data/certs/ca' },
    });
    expect(changed['user.py']).toBe('load("t/data/certs/ca/root.crt")\nload("t/certs/cacao")\n');
  });
});

it('a constant means what it is in its own function', async () => {
  const text = `def one():
    here = Path(__file__).parent
    return (here / "urls.json").open()
def two():
    here = Path(other.__file__).parent
    return here / "urls.json"
`;
  const { changed } = await moving({
    files: { 'tests/test_a.py': text, 'tests/urls.json': '' },
    moves: { 'tests/urls.json': 'tests/data/urls.json' },
  });
  expect(changed['tests/test_a.py']).toBe(text.replace('"urls.json").open', '"data" / "urls.json").open'));
});

it('the place of a file stays where the part behind it goes along', async () => {
  const text =
    'p = Path(__file__).parent.joinpath("cases", name)\nq = Path(__file__).parent / "stays" / name\n';
  const { after } = await moving({
    files: { 'tests/test_a.py': text, 'tests/cases/a.py': '', 'tests/stays/b.txt': '' },
    moves: { 'tests/test_a.py': 'tests/deep/test_a.py', 'tests/cases/a.py': 'tests/deep/cases/a.py' },
  });
  expect(after['tests/deep/test_a.py']).toBe(text.replace('parent / "stays"', 'parent.parent / "stays"'));
});

it('a path goes on climbing from where it climbed', async () => {
  const text = 'p = os.path.join(os.path.dirname(__file__), "..", "src", "pkg", "mod.py")\n';
  const { changed } = await moving({
    files: { 'tools/make.py': text, 'src/pkg/mod.py': '' },
    moves: { 'src/pkg/mod.py': 'src/pkg/deep/mod.py' },
  });
  expect(changed['tools/make.py']).toBe(text.replace('"pkg", ', '"pkg", "deep", '));
});

it.each([
  ['import pkg\nd = os.path.dirname(os.path.abspath(pkg.__file__))\np = os.path.join(d, "data")\n', '"data"'],
  ['import pkg\np = Path(pkg.__file__).parent / "data" / name\n', '"data"'],
  ['import pkg\np = Path(pkg.__path__[0]) / "data"\n', '"data"'],
])('a path from the place of another module: %s', async (text, words) => {
  const { changed } = await moving({
    files: { 'pkg/__init__.py': '', 'pkg/data/a.txt': '', 'tests/test_a.py': text },
    moves: { 'pkg/data/a.txt': 'pkg/assets/a.txt' },
    roots: [''],
  });
  expect(changed['tests/test_a.py']).toBe(text.replace(words, '"assets"'));
});

it.each(['__package__', '__name__'])('a path from the own package: files(%s)', async name => {
  const text = `t = (files(${name}) / "schemas" / "a.json").read_text()\n`;
  const { changed } = await moving({
    files: { 'pkg/json/__init__.py': text, 'pkg/json/schemas/a.json': '' },
    moves: { 'pkg/json/schemas/a.json': 'pkg/json/definitions/a.json' },
    roots: [''],
  });
  expect(changed['pkg/json/__init__.py']).toBe(text.replace('schemas', 'definitions'));
});

it('a constant that names what moves names it afterwards', async () => {
  const text =
    'HERE = os.path.dirname(__file__)\nDATA = os.path.join(HERE, "fixtures")\nA = os.path.join(DATA, "a.txt")\n';
  const { changed, references } = await moving({
    files: { 'tests/helpers.py': text, 'tests/fixtures/a.txt': '' },
    moves: { 'tests/fixtures/a.txt': 'tests/data/fixtures/a.txt' },
  });
  expect(changed['tests/helpers.py']).toBe(text.replace('"fixtures"', '"data", "fixtures"'));
  expect(references.filter(({ decision }) => decision === 'asked')).toEqual([]);
});
