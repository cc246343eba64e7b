import { expect, test } from 'vitest';
import { moving } from '../../moving.ts';

const I18N = 'site/i18n/fr/docusaurus-plugin-content-docs';
const PO = 'docs/locale/fr/LC_MESSAGES';
const files = {
  'site/docusaurus.config.js': '',
  'site/docs/a.md': '',
  'site/docs/deep/b.md': '',
  [`${I18N}/current/a.md`]: '# A\n',
  [`${I18N}/current/deep/b.md`]: '# B\n',
  [`${I18N}/current/none.md`]: '# None\n',
  'site/blog/x.md': '',
  'site/i18n/fr/docusaurus-plugin-content-blog/x.md': '# X\n',
  'docs/conf.py': '',
  'docs/a.rst': '',
  'docs/tools/b.rst': '',
  [`${PO}/a.po`]: '# one\nmsgid "a"\n',
  [`${PO}/tools.po`]: '# two\nmsgid "b"\n',
};

const asked = async (moves: Readonly<Record<string, string>>) =>
  (await moving({ files, moves })).references.map(
    ({ path, line, decision, target }) => `${path}:${line} ${decision} ${target}`,
  );

test.each([
  [{ 'site/docs/a.md': 'site/docs/deep/a.md' }, `${I18N}/current/a.md:1 asked site/docs/a.md`],
  [{ 'site/docs/deep/b.md': 'site/docs/deep/c.md' }, `${I18N}/current/deep/b.md:1 asked site/docs/deep/b.md`],
  [
    { 'site/blog/x.md': 'site/blog/y.md' },
    'site/i18n/fr/docusaurus-plugin-content-blog/x.md:1 asked site/blog/x.md',
  ],
  [{ 'docs/a.rst': 'docs/tools/a.rst' }, `${PO}/a.po:1 asked docs/a.rst`],
  [{ 'docs/tools/b.rst': 'docs/guides/b.rst' }, `${PO}/tools.po:1 asked docs/tools`],
])('a translation stays where its original goes: %j', async (moves, told) => {
  expect(await asked(moves)).toEqual([told]);
});

test.each([
  [{ 'site/docs/a.md': 'site/docs/deep/a.md', [`${I18N}/current/a.md`]: `${I18N}/current/deep/a.md` }],
  [{ 'docs/a.rst': 'docs/tools/a.rst', [`${PO}/a.po`]: `${PO}/tools/a.po` }],
  // The paths below the folder of the pages stay.
  [{ 'site/docs/a.md': 'site/pages/a.md', 'site/docs/deep/b.md': 'site/pages/deep/b.md' }],
  [Object.fromEntries(Object.keys(files).map(path => [path, `all/${path}`]))],
])('a translation goes along: %j', async moves => {
  expect(await asked(moves)).toEqual([]);
});
