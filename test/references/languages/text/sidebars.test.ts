import { expect, test } from 'vitest';
import { moving } from '../../moving.ts';

const pages = { 'docs/tips/first.md': '', 'docs/tips/second.mdx': '', 'docs/plain/third.md': '' };
const moves = {
  'docs/tips/first.md': 'docs/guides/tips/first.md',
  'docs/tips/second.mdx': 'docs/guides/tips/second.mdx',
};

async function change(path: string, text: string, more: Readonly<Record<string, string>> = {}) {
  const { after } = await moving({ files: { ...pages, ...more, [path]: text }, moves });
  return after[path];
}

test.each([
  ['website/sidebars.json', '{ "Tips": ["tips/first", "tips/second", "plain/third", "tips/none"] }'],
  ['sidebars.js', "module.exports = ['tips/first', 'tips/second', 'plain/third', 'tips/none']"],
  ['website/i18n/en.json', '{ "tips/first": { "title": "x" }, "tips/second": {}, "plain/third": {} }'],
])('a sidebar names pages from the folder of the pages: %s', async (path, text) => {
  expect(await change(path, text)).toBe(text.replace(/tips\/(first|second)/g, 'guides/tips/$1'));
});

test('the pages of the nearest folder are meant', async () => {
  const own = { 'site/docs/tips/first.md': '' };
  expect(await change('site/sidebars.json', '["tips/first"]', own)).toBe('["tips/first"]');
});

test('another list of words is none of pages', async () => {
  expect(await change('website/words.json', '["tips/first"]')).toBe('["tips/first"]');
});
