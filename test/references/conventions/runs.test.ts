import { expect, test } from 'vitest';
import { type Files, type To, told } from './told.ts';

const CI = '.github/workflows/a.yml';
const MAKE = { Makefile: '.PHONY: lint all\nlint:\n\tx\nall: lint\n' };
const AWAY: To = {
  Makefile: 'build/Makefile',
  Dockerfile: 'build/Dockerfile',
  'compose.yml': 'build/compose.yml',
};

const here = (text: string): Files => ({ ...MAKE, Dockerfile: '', 'compose.yml': '', [CI]: text });

test.each([
  ['- run: make lint', 'Makefile'],
  ['- run: make', 'Makefile'],
  ['- run: |\n    pip install x && make -j4 all', 'Makefile'],
  ['- run: docker build -t x .', 'Dockerfile'],
  ['- uses: docker/build-push-action@v5\n  with:\n    push: true\n', 'Dockerfile'],
  ['- run: docker compose up -d', 'compose.yml'],
  ['- run: docker-compose run x', 'compose.yml'],
])('is told: %s', async (text, about) => {
  const found = await told(here(text), AWAY);
  expect(found.map(each => each.replace(/:\d+/, ''))).toEqual([`${CI} ${about}`]);
});

test.each([
  '- run: make -C build lint',
  '- run: make other',
  '- run: cd docs && make lint',
  '- run: echo make lint',
  '# make lint',
  '- run: make lint\n  working-directory: docs',
  '- name: make sure it builds',
  '- name: make all',
  '- run: docker build -f build/Dockerfile .',
  '- run: docker build docs',
  '- uses: docker/build-push-action@v5\n  with:\n    file: build/Dockerfile\n',
  '- run: docker compose -f build/compose.yml up',
])('stays: %s', async text => {
  expect(await told(here(text), AWAY)).toEqual([]);
});

test('another name that is looked for is no change', async () => {
  expect(await told(here('- run: docker compose up'), { 'compose.yml': 'docker-compose.yaml' })).toEqual([]);
  expect(await told(here('- run: make lint'), { Makefile: 'GNUmakefile' })).toEqual([]);
});
