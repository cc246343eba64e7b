import { expect, test } from 'vitest';
import { operationsOf } from '../support.ts';

const script = (...lines: string[]): string => ['```bash', ...lines, '```'].join('\n');

test('a loop is one command for each word', async () => {
  const plan = script('for d in docs tests; do', '  git mv "$d/a.md" "all/$d.md"', 'done');
  expect(await operationsOf(plan, 'docs/a.md', 'tests/a.md')).toEqual([
    'move docs/a.md -> all/docs.md',
    'move tests/a.md -> all/tests.md',
  ]);
});

test('loops in loops that all set the same variable do not multiply what is done', async () => {
  const [heads, ends] = [Array(30).fill('for d in a b; do'), Array(30).fill('done')];
  const plan = script(...heads, '  git mv "$d.py" "new/$d.py"', ...ends);
  expect(await operationsOf(plan, 'a.py', 'b.py')).toEqual([
    'move a.py -> new/a.py',
    'move b.py -> new/b.py',
  ]);
});
