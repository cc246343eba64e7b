import { expect, test } from 'vitest';
import { type Files, type To, told } from './told.ts';

const PY = { 'pyproject.toml': '[build-system]\nbuild-backend = "hatchling.build"\n' };
const PBR = { 'setup.py': 'setup(setup_requires=["pbr>=2"], pbr=True)\n' };
const NPM = { 'package.json': '{"name": "a"}' };
const RENO = { 'docs/log.rst': 'Log\n===\n\n.. release-notes::\n' };

test.each<[what: string, files: Files, moves: To]>([
  ['a setting', { '.coveragerc': '', ...PY }, { '.coveragerc': 'config/.coveragerc' }],
  ['of a project below', { 'b/package.json': '{}', 'b/.npmrc': '' }, { 'b/.npmrc': 'b/config/.npmrc' }],
  ['without a dot', { pylintrc: '' }, { pylintrc: 'tools/pylintrc' }],
  ['a name that the tool does not know', { '.flake8': '' }, { '.flake8': 'flake8.ini' }],
  ['hooks', { '.pre-commit-config.yaml': '' }, { '.pre-commit-config.yaml': '.pre-commit-config.yml' }],
  [
    'requirements of pbr',
    { ...PBR, 'requirements.txt': '' },
    { 'requirements.txt': 'requirements/base.txt' },
  ],
  [
    'those of its tests',
    { ...PBR, 'test-requirements.txt': '' },
    { 'test-requirements.txt': 'req/test.txt' },
  ],
  ['settings of reno', { ...RENO, 'reno.yaml': '' }, { 'reno.yaml': 'docs/releasenotes/config.yaml' }],
  ['a licence', { ...PY, LICENSE: '' }, { LICENSE: 'LICENSES/MIT.txt' }],
  ['a licence with an ending', { ...PBR, 'COPYING.txt': '' }, { 'COPYING.txt': 'legal/COPYING.txt' }],
  ['a licence for npm', { ...NPM, 'LICENCE.md': '' }, { 'LICENCE.md': 'docs/LICENCE.md' }],
  ['a list for packaging', { ...PBR, 'MANIFEST.in': '' }, { 'MANIFEST.in': 'build/MANIFEST.in' }],
  ['what npm leaves out', { ...NPM, '.npmignore': '' }, { '.npmignore': 'config/.npmignore' }],
  ['settings of a compiler', { ...NPM, 'tsconfig.json': '{}' }, { 'tsconfig.json': 'config/tsconfig.json' }],
  [
    'a workflow',
    { '.github/workflows/a.yml': '' },
    { '.github/workflows/a.yml': '.github/workflows/old/a.yml' },
  ],
  ['owners', { '.github/CODEOWNERS': '' }, { '.github/CODEOWNERS': 'meta/CODEOWNERS' }],
  ['settings of a service', { 'codecov.yml': '' }, { 'codecov.yml': 'ci/codecov.yml' }],
])('is told: %s', async (_, files, moves) => {
  const [path] = Object.keys(moves);
  expect(await told(files, moves)).toEqual([`${path}:1 ${path}`]);
});

test.each<[what: string, files: Files, moves: To]>([
  ['no top of a project', { 'a/tox.ini': '' }, { 'a/tox.ini': 'c/tox.ini' }],
  [
    'along with its project',
    { 'b/.npmrc': '', 'b/package.json': '{}' },
    { 'b/.npmrc': 'p/b/.npmrc', 'b/package.json': 'p/b/package.json' },
  ],
  [
    'handed over',
    { '.coveragerc': '', Makefile: 'x:\n\ta --rcfile=config/.coveragerc\n' },
    { '.coveragerc': 'config/.coveragerc' },
  ],
  ['another name of it', { '.readthedocs.yml': '' }, { '.readthedocs.yml': '.readthedocs.yaml' }],
  ['another name of a site', { 'mkdocs.yml': '' }, { 'mkdocs.yml': 'mkdocs.yaml' }],
  ['another ending', { '.eslintrc.json': '' }, { '.eslintrc.json': '.eslintrc.yml' }],
  ['the dot in front', { '.codecov.yml': '' }, { '.codecov.yml': 'codecov.yml' }],
  ['another place of it', { '.codecov.yml': '' }, { '.codecov.yml': '.github/codecov.yml' }],
  ['another place of the forge', { CODEOWNERS: '' }, { CODEOWNERS: '.github/CODEOWNERS' }],
  [
    'a workflow by another name',
    { '.github/workflows/a.yml': '' },
    { '.github/workflows/a.yml': '.github/workflows/b.yaml' },
  ],
  [
    'requirements of no reader',
    { ...PY, 'requirements.txt': '' },
    { 'requirements.txt': 'requirements/base.txt' },
  ],
  ['notes of no reader', { 'reno.yaml': '' }, { 'reno.yaml': 'docs/reno.yaml' }],
  [
    'notes with a place',
    { 'docs/a.rst': '.. release-notes::\n   :relnotessubdir: d\n', 'reno.yaml': '' },
    { 'reno.yaml': 'd/reno.yaml' },
  ],
  ['a licence of nobody', { LICENSE: '' }, { LICENSE: 'docs/LICENSE' }],
  [
    'a licence with a key',
    { 'pyproject.toml': '[project]\nlicense-files = ["x/*"]\n', LICENSE: '' },
    { LICENSE: 'x/LICENSE' },
  ],
  ['a licence by another name', { ...PY, LICENSE: '' }, { LICENSE: 'LICENSE.txt' }],
  [
    'a licence that is not published',
    { 'package.json': '{"private": true}', LICENSE: '' },
    { LICENSE: 'docs/LICENSE' },
  ],
  ['a program', { ...PY, 'NOTICE.py': '' }, { 'NOTICE.py': 'a/NOTICE.py' }],
  ['another backend', { ...PY, 'MANIFEST.in': '' }, { 'MANIFEST.in': 'x/MANIFEST.in' }],
  [
    'what takes its place',
    { '.flake8': '', 'a/.flake8': '' },
    { '.flake8': 'b/.flake8', 'a/.flake8': '.flake8' },
  ],
])('stays: %s', async (_, files, moves) => {
  expect(await told(files, moves)).toEqual([]);
});

test('of the many files of one thing one stands for all', async () => {
  const files = { ...RENO, 'releasenotes/notes/a.yaml': '', 'releasenotes/notes/b.yaml': '' };
  const moves = {
    'releasenotes/notes/a.yaml': 'd/notes/a.yaml',
    'releasenotes/notes/b.yaml': 'd/notes/b.yaml',
  };
  expect(await told(files, moves)).toEqual(['releasenotes/notes/a.yaml:1 releasenotes/notes/a.yaml']);
});
