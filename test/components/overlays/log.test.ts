import { expect, test } from 'vitest';
import { logDocument } from '../../../components/overlays/log.ts';
import { rowText } from '../../../components/text/row.ts';

test.each([
  ['an answer', 0, true, '✓     git diff'],
  ['another answer than 0 is no failure', 1, true, '✓ 1   git diff'],
  ['a failure', 128, false, '✗ 128 git diff  fatal: bad'],
] as const)('%s', (_, code, answers, said) => {
  const document = logDocument([
    { args: ['diff'], code, answers, milliseconds: 3, stderr: code === 128 ? 'fatal: bad\n' : '' },
  ]);
  expect(rowText(document.row(0, 80, 0)).trim()).toBe(`3 ms ${said}`);
});
