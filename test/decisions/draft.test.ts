import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DraftFile } from '../../src/decisions/draft.ts';
import type { Draft } from '../../src/decisions/types.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'reorg-draft-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const DRAFT: Draft = {
  operation: '1.1:a.py',
  inputs: [{ path: 'a.py', blob: 'a1' }],
  hunks: [{ key: 'k', ordinal: 1, of: 1, context: 'c', choice: { take: 'edit', text: 'x\n' } }],
};

test('a draft is found again by its operation only, also by another program', async () => {
  const path = join(home, 'deep', 'draft');
  await new DraftFile(path).write(DRAFT);
  expect(await new DraftFile(path).read('1.1:a.py')).toEqual(DRAFT);
  expect(await new DraftFile(path).read('1.2:b.py')).toBeUndefined();
});

test('a later draft takes the place of the one before, and a removed one is gone', async () => {
  const file = new DraftFile(join(home, 'draft'));
  await file.write(DRAFT);
  await file.write({ ...DRAFT, hunks: [] });
  expect((await file.read('1.1:a.py'))?.hunks).toEqual([]);
  await file.remove();
  await file.remove();
  expect(await file.read('1.1:a.py')).toBeUndefined();
});

test('what is decided has no draft any more; another one keeps its own', async () => {
  const file = new DraftFile(join(home, 'draft'));
  await file.write(DRAFT);
  await file.forget('1.2:b.py');
  expect(await file.read('1.1:a.py')).toEqual(DRAFT);
  await file.forget('1.1:a.py');
  expect(await file.read('1.1:a.py')).toBeUndefined();
});

test.each(['', '{"operation":"1.1:a.py"', 'null', '{"operation":"1.1:a.py","inputs":[],"hunks":[{}]}'])(
  'what is no draft is none: %s',
  async text => {
    writeFileSync(join(home, 'draft'), text);
    expect(await new DraftFile(join(home, 'draft')).read('1.1:a.py')).toBeUndefined();
  },
);
