import { describe, expect, test } from 'vitest';
import { mergeImports } from '../../../src/merge/rules/imports.ts';

/** Each side as one string with its lines. */
function merged(base: string, left: string, right: string): string | undefined {
  const lines = (text: string) => (text === '' ? [] : text.split('\n'));
  const one = mergeImports({ base: lines(base), left: lines(left), right: lines(right) })?.join('\n');
  const other = mergeImports({ base: lines(base), left: lines(right), right: lines(left) })?.join('\n');
  expect(other, 'the same whichever side is left').toBe(one);
  return one;
}

describe('statements', () => {
  test('of both sides are kept, in the order of a sorted list', () => {
    expect(merged('import b', 'import a\nimport b', 'import b\nimport c')).toBe(
      'import a\nimport b\nimport c',
    );
    expect(merged('', 'from b import x', 'from a import y')).toBe('from a import y\nfrom b import x');
  });

  test('that one side took out are out', () => {
    expect(merged('import a\nimport b', 'import b', 'import a\nimport b\nimport c')).toBe(
      'import b\nimport c',
    );
  });

  test('sorted by module or with plain imports first stay so', () => {
    expect(merged('import b', 'import b\nfrom c import x', 'from a import y\nimport b')).toBe(
      'from a import y\nimport b\nfrom c import x',
    );
    expect(merged('import z', 'import y\nimport z\nfrom a import x', 'import z\nfrom b import v')).toBe(
      'import y\nimport z\nfrom a import x\nfrom b import v',
    );
  });

  test('not sorted keep the order the sides share, additions in their place', () => {
    expect(merged('import z\nimport a', 'import z\nimport m\nimport a', 'import z\nimport a\nimport k')).toBe(
      'import z\nimport m\nimport a\nimport k',
    );
  });

  test('that the sides put in different orders are left', () => {
    expect(
      merged(
        'import z\nimport a\nimport m',
        'import a\nimport z\nimport m\nimport b',
        'import m\nimport z\nimport a',
      ),
    ).toBeUndefined();
  });

  test('keep blank lines around them', () => {
    expect(merged('import a\n', 'import a\nimport c\n', 'import a\nimport b\n')).toBe(
      'import a\nimport b\nimport c\n',
    );
  });

  test('with blank lines between them are left', () => {
    expect(merged('import a', 'import a\n\nimport c', 'import a\nimport b')).toBeUndefined();
  });

  test('with a comment merge whole', () => {
    expect(merged('import a', 'import a  # noqa', 'import a\nimport b')).toBe('import a  # noqa\nimport b');
    expect(merged('import a', 'import a  # one', 'import a  # two')).toBeUndefined();
  });

  test('among other code, cut off, or read with a semicolon are left', () => {
    expect(merged('', 'import a\nx = 1', 'import b')).toBeUndefined();
    expect(merged('', 'from a import (', 'import b')).toBeUndefined();
    expect(merged('', 'import a; import c', 'import b')).toBeUndefined();
    expect(merged('', 'from a import \\', 'import b')).toBeUndefined();
  });

  test('that one side took out and the other changed are left', () => {
    expect(merged('from m import a', '', 'from m import a, b')).toBeUndefined();
  });

  test('twice for one module on one side are left', () => {
    expect(merged('', 'from m import a\nfrom m import b', 'from m import c')).toBeUndefined();
  });

  test('indented stay apart from others', () => {
    expect(merged('', '    import a', '    import b')).toBe('    import a\n    import b');
  });
});

describe('names from one module', () => {
  test('are a set', () => {
    expect(merged('from m import a, b', 'from m import a, b, d', 'from m import b, c')).toBe(
      'from m import b, c, d',
    );
    expect(merged('from m import a', 'from m import a as x, c', 'from m import a, b')).toBe(
      'from m import a as x, b, c',
    );
  });

  test('in brackets, one to a line, are laid out as they were', () => {
    expect(
      merged(
        'from m import (\n    a,\n    c,\n)',
        'from m import (\n    a,\n    b,\n    c,\n)',
        'from m import (\n    a,\n    c,\n    d,\n)',
      ),
    ).toBe('from m import (\n    a,\n    b,\n    c,\n    d,\n)');
    expect(merged('from m import a', 'from m import (\n    a,\n    b\n)', 'from m import a, c')).toBe(
      'from m import (\n    a,\n    b,\n    c\n)',
    );
    expect(merged('from m import (a)', 'from m import (a, c)', 'from m import (a, b)')).toBe(
      'from m import (a, b, c)',
    );
  });

  test('laid out in a way of its own are left', () => {
    expect(merged('', 'from m import (a,\n    b)', 'from m import (\n  c, d\n)')).toBeUndefined();
  });

  test('are left where one name would be bound twice', () => {
    expect(merged('from old import x', 'from new import x', 'from newer import x')).toBeUndefined();
    expect(merged('', 'import a as x', 'from b import x')).toBeUndefined();
    expect(merged('', 'from m import a as x', 'from m import b as x')).toBeUndefined();
  });

  test('may be bound twice where a side did so before', () => {
    expect(merged('', 'from a import x\nfrom b import x', 'from c import y')).toBe(
      'from a import x\nfrom b import x\nfrom c import y',
    );
  });

  test('as lines inside the brackets are a set', () => {
    expect(merged('    a,\n    c,', '    a,\n    b,\n    c,', '    c,\n    d,')).toBe(
      '    b,\n    c,\n    d,',
    );
    expect(merged('  a', '  a,\n  c', '  a,\n  b')).toBe('  a,\n  b,\n  c');
    expect(merged('    a as x,', '    a as x,\n    b as y,', '    a as x,\n    c as y,')).toBeUndefined();
    expect(merged('    a,', '    a,\n  b,', '    a,\n    c,')).toBeUndefined();
  });
});

describe('TypeScript', () => {
  test('statements and names are sets too', () => {
    expect(
      merged(
        "import { a } from './m';",
        "import { a, c } from './m';\nimport type { T } from './t';",
        "import { a, b } from './m';\nimport * as n from './n';",
      ),
    ).toBe("import { a, b, c } from './m';\nimport * as n from './n';\nimport type { T } from './t';");
    expect(merged('', "export { a } from 'x'", "export * from 'y'")).toBe(
      "export { a } from 'x'\nexport * from 'y'",
    );
    expect(merged('', "import D, { a } from 'x'", "import D, { b } from 'x'")).toBe(
      "import D, { a, b } from 'x'",
    );
    expect(merged('', "import a from '#a'; // why", "import b from 'https://b'")).toBe(
      "import a from '#a'; // why\nimport b from 'https://b'",
    );
  });

  test('defaults of one name from two places are left', () => {
    expect(merged('', "import a from 'x'", "import a from 'y'")).toBeUndefined();
  });

  test('imports made for their effect on both sides are left', () => {
    expect(merged('', "import 'a'", "import 'b'")).toBeUndefined();
    expect(merged('', "import 'b'", "import { a } from 'a'")).toBeDefined();
  });
});
