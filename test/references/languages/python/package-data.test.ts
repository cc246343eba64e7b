import { describe, expect, it } from 'vitest';
import { moving } from '../../moving.ts';

const FILES = {
  'app/__init__.py': '',
  'app/data/__init__.py': '',
  'app/data/c.json': '',
  'app/data/stays.json': '',
  'app/settings/__init__.py': '',
  'other/__init__.py': '',
};

async function user(text: string, moves: Readonly<Record<string, string>>) {
  const { changed, references } = await moving({ files: { ...FILES, 'u.py': text }, moves });
  return { text: changed['u.py'], decisions: references.map(({ decision }) => decision) };
}

describe('data that is named by its package', () => {
  it.each([
    ['files("app.data") / "c.json"', 'files("app.settings") / "c.json"'],
    [
      'resources.files("app.data").joinpath("c.json").read_text()',
      'resources.files("app.settings").joinpath("c.json").read_text()',
    ],
    ['files("app") / "data" / "c.json"', 'files("app") / "settings" / "c.json"'],
    ["files('app').joinpath('data', 'c.json')", "files('app').joinpath('settings', 'c.json')"],
    ['(files("app") / "data/c.json").open()', '(files("app") / "settings/c.json").open()'],
    ['pkgutil.get_data("app", "data/c.json")', 'pkgutil.get_data("app", "settings/c.json")'],
    ['pkgutil.get_data("app.data", "c.json")', 'pkgutil.get_data("app.settings", "c.json")'],
    ['PackageLoader("app.data", "c.json")', 'PackageLoader("app.settings", "c.json")'],
    ['open_text("app.data", "c.json")', 'open_text("app.settings", "c.json")'],
    ['resource_filename("app", "data/c.json")', 'resource_filename("app", "settings/c.json")'],
  ])('%s → %s', async (before, after) => {
    const { text, decisions } = await user(`x = ${before}\n`, { 'app/data/c.json': 'app/settings/c.json' });
    expect([text, decisions]).toEqual([`x = ${after}\n`, ['rewritten']]);
  });

  it('goes to a folder that is no package: the package above has it', async () => {
    const { text } = await user('x = files("app.data") / "c.json"\n', {
      'app/data/c.json': 'app/share/c.json',
    });
    expect(text).toBe('x = files("app") / "share" / "c.json"\n');
  });

  it('goes with its package: the name of the package is enough', async () => {
    const { text } = await user('x = files("app.data") / "c.json"\n', {
      'app/data/__init__.py': 'other/data/__init__.py',
      'app/data/c.json': 'other/data/c.json',
      'app/data/stays.json': 'other/data/stays.json',
    });
    expect(text).toBe('x = files("other.data") / "c.json"\n');
  });

  it('leaves every package: nobody can name it', async () => {
    const { text, decisions } = await user('x = files("app.data") / "c.json"\n', {
      'app/data/c.json': 'share/c.json',
    });
    expect([text, decisions]).toEqual([undefined, ['asked']]);
  });

  it.each(['files("app.data") / "stays.json"', 'files("app.data") / name', 'f("app.data", "c.json")'])(
    '%s stays, or is another thing',
    async words => {
      const { text } = await user(`x = ${words}\n`, { 'app/data/c.json': 'app/settings/c.json' });
      expect(text).toBeUndefined();
    },
  );
});

describe('data that a module names by its own package', () => {
  const own = async (text: string, moves: Readonly<Record<string, string>>) => {
    const { after, references } = await moving({ files: { ...FILES, 'app/u.py': text }, moves });
    return [
      after['app/u.py'] ?? after['app/v.py'] ?? after['other/u.py'],
      references.map(({ decision }) => decision),
    ];
  };
  const inside = { 'app/data/c.json': 'app/settings/c.json' };

  it.each([
    ['pkgutil.get_data(__package__, "data/c.json")', 'pkgutil.get_data(__package__, "settings/c.json")'],
    ["open_text(__name__, 'data/c.json')", "open_text(__name__, 'settings/c.json')"],
    ['files(__package__) / "data/c.json"', 'files(__package__) / "settings/c.json"'],
    ['files(__name__).joinpath("data/c.json")', 'files(__name__).joinpath("settings/c.json")'],
  ])('%s → %s', async (before, after) => {
    expect(await own(`x = ${before}\n`, inside)).toEqual([`x = ${after}\n`, ['rewritten']]);
  });

  it('that leaves the package is asked', async () => {
    const text = 'x = get_data(__package__, "data/c.json")\n';
    expect(await own(text, { 'app/data/c.json': 'share/c.json' })).toEqual([text, ['asked']]);
    expect(await own(text, { 'app/u.py': 'other/u.py' })).toEqual([text, ['asked']]);
  });
});

describe('data that a project lists for its packages', () => {
  const MOVES = {
    'app/data/c.json': 'app/settings/c.json',
    'app/data/__init__.py': 'app/settings/d/__init__.py',
    'app/data/stays.json': 'app/settings/stays.json',
  };
  it.each([
    [
      'pyproject.toml',
      '[tool.setuptools.package-data]\napp = ["data/c.json", "py.typed"]\nother = [\n  "data/c.json",\n]\n[x]\ny = "data/c.json"\n',
      '[tool.setuptools.package-data]\napp = ["settings/c.json", "py.typed"]\nother = [\n  "data/c.json",\n]\n[x]\ny = "data/c.json"\n',
    ],
    [
      'setup.cfg',
      '[options.package_data]\napp =\n    data/c.json\n    data/stays.json\n',
      '[options.package_data]\napp =\n    settings/c.json\n    settings/stays.json\n',
    ],
    [
      'setup.py',
      'setup(package_data={"app": ["data/c.json", "x"], "other": ["data/c.json"]})\n',
      'setup(package_data={"app": ["settings/c.json", "x"], "other": ["data/c.json"]})\n',
    ],
  ])('%s', async (path, text, after) => {
    const { changed } = await moving({ files: { ...FILES, [path]: text }, moves: MOVES });
    expect(changed[path]).toBe(after);
  });

  it.each([
    ['pyproject.toml', '[tool.setuptools.package-data]\napp = ["data/*.json"]\n'],
    ['setup.py', 'setup(package_data={"app": ["data/*.json"]})\n'],
  ])('patterns of %s', async (path, text) => {
    const { changed } = await moving({
      files: { 'app/__init__.py': '', 'app/data/c.json': '', [path]: text },
      moves: { 'app/data/c.json': 'app/settings/c.json' },
    });
    expect(changed[path]).toBe(text.replace('data/', 'settings/'));
  });

  it('goes with its package, also where that has a name of one word', async () => {
    const { text } = await user('x = [PackageLoader("other"), files("other"), say("other")]\n', {
      'other/__init__.py': 'more/__init__.py',
    });
    expect(text).toBe('x = [PackageLoader("more"), files("more"), say("other")]\n');
  });
});
