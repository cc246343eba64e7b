import { describe, expect, test } from 'vitest';
import { documents } from '../../../../src/references/languages/text/documents.ts';
import { scripts } from '../../../../src/references/languages/typescript/scripts.ts';
import { web } from '../../../../src/references/languages/web/adapter.ts';
import { ledger, run } from '../typescript/support.ts';

const moves = {
  'public/scripts/app.js': 'public/js/app.js',
  'public/scripts/shared.js': 'public/js/shared.js',
  'public/styles/site.css': 'public/css/site.css',
  'public/img/a b.png': 'public/media/a b.png',
  'public/img/c.png': 'public/media/c.png',
  'public/tool/main.js': 'public/js/tools/main.js',
  'src/styles/_mixins.scss': 'src/styles/abstracts/_mixins.scss',
  'src/styles/parts/_index.scss': 'src/styles/blocks/_index.scss',
  'src/fonts/a.woff': 'assets/fonts/a.woff',
};
const others = [...Object.keys(moves), 'public/index.html', 'public/about.html', 'src/img/x.png'];

async function change(path: string, text: string, more: Record<string, string> = {}) {
  return (await run(web, { [path]: text }, { ...moves, ...more }, others)).get(path)!;
}

describe('pages', () => {
  test.each([
    ['<script src="/scripts/app.js"></script>', '<script src="/js/app.js"></script>'],
    ["<link rel=stylesheet href='styles/site.css?v=3'>", "<link rel=stylesheet href='css/site.css?v=3'>"],
    ['<img src="./img/a%20b.png#x">', '<img src="./media/a%20b.png#x">'],
    ['<img srcset="img/c.png 1x, /img/c.png 2x">', '<img srcset="media/c.png 1x, /media/c.png 2x">'],
    ['<div style="background: url(img/c.png)">', '<div style="background: url(media/c.png)">'],
    [
      '<style>a { background: url("/img/c.png") }</style>',
      '<style>a { background: url("/media/c.png") }</style>',
    ],
    [
      '<script type="importmap">{"imports": {"app": "./scripts/app.js", "s/": "/scripts/"}}</script>',
      '<script type="importmap">{"imports": {"app": "./js/app.js", "s/": "/js/"}}</script>',
    ],
    [
      '<script type="module">import "./scripts/app.js"</script>',
      '<script type="module">import "./js/app.js"</script>',
    ],
    ['<a href="https://x.org/scripts/app.js">scripts/app.js</a>', undefined],
    ['<!-- <script src="/scripts/app.js"> --><a href="{{ url }}/scripts/app.js">', undefined],
    ['<a href="about.html">', undefined],
  ])('%s', async (before, after) => {
    expect((await change('public/index.html', before)).text).toBe(after ?? before);
  });

  test('that move name what they leave, from themselves and from the top', async () => {
    const text =
      '<a href="about.html"><img src="img/c.png"><script src="/scripts/app.js"></script><a href="#x">';
    const changed = await change('public/page.html', text, { 'public/page.html': 'public/pages/page.html' });
    expect(changed.text).toBe(
      '<a href="../about.html"><img src="../media/c.png"><script src="/js/app.js"></script><a href="#x">',
    );
  });
});

describe('style sheets', () => {
  test.each([
    ['src/styles/main.scss', "@use 'mixins';", "@use 'abstracts/mixins';"],
    ['src/styles/main.scss', "@import 'mixins', './parts';", "@import 'abstracts/mixins', './blocks';"],
    [
      'src/styles/main.scss',
      '@forward "sass:math"; @use "parts" as *;',
      '@forward "sass:math"; @use "blocks" as *;',
    ],
    ['src/styles/main.css', 'a{src: url(../fonts/a.woff)}', 'a{src: url(../../assets/fonts/a.woff)}'],
    ['public/main.css', '@import url("styles/site.css") print;', '@import url("css/site.css") print;'],
    ['public/main.css', '/* url(styles/site.css) */ a{b:url(data:x)}', undefined],
    // Scripts, with their ending or without.
    ['public/main.less', '@plugin "scripts/app";', '@plugin "js/app";'],
    ['public/main.less', '@plugin (a=b) "./scripts/app.js";', '@plugin (a=b) "./js/app.js";'],
    ['public/main.less', '@plugin "app"; @plugins "scripts/app";', undefined],
  ])('%s: %s', async (path, before, after) => {
    expect((await change(path, before)).text).toBe(after ?? before);
  });
});

