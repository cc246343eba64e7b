import { expect, test } from 'vitest';
import type { Adapter } from '../../../../src/references/languages/adapter.ts';
import { adapterOf } from '../../../../src/references/languages/of.ts';
import { php } from '../../../../src/references/languages/php/adapter.ts';
import { python } from '../../../../src/references/languages/python/adapter.ts';
import { ruby } from '../../../../src/references/languages/ruby/adapter.ts';
import { customs } from '../../../../src/references/languages/text/customs.ts';
import { documents } from '../../../../src/references/languages/text/documents.ts';
import { moving } from '../../moving.ts';
import { run } from '../typescript/support.ts';

const moves = {
  'app/views/shared/_nav.html.erb': 'app/views/layouts/_nav.html.erb',
  'app/views/posts/show.html.haml': 'app/views/articles/show.html.haml',
  'app/assets/stylesheets/posts.scss': 'app/assets/stylesheets/articles.scss',
  'app/views/admin/application/_flash.html.erb': 'app/views/admin/application/_message.html.erb',
  'resources/views/parts/nav.blade.php': 'resources/views/partials/nav.blade.php',
  'chapters/one.tex': 'text/one.tex',
  'figures/plot.png': 'images/plot.png',
  'parts/a.puml': 'drawings/a.puml',
  'parts/b.adoc': 'pieces/b.adoc',
  'roles/web/templates/nginx.conf.j2': 'roles/web/templates/server.conf.j2',
  '_layouts/base.html': '_layouts/default.html',
  'site/templates/home.html': 'site/templates/pages/home.html',
  'site/static/main.css': 'site/static/css/main.css',
};

async function changed(adapter: Adapter, path: string, text: string): Promise<string> {
  return (await run(adapter, { [path]: text }, moves, Object.keys(moves))).get(path)!.text;
}

test.each([
  ['app/views/posts/index.html.erb', `<%= render 'shared/nav' %>`, `<%= render 'layouts/nav' %>`],
  ['app/views/shared/bar.html.erb', '<%= render partial: "nav" %>', '<%= render partial: "layouts/nav" %>'],
  ['app/views/shared/_bar.html.erb', '<%= render "nav" %>', '<%= render "layouts/nav" %>'],
  ['app/views/posts/a.html.erb', '<%= render(\n  "shared/nav",\n) %>', '<%= render(\n  "layouts/nav",\n) %>'],
  ['app/views/layouts/admin/a.html.erb', '<%= render "flash" %>', '<%= render "message" %>'],
  ['app/views/a.html.erb', `<%= stylesheet_link_tag 'posts' %>`, `<%= stylesheet_link_tag 'articles' %>`],
  ['app/controllers/posts_controller.rb', `render 'posts/show'\n`, `render 'articles/show'\n`],
  ['app/controllers/posts_controller.rb', `render plain: 'shared/nav'\n`, undefined],
])('Rails, %s: %s', async (path, before, after) => {
  expect(await changed(ruby, path, before)).toBe(after ?? before);
});

test.each([
  [
    `render_template('home.html', css=url_for('static', filename='main.css'))`,
    `render_template('pages/home.html', css=url_for('static', filename='css/main.css'))`,
  ],
  [`render(request, "home.html")`, `render(request, "pages/home.html")`],
  [`class Home:\n    template_name = 'home.html'`, `class Home:\n    template_name = 'pages/home.html'`],
  // Both folders are where they were, with other things in them.
  ['app = Flask(__name__)', undefined],
  [`print('home.html', 'main.css')`, undefined],
])('Python: %s', async (before, after) => {
  expect(await changed(python, 'site/app.py', `${before}\n`)).toBe(`${after ?? before}\n`);
});

test.each([
  [
    'resources/views/a.blade.php',
    "@include('parts.nav') <p>parts.nav</p>",
    "@include('partials.nav') <p>parts.nav</p>",
  ],
  ['app/A.php', "<?php return view('parts.nav');", "<?php return view('partials.nav');"],
])('Laravel, %s: %s', async (path, before, after) => {
  expect(await changed(php, path, before)).toBe(after);
});

