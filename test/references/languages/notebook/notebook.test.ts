import { describe, expect, it } from 'vitest';
import { ledger, moving } from '../../moving.ts';

const FILES = { 'src/pkg/__init__.py': '', 'src/pkg/mod.py': 'f = 1\n', 'src/pkg/two.py': '' };
const MOVES = { 'src/pkg/mod.py': 'src/new/mod.py' };

async function book(text: string) {
  const { changed, references } = await moving({ files: { ...FILES, 'n/x.ipynb': text }, moves: MOVES });
  return { text: changed['n/x.ipynb'] ?? text, references };
}

/** A notebook with one code cell, its source written as `source`. */
function written(source: string, indent = ' '): string {
  const at = (depth: number) => indent.repeat(depth);
  return [
    '{',
    `${at(1)}"cells": [`,
    `${at(2)}{`,
    `${at(3)}"cell_type": "code",`,
    `${at(3)}"execution_count": 1.5e3,`,
    `${at(3)}"metadata": {"a": [true, null, -1], "b": "x\\"pkg.mod"},`,
    `${at(3)}"outputs": [{"text": ["from pkg.mod import f\\n"], "é": "pkg.mod"}],`,
    `${at(3)}"source": ${source}`,
    `${at(2)}},`,
    `${at(2)}{"cell_type": "markdown", "source": ["from pkg.mod import f"]},`,
    `${at(2)}{"source": [], "cell_type": "code"}`,
    `${at(1)}],`,
    `${at(1)}"metadata": {}, "nbformat": 4`,
    '}',
  ].join('\n');
}

const lines = (...source: string[]) =>
  `[\n${source.map(line => `    ${JSON.stringify(line)}`).join(',\n')}\n   ]`;

describe('notebooks', () => {
  it('change in the code of code cells and nowhere else', async () => {
    const before = written(lines('from pkg.mod import f\n', 'f("pkg.mod.f")'));
    const after = written(lines('from new.mod import f\n', 'f("new.mod.f")'));
    const { text, references } = await book(before);
    expect(text).toBe(after);
    expect(references.map(({ kind }) => kind)).toEqual(['notebook', 'notebook']);
    for (const { start, end, text: words } of references) expect(before.slice(start, end)).toBe(words);
  });

  it('keep one string as one string', async () => {
    const { text } = await book(written('"from pkg import two, mod\\nx = \\"\\u00e9\\"\\n"'));
    expect(text).toBe(written('"from pkg import two\\nfrom new import mod\\nx = \\"\\u00e9\\"\\n"'));
  });

  it('get a string more for a new line', async () => {
    const { text } = await book(written(lines('from pkg import two, mod\n', 'mod.f\n'), '\t'));
    expect(text).toBe(written(lines('from pkg import two\n', 'from new import mod\n', 'mod.f\n'), '\t'));
  });

  it('get it in a cell of one line too', async () => {
    const { text } = await book(written(lines('from pkg import two, mod')));
    expect(text).toBe(written(lines('from pkg import two\n', 'from new import mod')));
  });

  it('lose the string of a line that goes', async () => {
    const { text } = await book(written(lines('from pkg import (\n', '    mod,  # m\n', '    two,\n', ')')));
    expect(text).toBe(written(lines('from pkg import (\n', '    two,\n', ')\n', 'from new import mod  # m')));
  });

  it('read shell lines and magics as commands', async () => {
    const { text } = await book(
      written(
        lines(
          '%load_ext x\n',
          '!python -m pkg.mod "a\n',
          'pkg?\n',
          'if 1:\n',
          '    %run src/pkg/mod.py\n',
          '    import pkg.mod as m\n',
        ),
      ),
    );
    expect(text).toBe(
      written(
        lines(
          '%load_ext x\n',
          '!python -m new.mod "a\n',
          'pkg?\n',
          'if 1:\n',
          '    %run src/new/mod.py\n',
          '    import new.mod as m\n',
        ),
      ),
    );
  });

  it('read a cell in another language as commands', async () => {
    const { text } = await book(
      written(lines('%%bash\n', 'from pkg.mod import f\n', 'python src/pkg/mod.py\n')),
    );
    expect(text).toBe(written(lines('%%bash\n', 'from new.mod import f\n', 'python src/new/mod.py\n')));
  });

  it('see in one cell what another imports', async () => {
    const before =
      '{"cells": [{"cell_type": "code", "source": "import pkg.mod"}, {"cell_type": "code", "source": ["pkg.mod.f"]}]}';
    expect((await book(before)).text).toBe(before.replaceAll('pkg.mod', 'new.mod'));
  });

  it.each([
    ['', 'it is empty'],
    ['  \n', 'it is empty'],
    ['not json: pkg.mod', 'not a notebook'],
    ['{"cells": [{"source": "pkg.mod', 'not a notebook: unexpected end at 30'],
    ['{"mod": 1}', 'not a notebook: it has no cells'],
    ['{"cells": []} mod', 'not a notebook: unexpected "m" at 14'],
  ])('%j is left, and listed', async (before, reason) => {
    const { text, references } = await book(before);
    expect(text).toBe(before);
    expect(references).toMatchObject([{ path: 'n/x.ipynb', decision: 'left', kind: 'notebook', reason }]);
  });

  it('list comments and leave them', async () => {
    const { text, references } = await book(written(lines('# see pkg.mod\n', 'x = 1')));
    expect(text).toBe(written(lines('# see pkg.mod\n', 'x = 1')));
    expect(ledger(references)).toEqual(['n/x.ipynb:9 left: pkg.mod']);
  });
});