describe('components and scripts', () => {
  test('a component takes its parts with it, and leaves what it shows', async () => {
    const text = `<script lang="ts" src="./kid.ts"></script>
<template><img src="../img/x.png"><b href="about"/></template>
<style src="./kid.css"></style>
<style lang="scss">
@use "../styles/mixins";
</style>
`;
    const files = { 'src/ui/Kid.vue': text };
    const all = [...others, 'src/ui/kid.ts', 'src/ui/kid.css'];
    const changed = (
      await run(scripts, files, { ...moves, 'src/ui/Kid.vue': 'src/ui/parts/Kid.vue' }, all)
    ).get('src/ui/Kid.vue')!;
    expect(ledger(changed)).toEqual([
      './kid.ts → ../kid.ts',
      '../img/x.png → ../../img/x.png',
      './kid.css → ../kid.css',
      '../styles/mixins → ../../styles/abstracts/mixins',
    ]);
  });

  test('a script names what is served', async () => {
    const text =
      "import { x } from '/scripts/shared.js';\nimage.src = '/img/c.png?x';\nfetch('/api/scripts');\n";
    const changed = (await run(scripts, { 'public/scripts/app.js': text }, moves, others)).get(
      'public/scripts/app.js',
    )!;
    expect(changed.text).toBe(text.replace('/scripts/shared', '/js/shared').replace('/img/', '/media/'));
  });
});

test('what leads nowhere is told', async () => {
  const files = [{ path: 'public/a.html', text: '<img src="/x/y.png">\n<a href="z.html"><a href="/page">' }];
  const world = { paths: new Set(['public/a.html']), roots: [''] };
  const found = await web.unresolved!({ files, judged: new Set(['public/a.html']), world });
  expect(found.map(({ line, message }) => `${line}: ${message}`)).toEqual([
    '1: nothing is found under "x/y.png"',
    '2: nothing is found under "z.html"',
  ]);
});

describe('what is served from a folder beside the pages', () => {
  const all = ['public/img/a.svg', 'pages/b.html'];
  test.each([
    ['pages/a.html', '<link href="../img/a.svg">', '<link href="../art/a.svg">', {}],
    [
      'pages/a.html',
      '<link href="../img/a.svg">',
      '<link href="../../art/a.svg">',
      { 'pages/a.html': 'pages/in/a.html' },
    ],
    [
      'public/site.webmanifest',
      '{ "icons": [{ "src": "img/a.svg" }] }',
      '{ "icons": [{ "src": "art/a.svg" }] }',
      {},
    ],
  ])('%s', async (path, before, after, more) => {
    const out = await run(web, { [path]: before }, { 'public/img/a.svg': 'public/art/a.svg', ...more }, all);
    expect(out.get(path)!.text).toBe(after);
  });
});

