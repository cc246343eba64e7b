import { expect, test } from 'vitest';
import { addLost, addProof } from '../../../components/review/proof.ts';
import { Page } from '../../../components/view/page.ts';
import type { Proof } from '../../../src/history/types.ts';

const one: Proof = { path: 'new/a.py', sources: ['old/a.py', 'new/a.py'], lines: 9, kept: 9, restored: 9 };
const lost = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    path: 'old/a.py',
    line: index + 3,
    text: `  x = ${index}`,
  }));

function shown(proof: readonly Proof[]): string {
  const page = new Page(80);
  addProof(page, proof);
  addLost(page, proof);
  const { length, words } = page.document();
  return Array.from({ length }, (_, line) => words(line)).join('\n');
}

test('lines of copies that are lost stand below what blame will say', () => {
  const text = shown([{ ...one, lost: lost(2) }]);
  expect(text).toMatch(/^ {2}lost 2 {2}lines of copies/m);
  expect(text).toMatch(
    /^Lost: 2 lines of the copies[\s\S]*^ {2}old\/a\.py:3 {2}x = 0\n {2}old\/a\.py:4 {2}x = 1$/m,
  );
});

test('many are counted', () => expect(shown([{ ...one, lost: lost(23) }])).toMatch(/^ {2}and 3 more$/m));

test('where nothing is lost nothing is said of it', () =>
  expect(shown([{ ...one, lost: [] }])).not.toMatch(/lost/i));
