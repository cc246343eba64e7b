import { describe, expect, it } from 'vitest';
import { ledger, moving } from '../../moving.ts';

const PAGES = {
  'docs/index.rst': '',
  'docs/tools.rst': '',
  'docs/_static/mark.svg': '',
  'docs/_static/more.css': '',
  'docs/_templates/page.html': '',
};
const MOVES = {
  'docs/tools.rst': 'docs/guide/tools.rst',
  'docs/_static/mark.svg': 'docs/_static/images/sign.svg',
  'docs/_static/more.css': 'docs/_static/css/more.css',
  'docs/_templates/page.html': 'docs/templates/page.html',
};

describe('settings of a documentation', () => {
  it.each([
    [
      'man_pages = [\n    ("tools", "tools", "tools", ["me"], 1),\n]\n',
      'man_pages = [\n    ("guide/tools", "tools", "tools", ["me"], 1),\n]\n',
    ],
    [
      "latex_documents = [('tools', 'tools.tex', u'tools', 'me', 'manual')]\n",
      "latex_documents = [('guide/tools', 'tools.tex', u'tools', 'me', 'manual')]\n",
    ],
    ['root_doc = "tools"\n', 'root_doc = "guide/tools"\n'],
    ['templates_path = ["_templates"]\n', 'templates_path = ["templates"]\n'],
    [
      'html_static_path = ["_static"]\nhtml_css_files = ["more.css", "https://x.org/more.css"]\n',
      'html_static_path = ["_static"]\nhtml_css_files = ["css/more.css", "https://x.org/more.css"]\n',
    ],
    [
      'html_static_path = ["_static"]\nhtml_theme_options = {\n    "light_logo": "mark.svg",\n    "name": "tools",\n    "links": {"icon": "mark.svg"},\n}\n',
      'html_static_path = ["_static"]\nhtml_theme_options = {\n    "light_logo": "images/sign.svg",\n    "name": "tools",\n    "links": {"icon": "images/sign.svg"},\n}\n',
    ],
  ])('follow: %j', async (text, expected) => {
    const { after } = await moving({ files: { ...PAGES, 'docs/conf.py': text }, moves: MOVES });
    expect(after['docs/conf.py']).toBe(expected);
  });

  it('are asked where what is served is served no more', async () => {
    const text = 'html_static_path = ["_static"]\nhtml_theme_options = {"logo": "mark.svg"}\n';
    const { references } = await moving({
      files: { ...PAGES, 'docs/conf.py': text },
      moves: { 'docs/_static/mark.svg': 'art/mark.svg' },
    });
    expect(ledger(references)).toEqual(['docs/conf.py:2 asked: mark.svg']);
  });

  it.each([
    ['project = "tools"\nhtml_title = "tools"\nman_pages = [("index", "tools", "tools", ["me"], 1)]\n'],
    ['html_theme_options = {"light_logo": "mark.svg"}\n'],
  ])('and other words stay: %j', async text => {
    const { references } = await moving({ files: { ...PAGES, 'docs/conf.py': text }, moves: MOVES });
    expect(references).toEqual([]);
  });
});

describe('settings that documentations share', () => {
  const shared = {
    'site/common.py': 'templates_path = ["_templates"]\n',
    'site/www/conf.py': 'from common import *\n',
    'site/www/_templates/a.html': '',
  };
  const moves = { 'site/www/_templates/a.html': 'site/www/templates/a.html' };

  it('start at the folder of the one', async () => {
    const { after } = await moving({ files: shared, moves });
    expect(after['site/common.py']).toBe('templates_path = ["templates"]\n');
  });

  it('are asked where another has no such folder', async () => {
    const files = { ...shared, 'site/docs/conf.py': 'from common import *\n' };
    expect(ledger((await moving({ files, moves })).references)).toEqual([
      'site/common.py:1 asked: _templates',
    ]);
  });
});

describe('cross references with a sign in front', () => {
  const files = {
    'loom/__init__.py': '',
    'loom/weave.py': 'class Weft: ...\n',
    'loom/yarn.py': '',
    'docs/conf.py': 'from shared import *\n',
    'shared.py': 'default_role = "obj"\n',
  };
  const moves = { 'loom/weave.py': 'loom/craft/weft.py' };
  const written = async (path: string, text: string) => {
    const { after, references } = await moving({ files: { ...files, [path]: text }, moves, roots: [''] });
    return {
      text: after[path],
      asked: references.flatMap(one => (one.decision === 'asked' ? [one.text] : [])),
    };
  };

  it.each([
    ['`~loom.weave.Weft`', '`~loom.craft.weft.Weft`'],
    ['`!loom.weave`', '`!loom.craft.weft`'],
    ['`.weave.Weft`', '`.weft.Weft`'],
    [':class:`~.weave.Weft`', ':class:`~.weft.Weft`'],
    [':class:`text <.weave.Weft>`', ':class:`text <.weft.Weft>`'],
    ['`~.weave.Weft.pull()`', '`~.weft.Weft.pull()`'],
    ['`.loom.weave.Weft`', '`.craft.weft.Weft`'],
  ])('%s', async (text, expected) => {
    expect((await written('docs/api.rst', `See ${text} here.\n`)).text).toBe(`See ${expected} here.\n`);
    expect((await written('use.py', `"""See ${text} here."""\n`)).text).toBe(`"""See ${expected} here."""\n`);
  });

  it('are asked where one word may be anything that is called so', async () => {
    expect((await written('docs/api.rst', ':mod:`.weave`\n')).asked).toEqual(['.weave']);
    expect((await written('use.py', '""":mod:`.weave`"""\n')).asked).toEqual(['.weave']);
  });

  it.each(['`.yarn.Weft`', '``.weave.Weft``', '.weave.Weft', '`.Weft`', '`~weave`', '`weave.Weft`'])(
    'and are none in %s',
    async words => {
      expect(await written('docs/api.rst', `${words}\n`)).toEqual({ text: `${words}\n`, asked: [] });
      expect(await written('use.py', `"""${words}"""\n`)).toEqual({ text: `"""${words}"""\n`, asked: [] });
    },
  );

  it('stay right where the end stays the same', async () => {
    const { references } = await moving({
      files: { ...files, 'docs/api.rst': ':class:`.weave.Weft`\n' },
      moves: { 'loom/weave.py': 'loom/craft/weave.py' },
      roots: [''],
    });
    expect(references).toEqual([]);
  });
});
