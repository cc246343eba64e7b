import { expect, test } from 'vitest';
import { lost } from './lost.ts';

const FILES = {
  'checks/__init__.py': '',
  'checks/web/__init__.py': '',
  'checks/web/_stall.py': 'def serve(scope): pass\n\nclass Shop:\n    pass\n',
  'checks/web/apps/main.py': 'from .. import _stall as counter\n',
  'checks/web/cart.py': 'TILL = 1\n',
};
const MOVES = {
  'checks/web/_stall.py': 'checks/web/_booth.py',
  'checks/web/apps/main.py': 'checks/web/apps/entry.py',
};

test.each([
  // Servers that are started in the folder of the test, which lies in a package.
  ['Popen([python, "-m", "uvicorn", "_stall:serve"], cwd=HERE)', '_stall'],
  ["ARGS = ('gunicorn', '_stall:Shop()', '-w', '1')", '_stall'],
  ['CODE = f"""\nimport uvicorn\nuvicorn.run(\'_stall:serve\', port={PORT})\n"""', '_stall'],
  ['run("hypercorn _stall:serve --bind x", shell=True)', '_stall'],
  ['run(f"daphne -p {PORT} _stall:serve")', '_stall'],
  ['run(f"{executable} -m uvicorn _stall:serve", shell=True)', '_stall'],
  ['options = "-w 1 _stall:serve".split()', '_stall'],
  ['SCRIPT = """\nset -e\nuvicorn _stall:serve --reload\n"""', '_stall'],
  ['run([python, "-m", "_stall"], cwd=HERE)', '_stall'],
  ['run("python -m _stall --once", cwd=HERE)', '_stall'],
  ['run(["flask", "--app", "_stall", "run"])', '_stall'],
  ['env["FLASK_APP"] = "_stall"', '_stall'],
  // In a folder below that the test names.
  ['run(["uvicorn", "main:counter"], cwd=HERE / "apps")', 'main'],
  ['run(["uvicorn", "main:counter"], cwd=SOMEWHERE)', undefined],
  // What is no object of the module, no module, or stays.
  ['EVENT = "_stall:opened"', undefined],
  ['run("uvicorn _stall:opened --reload")', undefined],
  ['run(["uvicorn", "_shed:serve"])', undefined],
  ['run(["uvicorn", "cart:TILL"])', undefined],
  ['x = {_stall:serve}', undefined],
  ['def f():\n    """See how to run _stall:serve here."""', undefined],
  ['raise Error("the server _stall:serve is not there")', undefined],
  ['run(["git", "commit", "-m", "stall"])', undefined],
])('a module that a command loads in its own folder: %j', async (text, words) => {
  const told = await lost({ ...FILES, 'checks/web/test_a.py': `${text}\n` }, MOVES);
  expect(told.map(each => each.replace(/^\S+ /, ''))).toEqual(words === undefined ? [] : [words]);
});

test('a module that only one file is called by, in a folder that nobody names', async () => {
  const files = { ...FILES, 'run.py': 'start("_stall:serve", folder)\nstart("main:counter", folder)\n' };
  expect(await lost(files, MOVES)).toEqual(['run.py:1 _stall']);
});

test('a module that goes along with the text', async () => {
  const files = { ...FILES, 'checks/web/test_a.py': 'run(["uvicorn", "_stall:serve"], cwd=HERE)\n' };
  const moves = Object.fromEntries(
    Object.keys(files).flatMap(path =>
      path.startsWith('checks/web/') ? [[path, path.replace('/web/', '/net/')]] : [],
    ),
  );
  expect(await lost(files, moves)).toEqual([]);
});
