import { expect, test } from 'vitest';
import { type Files, type To, told } from './told.ts';

const FIXTURE = 'import pytest\n\n@pytest.fixture(scope="module")\ndef stock():\n    return 1\n';
const TESTS = { 'tests/test_a.py': 'def test_a(stock): pass\n' };
const AWAY = { 'conftest.py': 'tools/conftest.py' };

test.each<[what: string, files: Files, moves: To]>([
  ['a fixture', { ...TESTS, 'conftest.py': FIXTURE }, AWAY],
  ['a fixture by another name', { ...TESTS, 'conftest.py': FIXTURE }, { 'conftest.py': 'fixtures.py' }],
  ['a hook', { 'tests/test_a.py': '', 'conftest.py': 'def pytest_configure(config): pass\n' }, AWAY],
  [
    'for some tests',
    { ...TESTS, 'b/test_b.py': 'def test_b(): pass\n', 'conftest.py': FIXTURE },
    { 'conftest.py': 'b/conftest.py' },
  ],
])('is told: %s', async (_, files, moves) => {
  expect(await told(files, moves)).toEqual(['conftest.py:1 conftest.py']);
});

test.each<[what: string, files: Files, moves: To]>([
  ['where all tests lie', { ...TESTS, 'conftest.py': FIXTURE }, { 'conftest.py': 'tests/conftest.py' }],
  [
    'where all tests go',
    { ...TESTS, 'conftest.py': FIXTURE },
    { ...AWAY, 'tests/test_a.py': 'tools/unit/test_a.py' },
  ],
  [
    'a fixture that no test takes',
    { 'tests/test_a.py': 'def test_a(): pass\n', 'conftest.py': FIXTURE },
    AWAY,
  ],
  [
    'taken by another',
    { ...TESTS, 'conftest.py': FIXTURE, 'tests/conftest.py': 'from conftest import *\n' },
    AWAY,
  ],
  [
    'a plugin',
    { ...TESTS, 'conftest.py': FIXTURE, 'pytest.ini': '[pytest]\naddopts = -p tools.conftest\n' },
    AWAY,
  ],
])('stays: %s', async (_, files, moves) => {
  expect(await told(files, moves)).toEqual([]);
});
