import { describe, expect, test } from 'vitest';
import { documents } from '../../../../src/references/languages/text/documents.ts';
import { moving, ledger as told } from '../../moving.ts';
import { run } from '../typescript/support.ts';
import { change, moves, others } from './changing.ts';

describe('links and code spans of Markdown', () => {
  test.each([
    ['[x](src/old/x.py)', '[x](src/new/y.py)'],
    ['[src/old/x.py](<src/old/x.py> "title")', '[src/new/y.py](<src/new/y.py> "title")'],
    ['[`x`](./src/old/x.py#L3)', '[`x`](./src/new/y.py#L3)'],
    ['![alt](img/a%20b.png)', '![alt](assets/a%20b.png)'],
    ['[x]: /src/old/x.py', '[x]: /src/new/y.py'],
    ['| `src/old/x.py` |\n|---|\n| [x](src/old/x.py) |', '| `src/new/y.py` |\n|---|\n| [x](src/new/y.py) |'],
    ['`python src/old/x.py --flag`', '`python src/new/y.py --flag`'],
    ['`src.old.x.function`', '`src.new.y.function`'],
    ['😀 `src/old/x.py:12`', '😀 `src/new/y.py:12`'],
  ])('%s', async (before, after) => {
    const changed = await change('README.md', before);
    expect(changed.text).toBe(after);
  });

  test.each([
    ['!!! note "Title"\n\n    See [x](old/x.md).\n', '!!! note "Title"\n\n    See [x](new/y.md).\n'],
    [
      '??? tip\n    [x](old/x.md)\n\n    and [x](old/x.md#a)\n',
      '??? tip\n    [x](new/y.md)\n\n    and [x](new/y.md#a)\n',
    ],
    ['=== "Tab"\n\n    [x](/old/x/)\n', '=== "Tab"\n\n    [x](/new/y/)\n'],
    // Elsewhere it is code.
    ['Text\n\n    [x](old/x.md)\n', 'Text\n\n    [x](old/x.md)\n'],
  ])('what is indented below an admonition is text: %j', async (before, after) => {
    const { changed } = await moving({
      files: { 'docs/a.md': before, 'docs/old/x.md': '' },
      moves: { 'docs/old/x.md': 'docs/new/y.md' },
    });
    expect(changed['docs/a.md'] ?? before).toBe(after);
  });

  test.each([
    ['See `rake.js`.', ['docs/a.md:1 asked: `rake.js`']],
    ['See `door.js`, and rake.js.', []],
  ])('a name alone is told where no other is called so: %s', async (text, expected) => {
    const { references } = await moving({
      files: { 'docs/a.md': text, 'rake.js': '', 'door.js': '', 'house/door.js': '' },
      moves: { 'rake.js': 'shed/rake.js', 'door.js': 'shed/door.js' },
      options: { documents: true },
    });
    expect(told(references)).toEqual(expected);
  });

  test.each([
    ['![x](/img/a.png)', '![x](/images/a.png)'],
    [
      '<source srcset="../site/static/img/a.png 2x, b.png">',
      '<source srcset="../site/static/images/a.png 2x, b.png">',
    ],
    // Two folders are served that have such a file.
    ['![x](/img/two.png)', '![x](/img/two.png)'],
  ])('what is served from a folder elsewhere: %s', async (before, after) => {
    const images = ['site/static/img/a.png', 'site/static/img/two.png', 'other/public/img/two.png'];
    const { changed } = await moving({
      files: { 'docs/a.md': before, ...Object.fromEntries(images.map(path => [path, ''])) },
      moves: Object.fromEntries(images.map(path => [path, path.replace('/img/', '/images/')])),
    });
    expect(changed['docs/a.md'] ?? before).toBe(after);
  });

  test('a link is relative to its document', async () => {
    expect((await change('docs/a.md', '[x](../src/old/x.py)')).text).toBe('[x](../src/new/y.py)');
  });
});

test.each([
  ["import { X } from '../src/ui/Box'\n\n# Title\n", "import { X } from '../src/parts/Box'\n\n# Title\n"],
  ["export * from '../src/ui/Box.tsx'\n", "export * from '../src/parts/Box.tsx'\n"],
  ['---\nhero:\n  link: ../src/ui/Box.tsx\n---\n', '---\nhero:\n  link: ../src/parts/Box.tsx\n---\n'],
  // A sample, and the middle of a text.
  ["```js\nimport { X } from '../src/ui/Box'\n```\n", undefined],
  ['---\nlink: x\n---\n\nlink: ../src/ui/Box.tsx\n', undefined],
])(
  'imports of MDX and paths of the front matter follow without being asked for: %s',
  async (before, after) => {
    const options = { documents: false };
    const changed = await change('docs/a.md', before, options, { 'src/ui/Box.tsx': 'src/parts/Box.tsx' });
    expect(changed.text).toBe(after ?? before);
  },
);

