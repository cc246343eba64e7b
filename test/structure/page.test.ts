import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './modules.ts';

const PAGE = readFileSync(join(ROOT, 'test/README.md'), 'utf8');
const named = [...PAGE.matchAll(/`([^`\n]+)`/g)].map(([, words = '']) => words);

test('the page says of every folder of tests what belongs there', () => {
  const folders = readdirSync(join(ROOT, 'test'), { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name }) => name);
  expect(folders.filter(name => !named.includes(name))).toEqual([]);
});

test('every test that the page calls slow is there', () => {
  const slow = named.filter(name => name.endsWith('.test.ts'));
  expect(slow.length).toBeGreaterThan(5);
  expect(slow.filter(name => !existsSync(join(ROOT, 'test', name)))).toEqual([]);
});

test('a folder of the engine and its tests have one name', () => {
  const engine = readdirSync(join(ROOT, 'src'));
  expect(engine.filter(name => !existsSync(join(ROOT, 'test', name)))).toEqual([]);
});
