import { expect, test } from 'vitest';
import { askRuff } from '../../../src/references/ruff/ask.ts';

test('names that nothing binds, and mistakes of syntax, with their lines', async () => {
  expect(await askRuff('import os\nprint(os.sep, missing)\n')).toEqual([
    { code: 'F821', line: 2, message: expect.stringContaining('missing') },
  ]);
  expect(await askRuff('x = 1\nprint "x"\n')).toMatchObject([{ code: 'invalid-syntax', line: 2 }]);
  expect(await askRuff('x = 1\n')).toEqual([]);
});

test('a text that is nested too deep takes nothing along', async () => {
  expect(await askRuff(`x = ${'['.repeat(100_000)}`)).toEqual([]);
  expect(await askRuff('y\n')).toHaveLength(1);
});

test('many texts at once are answered each for itself', async () => {
  const texts = Array.from({ length: 50 }, (_, index) => `${'\n'.repeat(index)}nobody\n`);
  const answers = await Promise.all(texts.map(askRuff));
  expect(answers.map(found => found?.[0]?.line)).toEqual(texts.map((_, index) => index + 1));
});
