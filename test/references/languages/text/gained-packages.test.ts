import { expect, test } from 'vitest';
import { ledger, moving } from '../../moving.ts';

const FILES = { 'kit/__init__.py': '', 'tests/test_a.py': '', 'tests/unit/test_b.py': '' };
const FIND = '[tool.setuptools.packages.find]\n';

/** What is asked of a build when a test goes to a new folder below the others. */
async function asked(path: string, text: string, to = 'tests/core/test_a.py', more = {}) {
  const { references } = await moving({
    files: { ...FILES, ...more, [path]: text },
    moves: { 'tests/test_a.py': to },
  });
  return ledger(references).filter(line => line.startsWith(path));
}

test.each([
  ['pyproject.toml', `${FIND}where = ["."]\nexclude = ["docs", "tests"]\n`, 3],
  [
    'setup.cfg',
    '[options]\npackages = find_namespace:\n[options.packages.find]\nexclude =\n    docs\n    tests\n',
    6,
  ],
  ['setup.py', 'setup(packages=find_namespace_packages(exclude=["tests"]))\n', 1],
])('a package left out by its name alone gets one below it: %s', async (path, text, line) => {
  expect(await asked(path, text)).toEqual([`${path}:${line} asked: tests`]);
});

test('one that is found by its __init__ alone, too', async () => {
  const text = `${FIND}namespaces = false\nexclude = ["tests"]\n`;
  expect(await asked('pyproject.toml', text, undefined, { 'tests/__init__.py': '' })).toHaveLength(1);
  expect(await asked('pyproject.toml', text)).toEqual([]);
});

test.each([
  ['pyproject.toml', `${FIND}exclude = ["tests", "tests.*"]\n`, 'tests/core/test_a.py'],
  ['pyproject.toml', `${FIND}exclude = ["tests*"]\n`, 'tests/core/test_a.py'],
  ['pyproject.toml', `${FIND}exclude = ["docs"]\n`, 'tests/core/test_a.py'],
  // It was built before as well, or is none.
  ['pyproject.toml', `${FIND}exclude = ["tests"]\n`, 'tests/unit/test_a.py'],
  ['pyproject.toml', `${FIND}exclude = ["tests"]\n`, 'tests/test_c.py'],
  ['pyproject.toml', '[tool.black]\nexclude = ["tests"]\n', 'tests/core/test_a.py'],
])('nothing else is asked: %s %j', async (path, text, to) => expect(await asked(path, text, to)).toEqual([]));
