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