test.each([
  ['```\nsrc/old/x.py\n```\n\nsee src/old/x.py.', '```\nsrc/new/y.py\n```\n\nsee src/new/y.py.'],
  ['```python\nfrom src.old.x import f\n```', '```python\nfrom src.new.y import f\n```'],
  ['```sh\n$ python -m src.old.x\n```', '```sh\n$ python -m src.new.y\n```'],
  ['<p><img src="img/a%20b.png" width=3></p>', '<p><img src="assets/a%20b.png" width=3></p>'],
])('code, whole paths in running text, and markup within Markdown follow: %s', async (before, after) => {
  expect((await change('README.md', before)).text).toBe(after);
});

test('a dotted name in running text is asked', async () => {
  expect((await change('README.md', 'see src.old.x for more')).ledger).toEqual([
    'asked src.old.x: a dotted name that may mean something else',
  ]);
});

test('a dotted name of four modules, one within the other, can mean nothing else', async () => {
  const moves = { 'shop/core/store/cache.py': 'shop/cache.py' };
  const text = 'See shop.core.store.cache, and shop.core.store.cache.Cache.';
  expect((await change('README.md', text, undefined, moves)).text).toBe(
    'See shop.cache, and shop.cache.Cache.',
  );
});

test.each([
  ['`old.cli`, `old.cli.main`', '`new.cli`, `new.cli.main`'],
  ['```python\nfrom old.cli import main\n```', '```python\nfrom new.cli import main\n```'],
  ['`cli.py`, `old.json`', '`cli.py`, `old.json`'],
])('a short name of a module is no ending of a file: %s', async (before, after) => {
  expect((await change('README.md', before, undefined, { 'old/cli.py': 'new/cli.py' })).text).toBe(after);
});

describe('a link to a branch of the repository itself', () => {
  const manifest = { 'package.json': '{"repository": "github:some/one"}' };
  const url = 'https://github.com/some/one/blob/main/src/old/x.py';
  test.each([
    [`[x](${url}#L3)`, true, `[x](${url.replace('old/x', 'new/y')}#L3)`],
    [`[x](${url})`, false, `[x](${url.replace('old/x', 'new/y')})`],
    [`see ${url}`, false, `see ${url.replace('old/x', 'new/y')}`],
    [`[x](${url.replace('one', 'other')})`, true, `[x](${url.replace('one', 'other')})`],
    [`[x](${url.replace('main', '0123abc')})`, true, `[x](${url.replace('main', '0123abc')})`],
    [
      '<img src="https://raw.githubusercontent.com/some/one/main/src/old/x.py">',
      true,
      '<img src="https://raw.githubusercontent.com/some/one/main/src/new/y.py">',
    ],
  ])('%s, where documents are asked for: %s', async (text, asked, after) => {
    const files = { 'a.md': text, ...manifest };
    const answers = await run(documents, files, moves, others, { documents: asked });
    expect(answers.get('a.md')?.text).toBe(after);
    expect(answers.get('a.md')?.references.length).toBe(/main/.test(text) && !/other/.test(text) ? 1 : 0);
  });
});

test('a list of paths in a text is read as what programs read', async () => {
  const text = '# not collected\nsrc/old/x.py\nsrc/old/stays.py\n';
  const changed = await change('tests/ignored.txt', text, { documents: false });
  expect(changed.text).toBe(text.replace('old/x', 'new/y'));
  expect((await change('a.txt', 'See src/old/x.py.\n', { documents: false })).text).toBe(
    'See src/old/x.py.\n',
  );
});

test('without the option links follow, and nothing else', async () => {
  const changed = await change('README.md', '[x](src/old/x.py) `src/old/x.py`', { documents: false });
  expect(changed.text).toBe('[x](src/new/y.py) `src/old/x.py`');
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

test.each([
  ['CHANGELOG.md', '[x](src/new/y.py)'],
  ['docs/migrations/v2.md', '[x](../../src/new/y.py)'],
  ['docs/plans/move.md', undefined],
  ['docs/adr/use.md', undefined],
])('links of %s, which is historical', async (path, after) => {
  const text = path.startsWith('docs/') ? '[x](../../src/old/x.py)' : '[x](src/old/x.py)';
  expect((await change(path, text, { documents: false })).text).toBe(after ?? text);
});

test('links in a note of MyST, and none in its code', async () => {
  const text = (address: string) =>
    `\`\`\`{note} Title\nsee [x](${address})\n\`\`\`\n\n\`\`\`{code-block} md\n[x](src/old/x.py)\n\`\`\`\n`;
  expect((await change('a.md', text('src/old/x.py'), { documents: false })).text).toBe(text('src/new/y.py'));
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

test('what a language calls a package follows in code, whatever its path starts with, and a folder that goes as one', async () => {
  const files = {
    'go.mod': 'module m.org/app\n',
    'in/a/a.go': 'package a\n',
    'README.md':
      '```go\nimport "m.org/app/in/a"\n```\n\nRun `go test ./in/a`, or:\n\n```sh\ngo test ./in/a\n```\n',
  };
  const { after } = await moving({
    files,
    moves: { 'in/a/a.go': 'core/b/a.go' },
    options: { documents: true },
  });
  expect(after['README.md']).toBe(
    '```go\nimport "m.org/app/core/b"\n```\n\nRun `go test ./core/b`, or:\n\n```sh\ngo test ./core/b\n```\n',
  );
});
