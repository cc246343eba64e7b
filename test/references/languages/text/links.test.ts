import { expect, test } from 'vitest';
import { moving } from '../../moving.ts';

test('a piece that other documents take in names pages from the top', async () => {
  const text = 'See :doc:`the guide <start>`.\n';
  const { changed } = await moving({
    files: { 'docs/conf.py': '', 'docs/parts/about.rst.inc': text, 'docs/start.rst': '' },
    moves: { 'docs/start.rst': 'docs/guide/start.rst' },
  });
  expect(changed['docs/parts/about.rst.inc']).toBe('See :doc:`the guide <guide/start>`.\n');
});

test.each([
  ['main', ['README.md:1 rewritten']],
  ['stable', ['README.md:1 asked']],
])('a link to the branch %s of this repository', async (branch, expected) => {
  const { references } = await moving({
    files: {
      'README.md': `![x](https://raw.githubusercontent.com/wool/yarn/refs/heads/${branch}/docs/img/a.png)`,
      'package.json': '{ "repository": "wool/yarn" }',
      'docs/img/a.png': '',
    },
    moves: { 'docs/img/a.png': 'docs/assets/a.png' },
  });
  expect(references.map(({ path, line, decision }) => `${path}:${line} ${decision}`)).toEqual(expected);
});

test('a target of reStructuredText that stands on the next line', async () => {
  const text = '.. _`tools`:\n    https://github.com/wool/yarn/tree/main/tools/spin/\n';
  const { changed } = await moving({
    files: {
      'docs/a.rst': text,
      'setup.cfg': 'url = https://github.com/wool/yarn\n',
      'tools/spin/a.py': '',
    },
    moves: { 'tools/spin/a.py': 'tools/wheel/a.py' },
  });
  expect(changed['docs/a.rst']).toBe(text.replace('spin', 'wheel'));
});

test('the address of a page that says itself where it is stays', async () => {
  const text = '[a](/server/first) [b](/server/second)\n';
  const { changed } = await moving({
    files: {
      'site/docs/a.md': text,
      'site/docs/.vitepress/config.ts': '',
      'site/docs/server/first.md': '---\ntitle: x\nslug: /server/first\n---\n',
      'site/docs/server/second.md': '# S\n',
    },
    moves: {
      'site/docs/server/first.md': 'site/docs/run/first.md',
      'site/docs/server/second.md': 'site/docs/run/second.md',
    },
  });
  expect(changed['site/docs/a.md']).toBe('[a](/server/first) [b](/run/second)\n');
});

test('what markup says between its addresses is told', async () => {
  const { references } = await moving({
    files: {
      'README.md': '<p>\n<code>get --path tools/spin x</code> <a href="tools/spin/">y</a>\n</p>\n',
      'tools/spin/a.py': '',
    },
    moves: { 'tools/spin/a.py': 'tools/wheel/a.py' },
  });
  expect(references.map(({ line, decision, text }) => `${line} ${decision} ${text}`)).toEqual([
    '2 left tools/spin',
    '2 rewritten tools/spin/',
  ]);
});

test.each([
  [{}, 'left', undefined],
  [{ documents: true }, 'rewritten', 'wool/old/spin'],
])('what samples import by the name of the package: %j', async (options, decision, replacement) => {
  const { references } = await moving({
    files: {
      'package.json': '{ "name": "wool", "exports": { "./*": "./src/*.js" } }',
      'README.md': "```js\nimport { spin } from 'wool/spin';\n```\n",
      'src/spin.js': '',
      'src/weave.js': '',
    },
    moves: { 'src/spin.js': 'src/old/spin.js' },
    options,
  });
  const [found] = references.filter(({ path }) => path === 'README.md');
  expect(found).toMatchObject({ line: 2, decision, text: 'wool/spin' });
  expect(found?.replacement).toBe(replacement);
});

test('a label that begins with its page', async () => {
  const text = 'See :ref:`this <api/first:Some title>` and :ref:`that <plain label>`.\n';
  const { changed } = await moving({
    files: { 'docs/conf.py': '', 'docs/deep/a.rst': text, 'docs/api/first.rst': '' },
    moves: { 'docs/api/first.rst': 'docs/reference/first.rst' },
  });
  expect(changed['docs/deep/a.rst']).toBe(text.replace('api/first', 'reference/first'));
});

test.each([
  ['[lib/a/types.ts:12](URL/lib/a/types.ts#L12)', '[lib/a/types/index.ts:12](URL/lib/a/types/index.ts#L12)'],
  ['[types.ts:3](URL/lib/a/types.ts#L3)', '[index.ts:3](URL/lib/a/types/index.ts#L3)'],
  ['[a/types.ts:3](../lib/a/types.ts#L3)', '[a/types/index.ts:3](../lib/a/types/index.ts#L3)'],
  ['[`types.ts:3`](../lib/a/types.ts#L3)', '[`index.ts:3`](../lib/a/types/index.ts#L3)'],
  // Another line, another file, what a person calls it.
  ['[types.ts:3](URL/lib/a/types.ts#L33)', '[types.ts:3](URL/lib/a/types/index.ts#L33)'],
  ['[b/types.ts:3](URL/lib/a/types.ts#L3)', '[b/types.ts:3](URL/lib/a/types/index.ts#L3)'],
  ['[lib/a/types.ts](URL/lib/a/types.ts#L3)', '[lib/a/types.ts](URL/lib/a/types/index.ts#L3)'],
  ['see types.ts:3 [here](URL/lib/a/types.ts#L3)', 'see types.ts:3 [here](URL/lib/a/types/index.ts#L3)'],
])('the text of a link that is where it leads: %s', async (before, after) => {
  const spelled = (text: string) => `${text.replace('URL', 'https://example.org/wool/yarn/blob/main')}\n`;
  const { changed } = await moving({
    files: {
      'docs/a.md': spelled(before),
      'package.json': '{ "repository": "wool/yarn" }',
      'lib/a/types.ts': '',
    },
    moves: { 'lib/a/types.ts': 'lib/a/types/index.ts' },
  });
  expect(changed['docs/a.md']).toBe(spelled(after));
});