test.each([
  [
    'main.tex',
    '\\input{chapters/one} \\includegraphics[width=1cm]{figures/plot}',
    '\\input{text/one} \\includegraphics[width=1cm]{images/plot}',
  ],
  ['chapters/two.tex', '\\input{chapters/one.tex}', '\\input{text/one.tex}'],
  ['book.adoc', 'include::parts/b.adoc[]', 'include::pieces/b.adoc[]'],
  ['all.puml', '!include parts/a.puml', '!include drawings/a.puml'],
  // From the folder of the pages, as settings of the generator have it, or from the top.
  ['site/guide/a.md', '```py\n{!> ../parts/a.puml!}\n```', '```py\n{!> ../drawings/a.puml!}\n```'],
  ['site/guide/a.md', '{* ../../parts/a.puml ln[2:9] *}', '{* ../../drawings/a.puml ln[2:9] *}'],
  ['site/guide/a.md', '--8<-- "parts/b.adoc:3:5"', '--8<-- "pieces/b.adoc:3:5"'],
  ['site/guide/a.md', '{!none.md!} {% raw %} {! parts !}', '{!none.md!} {% raw %} {! parts !}'],
  ['parts/a.md', '<<< ./b.adoc#part{2-3}', '<<< ../pieces/b.adoc#part{2-3}'],
  ['parts/a.md', '<<< @/parts/b.adoc [title]', '<<< @/pieces/b.adoc [title]'],
  ['site/a.md', '<!--@include: ../parts/b.adoc{3,}-->', '<!--@include: ../pieces/b.adoc{3,}-->'],
  ['parts/a.md', '<!-- @include: @/parts/b.adoc -->', '<!-- @include: @/pieces/b.adoc -->'],
  ['parts/a.md', '<<<<<<< ./b.adoc', '<<<<<<< ./b.adoc'],
])('documents, %s: %s', async (path, before, after) => {
  expect(await changed(documents, path, `${before}\n`)).toBe(`${after}\n`);
});

test.each([
  [
    'roles/web/tasks/main.yml',
    '- template:\n    src: nginx.conf.j2\n    dest: /etc/nginx.conf.j2',
    '- template:\n    src: server.conf.j2\n    dest: /etc/nginx.conf.j2',
  ],
  [
    '_config.yml',
    'defaults:\n  - values:\n      layout: "base"\nbase: base',
    'defaults:\n  - values:\n      layout: "default"\nbase: base',
  ],
])('settings, %s: %s', async (path, before, after) => {
  expect(await changed(customs, path, `${before}\n`)).toBe(`${after}\n`);
});

test.each([
  ['roles/web/tasks/main.yml', '- template:\n    src: nginx.conf.j2\n', 'roles/web/templates/nginx.conf.j2'],
  ['_config.yml', 'defaults:\n  - values:\n      layout: base\n', '_layouts/base.html'],
  ['cypress/e2e/login.cy.js', "cy.fixture('users/one').then(log)\n", 'cypress/fixtures/users/one.json'],
])('what %s names by a custom, and finds no longer, is missing', async (path, text, target) => {
  const adapter = adapterOf(path)!;
  const judged = new Set([path]);
  const missing = async (...paths: string[]) => {
    const world = { paths: new Set([path, ...paths]), roots: [''] };
    return (await adapter.unresolved!({ files: [{ path, text }], judged, world })).length;
  };
  const folder = `${target.slice(0, target.lastIndexOf('/'))}/other.txt`;
  expect([await missing(target, folder), await missing(folder)]).toEqual([0, 1]);
});

test('the data that a test of Cypress loads', async () => {
  const [path, text] = ['cypress/e2e/login.cy.js', "cy.fixture('users.json'); cy.fixture('users');\n"];
  const going = { 'cypress/fixtures/users.json': 'cypress/fixtures/people/users.json' };
  const { after } = await moving({
    files: { [path]: text, 'cypress/fixtures/users.json': '' },
    moves: going,
  });
  expect(after[path]).toBe("cy.fixture('people/users.json'); cy.fixture('people/users');\n");
});

