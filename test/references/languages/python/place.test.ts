import { describe, expect, it } from 'vitest';
import { constants, evaluatePlace } from '../../../../src/references/languages/python/place.ts';

describe('evaluatePlace', () => {
  it.each([
    ['Path(__file__)', 'a/b/c.py'],
    ['Path(__file__).parent', 'a/b'],
    ['Path(__file__).resolve().parent.parent / "src"', 'a/src'],
    ['pathlib.Path(__file__).parents[1]', 'a'],
    ['Path(__file__).parents[2]', ''],
    ['str(Path(__file__).parent / "x" / "y.py")', 'a/b/x/y.py'],
    ['os.path.join(os.path.dirname(__file__), "..", "src")', 'a/src'],
    ['os.path.dirname(os.path.dirname(os.path.abspath(__file__)))', 'a'],
    ["(Path(__file__).parent / 'x').joinpath('y', 'z')", 'a/b/x/y/z'],
    ['Path(__file__).with_name("x.txt")', 'a/b/x.txt'],
    ['(Path(__file__) / ".." / "x").resolve()', 'a/b/x'],
    ['os.path.join(os.path.abspath(__file__), os.path.pardir, os.pardir)', 'a'],
    ['os.path.dirname(__file__) + "/x/y"', 'a/b/x/y'],
    ['ROOT / "lib"', 'a/lib'],
    ['ROOT / r"lib"', 'a/lib'],
    ['str(ROOT)', 'a'],
  ])('%s', (expression, place) => {
    const names = constants('HERE = Path(__file__).parent  # here\nROOT: Path = HERE.parent\n');
    expect(evaluatePlace(expression, 'a/b/c.py', names)).toBe(place);
  });

  it.each([
    'Path("src")',
    'Path(__file__).parents[3]',
    'UNKNOWN / "x"',
    'Path(__file__).parent / name',
    'Path(__file__).parent / "/etc"',
    'f(__file__)',
    'Path.home() / "x"',
    'cwd / "x"',
    'A',
  ])('does not guess %s', expression => {
    expect(evaluatePlace(expression, 'a/b/c.py', new Map([['A', 'A / "x"']]))).toBeUndefined();
  });
});
