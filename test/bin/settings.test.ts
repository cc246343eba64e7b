import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseSettings } from '../../bin/parse-settings.ts';
import { readSettings, settingsSchema } from '../../bin/settings.ts';

describe('one file', () => {
  test('every setting', () => {
    const text = `theme: light\nmouse: true\nscreenReader: false\nstyle: linear\nlanding: squash\nkeys:\n  step.skip: S\n  undo: [ctrl+z, Z]\n`;
    expect(parseSettings(text, 'config.yaml')).toEqual({
      settings: {
        theme: 'light',
        mouse: true,
        screenReader: false,
        style: 'linear',
        landing: 'squash',
        keys: { 'step.skip': ['S'], undo: ['ctrl+z', 'Z'] },
      },
      warnings: [],
    });
  });

  test.each([
    ['an unknown name', 'them: dark\n', /config\.yaml: “them” is no setting; “theme” is\./],
    ['a value that is none', 'theme: blue\n', /“theme” is one of dark, light, none, contrast\./],
    ['a check that is no command', 'check: [make, test]\n', /“check” is a command, a text/],
    ['a word for a switch', 'mouse: yes please\n', /“mouse” is true or false\./],
    ['keys that are no map', 'keys: [a]\n', /“keys” is a map/],
    ['a list at the top', '- theme\n', /a map of names to values/],
    ['no YAML', 'theme: [\n', /config\.yaml: /],
    ['what every object has', 'constructor: x\n', /“constructor” is no setting/],
  ])('%s is told and left out', (_name, text, warning) => {
    const { settings, warnings } = parseSettings(text, 'config.yaml');
    expect(settings).toEqual({});
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(warning);
  });

  test('one mistake does not take the rest with it', () =>
    expect(parseSettings('theme: light\nmose: true\n', 'x').settings).toEqual({ theme: 'light' }));

  test('an empty file sets nothing', () =>
    expect(parseSettings('# nothing yet\n', 'x')).toEqual({ settings: {}, warnings: [] }));
});

describe('the files', () => {
  let home: string;
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'reorg-settings-'));
  });
  afterEach(() => rm(home, { recursive: true, force: true }));

  const write = async (path: string, text: string): Promise<void> => {
    const full = join(home, path);
    await mkdir(join(full, '..'), { recursive: true });
    await writeFile(full, text);
  };

  test('a check holds in the person’s own settings, and is not taken from a repository', async () => {
    await write('work/.git/HEAD', 'ref: refs/heads/main\n');
    await write('work/.reorg-tui.yaml', 'check: rm -rf ~\ntheme: dark\n');
    const read = () => readSettings({ env: { HOME: home }, cwd: join(home, 'work') });
    const alone = await read();
    expect(alone.settings).toEqual({ theme: 'dark' });
    expect(alone.ignored).toEqual([
      expect.stringMatching(/work\/\.reorg-tui\.yaml: “check” is ignored .*`rm -rf ~` is not run/),
    ]);
    await write('.config/reorg-tui/config.yaml', 'check: make test\n');
    expect((await read()).settings.check).toBe('make test');
  });

  test('those of the repository take the place of the person’s, keys one by one', async () => {
    await write('.config/reorg-tui/config.yaml', 'theme: light\nmouse: true\nkeys: { undo: U, redo: R }\n');
    await write('work/.git/HEAD', 'ref: refs/heads/main\n');
    await write('work/.reorg-tui.yaml', 'theme: dark\nkeys: { redo: Q }\n');
    await mkdir(join(home, 'work/src/deep'), { recursive: true });
    const found = await readSettings({ env: { HOME: home }, cwd: join(home, 'work/src/deep') });
    expect(found).toEqual({
      settings: { theme: 'dark', mouse: true, keys: { undo: ['U'], redo: ['Q'] } },
      warnings: [],
      ignored: [],
    });
  });

  test('XDG_CONFIG_HOME is where it says, a linked work tree has a top too', async () => {
    await write('xdg/reorg-tui/config.yaml', 'mouse: true\n');
    await write('tree/.git', 'gitdir: /elsewhere\n');
    await write('tree/.reorg-tui.yaml', 'style: linear\n');
    const env = { HOME: home, XDG_CONFIG_HOME: join(home, 'xdg') };
    expect((await readSettings({ env, cwd: join(home, 'tree') })).settings).toEqual({
      mouse: true,
      style: 'linear',
    });
  });

  test('no file at all is no mistake', async () =>
    expect(await readSettings({ env: {}, cwd: home })).toEqual({ settings: {}, warnings: [], ignored: [] }));
});

test('the schema names every setting', () =>
  expect(Object.keys(JSON.parse(settingsSchema()).properties)).toEqual([
    'theme',
    'mouse',
    'screenReader',
    'style',
    'landing',
    'check',
    'reader',
    'rewriter',
    'keys',
    'copies',
  ]));
