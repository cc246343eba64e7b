import { expect, it } from 'vitest';
import { tooDeep } from '../../src/references/depth.ts';

it.each([
  ['brackets', `x = ${'('.repeat(5000)}1${')'.repeat(5000)}`],
  ['templates', `${'`${'.repeat(2000)}a${'}`'.repeat(2000)}`],
  ['prefixes', `x = ${'!'.repeat(5000)}y`],
  ['words before a value', `x = ${'typeof '.repeat(2000)}y`],
  ['functions of functions', `${'a=>'.repeat(2000)}1`],
  ['a long sum', Array(10_000).fill('a').join(' + ')],
  ['a long chain', `x${'.y()'.repeat(10_000)}`],
])('%s are too deep', (_, text) => {
  expect(tooDeep(text)).toBe(true);
});

it.each([
  ['many brackets, one after the other', '(a)[b]{c}'.repeat(50_000)],
  ['closing brackets first', ')'.repeat(50_000)],
  ['what is nested as people do', `${'f('.repeat(200)}1${')'.repeat(200)}`],
  ['a long list', `[${'1, '.repeat(100_000)}]`],
  ['colours of a terminal', `x = "${'\\x1b[1;31mred\\x1b[0m'.repeat(2000)}"`],
  ['many lines', 'const a = b + c;\n'.repeat(20_000)],
  ['pages', '<div><p>x</p></div>\n'.repeat(20_000)],
])('%s are not', (_, text) => {
  expect(tooDeep(text)).toBe(false);
});

it('takes time that grows with the text, not with its square', () => {
  const time = (text: string) => {
    const start = performance.now();
    tooDeep(text);
    return performance.now() - start;
  };
  const line = 'word another_word.third = fourth + "fifth" - sixth => ';
  time(line.repeat(1000));
  const [small, large] = [time(line.repeat(4000)), time(line.repeat(40_000))];
  expect(large).toBeLessThan(small * 60 + 200);
});