test('the data of tests lies in the folder that the settings name', async () => {
  const spec = 'app/e2e/a.cy.js';
  const files = {
    [spec]: "cy.fixture('user.json'); cy.fixture('user'); x({ fixture: 'user.json' });\n",
    'app/cypress.config.ts': "export default { fixturesFolder: 'data' };\n",
    'app/data/user.json': '{}',
    'cypress/fixtures/user.json': '{}',
  };
  const one = await moving({ files, moves: { 'app/data/user.json': 'app/data/people/one.json' } });
  expect(one.after[spec]).toBe(
    "cy.fixture('people/one.json'); cy.fixture('people/one'); x({ fixture: 'people/one.json' });\n",
  );
  const other = await moving({ files, moves: { 'cypress/fixtures/user.json': 'cypress/fixtures/b.json' } });
  expect(other.after[spec]).toBe(files[spec]);
});

test('the folder of the data moves, and the settings say so', async () => {
  const spec = 'cypress/e2e/a.cy.js';
  const missing = async (folder: string) => {
    const files = [
      { path: spec, text: "cy.fixture('user.json')\n" },
      { path: 'cypress.config.js', text: `module.exports = { e2e: { fixturesFolder: "${folder}" } };\n` },
    ];
    const world = {
      paths: new Set([...files.map(({ path }) => path), 'test/fixtures/user.json']),
      roots: [''],
    };
    return (await adapterOf(spec)!.unresolved!({ files, judged: new Set([spec]), world })).length;
  };
  expect([await missing('test/fixtures'), await missing('cypress/fixtures')]).toEqual([0, 1]);
});

test('an address of what is served is no path from the top, whatever moves there', async () => {
  const files = {
    'app.config.js': "x = { logo: '/images/a.png' };\n",
    'static/images/a.png': '',
    'images/a.png': '',
  };
  const { after, references } = await moving({ files, moves: { 'images/a.png': 'assets/a.png' } });
  expect(after['app.config.js']).toBe(files['app.config.js']);
  expect(references).toMatchObject([{ decision: 'left', target: 'static/images/a.png' }]);
});

test('an address that a program answers to is no path of a file beside it', async () => {
  const text = `app.get('/files/*file'); send('<a href="/files/a.txt">a</a>'); read('/up/b.txt');`;
  const files = { 'app/x.js': text, 'app/files/a.txt': '', 'app/public/up/b.txt': '' };
  const moves = { 'app/files/a.txt': 'app/assets/a.txt', 'app/public/up/b.txt': 'app/public/down/b.txt' };
  const { after } = await moving({ files, moves });
  expect(after['app/x.js']).toBe(text.replace('/up/', '/down/'));
});

test.each([
  ['docs/.vitepress/config.ts', 'x = { logo: "/a.png" }', 'x = { logo: "/img/a.png" }'],
  ['docs/page.html', '<img src="/a.png">', '<img src="/img/a.png">'],
  ['docs/page.md', '![x](/a.png)', '![x](/img/a.png)'],
  ['docs/page.html', '<img src="/b.png">', undefined],
])(
  'a served folder stays though all that it has goes into a folder of it: %s',
  async (path, text, result) => {
    const files = { [path]: text, 'docs/public/a.png': '', 'docs/index.md': '', 'docs/.vitepress/x.ts': '' };
    const { after } = await moving({ files, moves: { 'docs/public/a.png': 'docs/public/img/a.png' } });
    expect(after[path]).toBe(result ?? text);
  },
);

test('the folder of a site goes where its settings go', async () => {
  const files = { 'docs/a.md': '[x](/b/c)\n', 'docs/b/c.md': '', 'docs/.vitepress/config.ts': '' };
  const moves = Object.fromEntries(
    Object.keys(files).map(path => [path, path.replace('docs/', 'docs/site/')]),
  );
  const { after } = await moving({ files, moves });
  expect(after['docs/site/a.md']).toBe('[x](/b/c)\n');
});
