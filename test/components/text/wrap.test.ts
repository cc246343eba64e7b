import { expect, test } from 'vitest';
import { wrap } from '../../../components/text/wrap.ts';

test.each([
  ['all of it', 20, ['all of it']],
  ['all of 100 % kept', 10, ['all of', '100 % kept']],
  ['% is a sign', 4, ['% is', 'a', 'sign']],
])('lines break at spaces, but not before a per cent sign: %s', (text, columns, lines) =>
  expect(wrap(text, columns)).toEqual(lines),
);
