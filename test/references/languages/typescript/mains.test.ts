import { expect, test } from 'vitest';
import { moving } from '../../moving.ts';

const FILES = {
  'package.json': '{"name": "kit", "main": "./lib/kit.js", "types": "./index.d.ts"}',
  'lib/kit.js': '',
  'index.d.ts': '',
  'samples/a.js': "require('../');\nrequire('..').x;\n",
};

test('a folder that stands for the main script of its manifest is named by neither', async () => {
  const moves = { 'index.d.ts': 'types/index.d.ts', 'lib/kit.js': 'lib/index.js' };
  const { changed } = await moving({ files: FILES, moves });
  expect(changed['samples/a.js']).toBe(undefined);
});

test('and is found from another folder', async () => {
  const moves = { 'index.d.ts': 'types/index.d.ts', 'samples/a.js': 'docs/samples/a.js' };
  const { changed } = await moving({ files: FILES, moves });
  expect(changed['samples/a.js']).toBe("require('../../');\nrequire('../..').x;\n");
});

test.each(['./dist/kit.js', './index.js'])('an index counts where the main script is %s', async main => {
  const files = {
    'package.json': `{"name": "kit", "main": "${main}"}`,
    'index.js': '',
    'samples/a.js': "require('..');\n",
  };
  const { changed } = await moving({ files, moves: { 'index.js': 'lib/index.js' } });
  expect(changed['samples/a.js']).toBe("require('../lib');\n");
});
