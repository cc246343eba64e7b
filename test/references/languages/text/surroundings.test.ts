import { describe, expect, it } from 'vitest';
import { saysModule } from '../../../../src/references/languages/text/modules.ts';
import { surroundings } from '../../../../src/references/languages/text/surroundings.ts';
import { ledger, moving } from '../../moving.ts';

const around = (text: string) => {
  const start = text.lastIndexOf('loom.weave');
  const end = /^[\w.]+/.exec(text.slice(start))![0].length + start;
  return surroundings({ start, end }, text);
};

describe('what stands around a dotted name says that it is a module', () => {
  it.each([
    ['uvicorn loom.weave:app'],
    ['exec gunicorn "loom.weave:app"'],
    ['python -m loom.weave'],
    ['["python", "-m", "loom.weave"]'],
    ['command:\n  - python\n  - -m\n  - loom.weave\n'],
    ['celery -A loom.weave worker'],
    ['pytest --cov=loom.weave'],
    ['export FLASK_APP=loom.weave'],
    ['env DJANGO_SETTINGS_MODULE=loom.weave manage'],
    ['filterwarnings =\n    ignore:old way:DeprecationWarning:loom.weave'],
    ['PYTHONWARNINGS=error:::loom.weave'],
    ['python -c "import loom.weave; print(loom.weave.run())"'],
    ['python <<END\nfrom loom.weave import run\nEND\n'],
    ['layers =\n    loom.yarn\n    loom.weave\n'],
    ['a = Analysis(["x.py"], hiddenimports=["y", "loom.weave"])'],
    ['{"a": {"class": "loom.weave"}}'],
    ['modules = [\n"loom.yarn",\n"loom.weave",\n]'],
  ])('%j', text => {
    expect(saysModule(around(text))).toBe(true);
  });

  it.each([
    ['FLASK_APP=x\necho loom.weave'],
    ['modules = x\nother = loom.weave'],
    ['run() {\n  APP_MODULE=x\n  echo loom.weave\n}'],
    ['python -c "import loom.yarn" loom.weave'],
    ['[tool.modules]\nvalue = "loom.weave"'],
    ['docker run loom.weave'],
  ])('or does not: %j', text => {
    expect(saysModule(around(text))).toBe(false);
  });
});

describe('modules that scripts and settings name', () => {
  const files = {
    'loom/__init__.py': '',
    'loom/weave.py': 'def run(): ...\n',
    'warp.py': 'def run(): ...\n',
  };
  const moves = { 'loom/weave.py': 'loom/craft/weft.py', 'warp.py': 'loom/warp.py' };
  const written = async (path: string, text: string) => {
    const { after, references } = await moving({ files: { ...files, [path]: text }, moves, roots: [''] });
    return { text: after[path], references };
  };

  it.each([
    ['run.sh', 'uvicorn loom.weave:app --reload\ncelery -A loom.weave worker\npytest --cov=loom.weave\n'],
    ['run.sh', 'python -c "import loom.weave; print(loom.weave.run())"\n'],
    ['Dockerfile', 'FROM python\nCOPY . /app\nCMD ["python", "-m", "loom.weave"]\n'],
    ['Dockerfile', 'FROM python\nENV FLASK_APP=loom.weave\nRUN uvicorn loom.weave:app\n'],
    ['Dockerfile', 'FROM python\nCMD ["gunicorn", "loom.weave:make()"]\n'],
    ['Makefile', 'run:\n\tuvicorn loom.weave:app\n'],
    ['deploy/crontab', '0 * * * * cd /srv && python -m loom.weave\n'],
    ['deploy/cron.d/nightly', '0 * * * * root python -m loom.weave\n'],
    ['.flaskenv', 'FLASK_APP=loom.weave\n'],
    [
      '.importlinter',
      '[importlinter:contract:1]\nlayers =\n    loom.weave\nignore_imports =\n    loom.weave -> loom.yarn\n',
    ],
    ['app.spec', "a = Analysis(['app.py'], hiddenimports=['loom.weave'])\n"],
  ])('follow in %s: %j', async (path, text) => {
    const { text: after, references } = await written(path, text);
    expect(after).toBe(text.replaceAll('loom.weave', 'loom.craft.weft'));
    expect(references.every(({ decision }) => decision === 'rewritten')).toBe(true);
  });

  it.each([
    ['run.sh', 'python3 -u -m warp\nuvicorn warp:app\n', 'python3 -u -m loom.warp\nuvicorn loom.warp:app\n'],
    ['Procfile', 'web: gunicorn -w 2 warp:app\n', 'web: gunicorn -w 2 loom.warp:app\n'],
    ['Dockerfile', 'CMD ["python","-m","warp"]\n', 'CMD ["python","-m","loom.warp"]\n'],
    ['run.sh', 'python -c "import warp; warp.run()"\n', 'python -c "import loom.warp; loom.warp.run()"\n'],
  ])('follow where they have one word, in %s: %j', async (path, text, expected) => {
    expect((await written(path, text)).text).toBe(expected);
  });

  it.each([
    ['run.sh', 'pytest -m warp\ngit commit -m warp\necho warp\ncp a.b:warp x\n'],
    ['run.sh', 'docker run warp:latest -v warp:/data\n'],
    ['Dockerfile', 'CMD ["warp", "-m", "warp"]\n'],
  ])('are told from other words of %s: %j', async (path, text) => {
    const { text: after, references } = await written(path, text);
    expect(after).toBe(text);
    expect(references).toEqual([]);
  });

  it('are asked where nothing says what they are', async () => {
    const { references } = await written('run.sh', 'start-it loom.weave\n');
    expect(ledger(references)).toEqual(['run.sh:1 asked: loom.weave']);
  });
});

describe('lists that tools know by their names', () => {
  it.each([
    ['requirements/dev.pip', '-r docs.pip\n', '-r more/docs.pip\n'],
    ['test/mocha.opts', '--require requirements/docs.pip\n', '--require requirements/more/docs.pip\n'],
    ['requirements/dev.in', '-r docs.pip\n-c ../docs.pip\n', '-r more/docs.pip\n-c ../docs.pip\n'],
  ])('%s', async (path, text, expected) => {
    const files = { 'docs.pip': '', 'requirements/docs.pip': 'sphinx\n', [path]: text };
    const { after } = await moving({
      files,
      moves: { 'requirements/docs.pip': 'requirements/more/docs.pip' },
    });
    expect(after[path]).toBe(expected);
  });
});
