import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { json, proofLine } from '../../bin/figures.ts';

test.each([
  [{ lines: 4729, kept: 4729, restored: 4728, lost: 0 }, 'kept 100.00 %, restored 99.97 % of 4,729 lines'],
  [
    { lines: 10, kept: 10, restored: 9, lost: 3 },
    'kept 100.00 %, restored 90.00 % of 10 lines, lost 3 of the copies',
  ],
  [{ lines: 0, kept: 0, restored: 0, lost: 0 }, 'no old lines concerned'],
  [{ lines: 0, kept: 0, restored: 0, lost: 1200 }, 'no old lines concerned, lost 1,200 of the copies'],
])('%o in one line', (sum, line) => {
  expect(proofLine(sum)).toBe(line);
});

test('JSON keeps what would steer a terminal, escaped', () => {
  const name = 'a\u001b[2J\u009b\u202e.py';
  expect(json({ name })).toMatch(/^[\u0020-\u007e]*$/);
  expect(JSON.parse(json({ name }))).toEqual({ name });
});

test('every command prints its facts through it', () => {
  const commands = new URL('../../bin/commands/', import.meta.url);
  const others = readdirSync(commands).filter(
    name => name !== 'schema.ts' && readFileSync(new URL(name, commands), 'utf8').includes('JSON.stringify'),
  );
  expect(others).toEqual([]);
});
