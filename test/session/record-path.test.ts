import { expect, test } from 'vitest';
import { planName } from '../../src/session/record-path.ts';

test.each([
  ['/r/docs/plan.md', 'docs/plan.md'],
  ['/elsewhere/plan.md', 'plan.md'],
  // No path of a repository: a record that says so would be refused when it is read.
  ['/r/.git/plan.md', 'plan.md'],
])('a plan at %s is called %s', (file, name) => {
  expect(planName('/r', file)).toBe(name);
});
