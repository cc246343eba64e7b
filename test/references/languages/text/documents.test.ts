import { describe, expect, test } from 'vitest';
import { documents } from '../../../../src/references/languages/text/documents.ts';
import { ledger, run } from '../typescript/support.ts';

const moves = { 'src/old/x.py': 'src/new/y.py', 'img/a b.png': 'assets/a b.png' };
const others = [...Object.keys(moves), 'src/old/stays.py'];

async function change(path: string, text: string, options = { documents: true }, more = {}) {
  const file = (await run(documents, { [path]: text }, { ...moves, ...more }, others, options)).get(path)!;
  return { text: file.text, to: file.to, ledger: ledger(file) };
}

describe('links and code spans of Markdown', () => {
  test.each([
    ['[x](src/old/x.py)', '[x](src/new/y.py)'],
    ['[src/old/x.py](<src/old/x.py> "title")', '[src/old/x.py](<src/new/y.py> "title")'],
    ['[`x`](./src/old/x.py#L3)', '[`x`](./src/new/y.py#L3)'],
    ['![alt](img/a%20b.png)', '![alt](assets/a%20b.png)'],
    ['[x]: /src/old/x.py', '[x]: /src/new/y.py'],
    ['| `src/old/x.py` |\n|---|\n| [x](src/old/x.py) |', '| `src/new/y.py` |\n|---|\n| [x](src/new/y.py) |'],
    ['`python src/old/x.py --flag`', '`python src/new/y.py --flag`'],
    ['`src.old.x.function`', '`src.new.y.function`'],
    ['😀 `src/old/x.py:12`', '😀 `src/new/y.py:12`'],
  ])('%s', async (before, after) => {
    const changed = await change('README.md', before);
    // The words of a link that are no address are running text.
    expect(changed.text).toBe(after);
  });

  test('a link is relative to its document', async () => {
    expect((await change('docs/a.md', '[x](../src/old/x.py)')).text).toBe('[x](../src/new/y.py)');
  });
});

test('code blocks and running text are asked', async () => {
  expect((await change('README.md', '```\nsrc/old/x.py\n```\n\nsee src/old/x.py.\n')).ledger).toEqual([
    'asked src/old/x.py: src/old/x.py moves; in a code block',
    'asked src/old/x.py: src/old/x.py moves; in running text',
  ]);
});

test('other markup is asked', async () => {
  expect((await change('a.rst', '``src/old/x.py``')).ledger).toEqual([
    'asked src/old/x.py: src/old/x.py moves; in running text',
  ]);
});

test('without the option everything is left', async () => {
  const changed = await change('README.md', '[x](src/old/x.py)', { documents: false });
  expect(changed.ledger).toEqual(['left src/old/x.py: documents are rewritten on request only']);
});

test.each([
  'CHANGELOG.md',
  'docs/adr/0001-use-x.md',
  'docs/plans/move.md',
  '.cursor/plans/a.plan.md',
  'docs/refactoring-2024.md',
  'notes/2024-05-01-meeting.md',
])('%s is historical', async path => {
  expect((await change(path, '`src/old/x.py`')).ledger).toEqual(['left src/old/x.py: historical document']);
});

test.each(['README.md', 'docs/guide.md', 'docs/planning.md', 'docs/holdings.md'])('%s is not', async path => {
  expect((await change(path, '`src/old/x.py`')).text).toBe('`src/new/y.py`');
});

test('a document that moves keeps its links right, asked or not', async () => {
  const changed = await change(
    'docs/plans/a.md',
    '[s](../../src/old/stays.py) [x](../../src/old/x.py) `src/old/x.py`',
    { documents: false },
    { 'docs/plans/a.md': 'archive/a.md' },
  );
  expect(changed.to).toBe('archive/a.md');
  expect(changed.text).toBe('[s](../src/old/stays.py) [x](../src/new/y.py) `src/old/x.py`');
});
