import { expect, test } from 'vitest';
import { lostFromTop } from '../../../../src/references/languages/text/top.ts';

function told(files: Readonly<Record<string, string>>, moves: Readonly<Record<string, string>>): string[] {
  const list = Object.entries(files).map(([path, text]) => ({ path, text }));
  const world = { paths: new Set(Object.keys(files)), roots: [''] };
  return lostFromTop({ files: list, world, moves: new Map(Object.entries(moves)), options: {} }).map(
    ({ about }) => about,
  );
}

test('settings that leave the top of their project are told', () => {
  const files = {
    '.coveragerc': '',
    'pyproject.toml': '',
    'a/tox.ini': '',
    'b/package.json': '{}',
    'b/.npmrc': '',
  };
  expect(told(files, { '.coveragerc': 'config/.coveragerc' })).toEqual(['.coveragerc']);
  expect(told(files, { 'b/.npmrc': 'b/config/.npmrc' })).toEqual(['b/.npmrc']);
  // No top of a project, along with the project, handed over by an option.
  expect(told(files, { 'a/tox.ini': 'c/tox.ini' })).toEqual([]);
  expect(told(files, { 'b/.npmrc': 'p/b/.npmrc', 'b/package.json': 'p/b/package.json' })).toEqual([]);
  const named = { ...files, Makefile: 'test:\n\tcoverage run --rcfile=config/.coveragerc\n' };
  expect(told(named, { '.coveragerc': 'config/.coveragerc' })).toEqual([]);
});
