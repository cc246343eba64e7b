import { describe, expect, test } from 'vitest';
import { pageAt } from '../../../../src/references/languages/text/docusaurus/page.ts';
import { moving } from '../../moving.ts';

test.each([
  ['guide/first.md', '', 'guide/first', 'guide/first'],
  ['guide/index.mdx', '', 'guide/index', 'guide'],
  ['guide/README.md', '', 'guide/README', 'guide'],
  ['guide/guide.md', '', 'guide/guide', 'guide'],
  ['index.md', '', 'index', ''],
  ['02-guide/1. first.md', '', 'guide/first', 'guide/first'],
  ['2024-01-02-news.md', '', '2024-01-02-news', '2024-01-02-news'],
  ['7.0-changes.md', '', '7.0-changes', '7.0-changes'],
  ['guide/first.md', '---\nid: one\n---\n', 'guide/one', 'guide/one'],
  ['guide/first.md', '---\nslug: /start\n---\n', 'guide/first', 'start'],
  ['guide/first.md', '---\nslug: "start"\n---\n', 'guide/first', 'guide/start'],
  ['guide/first.md', '# x\n\nid: one\n', 'guide/first', 'guide/first'],
])('%s with %j is %s, at %s', (path, text, id, address) => {
  expect(pageAt(path, text)).toEqual({ id, address });
});

const CONFIG = 'site/docusaurus.config.js';
const files = {
  [CONFIG]: "module.exports = { baseUrl: process.env.X ? '/' : '/project/' };\n",
  'site/docs/first.md': '',
  'site/docs/common.md': '---\nid: pitfalls\n---\n',
  'site/docs/fixed.md': '---\nslug: /fixed\n---\n',
  'site/docs/kept.md': '',
  'site/static/img/a.svg': '',
};
const moves = {
  'site/docs/first.md': 'site/docs/start/one.md',
  'site/docs/common.md': 'site/docs/tips/common-pitfalls.md',
  'site/docs/fixed.md': 'site/docs/tips/fixed.md',
  'site/static/img/a.svg': 'site/static/images/b.svg',
};

async function change(path: string, text: string, more: Readonly<Record<string, string>> = {}) {
  return (await moving({ files: { ...files, [path]: text, ...more }, moves })).after[path];
}

describe('a site', () => {
  test.each([
    [
      'site/sidebars.js',
      "x = { Tips: ['first', 'pitfalls', 'kept'] }",
      "x = { Tips: ['start/one', 'tips/pitfalls', 'kept'] }",
    ],
    [
      'site/config/sidebars.ts',
      "x = [\n  'kept', // one\n  'first',\n]",
      "x = [\n  'kept', // one\n  'start/one',\n]",
    ],
    [
      'site/sidebars.js',
      "x = [{ type: 'doc', id: 'first', label: 'first' }]",
      "x = [{ type: 'doc', id: 'start/one', label: 'first' }]",
    ],
    [
      'site/docs/tips/_category_.json',
      '{"link": {"id": "first"}, "label": "first"}',
      '{"link": {"id": "start/one"}, "label": "first"}',
    ],
    [
      'site/docs/tips/_category_.yml',
      'label: first\nlink:\n  id: first\n',
      'label: first\nlink:\n  id: start/one\n',
    ],
    // Names of lists, labels, other words.
    ['site/sidebars.js', "x = { 'first': [{ label: 'first', className: 'first' }, 'none'] }", undefined],
    [
      CONFIG,
      "x = { items: [{ docId: 'first' }, { to: '/docs/first#top' }] }",
      "x = { items: [{ docId: 'start/one' }, { to: '/docs/start/one#top' }] }",
    ],
    [
      CONFIG,
      "x = { to: 'docs/first', href: 'docs/pitfalls' }",
      "x = { to: 'docs/start/one', href: 'docs/tips/pitfalls' }",
    ],
    [CONFIG, "x = { plugins: [['x', { id: 'first' }]], list: ['first'], label: 'docs/first' }", undefined],
    ['site/src/pages/index.jsx', '<Link to="/docs/first?x=1" />', '<Link to="/docs/start/one?x=1" />'],
    ['site/src/pages/index.jsx', '<Link to="/docs/fixed" /> <Link to="/blog/first" />', undefined],
    ['other/index.jsx', '<Link to="/docs/first" />', undefined],
  ])('%s: %s', async (path, before, after) => {
    expect(await change(path, before)).toBe(after ?? before);
  });

  test.each([
    ['[x](/docs/first) [y](/docs/pitfalls#a)', '[x](/docs/start/one) [y](/docs/tips/pitfalls#a)'],
    ['[x](/docs/fixed) [y](/fixed)', undefined],
    ['<img src="/project/img/a.svg">', '<img src="/project/images/b.svg">'],
    ['![x](/img/a.svg)', '![x](/images/b.svg)'],
    ['[x](/project/docs/first/)', '[x](/project/docs/start/one/)'],
    ['[x](./first.md) [y](/docs/first.md)', '[x](./start/one.md) [y](/docs/start/one.md)'],
    ['<img src="/other/img/a.svg">', undefined],
    ["```js\nx = { dirName: 'tips', id: 'first' }\n```\npagination_next: first", undefined],
    [
      '---\npagination_next: first\npagination_prev: null\ntitle: first\n---\n',
      '---\npagination_next: start/one\npagination_prev: null\ntitle: first\n---\n',
    ],
  ])('pages: %s', async (before, after) => {
    expect(await change('site/docs/kept.md', `${before}\n`, { [CONFIG]: files[CONFIG] })).toBe(
      `${after ?? before}\n`,
    );
  });
});

test('documentations have the folders and the addresses that the settings give them', async () => {
  const config =
    "export default { presets: [['classic', { docs: { path: '../guides', routeBasePath: '/' } }]], plugins: [['@docusaurus/plugin-content-docs', { id: 'team', path: 'team', routeBasePath: 'people' }]] }";
  const texts = {
    'web/docusaurus.config.ts': config,
    'guides/a.md': '[x](/b) [y](/people/one)\n',
    'guides/b.md': '',
    'web/team/one.md': '',
    'web/sidebars.js': "x = ['b', 'one']",
  };
  const { after } = await moving({
    files: texts,
    moves: { 'guides/b.md': 'guides/deep/b.md', 'web/team/one.md': 'web/team/all/two.md' },
  });
  expect(after['guides/a.md']).toBe('[x](/deep/b) [y](/people/all/two)\n');
  expect(after['web/sidebars.js']).toBe("x = ['deep/b', 'all/two']");
});

test('a name that is an id and an address is written anew once', async () => {
  const { after } = await moving({
    files: {
      'docusaurus.config.js': "x({ docs: { routeBasePath: '/' }, to: 'guide/a', id: 'guide/a' });\n",
      'docs/guide/a.md': '',
      'docs/_category_.yml': 'link:\n  id: "guide/a"\n',
    },
    moves: { 'docs/guide/a.md': 'docs/start/b.md' },
  });
  expect(after['docusaurus.config.js']).toBe(
    "x({ docs: { routeBasePath: '/' }, to: 'start/b', id: 'start/b' });\n",
  );
  expect(after['docs/_category_.yml']).toBe('link:\n  id: "start/b"\n');
});

test('a page that leaves its documentation is asked', async () => {
  const { references } = await moving({
    files: { ...files, 'site/sidebars.js': "x = ['first']" },
    moves: { 'site/docs/first.md': 'notes/first.md' },
  });
  expect(references).toMatchObject([{ path: 'site/sidebars.js', decision: 'asked', text: 'first' }]);
});
