import { expect, it } from 'vitest';
import { moving } from '../../moving.ts';

const GUARD = '\n\nif __name__ == "__main__":\n    print(c())\n';

interface Case {
  readonly files: Readonly<Record<string, string>>;
  readonly moves: Readonly<Record<string, string>>;
  readonly script: string;
  readonly outcome: string;
}

const RUN = `from api import c${GUARD}`;
const CASES: Readonly<Record<string, Case>> = {
  'its neighbour goes elsewhere': {
    files: { 'tool/api.py': '', 'tool/run.py': RUN },
    moves: { 'tool/api.py': 'shared/api.py' },
    script: 'tool/run.py',
    outcome: 'asked',
  },
  'both go to different folders': {
    files: { 'tool/api.py': '', 'tool/run.py': RUN },
    moves: { 'tool/api.py': 'shared/api.py', 'tool/run.py': 'jobs/run.py' },
    script: 'tool/run.py',
    outcome: 'asked',
  },
  'it goes alone': {
    files: { 'tool/api.py': '', 'tool/run.py': `import api${GUARD}` },
    moves: { 'tool/run.py': 'jobs/run.py' },
    script: 'tool/run.py',
    outcome: 'asked',
  },
  'it leaves the top of the repository': {
    files: { 'app/__init__.py': '', 'app/core.py': '', 'run.py': `from app.core import c${GUARD}` },
    moves: { 'run.py': 'jobs/run.py' },
    script: 'run.py',
    outcome: 'asked',
  },
  'both go to one folder': {
    files: { 'tool/api.py': '', 'tool/run.py': RUN },
    moves: { 'tool/api.py': 'jobs/api.py', 'tool/run.py': 'jobs/run.py' },
    script: 'tool/run.py',
    outcome: 'same',
  },
  'the neighbour goes to a folder below': {
    files: { 'tool/api.py': '', 'tool/run.py': RUN },
    moves: { 'tool/api.py': 'tool/lib/api.py' },
    script: 'tool/run.py',
    outcome: 'from lib.api import c',
  },
  'the package at the top is installed': {
    files: {
      'pyproject.toml': '',
      'app/__init__.py': '',
      'app/core.py': '',
      'run.py': `from app.core import c${GUARD}`,
    },
    moves: { 'run.py': 'jobs/run.py' },
    script: 'run.py',
    outcome: 'same',
  },
  'the neighbour goes into a package that is imported beside it': {
    files: {
      'src/app/__init__.py': '',
      'src/app/core.py': '',
      'tool/api.py': '',
      'tool/run.py': `from api import c\nfrom app import core${GUARD}`,
    },
    moves: { 'tool/api.py': 'src/app/api.py' },
    script: 'tool/run.py',
    outcome: 'from app.api import c',
  },
  'the script puts the place on its path itself': {
    files: {
      'tool/api.py': '',
      'tool/run.py': `import sys\nfrom pathlib import Path\nsys.path.insert(0, str(Path(__file__).parents[1]))\n${RUN}`,
    },
    moves: { 'tool/api.py': 'shared/api.py' },
    script: 'tool/run.py',
    outcome: 'from shared.api import c',
  },
  'it is a test below a conftest that it imports from': {
    files: {
      'checks/conftest.py': '',
      'checks/tools.py': '',
      'checks/test_a.py': 'from conftest import c\nimport tools\n',
    },
    moves: { 'checks/test_a.py': 'checks/unit/test_a.py' },
    script: 'checks/test_a.py',
    outcome: 'same',
  },
  'it is a test that leaves the conftest that it imports from': {
    files: { 'checks/conftest.py': '', 'checks/test_a.py': 'from conftest import c\n' },
    moves: { 'checks/test_a.py': 'unit/test_a.py' },
    script: 'checks/test_a.py',
    outcome: 'asked',
  },
  'it is started as a module of its package': {
    files: {
      'tool/__init__.py': '',
      'tool/api.py': '',
      'tool/run.py': `from tool.api import c${GUARD}`,
    },
    moves: { 'tool/api.py': 'shared/api.py' },
    script: 'tool/run.py',
    outcome: 'from shared.api import c',
  },
};

it.each(Object.entries(CASES))('a script, and %s', async (_, { files, moves, script, outcome }) => {
  const { changed, references } = await moving({ files, moves });
  const asked = references.filter(({ path, decision }) => path === script && decision === 'asked');
  expect(asked.length).toBe(outcome === 'asked' ? 1 : 0);
  if (outcome === 'asked') expect(asked[0]!.reason).toMatch(/is started in its own directory/);
  if (outcome === 'asked' || outcome === 'same') expect(changed[script]).toBeUndefined();
  else expect(changed[script]).toContain(outcome);
});
