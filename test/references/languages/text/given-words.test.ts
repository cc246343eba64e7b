import { describe, expect, test } from 'vitest';
import { moving } from '../../moving.ts';

const moves = { 'needs_dev.txt': 'needs/dev.txt', 'start.py': 'tools/start.py', 'a/twice.py': 'b/twice.py' };
const THERE = Object.fromEntries([...Object.keys(moves), 'twice.py', 'stays.py'].map(path => [path, '']));

const listed = async (path: string, text: string) =>
  (await moving({ files: { ...THERE, [path]: text }, moves, roots: [''] })).references.map(
    ({ line, text: words, decision }) => `${line} ${decision} ${words}`,
  );

const fenced = (line: string): string => `# Build\n\n\`\`\`sh\n${line}\n\`\`\`\n`;

describe('a word alone that a command is given is listed, wherever its document stands', () => {
  test.each([
    ['docs/build.md', fenced('pip install -r needs_dev.txt'), '4 left needs_dev.txt'],
    ['README.md', fenced('pip3 install -q -c needs_dev.txt'), '4 left needs_dev.txt'],
    ['docs/build.md', fenced('$ python start.py --fast'), '4 left start.py'],
    ['docs/build.md', fenced('tool --requirement=needs_dev.txt'), '4 left needs_dev.txt'],
    ['docs/build.rst', 'Build\n=====\n\n::\n\n   pip install -r needs_dev.txt\n', '6 left needs_dev.txt'],
  ])('%s: %j', async (path, text, told) => {
    expect(await listed(path, text)).toEqual([told]);
  });

  test.each([
    ['docs/build.md', 'A needs_dev.txt is what start.py reads.\n'],
    ['docs/build.md', fenced('pip install needs_dev.txt')],
    ['docs/build.md', fenced('python stays.py')],
    // Several are called so.
    ['docs/build.md', fenced('python twice.py')],
  ])('and no other: %s: %j', async (path, text) => {
    expect(await listed(path, text)).toEqual([]);
  });
});
