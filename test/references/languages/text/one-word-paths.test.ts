import { describe, expect, test } from 'vitest';
import { ledger, moving } from '../../moving.ts';

const moves = { 'needs.txt': 'needs/all.txt', 'doc/needs.txt': 'needs/doc.txt' };

async function change(path: string, text: string) {
  const files = { 'needs.txt': '', 'doc/needs.txt': '', 'far/needs.txt': '', [path]: text };
  return moving({ files, moves });
}

describe('one word that several files are called by, and that starts at a known place', () => {
  test.each([
    ['tox.ini', 'deps =\n    -r{toxinidir}/needs.txt\n', 'deps =\n    -r{toxinidir}/needs/all.txt\n'],
    ['tox.ini', 'deps = -c {tox_root}/needs.txt\n', 'deps = -c {tox_root}/needs/all.txt\n'],
    ['tox.ini', 'deps = -r{toxinidir}/doc/needs.txt\n', 'deps = -r{toxinidir}/needs/doc.txt\n'],
    [
      '.readthedocs.yaml',
      'install:\n  - requirements: needs.txt\n',
      'install:\n  - requirements: needs/all.txt\n',
    ],
    [
      '.readthedocs.yml',
      'install: [{requirements: "needs.txt"}]\n',
      'install: [{requirements: "needs/all.txt"}]\n',
    ],
  ])('%s: %j', async (path, text, after) => {
    expect((await change(path, text)).changed[path]).toBe(after);
  });

  test.each([
    ['tox.ini', 'deps = -r{other}/needs.txt\n'],
    ['ci.yml', 'requirements: needs.txt\n'],
    ['.readthedocs.yaml', 'notes: needs.txt\n'],
    // There is one beside it, and tox starts there.
    ['far/tox.ini', 'deps = -r{toxinidir}/needs.txt\n'],
  ])('and from anywhere else it is asked at most: %s: %j', async (path, text) => {
    const { changed, references } = await change(path, text);
    expect(changed).toEqual({});
    expect(ledger(references).every(line => line.includes(' asked: '))).toBe(true);
  });
});
