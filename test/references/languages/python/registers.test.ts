import { expect, test } from 'vitest';
import { registersIn } from '../../../../src/references/languages/python/registers.ts';
import { ledger, moving } from '../../moving.ts';

const names = (path: string, text: string) => [...registersIn([{ path, text }])];

const KEPT: Record<string, [path: string, text: string, names: string[]]> = {
  'a key of entry points of setuptools': [
    'setup.cfg',
    '[options.entry_points]\nconsole_scripts =\n    till = till.cli:main\ntill.coins =\n    cent = till.coins.cent:Cent\n[options]\nz.y = 1\n',
    ['till.coins'],
  ],
  'and of pbr, at the end of a file': [
    'setup.cfg',
    '[entry_points]\ntill.coins=\n    a = b:c\n',
    ['till.coins'],
  ],
  'a table of a project': [
    'pyproject.toml',
    '[project.entry-points."till.coins"]\ncent = "a:b"\n',
    ['till.coins'],
  ],
  'in other quotes, with a remark': [
    'lib/pyproject.toml',
    "[ project.entry-points.'till.coins' ] # all\n",
    ['till.coins'],
  ],
  'a key of the table of all': [
    'pyproject.toml',
    '[project.entry-points]\n"till.coins" = { cent = "a:b" }\n\'till.notes\'.ten = "a:b"\n[project]\n"no.one" = 1\n',
    ['till.coins', 'till.notes'],
  ],
  'plugins of poetry': ['pyproject.toml', '[tool.poetry.plugins."till.coins"]\n', ['till.coins']],
  'other tables are none': ['pyproject.toml', '[tool.till."till.coins"]\n[tool.till.coins]\n', []],
  'a file of entry points': ['entry_points.txt', '[till.coins]\ncent = a:b\n', ['till.coins']],
  'any other file is none': ['other.ini', '[till.coins]\ncent = a:b\n', []],
  'what setup is given': [
    'setup.py',
    'setup(entry_points={\n    "console_scripts": ["a = b:c"],\n    "till.coins": [f"{x} = a:b"],\n    \'till.notes\': """\n    ten = a:b\n    """,\n}, other={"no.one": []})\n',
    ['till.coins', 'till.notes'],
  ],
  'also as a text': ['setup.py', 'entry_points = """\n    [till.coins]\n    a = b:c\n"""\n', ['till.coins']],
  'what is looked up': [
    'a.py',
    'for each in entry_points(group="till.coins"): pass\npkg_resources.iter_entry_points(\n    "till.notes")\n',
    ['till.coins', 'till.notes'],
  ],
  'a task that says its name': [
    'a.py',
    '@app.task(bind=True, name="till.tasks.count")\n@shared_task(\n    name="till.tasks.sum",\n)\n@dramatiq.actor(actor_name="till.tasks.close")\n@app.task\ndef b(name="no.one"): ...\n',
    ['till.tasks.count', 'till.tasks.sum', 'till.tasks.close'],
  ],
  'other keys are none': ['a.py', 'x = {"till.coins": 1}\nloads(name="till.coins")\n', []],
};

test.each(Object.entries(KEPT))('registers: %s', (_, [path, text, expected]) => {
  expect(names(path, text)).toEqual(expected);
});

const MOVES = {
  'till/coins/__init__.py': 'till/money/__init__.py',
  'till/coins/cent.py': 'till/money/cent.py',
};
const FILES = {
  'till/__init__.py': '',
  'till/coins/__init__.py': '',
  'till/coins/cent.py': 'class Cent: ...\n',
};
const SETUP = '[entry_points]\ntill.coins =\n    cent = till.coins.cent:Cent\n';

const PLACES: Record<string, [path: string, text: string, places: string[]]> = {
  'a setting of a class': ['till/load.py', 'def f(space="till.coins"): ...\n', []],
  'an argument': ['till/load.py', 'Manager(namespace="till.coins", load=True)\n', []],
  'a key of the program': ['till/load.py', 'x = {"till.coins": 1}["till.coins"]\n', []],
  'a comment and a docstring': ['till/load.py', '"""The till.coins group."""\n# of till.coins\n', []],
  'a sentence': ['till/load.py', 'raise KeyError("nothing in till.coins")\n', []],
  'a test': ['tests/test_load.py', 'assert f() == "till.coins"\n', []],
  'what is loaded is the module': [
    'till/load.py',
    'import_module("till.coins")\nMODULES = ["till.coins"]\n',
    [
      'till/load.py:1 rewritten: till.coins → till.money',
      'till/load.py:2 rewritten: till.coins → till.money',
    ],
  ],
  'what is patched as well': [
    'tests/test_load.py',
    'patch("till.coins.Cent")\n',
    ['tests/test_load.py:1 rewritten: till.coins → till.money'],
  ],
  'and what goes on behind it': [
    'till/load.py',
    'x = "till.coins.cent"\n',
    ['till/load.py:1 rewritten: till.coins.cent → till.money.cent'],
  ],
  'a statement': [
    'till/load.py',
    'import till.coins\n',
    ['till/load.py:1 rewritten: till.coins → till.money'],
  ],
  'a setting for other tools': ['other.yaml', 'space: till.coins\nlist:\n  - till.coins\n', []],
  'a setting for modules': [
    'other.cfg',
    '[tool]\nmodules = till.coins\n',
    ['other.cfg:2 rewritten: till.coins → till.money'],
  ],
  'a document': ['notes.md', 'The group `till.coins`, or till.coins.\n\n```\nx = "till.coins"\n```\n', []],
  'a document that names the module': [
    'docs/notes.rst',
    '.. automodule:: till.coins\n\nThe ``till.coins`` group\n',
    ['docs/notes.rst:1 rewritten: till.coins → till.money'],
  ],
  'a text of no kind': ['expected.out', 'till.coins\n', []],
};

test.each(Object.entries(PLACES))(
  'where a group is called as a module: %s',
  async (_, [path, text, places]) => {
    const files = { ...FILES, 'setup.cfg': SETUP, [path]: text };
    const { references, changed } = await moving({ files, moves: MOVES });
    expect(changed['setup.cfg']).toBe(SETUP.replace('coins.cent', 'money.cent'));
    expect(ledger(references).filter(line => !line.startsWith('setup.cfg'))).toEqual(places);
    expect(ledger(references).filter(line => /^setup\.cfg:2/.test(line))).toEqual([]);
  },
);

test('without the group it is the module', async () => {
  const text = 'def f(space="till.coins"): ...\n';
  const { references } = await moving({ files: { ...FILES, 'till/load.py': text }, moves: MOVES });
  expect(ledger(references)).toEqual(['till/load.py:1 rewritten: till.coins → till.money']);
});
