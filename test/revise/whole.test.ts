import { expect, test } from 'vitest';
import { saidWords } from '../../src/revise/correct/words.ts';
import { splits, wholeMove } from '../../src/revise/whole.ts';
import { readOn } from '../plan/support.ts';

async function wholes(plan: string, ...paths: readonly string[]) {
  const given = { reading: await readOn(plan, ...paths), lines: plan.split('\n'), paths };
  return splits(given).map(split => {
    const whole = wholeMove(split, given);
    return [split.operation ?? '', whole?.line, whole && saidWords(whole.says)];
  });
}

test('a file that lines below a heading cut up goes to where most of it goes, with its test', async () => {
  const plan =
    '# Plan\n\n## Phase 1: Cut\n\n### Split `rules.py` (90 lines)\n\n- **Line 1-30**: Move to `types.py`\n- **Line 31-90**: Move to `core/load.py`\n';
  expect(await wholes(plan, 'lib/rules.py', 'lib/test_rules.py', 'lib/other.py')).toEqual([
    ['', 8, 'move lib/rules.py to lib/core/load.py; move lib/test_rules.py to lib/core/test_load.py'],
  ]);
});

test('a file of which a part stays does not', async () => {
  const plan =
    '# Plan\n\n## Phase 1: Cut\n\n### Split `rules.py`\n\n- **Line 1-30**: Keep in `rules.py`\n- **Line 31-90**: Move to `core/load.py`\n';
  expect(await wholes(plan, 'lib/rules.py')).toEqual([['', undefined, undefined]]);
});

test('where files of a folder are one thing, they go along', async () => {
  const plan =
    '# Plan\n\n## Phase 1: Cut\n\n- Rules\n  - Create `core/types.go` - the types\n    - Extract from `conf/conf.go` lines 1-20\n  - Create `core/load.go` - the rest\n    - Extract from `conf/conf.go` lines 21-90\n';
  expect(await wholes(plan, 'conf/conf.go', 'conf/conf_test.go', 'conf/more.go', 'conf/a.txt')).toEqual([
    [
      '1.1:conf/conf.go',
      9,
      'move conf/conf.go to core/load.go; move conf/conf_test.go to core/load_test.go; move conf/more.go to core/more.go',
    ],
  ]);
});

test('a file that one sentence cuts in two goes to the first place', async () => {
  expect(await wholes('# Plan\n\n1. Split `a.py` into `b.py` and `c.py`\n', 'a.py')).toEqual([
    ['D1:a.py', 3, 'move a.py to b.py'],
  ]);
});
