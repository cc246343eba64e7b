import { expect, test } from 'vitest';
import { addressesInFrontMatter } from '../../../../src/references/languages/text/front-matter.ts';
import { moving } from '../../moving.ts';

const words = (text: string) => addressesInFrontMatter(text).map(address => address.words);

test.each([
  ['---\nimage: /a.png\nprev: ./b\n---\n', ['/a.png', './b']],
  ['---\r\nimage: "../a.png"\r\n---\r\n', ['../a.png']],
  ['---\nhero:\n  actions:\n    - link: /guide/first#top\n---\n', ['/guide/first']],
  ["---\nnext: { text: 'Go on', link: '/guide/first' }\n---\n", ['/guide/first']],
  ['+++\nimage = "/img/a.png"\n+++\n', ['/img/a.png']],
  ['---\ncover: img/a.png\nsource: https://example.org/a/b\n---\n', ['https://example.org/a/b', 'img/a.png']],
  // Where the document itself is found.
  ['---\npermalink: /guide/first\nurl: /b/\nslug: /c\nredirect_from: /d\npath: /e\n---\n', []],
  // Words, protocols, other hosts, what is no front matter.
  ['---\ntitle: a/b and c\nimage: //example.org/a.png\ntags: [a/b]\n---\n', []],
  ['# X\n\n---\nimage: /a.png\n---\n', []],
])('%j', (text, found) => {
  expect(words(text)).toEqual(found);
});

const others = {
  'docs/.vitepress/config.ts': '',
  'docs/guide/first.md': '',
  'docs/public/a.png': '',
  'docs/img/b.png': '',
};
const moves = {
  'docs/guide/first.md': 'docs/start/one.md',
  'docs/public/a.png': 'docs/public/pictures/a.png',
  'docs/img/b.png': 'docs/images/c.png',
};

test.each([
  ['image: /a.png', 'image: /pictures/a.png'],
  ['link: /guide/first', 'link: /start/one'],
  ['link: /guide/first.html', 'link: /start/one.html'],
  ['next: ./guide/first', 'next: ./start/one'],
  ['cover: img/b.png', 'cover: images/c.png'],
  ['permalink: /guide/first', undefined],
  ['link: /guide/none', undefined],
  ['title: guide/first', undefined],
])('%s', async (before, after) => {
  const text = (line: string) => `---\n${line}\n---\n\n# A\n`;
  const out = await moving({ files: { ...others, 'docs/index.md': text(before) }, moves });
  expect(out.after['docs/index.md']).toBe(text(after ?? before));
});
