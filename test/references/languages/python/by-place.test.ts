import { describe, expect, test } from 'vitest';
import { ledger, moving, type Scene } from '../../moving.ts';

/** The places that are asked, and those that are rewritten. */
async function places(files: Scene['files'], moves: Scene['moves']): Promise<string[]> {
  return ledger((await moving({ files, moves, roots: [''] })).references);
}

const FLASK = {
  'app/__init__.py': 'app = Flask(__name__)\n',
  'app/views.py': 'other = Flask(__name__)\n',
  'app/templates/a.html': '',
};

describe('folders that a framework finds beside a module', () => {
  test('of Flask: once for a folder, and not where both go', async () => {
    expect(await places(FLASK, { 'app/templates/a.html': 'res/a.html' })).toEqual([
      'app/__init__.py:1 asked: Flask(',
    ]);
    const along = Object.fromEntries(Object.keys(FLASK).map(path => [path, `src/${path}`]));
    expect(await places(FLASK, along)).toEqual([]);
    const module = { 'app/__init__.py': 'app/web/__init__.py' };
    expect(await places(FLASK, module)).toEqual(['app/__init__.py:1 asked: Flask(']);
  });

  test.each([
    ['app.views', ['app/views.py:1 asked: Flask(']],
    ['x', []],
  ])('of Flask, where the name that it is told is that of a module: %s', async (name, expected) => {
    const files = { 'app/views.py': `a = Flask("${name}")\n`, 'app/templates/a.html': '' };
    expect(await places(files, { 'app/templates/a.html': 'res/a.html' })).toEqual(expected);
  });

  test('of Flask, where a folder is named with a slash behind', async () => {
    const files = { 'app/a.py': 'a = Flask(__name__, static_folder="public/")\n', 'app/public/a.css': '' };
    expect(await places(files, { 'app/public/a.css': 'app/res/public/a.css' })).toEqual([
      'app/a.py:1 rewritten: public/ → res/public/',
    ]);
  });

  test('of Flask, by the files that do not go along', async () => {
    const moves = {
      'app/__init__.py': 'src/app/__init__.py',
      'app/templates/a.html': 'src/app/templates/a.html',
    };
    expect(await places(FLASK, moves)).toEqual(['app/views.py:1 asked: Flask(']);
  });

  test('of Flask: what one application names itself, others still look for', async () => {
    const files = {
      'app/a.py': 'app = Flask(__name__, static_folder="public")\n',
      'app/b.py': 'app = Flask(__name__)\n',
      'app/c.py': 'app = Flask(__name__)\n',
      'app/static/a.css': '',
      'app/templates/a.html': '',
    };
    const { references } = await moving({
      files,
      moves: { 'app/static/a.css': 'res/a.css', 'app/templates/a.html': 'res/a.html' },
      roots: [''],
    });
    expect(references.map(({ path, reason }) => `${path}: ${reason}`)).toEqual([
      'app/a.py: templates is looked for beside this file and 2 more of its folder, and will not be there',
      'app/b.py: static is looked for beside this file and 1 more of its folder, and will not be there',
    ]);
  });

  test('of Flask, where they are named', async () => {
    const files = {
      'app/a.py': 'b = Blueprint("b", __name__, template_folder="views")\n',
      'app/views/a.html': '',
    };
    expect(await places(files, { 'app/views/a.html': 'app/res/views/a.html' })).toEqual([
      'app/a.py:1 rewritten: views → res/views',
    ]);
    const path = {
      'app/a.py': 'app = Flask(__name__, static_folder=Path("views"))\n',
      'app/views/a.css': '',
    };
    expect(await places(path, { 'app/views/a.css': 'app/res/views/a.css' })).toEqual([
      'app/a.py:1 rewritten: views → res/views',
    ]);
  });

  test('of an app of Django', async () => {
    const files = {
      'shop/apps.py': 'class ShopConfig(AppConfig):\n    name = "shop"\n',
      'shop/locale/de.po': '',
    };
    expect(await places(files, { 'shop/locale/de.po': 'locale/de.po' })).toEqual([
      'shop/apps.py:1 asked: class ShopConfig(AppConfig)',
    ]);
  });
});

test('settings that a started program names, and would not find', async () => {
  const files = {
    'manage.py':
      'os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")\nif __name__ == "__main__":\n    main()\n',
    'shop/settings.py': '',
  };
  expect(await places(files, { 'manage.py': 'bin/manage.py' })).toEqual([
    'manage.py:1 asked: DJANGO_SETTINGS_MODULE',
  ]);
  expect(
    await places(files, { 'manage.py': 'bin/manage.py', 'shop/settings.py': 'bin/shop/settings.py' }),
  ).toEqual(['manage.py:1 asked: shop.settings']);
});

test('paths in the settings of Sphinx', async () => {
  const text =
    'html_static_path = ["_static"]\nhtml_logo = "_static/a.png"\nexclude_patterns = ["x"]\ntitle = "_static"\n';
  const { changed } = await moving({
    files: { 'docs/conf.py': text, 'docs/_static/a.png': '' },
    moves: { 'docs/_static/a.png': 'media/a.png' },
  });
  expect(changed['docs/conf.py']).toBe(
    text.replace('["_static"', '["../media"').replace('_static/', '../media/'),
  );
});

test('what is made in the folder of a program stays there when the folder moves', async () => {
  const text = 'CACHE = Path(__file__).parent / "cache" / "x"\nOUT = Path(__file__).parents[1] / "build"\n';
  const { changed } = await moving({
    files: { 'tool/a.py': text },
    moves: { 'tool/a.py': 'apps/tool/a.py' },
    roots: [''],
  });
  expect(changed['tool/a.py']).toBe(text.replace('parents[1]', 'parents[2]'));
});
