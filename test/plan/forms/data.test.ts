import { describe, expect, test } from 'vitest';
import { operationsOf } from '../support.ts';

const files = ['a/one.py', 'a/two.py', 'b/old.py'] as const;
const fenced = (language: string, body: string, heading = '## Mapping'): string =>
  `# Plan\n\n${heading}\n\n\`\`\`${language}\n${body}\n\`\`\`\n`;

describe('a block of data', () => {
  test.each([
    ['yaml', '- from: a/one.py\n  to: c/one.py'],
    ['yaml', 'moves:\n  a/one.py: c/one.py'],
    ['json', '[{ "old": "a/one.py", "new": "c/one.py" }]'],
    ['json', '{ "rename": { "a/one.py": "c/one.py" } }'],
  ])('of %s says what goes where: %s', async (language, body) => {
    expect(await operationsOf(fenced(language, body), ...files)).toEqual(['move a/one.py -> c/one.py']);
  });

  test('says what goes, and what stays says nothing', async () => {
    const body = 'delete:\n  - b/old.py\nkeep:\n  - a/two.py';
    expect(await operationsOf(fenced('yaml', body), ...files)).toEqual(['delete b/old.py']);
  });

  test.each([
    ['settings', 'volumes:\n  - source: a/one.py\n    target: /srv/one.py'],
    ['addresses', 'mail:\n  from: a@example.org\n  to: b@example.org'],
    ['files that are listed for something else', 'include:\n  - a/one.py'],
    ['a mistake', 'moves: [a/one.py: {'],
  ])('with %s holds no operation', async (_, body) => {
    expect(await operationsOf(fenced('yaml', body), ...files)).toEqual([]);
  });

  test('counts only where the repository confirms it, if nothing says that it is a mapping', async () => {
    const body = '- from: a/one.py\n  to: c/one.py\n- from: gone/x.py\n  to: c/x.py';
    expect(await operationsOf(fenced('yaml', body, '## Layout'), ...files)).toEqual([
      'move a/one.py -> c/one.py',
    ]);
  });
});
