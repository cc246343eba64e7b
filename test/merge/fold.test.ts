import { expect, test } from 'vitest';
import { fold } from '../../src/merge/fold.ts';
import { decide } from '../../src/merge/result.ts';
import { allHunks, port, text } from './support.ts';

const BASE = text('a . b . c');
const copy = (words: string) => ({ text: text(words), base: BASE });

test('copies are folded in one after the other', async () => {
  const folds = await fold([copy('A . b . c'), copy('a . B . c'), copy('a . b . C')], port, []);
  expect(folds.map(({ copy, result }) => [copy, result.text])).toEqual([
    [1, text('A . B . c')],
    [2, text('A . B . C')],
  ]);
});

test('a fold with an open hunk is the last until it is decided', async () => {
  const copies = [copy('l . b . c'), copy('r . b . c'), copy('x . b . C')];
  const [first, ...rest] = await fold(copies, port, []);
  expect(rest).toEqual([]);
  const one = { ...decide(allHunks(first!.merge)[0]!, { take: 'left-right' }), fold: 1 };
  const folds = await fold(copies, port, [one]);
  expect(folds.map(({ result }) => result.open.length)).toEqual([0, 1]);
  expect(folds[1]?.merge.pieces[0]).toMatchObject({ left: ['l\n', 'r\n'], right: ['x\n'] });
});

test('a choice counts for its own fold only', async () => {
  const copies = [copy('l . b . c'), copy('r . b . c'), copy('r . b . c')];
  const [first] = await fold(copies, port, []);
  const one = decide(allHunks(first!.merge)[0]!, { take: 'left' });
  const [, second] = await fold(copies, port, [one]);
  expect(second?.result.open).toHaveLength(1);
  expect(second?.replay.matches.map(({ level }) => level)).toEqual(['open']);
  const folds = await fold(copies, port, [one, { ...one, fold: 2 }]);
  expect(folds.map(({ result }) => result.text)).toEqual([text('l . b . c'), text('l . b . c')]);
});

test('a choice that is only proposed ends the folding', async () => {
  const copies = [copy('l . b . c'), copy('r . b . c'), copy('a . b . C')];
  const [first] = await fold(copies, port, []);
  const edited = decide(allHunks(first!.merge)[0]!, { take: 'edit', text: 'e\n' });
  expect(await fold(copies, port, [edited])).toHaveLength(1);
  const folds = await fold(copies, port, [edited], { unchanged: true });
  expect(folds.at(-1)?.result).toEqual({ text: text('e . b . C'), open: [] });
});

test('one copy needs no folding, and one without a base is compared as it stands', async () => {
  expect(await fold([copy('a')], port, [])).toEqual([]);
  const [only] = await fold([{ text: text('a b') }, { text: text('a c') }], port, []);
  expect(only?.merge.base).toBe('none');
  expect(only?.result.open).toHaveLength(1);
});
