import { describe, expect, test } from 'vitest';
import { publishedIn } from '../../../src/references/proof/names/published.ts';
import { lost } from './lost.ts';

const said = [
  { path: 'setup.cfg', text: '[metadata]\nname = yarn\n' },
  {
    path: 'pyproject.toml',
    text: 'Documentation = "https://yarn.example.org/"\nSource = "https://github.com/w/y"',
  },
  { path: 'docs/conf.py', text: 'html_baseurl = "https://wool.example.org/en/latest/"' },
];

test.each([
  ['https://yarn.example.org/en/latest/guide/first.html#part', 'guide/first'],
  ['https://yarn.example.org/page/changes/', 'changes'],
  ['https://yarn.example.org/guide/first.html.\\n', 'guide/first'],
  ['https://wool.example.org/guide/first.html', 'guide/first'],
  ['https://yarn.other.org/en/latest/guide/first.html', 'guide/first'],
  ['https://spun.other.org/en/latest/guide/first.html', undefined],
  ['https://yarn.example.org/guide/first', undefined],
  ['https://yarn.example.org/en/v1.2/guide/first.html', undefined],
  ['https://other.example.org/guide/first.html', undefined],
  ['https://github.com/w/y/issues/', undefined],
])('%s is the page %s', (url, page) => {
  expect(publishedIn(said)(url)).toBe(page);
});

describe('an address that leads to what has gone', () => {
  const files = {
    'pyproject.toml': 'Documentation = "https://yarn.example.org/"\nurl = "https://github.com/wool/yarn"\n',
    'docs/index.md': '',
    'docs/guide/first.md': '',
    'src/spin.ts': '',
  };
  const moves = { 'docs/guide/first.md': 'docs/start/one.md', 'src/spin.ts': 'src/tools/spin.ts' };
  const PAGE = 'https://yarn.example.org/en/stable/guide/first.html';
  const FILE = 'https://github.com/wool/yarn/blob/main/src/spin.ts';

  test.each([
    ['a.py', `raise Wrong("see ${PAGE}")`, PAGE],
    ['README.rst', `\`guide <${PAGE}>\`_`, PAGE],
    ['types.d.ts', `/** {@link ${FILE}#L2} */\nexport type A = 1;`, `${FILE}#L2`],
    ['README.txt', `https://run.example.org/new?from=${FILE}`, FILE],
    ['CHANGELOG.md', `[guide](${PAGE})`, undefined],
    ['a.py', '"https://yarn.example.org/en/stable/guide/other.html"', undefined],
  ])('%s: %s', async (path, text, words) => {
    expect(await lost({ ...files, [path]: text }, moves)).toEqual(words ? [`${path}:1 ${words}`] : []);
  });
});

test.each([
  ['deploy.yml', "home: '/guide/first'", 'deploy.yml:1 /guide/first'],
  ['site/_redirects', '/old  /guide/first:splat', 'site/_redirects:1 /guide/first'],
  ['site/_redirects', '/guide/first  /new', undefined],
  ['docs/.vuepress/redirects', '/old/ /guide/first.html', 'docs/.vuepress/redirects:1 /guide/first'],
  ['app.ts', "go('/guide/first')", undefined],
  ['app.tsx', '<a href="/guide/first">', 'app.tsx:1 /guide/first'],
  ['app.tsx', "<Link to={'/docs/guide/first'}>", 'app.tsx:1 /docs/guide/first'],
  ['app.tsx', '<a href="/guide/other">', undefined],
])('the address of a page: %s, %s', async (path, text, told) => {
  const files = { [path]: text, 'docs/index.md': '', 'docs/guide/first.md': '' };
  const moves = { 'docs/guide/first.md': 'docs/start/guide/first.md' };
  expect(await lost(files, moves)).toEqual(told ? [told] : []);
});
