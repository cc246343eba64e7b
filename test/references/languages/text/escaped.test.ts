import { describe, expect, it } from 'vitest';
import { escapedNames, escapedWith } from '../../../../src/references/languages/text/escaped.ts';
import { moving } from '../../moving.ts';

describe('dotted names of expressions', () => {
  it.each([
    ['^loom\\.weave$', ['loom.weave']],
    ['(loom\\.weave|loom\\.yarn)\\.run', ['loom.weave', 'loom.yarn']],
    ['loom\\\\.weave', ['loom.weave']],
    ['loom\\.weave\\..*', ['loom.weave']],
    ['src/loom\\.weave', []],
    ['loom.weave', []],
    ['\\.py$', []],
  ])('%s', (words, names) => {
    expect(escapedNames(words).map(({ name }) => name)).toEqual(names);
    for (const { start, end, sign, name } of escapedNames(words))
      expect(words.slice(start, end)).toBe(escapedWith(sign, name));
  });

  const files = { 'loom/__init__.py': '', 'loom/weave.py': 'def run(): ...\n', 'loom/yarn.py': '' };
  const moves = { 'loom/weave.py': 'loom/craft/weft.py' };

  it.each([
    ['tests/conftest.py', 'warnings.filterwarnings("ignore", module=r"loom\\.weave")\n'],
    ['tests/conftest.py', 'warnings.filterwarnings("ignore", module="loom\\\\.weave")\n'],
    ['app.py', 'NAMES = re.compile(r"^(loom\\.weave|loom\\.yarn)\\..*")\n'],
    ['pytest.ini', '[pytest]\nfilterwarnings =\n    ignore:.*:DeprecationWarning:loom\\.weave\n'],
    ['pyproject.toml', '[tool.pytest.ini_options]\nfilterwarnings = ["error::UserWarning:loom\\\\.weave"]\n'],
  ])('follow in %s: %s', async (path, text) => {
    const { after } = await moving({ files: { ...files, [path]: text }, moves, roots: [''] });
    const slash = text.includes('\\\\') ? '\\\\' : '\\';
    expect(after[path]).toBe(text.replace(`loom${slash}.weave`, `loom${slash}.craft${slash}.weft`));
  });

  it.each([
    ['app.py', 'NAMES = re.compile(r"loom\\.yarn|yarn\\.weave|weave\\.py")\n'],
    ['pytest.ini', '[pytest]\nfilterwarnings =\n    ignore:weave\\.x:DeprecationWarning:loom\\.yarn\n'],
  ])('of other modules stay in %s: %s', async (path, text) => {
    const { references } = await moving({ files: { ...files, [path]: text }, moves, roots: [''] });
    expect(references).toEqual([]);
  });
});
