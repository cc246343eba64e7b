import { describe, expect, it } from 'vitest';
import { inferRoots } from '../../src/references/roots.ts';

function roots(files: Record<string, string>): string[] {
  return inferRoots(Object.keys(files), path => files[path]);
}

describe('inferRoots', () => {
  it('is the repository itself where nothing says otherwise', () => {
    expect(roots({ 'pkg/__init__.py': '', 'pkg/a.py': 'from pkg import b', 'pkg/b.py': '' })).toEqual(['']);
  });

  it.each([
    ['pytest.ini', '[pytest]\npythonpath = . lib\n', ['', 'lib']],
    ['pyproject.toml', '[tool.pytest.ini_options]\npythonpath = ["lib"]  # here\n', ['lib', '']],
    ['pyproject.toml', '[tool.setuptools.packages.find]\nwhere = ["lib"]\n', ['lib', '']],
    ['pyproject.toml', '[tool.setuptools]\npackage-dir = {"" = "lib"}\n', ['lib', '']],
    ['pyproject.toml', '[tool.poetry]\npackages = [{ include = "p", from = "lib" }]\n', ['lib', '']],
    ['setup.cfg', '[options]\npackage_dir =\n    = lib\n', ['lib', '']],
    ['setup.py', 'setup(packages=find_packages(where="lib"))', ['lib', '']],
    ['pyrightconfig.json', '{"extraPaths": ["lib", "none"]}', ['lib', '']],
  ])('reads %s: %j', (path, text, expected) => {
    expect(roots({ [path]: text, 'lib/p/__init__.py': '' })).toEqual(expected);
  });

  it('evaluates what conftest.py puts on sys.path, the last insert first', () => {
    const conftest = [
      'import sys',
      'from pathlib import Path',
      'ROOT = Path(__file__).parent.parent',
      'SRC = ROOT / "lib"',
      'if str(ROOT) not in sys.path:',
      '    sys.path.insert(0, str(ROOT))',
      'sys.path.insert(0, str(SRC))',
    ].join('\n');
    expect(roots({ 'tests/conftest.py': conftest, 'lib/p/a.py': '' })).toEqual(['lib', '']);
  });

  it('sees from the spelling of the importers which directory must be on the path', () => {
    const files = {
      'code/p/__init__.py': '',
      'code/p/a.py': '',
      'tools/run.py': 'from p.a import f\nimport json.decoder\n',
    };
    expect(roots(files)).toEqual(['code', '']);
  });

  it('does not take a package for a root because two directories could be meant', () => {
    const files = {
      'x/p/__init__.py': '',
      'x/p/a.py': '',
      'y/p/__init__.py': '',
      'y/p/a.py': '',
      'run.py': 'import p.a',
    };
    expect(roots(files)).toEqual(['']);
  });
});
