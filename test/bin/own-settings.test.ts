import { expect, test } from 'vitest';
import { parseSettings } from '../../bin/parse-settings.ts';

test('commands of one’s own stand beside the keys', () => {
  const text = `keys:
  step.skip: S
  commands:
    - { key: X, command: 'git log --oneline {file}', where: terminal, label: log }
`;
  expect(parseSettings(text, 'c')).toEqual({
    settings: {
      keys: { 'step.skip': ['S'] },
      commands: [{ key: 'X', command: 'git log --oneline {file}', where: 'terminal', label: 'log' }],
    },
    warnings: [],
  });
});

test.each([
  ['commands: 3', /“keys.commands” is a list/],
  ['commands: [{ key: X }]', /“X” has no “command”/],
  ['commands: [{ command: ls }]', /each has a “key”/],
  ['commands: [{ key: X, command: ls, where: here }]', /terminal or background/],
  ['commands: [{ key: X, command: ls, how: 1 }]', /“how” of “X”/],
  ["commands: [{ key: X, command: 'cat {fiel}' }]", /there is no \{fiel\}; file, to, line/],
])('%s is told', (keys, problem) => {
  const { settings, warnings } = parseSettings(`keys:\n  ${keys}\n`, 'c');
  expect(warnings.join()).toMatch(problem);
  expect(settings.commands).toEqual([]);
});