describe('templates of a site generator', () => {
  const site = {
    '_includes/social.html': '_includes/footer/social.html',
    '_layouts/base.html': '_layouts/default.html',
    '_sass/minima/skins/dark.scss': '_sass/minima/themes/dark.scss',
    'assets/css/main.scss': 'assets/styles/main.scss',
  };

  test.each([
    ['index.html', '{%- include social.html -%}', '{%- include footer/social.html -%}'],
    [
      '_layouts/page.html',
      '{% include social.html name="a.b" %}',
      '{% include footer/social.html name="a.b" %}',
    ],
    [
      'index.html',
      '---\ntitle: x\nlayout: base\n---\nlayout: base\n',
      '---\ntitle: x\nlayout: default\n---\nlayout: base\n',
    ],
    [
      '_posts/a.md',
      '---\nlayout: "base"\n---\n{% include social.html %}',
      '---\nlayout: "default"\n---\n{% include footer/social.html %}',
    ],
    [
      'index.html',
      `<link href="{{ '/assets/css/main.css' | relative_url }}">`,
      `<link href="{{ '/assets/styles/main.css' | relative_url }}">`,
    ],
    ['assets/a.scss', '@import "minima/skins/{{ site.skin }}";', '@import "minima/themes/{{ site.skin }}";'],
    // A layout that is imported, and one that is called by its name.
    [
      'pages/a.md',
      '---\nlayout: ../_layouts/base.html\n---\n',
      '---\nlayout: ../_layouts/default.html\n---\n',
    ],
    ['pages/a.md', '---\ntitle: x\n---\nlayout: ../_layouts/base.html\n', undefined],
    ['README.md', 'Write `{% include social.html %}`.', undefined],
    ['index.html', '{% include {{ page.part }} %} {% include nothing.html %} base', undefined],
  ])('%s: %s', async (path, before, after) => {
    const adapter = path.endsWith('.md') ? documents : web;
    const changed = (await run(adapter, { [path]: before }, site, Object.keys(site))).get(path)!;
    expect(changed.text).toBe(after ?? before);
  });

  const parts = {
    'shop/static/css/shop.css': 'shop/static/styles/shop.css',
    'shop/static/img/logo.png': 'shop/static/images/logo.png',
    'views/partials/nav.hbs': 'views/partials/menu.hbs',
    'views/partials/card.hbs': 'views/partials/cards/card.hbs',
    'pages/mixins/button.pug': 'pages/parts/button.pug',
    'pages/layout.pug': 'pages/base.pug',
  };

  test.each([
    ['shop/templates/a.html', `{% static 'css/shop.css' %}`, `{% static 'styles/shop.css' %}`],
    ['other/templates/a.html', '{% static "img/logo.png" %}', '{% static "images/logo.png" %}'],
    [
      'a.html',
      `{{ url_for('static', filename='css/shop.css') }}`,
      `{{ url_for('static', filename='styles/shop.css') }}`,
    ],
    ['views/home.hbs', '{{> nav }}{{#> partials/card a=1}}', '{{> menu }}{{#> partials/cards/card a=1}}'],
    [
      'pages/index.pug',
      'extends layout\ninclude mixins/button\ninclude ./mixins/button.pug\np include',
      'extends base\ninclude parts/button\ninclude ./parts/button.pug\np include',
    ],
    ['views/home.hbs', '{{ include "partials/nav.hbs" }}', '{{ include "partials/menu.hbs" }}'],
    ['views/home.ejs', '<%- include("/partials/nav.hbs") %>', '<%- include("/partials/menu.hbs") %>'],
    ['views/home.hbs', '{{ nav }} > nav {{ include nav }}', undefined],
  ])('%s: %s', async (path, before, after) => {
    const changed = (await run(web, { [path]: before }, parts, Object.keys(parts))).get(path)!;
    expect(changed.text).toBe(after ?? before);
  });

  test('a text that includes what is no longer there is a finding', async () => {
    const files = [{ path: 'a.md', text: '---\nlayout: base\n---\n\n{% include social.html %}\n' }];
    const judged = new Set(['a.md']);
    const missing = (paths: string[]) =>
      documents.unresolved!({ files, judged, world: { paths: new Set(['a.md', ...paths]), roots: [] } });
    expect(await missing(['_layouts/base.html', '_includes/social.html'])).toEqual([]);
    expect(await missing(['_layouts/x.html', '_includes/x.html'])).toMatchObject([{ line: 5 }, { line: 2 }]);
  });
});

describe('templates of several themes', () => {
  const path = 'themes/a/templates/index.html';
  const text = '{% include "part.html" %}\n';
  const there = { [path]: text, 'themes/a/templates/own.html': '', 'themes/plain/templates/part.html': '' };
  const moves = { 'themes/plain/templates/part.html': 'themes/plain/templates/parts/part.html' };
  const changed = async (more: Record<string, string> = {}) =>
    (await run(web, { ...there, ...more }, moves)).get(path)!;

  test('what no folder of its own has is taken from the only other that has it', async () => {
    expect((await changed()).text).toBe('{% include "parts/part.html" %}\n');
  });

  test('its own folder goes first', async () => {
    expect((await changed({ 'themes/a/templates/part.html': '' })).text).toBe(text);
  });

  test('where several others have it that is asked', async () => {
    const { text: after, references } = await changed({ 'themes/b/templates/part.html': '' });
    expect(after).toBe(text);
    expect(references).toMatchObject([
      { decision: 'asked', reason: 'several folders have one of this name' },
    ]);
  });
});
