import { expect, test } from 'vitest';
import { isCommandLine } from '../../../src/references/commands/line.ts';

test.each([
  'node scripts/run.js --fast',
  'tool tests/assets/a.py run hello --',
  'make && cp a/b.txt out > log.txt 2>&1',
  'python -m a.b --x=1:2 ',
])('a command: %s', line => {
  expect(isCommandLine(line)).toBe(true);
});

test.each([
  'tests/a.py failed',
  'Run tests/a.py',
  'read from tests/a.py',
  'cannot open tests/a.py.',
  'say "tests/a.py"',
  'run',
  '',
])('words: %s', line => {
  expect(isCommandLine(line)).toBe(false);
});
