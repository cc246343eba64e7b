import { describe, expect, test } from 'vitest';
import { moving } from '../../moving.ts';

describe('a path from the folder of a text that goes to another', () => {
  const files = { 'tests/test_a.py': 'x = open("./assets/a.css")\n', 'tests/assets/a.css': '' };

  test('is asked where the two part', async () => {
    const { changed, references } = await moving({
      files,
      moves: { 'tests/test_a.py': 'tests/web/test_a.py', 'tests/assets/a.css': 'tests/data/a.css' },
    });
    expect(changed['tests/test_a.py']).toBeUndefined();
    expect(references.map(({ text, decision }) => `${decision} ${text}`)).toEqual(['asked ./assets/a.css']);
  });

  test('and stays where they go together', async () => {
    const { references } = await moving({
      files,
      moves: { 'tests/test_a.py': 'tests/web/test_a.py', 'tests/assets/a.css': 'tests/web/assets/a.css' },
    });
    expect(references.filter(({ decision }) => decision !== 'left')).toEqual([]);
  });

  test('and is counted from its new folder where a framework says so', async () => {
    const { changed } = await moving({
      files: { ...files, 'tests/test_a.py': 'app = Quart(__name__, static_folder="./assets")\n' },
      moves: { 'tests/test_a.py': 'tests/web/test_a.py', 'tests/assets/a.css': 'tests/data/a.css' },
    });
    expect(changed['tests/test_a.py']).toBe('app = Quart(__name__, static_folder="../data")\n');
  });
});

test.each([
  [
    'm = sys.modules["app.box.__init__"]\n',
    { 'app/box/__init__.py': 'app/crate/__init__.py' },
    'm = sys.modules["app.crate.__init__"]\n',
  ],
])('the file of a package keeps its name behind that of the package: %s', async (text, moves, after) => {
  const { changed } = await moving({
    files: {
      'use.py': text,
      'app/__init__.py': '',
      'app/box/__init__.py': 'x = 1\n',
    },
    moves,
    roots: [''],
  });
  expect(changed['use.py']).toBe(after);
});
