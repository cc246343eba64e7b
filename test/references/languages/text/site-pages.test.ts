import { expect, test } from 'vitest';
import { scripts } from '../../../../src/references/languages/typescript/scripts.ts';
import { moving } from '../../moving.ts';

const pages = {
  'docs/index.md': '',
  'docs/guide/first.md': '',
  'docs/guide/index.md': '',
  'docs/api/one.mdx': '',
  'docs/plain.md': '',
};
const moves = {
  'docs/guide/first.md': 'docs/start/deep/first.md',
  'docs/guide/index.md': 'docs/start/index.md',
  'docs/api/one.mdx': 'docs/api/names/one.mdx',
};

async function change(path: string, text: string, more: Readonly<Record<string, string>> = {}) {
  const { after } = await moving({ files: { ...pages, ...more, [path]: text }, moves });
  return after[path];
}

test.each([
  ['docs/plain.md', '[x](guide/first)', '[x](start/deep/first)'],
  ['docs/plain.md', '[x](./guide/first#part)', '[x](./start/deep/first#part)'],
  [
    'docs/plain.md',
    '[x](/guide/first.html) [y](/api/one)',
    '[x](/start/deep/first.html) [y](/api/names/one)',
  ],
  ['docs/plain.md', '[x](/guide/first.md)', '[x](/start/deep/first.md)'],
  ['docs/plain.md', '[x](/guide/) [y](/docs/guide/first)', '[x](/start/) [y](/docs/start/deep/first)'],
  // Addresses elsewhere, and what names no page.
  ['docs/plain.md', '[x](https://example.org/guide/first) [y](/guide/none)', undefined],
  ['docs/.vitepress/config.ts', "x = { link: '/guide/first' }", "x = { link: '/start/deep/first' }"],
  [
    'docs/.vuepress/config.ts',
    "x = ['guide/', 'guide/first', 'api/one', 'api/none', 'docs/guide/first', 'plain']",
    "x = ['start/', 'start/deep/first', 'api/names/one', 'api/none', 'docs/guide/first', 'plain']",
  ],
  ['docs/.vitepress/config.ts', "x = { match: '^/guide/' }", "x = { match: '^/start/' }"],
  ['docs/.vitepress/theme/a.ts', "go('/api/one.html')", "go('/api/names/one.html')"],
  [
    'docs/list.json',
    '{"to": "guide/first", "label": "guide/first"}',
    '{"to": "start/deep/first", "label": "guide/first"}',
  ],
  ['src/app.ts', "app.get('/guide/first')", undefined],
])('%s: %s', async (path, text, after) => {
  expect(await change(path, text)).toBe(after ?? text);
});

test('the pages of a site may have a folder of their own, which its settings name', async () => {
  const files = {
    'docs/.vitepress/config.ts': "x = { srcDir: './src', nav: [{ link: '/guide/first' }] }",
    'docs/src/a/b.md': '[x](/guide/first)\n',
    'docs/src/guide/first.md': '',
    'docs/src/a/guide/first.md': '',
  };
  const { after } = await moving({ files, moves: { 'docs/src/guide/first.md': 'docs/src/start/one.md' } });
  expect(after['docs/.vitepress/config.ts']).toBe("x = { srcDir: './src', nav: [{ link: '/start/one' }] }");
  expect(after['docs/src/a/b.md']).toBe('[x](/start/one)\n');
});

test('an address of a page in settings, which is made of another file, is not missed where it is written anew', async () => {
  const state = (text: string) => ({
    files: [{ path: 'docs/.vitepress/config.ts', text }],
    judged: new Set(['docs/.vitepress/config.ts']),
    world: { paths: new Set(['docs/.vitepress/config.ts']), roots: [''] },
  });
  expect(await scripts.unresolved!(state("x = { link: '/start/first.html' }"))).toEqual([]);
});

test('an image from the top of a site, and a package that depends on the one above', async () => {
  const files = {
    'docs/index.md': '<img src="/img/a.svg#dark">',
    'docs/img/a.svg': '',
    'test/one/two/package.json': '{"dependencies": {"a": "file:../../.."}}',
  };
  const moves = {
    'docs/img/a.svg': 'docs/assets/a.svg',
    'test/one/two/package.json': 'test/new/two/package.json',
  };
  const { after, references } = await moving({ files, moves });
  expect(after['docs/index.md']).toBe('<img src="/assets/a.svg#dark">');
  expect(references.map(({ decision }) => decision)).toEqual(['rewritten']);
});

test('an address starts where the site is built, not where a language of it lies', async () => {
  const more = { 'docs/.vitepress/config.ts': '', 'docs/zh/guide/first.md': '' };
  expect(await change('docs/zh/a.md', '[x](/guide/first)', more)).toBe('[x](/start/deep/first)');
});

test('pages in templates and docstrings of Sphinx, and of MkDocs', async () => {
  const sphinx = { 'docs/conf.py': '', 'docs/user/a.rst': '' };
  const files = {
    ...sphinx,
    'docs/_templates/side.html': `<a href="{{ pathto('user/a') }}">a</a>`,
    'lib/x.py': 'def f():\n    """See :doc:`/user/a` and :doc:`it </user/a>`."""\n',
  };
  const { after } = await moving({ files, moves: { 'docs/user/a.rst': 'docs/guide/a.rst' } });
  expect(after['docs/_templates/side.html']).toBe(`<a href="{{ pathto('guide/a') }}">a</a>`);
  expect(after['lib/x.py']).toContain(':doc:`/guide/a` and :doc:`it </guide/a>`');
  const text = '"""See [it][0].\n\n[0]: /guide/first/#part\n"""\n';
  expect(await change('lib/y.py', text)).toBe(text.replace('guide', 'start/deep'));
});

test.each([
  [
    'default_role = "py:obj"',
    '`a.one.f()`, :x:`a.one.f` and ``a.one.f``',
    '`a.two.f()`, :x:`a.one.f` and ``a.one.f``',
  ],
  ['default_role = "code"', '`a.one.f`', '`a.one.f`'],
])('names between single back-quotes, where %s', async (settings, text, after) => {
  const files = { 'docs/conf.py': settings, 'docs/x.rst': text, 'a/__init__.py': '', 'a/one.py': '' };
  const moved = await moving({ files, moves: { 'a/one.py': 'a/two.py' }, roots: [''] });
  expect(moved.after['docs/x.rst']).toBe(after);
});
