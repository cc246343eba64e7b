import { describe, expect, test } from 'vitest';
import { phaseNumber, roleOf } from '../../../src/plan/words/roles.ts';
import { vocabularyFor } from '../../../src/plan/words/vocabulary.ts';

const words = vocabularyFor('the file and the folder to be moved is in the list of all');

describe('roleOf', () => {
  test.each([
    ['Rollback Plan', 'not'],
    ['Alternative: minimal layout', 'not'],
    ['~~Phase 2: Reports~~', 'not'],
    ['Phase 2 (superseded by phase 4)', 'not'],
    ['Future work', 'not'],
    ['React package (DEFERRED)', 'not'],
    ['Import changes required', 'not'],
    ['Files that stay in root (unchanged)', 'keep'],
    ['Files that are MOVED (content stays the same)', 'map'],
    ['Current structure', 'current'],
    ['Target structure', 'target'],
    ['Proposed layout', 'target'],
    ['Future structure', 'target'],
    ['File mapping', 'map'],
    ['Files to move', 'map'],
    ['New files', 'map'],
    ['Benefits', 'talk'],
    ['Testing strategy', 'talk'],
    ['Key decisions', 'talk'],
    ['Duplicates in `jobs/`', 'diagnosis'],
    ['Phase 9: Testing', 'steps'],
    ['Implementation', 'steps'],
    ['The harbour', undefined],
  ])('%s', (heading, role) => expect(roleOf(heading, words)).toBe(role));
});

describe('phaseNumber', () => {
  test.each([
    ['Phase 2: Move', 2],
    ['🚀 Step IV — Tests', 4],
    ['Task #3', 3],
    ['PR 12: rename', 12],
    ['Phases of the moon', undefined],
    ['2. Move', undefined],
  ])('%s', (heading, number) => expect(phaseNumber(heading, words)).toBe(number));

  test('in Chinese and Japanese', () => {
    expect(phaseNumber('第二阶段：测试', vocabularyFor('我们将文件的目录移动到新的结构'))).toBe(2);
    expect(
      phaseNumber('フェーズ3: 画面', vocabularyFor('このファイルのディレクトリを移動する計画です')),
    ).toBe(3);
  });
});
