import { expect, test } from 'vitest';
import { ledger, moving } from '../../moving.ts';

const BEFORE = {
  'setup.cfg': '[metadata]\nurl = https://github.com/wool/yarn\n',
  '.github/workflows/send.yml': 'on: push\n',
  'steps/knit/action.yml': 'name: knit\n',
  'GUIDE.md': 'Guide\n',
};
const MOVES = {
  '.github/workflows/send.yml': '.github/workflows/ship.yml',
  'steps/knit/action.yml': 'ci/steps/knit/action.yml',
  'GUIDE.md': 'docs/GUIDE.md',
};
const SEND = 'https://github.com/wool/yarn/.github/workflows/send.yml@refs';

const became = async (path: string, text: string) => {
  const { after, references } = await moving({
    files: { ...BEFORE, [path]: text },
    moves: MOVES,
    roots: [''],
  });
  return { text: after[path], told: ledger(references.filter(each => each.path === path)) };
};

test.each([
  ['README.rst', '* Help: https://github.com/wool/yarn/blob/main/GUIDE.md\n', 'docs/GUIDE.md'],
  [
    'README.md',
    '```sh\ncurl -O https://raw.githubusercontent.com/wool/yarn/main/GUIDE.md\n```\n',
    'docs/GUIDE.md',
  ],
  ['NEWS.txt', 'See https://github.com/wool/yarn/blob/main/GUIDE.md for more.\n', 'docs/GUIDE.md'],
  ['README.rst', `  check --identity ${SEND}/heads/main\n`, '.github/workflows/ship.yml'],
  ['check.sh', `check --identity "${SEND}/heads/main"\n`, '.github/workflows/ship.yml'],
  [
    '.github/workflows/a.yml',
    'jobs:\n  a:\n    uses: wool/yarn/.github/workflows/send.yml@main\n',
    '.github/workflows/ship.yml',
  ],
  [
    '.github/workflows/a.yml',
    'jobs:\n  a:\n    steps:\n      - uses: Wool/Yarn/steps/knit@main\n',
    'ci/steps/knit',
  ],
  ['README.md', 'Write `uses: wool/yarn/steps/knit@main`.\n', 'ci/steps/knit'],
])('a path of this repository on its branch follows: %s: %s', async (path, text, to) => {
  const old = /(?:steps\/knit|\.github\/workflows\/send\.yml|GUIDE\.md)/;
  const { text: then } = await became(path, text);
  expect(then).toBe(text.replace(old, () => to));
});

test.each([
  ['README.rst', `  check --identity ${SEND}/tags/<version>\n`],
  ['README.md', `    check --identity ${SEND}/tags/v1\n`],
  ['check.sh', `check --identity ${SEND}/tags/$V\n`],
  ['.github/workflows/a.yml', 'jobs:\n  a:\n    uses: wool/yarn/.github/workflows/send.yml@v2\n'],
  ['README.md', '```yaml\n- uses: wool/yarn/steps/knit@v2\n```\n'],
])('in a version that is to come it is asked: %s: %s', async (path, text) => {
  const { text: then, told } = await became(path, text);
  expect(then).toBe(text);
  expect(told).toEqual([expect.stringContaining('asked')]);
});

test.each([
  ['README.rst', `  check --identity ${SEND}/tags/v1.2.0\n`],
  ['.github/workflows/a.yml', 'jobs:\n  a:\n    uses: wool/yarn/.github/workflows/send.yml@1.0.2\n'],
  ['.github/workflows/a.yml', 'jobs:\n  a:\n    uses: silk/x/.github/workflows/send.yml@main\n'],
  ['.github/workflows/a.yml', 'jobs:\n  a:\n    steps:\n      - uses: silk/x/steps/knit@main\n'],
  ['README.rst', '* Help: https://github.com/wool/yarn-ball/blob/main/GUIDE.md\n'],
  ['check.sh', 'check --identity https://github.com/silk/x/.github/workflows/send.yml@refs/heads/main\n'],
])('in one that is there, or of another repository, it stays: %s: %s', async (path, text) => {
  expect(await became(path, text)).toEqual({ text, told: [] });
});
