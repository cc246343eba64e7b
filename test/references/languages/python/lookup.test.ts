import { describe, expect, it } from 'vitest';
import { moving } from '../../moving.ts';

describe('what is called the same', () => {
  it('an installed distribution behind a local package stays', async () => {
    const user = 'import azure.client\nfrom azure.client import C\nfrom azure import jobs\n';
    const { changed } = await moving({
      files: { 'src/azure/__init__.py': '', 'src/azure/jobs.py': '', 'src/user.py': user },
      moves: { 'src/azure/jobs.py': 'src/jobs.py' },
    });
    expect(changed['src/user.py']).toBe('import azure.client\nfrom azure.client import C\nimport jobs\n');
  });

  it('a module called as a library, in a package, is not the library', async () => {
    const { changed } = await moving({
      files: {
        'src/t/__init__.py': '',
        'src/t/json.py': '',
        'src/t/x.py': 'import json\nfrom . import json as own\njson.loads\n',
      },
      moves: { 'src/t/json.py': 'src/u/json.py' },
    });
    expect(changed).toEqual({ 'src/t/x.py': 'import json\nfrom u import json as own\njson.loads\n' });
  });

  it('a package wins over a module of the same name', async () => {
    const { changed } = await moving({
      files: { 'src/j/conv.py': '', 'src/j/conv/__init__.py': '', 'src/user.py': 'from j.conv import x\n' },
      moves: { 'src/j/conv.py': 'src/conv.py' },
    });
    expect(changed).toEqual({});
  });

  it('a new package that would hide a module is noticed by those who import it', async () => {
    const { changed, references } = await moving({
      files: {
        'src/x/__init__.py': '',
        'src/x/refit.py': 'f = 1\n',
        'src/old.py': 'g = 1\n',
        'src/oldinit.py': '',
        'src/user.py': 'from x.refit import f\nfrom old import g\n',
      },
      moves: { 'src/old.py': 'src/x/refit/executor.py', 'src/oldinit.py': 'src/x/refit/__init__.py' },
    });
    expect(changed['src/user.py']).toBe('from x.refit import f\nfrom x.refit.executor import g\n');
    expect(references).toContainEqual(
      expect.objectContaining({
        decision: 'asked',
        text: 'x.refit',
        reason: 'x.refit would mean src/x/refit/__init__.py',
      }),
    );
  });

  it('a destination behind a module of the same name is asked', async () => {
    const { changed, references } = await moving({
      files: {
        'src/x/__init__.py': '',
        'src/x/refit.py': '',
        'src/old.py': '',
        'src/user.py': 'from old import g\n',
      },
      moves: { 'src/old.py': 'src/x/refit/executor.py' },
    });
    expect(changed).toEqual({});
    expect(references[0]?.reason).toBe('x.refit.executor would not be found afterwards');
  });

  it('scripts import their neighbours', async () => {
    const { changed } = await moving({
      files: { 'tools/run.py': 'import helper\nfrom helper import h\n', 'tools/helper.py': '' },
      moves: { 'tools/helper.py': 'src/lib/helper.py' },
    });
    expect(changed).toEqual({ 'tools/run.py': 'import lib.helper as helper\nfrom lib.helper import h\n' });
  });
});

describe('a folder below a package', () => {
  const files = (guard: string) => ({
    'app/__init__.py': '',
    'app/core/typing.py': 'A = 1\n',
    'app/core/run.py': `from types import ModuleType\nfrom typing import A\n${guard}`,
  });
  const moves = { 'app/core/typing.py': 'app/core/types.py' };

  it('is searched for no neighbours: what is called as the standard library is that', async () => {
    const { changed, references } = await moving({ files: files(''), moves });
    expect([changed, references]).toEqual([{}, []]);
  });

  it('is searched for a program', async () => {
    const { changed } = await moving({ files: files('if __name__ == "__main__":\n    A\n'), moves });
    expect(changed['app/core/run.py']).toContain('from types import A\n');
  });
});

describe('where names are looked for', () => {
  const TEXT = [
    'import sys',
    'from pathlib import Path',
    'sys.path.insert(0, str(Path(__file__).parent / "lib"))',
    'import helper',
    'from extra import x',
    '',
  ].join('\n');

  it('a file may put a directory on the search path itself', async () => {
    const files = { 'tools/run.py': TEXT, 'tools/lib/helper.py': '', 'tools/lib/extra.py': '' };
    const moves = { 'tools/lib/helper.py': 'tools/lib/sub/helper.py', 'tools/lib/extra.py': 'src/extra.py' };
    const { changed } = await moving({ files, moves });
    expect(changed).toEqual({
      'tools/run.py': TEXT.replace('import helper', 'import sub.helper as helper'),
    });
  });

  it('a script that moves with the directory it put there stays as it is', async () => {
    const files = { 'tools/run.py': TEXT, 'tools/lib/helper.py': '', 'tools/lib/extra.py': '' };
    const moves = Object.fromEntries(Object.keys(files).map(path => [path, path.replace('tools', 'bin')]));
    const { changed, references } = await moving({ files, moves });
    expect(changed).toEqual({});
    expect(references.filter(({ decision }) => decision === 'asked')).toEqual([]);
  });

  it('a name that differs in its case only', async () => {
    const { changed } = await moving({
      files: {
        'src/pkg/__init__.py': '',
        'src/pkg/Mod.py': '',
        'src/user.py': 'from pkg.Mod import f\nfrom pkg import Mod\n',
      },
      moves: { 'src/pkg/Mod.py': 'src/pkg/mod.py' },
    });
    expect(changed['src/user.py']).toBe('from pkg.mod import f\nfrom pkg import mod as Mod\n');
  });
});
