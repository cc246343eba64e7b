import { expect, it } from 'vitest';
import { killAll } from '../../scripts/kill.mjs';

it('goes on to the same result after being killed', { timeout: 600_000 }, async () => {
  const lines: string[] = [];
  expect(await killAll(2, line => lines.push(line)), lines.join('\n')).toBe(0);
});
