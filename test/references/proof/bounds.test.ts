import { describe, expect, test } from 'vitest';
import { left } from './left.ts';

describe('a folder to which a runner of tests is bound', () => {
  const files = {
    'checks/a.test.ts': '',
    'checks/b.bench.ts': '',
    'checks/more/c.spec.js': '',
    'checks/help.ts': '',
  };
  const told = (path: string, text: string, moves: Readonly<Record<string, string>>) =>
    left({ ...files, 'src/a.ts': '', [path]: text }, moves);

  test.each([
    ['vitest.config.mts', "x({ test: { name: 'kit', dir: 'checks' } })", 'checks'],
    ['vite.config.ts', "x({ build: {}, test: { include: ['**/*.test.ts'], dir: './checks/' } })", './checks'],
    ['vitest.config.ts', 'x({ test: { dir: resolve(import.meta.dirname, "checks") } })', 'checks'],
    [
      'vitest.config.ts',
      "x({ test: { dir: fileURLToPath(new URL('./checks', import.meta.url)) } })",
      './checks',
    ],
    ['vitest.unit.config.js', "x({ test: { projects: [{ test: { dir: 'checks' } }] } })", 'checks'],
    ['package.json', '{"scripts": {"test": "vitest run --dir checks --coverage"}}', 'checks'],
    ['package.json', '{"scripts": {"test": "tsc && vitest --dir=./checks"}}', './checks'],
    ['playwright.config.ts', "export default x({ testDir: './checks' });", './checks'],
    ['jest.config.js', "module.exports = { roots: ['<rootDir>/checks', '<rootDir>/src'] };", 'checks'],
    ['package.json', '{"jest": {"verbose": true, "roots": ["<rootDir>/checks"]}}', 'checks'],
    ['bunfig.toml', '[test]\nroot = "./checks"\n', './checks'],
  ])('%s: %s', (path, text, words) => {
    const line = path === 'bunfig.toml' ? 2 : 1;
    expect(told(path, text, { 'checks/a.test.ts': 'units/a.test.ts' })).toEqual([`${path}:${line} ${words}`]);
    expect(told(path, text, { 'checks/more/c.spec.js': 'units/c.spec.js' })).toEqual([
      `${path}:${line} ${words}`,
    ]);
    // What it holds still, and what is no test.
    expect(told(path, text, { 'checks/a.test.ts': 'checks/more/a.test.ts' })).toEqual([]);
    expect(told(path, text, { 'checks/help.ts': 'units/help.ts' })).toEqual([]);
  });

  test.each([
    ['vitest.config.ts', "x({ test: { dir: 'checks' } })", 1],
    ['jest.config.js', "x = { roots: ['checks'] }", 0],
    ['playwright.config.ts', "x({ testDir: 'checks' })", 0],
  ])('benches are what vitest runs: %s', (path, text, count) =>
    expect(told(path, text, { 'checks/b.bench.ts': 'units/b.bench.ts' })).toHaveLength(count),
  );

  test.each([
    [
      'another of its runner looks there',
      "x({ test: { projects: [{ test: { dir: 'checks' } }, { test: { dir: 'units' } }] } })",
    ],
    ['it is bound to another', "x({ test: { dir: 'src' } })"],
    ['it is no key of the runner', "x({ build: { dir: 'checks' } })"],
    ['it is the top', "x({ test: { dir: '.' } })"],
  ])('is not told where %s', (_, text) =>
    expect(told('vitest.config.ts', text, { 'checks/a.test.ts': 'units/a.test.ts' })).toEqual([]),
  );

  test('nor where settings beside them bind the runner to the new folder', () => {
    const more = {
      'vitest.config.ts': "x({ test: { dir: 'checks' } })",
      'vitest.unit.config.ts': "x({ test: { dir: 'units' } })",
    };
    expect(
      left({ ...files, ...more, 'units/z.test.ts': '' }, { 'checks/a.test.ts': 'units/a.test.ts' }),
    ).toEqual([]);
  });
});
