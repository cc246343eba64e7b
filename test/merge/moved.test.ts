import { expect, test } from 'vitest';
import { split } from '../../src/merge/lines.ts';
import { movedBlocks } from '../../src/merge/moved.ts';
import { port } from './support.ts';

const FUNCTION = ['def collect_values(source):', '    return [value for value in source]', ''];
const OTHER = ['def unrelated(argument):', '    raise NotImplementedError(argument)', ''];
const REST = Array.from({ length: 6 }, (_, at) => `constant_number_${at} = ${at}`);
const join = (...parts: string[][]) =>
  parts
    .flat()
    .map(line => `${line}\n`)
    .join('');

async function moved(from: string, to: string) {
  const [changes = []] = await port.compare([[from, to]]);
  return movedBlocks(split(from), split(to), changes);
}

test('a block taken out here and put in there is one moved block', async () => {
  expect(await moved(join(FUNCTION, REST), join(REST, FUNCTION))).toEqual([{ from: 0, to: 6, count: 3 }]);
});

test('a block may be indented otherwise, and stand among new lines', async () => {
  const indented = FUNCTION.map(line => (line === '' ? '' : `    ${line}`));
  expect(await moved(join(FUNCTION, REST), join(REST, ['class Holder:'], indented, ['x = 1']))).toEqual([
    { from: 0, to: 7, count: 3 },
  ]);
});

test('of several places the one with the longest block counts, and each line is taken once', async () => {
  const short = [FUNCTION[0]!, 'pass'];
  const found = await moved(join(short, OTHER, FUNCTION, REST), join(REST, FUNCTION, FUNCTION));
  expect(found[0]).toEqual({ from: 5, to: 6, count: 3 });
  const sources = found.flatMap(({ from, count }) => Array.from({ length: count }, (_, at) => from + at));
  expect(new Set(sources).size).toBe(sources.length);
});

test('lines that say too little are not moved', async () => {
  const braces = ['}', '', 'end'];
  expect(await moved(join(braces, REST), join(REST, braces))).toEqual([]);
});

test('texts that only gained lines have nothing moved', async () => {
  expect(await moved(join(REST), join(FUNCTION, REST))).toEqual([]);
});
