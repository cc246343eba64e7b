import { describe, expect, it } from 'vitest';
import { splice } from '../../../../src/references/edits.ts';
import { listBesides, packageList } from '../../../../src/references/languages/text/package-list.ts';
import { ledger, moving } from '../../moving.ts';

const besides = (path: string, text: string, ...names: string[]): string | undefined => {
  const list = packageList({ path, text });
  return (
    list &&
    splice(
      text,
      listBesides(names, list, text).map(({ start, end, replacement }) => ({
        start,
        end,
        text: replacement,
      })),
    )
  );
};

describe('a list of packages', () => {
  it.each([
    ['pyproject.toml', '[tool.setuptools]\npackages = ["a"]', '[tool.setuptools]\npackages = ["a", "a.b"]'],
    [
      'pyproject.toml',
      "[tool.setuptools]\nzip-safe = true\npackages = [\n  'a',  # all\n  'a.z',\n]\n",
      "[tool.setuptools]\nzip-safe = true\npackages = [\n  'a',  # all\n  'a.b',\n  'a.z',\n]\n",
    ],
    [
      'pyproject.toml',
      '[tool.setuptools]\npackages = [\n  "z",\n  "a"\n]\n',
      '[tool.setuptools]\npackages = [\n  "z",\n  "a",\n  "a.b"\n]\n',
    ],
    [
      'setup.cfg',
      '[options]\npackages =\n    a\n    a.z\nzip_safe = no\n',
      '[options]\npackages =\n    a\n    a.b\n    a.z\nzip_safe = no\n',
    ],
    ['setup.cfg', '[options]\npackages = a, c\n', '[options]\npackages = a, a.b, c\n'],
    ['setup.py', "setup(packages=['a', 'a.c'])", "setup(packages=['a', 'a.b', 'a.c'])"],
    [
      'setup.py',
      'setup(\n    packages=(\n        "a",\n    ),\n)',
      'setup(\n    packages=(\n        "a",\n        "a.b",\n    ),\n)',
    ],
  ])('of %s has room for one more: %j', (path, text, expected) => {
    expect(besides(path, text, 'a.b')).toBe(expected);
  });

  it.each([
    ['pyproject.toml', '[tool.mypy]\npackages = ["a"]\n'],
    ['pyproject.toml', '[tool.hatch.build.targets.wheel]\npackages = ["a"]\n'],
    ['pyproject.toml', '[tool.setuptools.packages.find]\nwhere = ["a"]\n'],
    ['pyproject.toml', '[tool.setuptools]\npackages = ["a"]\npackage-dir = { "a" = "lib" }\n'],
    ['setup.cfg', '[options]\npackages = find:\n'],
    ['setup.cfg', '[mypy]\npackages = a\n'],
    ['setup.py', 'setup(packages=find_packages())'],
    ['setup.py', 'setup(packages=[*more, "a"])'],
    ['a/list.py', 'packages = ["a"]'],
  ])('is none that counts its packages one by one: %s %j', (path, text) => {
    expect(packageList({ path, text })).toBeUndefined();
  });

  it.each([
    ['pyproject.toml', '[tool.setuptools]\npackage-dir = {"" = "src"}\npackages = ["a"]\n', 'src'],
    ['setup.cfg', '[options]\npackage_dir =\n    = lib\npackages = a\n', 'lib'],
    ['tools/setup.py', 'setup(package_dir={"": "src"}, packages=["a"])', 'tools/src'],
    ['tools/setup.py', 'setup(packages=["a"])', 'tools'],
  ])('begins in a folder: %s %j', (path, text, folder) => {
    expect(packageList({ path, text })?.folder).toBe(folder);
  });
});

describe('modules that leave the packages that are listed', () => {
  const cfg = (packages: string) => `[options]\npackages =\n    ${packages}\n`;
  const files = { 'kiln/__init__.py': '', 'kiln/fire.py': 'HOT = 1\n', 'kiln/ash.py': '' };

  it('take a new package along into the list', async () => {
    const text = '[tool.setuptools]\npackages = ["kiln"]\n';
    const { changed } = await moving({
      files: { ...files, 'pyproject.toml': text },
      moves: { 'kiln/fire.py': 'kiln/heat/fire.py', 'kiln/ash.py': 'kiln/rest/ash.py' },
    });
    expect(changed['pyproject.toml']).toBe(
      '[tool.setuptools]\npackages = ["kiln", "kiln.heat", "kiln.rest"]\n',
    );
  });

  it('are asked where they go to a package that was left out, or to another place', async () => {
    const out = { ...files, 'kiln/heat/__init__.py': '', 'setup.cfg': cfg('kiln') };
    const left = await moving({ files: out, moves: { 'kiln/fire.py': 'kiln/heat/fire.py' } });
    expect(ledger(left.references)).toContain('setup.cfg:2 asked: packages');
    const away = await moving({ files: out, moves: { 'kiln/fire.py': 'oven/fire.py' } });
    expect(ledger(away.references)).toContain('setup.cfg:2 asked: packages');
  });

  it('need nothing where they go to one that is listed, or packages are looked for', async () => {
    const moves = { 'kiln/fire.py': 'kiln/heat/fire.py' };
    for (const packages of ['kiln\n    kiln.heat', 'find:'])
      expect(
        (
          await moving({
            files: { ...files, 'kiln/heat/__init__.py': '', 'setup.cfg': cfg(packages) },
            moves,
          })
        ).references,
      ).toEqual([]);
  });
});
